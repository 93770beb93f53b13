"""Vietnamese is spelled, folded and ordered as its readers expect, and no text at all is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.lang import LANGS
from generator.text.vietnamese import (
    ALPHABETS,
    DIGITS_HEADING,
    OTHERS_HEADING,
    fold,
    initial,
    normalise,
    other_tone_style,
    sort_key,
    tone_style,
)

if TYPE_CHECKING:
    from generator.text.lang import Lang
    from generator.text.vietnamese import ToneStyle

ETH, SMALL_ETH, AFRICAN_D, SMALL_AFRICAN_D = "\u00d0", "\u00f0", "\u0189", "\u0256"
LOOK_ALIKES = ETH + SMALL_ETH + AFRICAN_D + SMALL_AFRICAN_D

LETTERS = ALPHABETS["vi"] + ALPHABETS["vi"].upper() + "àảãáạòỏõóọèẻẽéẹỳỷỹýỵùủũúụ"
MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u0335\u0345"
SIGNS = " \N{NO-BREAK SPACE}09-–.,'²½ßøİıſﬁκΣя蒸が한あ\u3099\u0e38"

plain_texts = st.text(st.characters())
mixed_texts = st.text(st.sampled_from(LETTERS + MARKS + SIGNS + LOOK_ALIKES))
onsets = st.sampled_from(["", "h", "kh", "th", "ng", "Đ", ETH, "q", "b", "Tr", "zh", "_"])
rimes = st.sampled_from(["òa", "oà", "óe", "OÉ", "ủy", "uỷ", "ỤY", "oàn", "uyên", "uỳu", "oại", "òá", "oà2"])
syllables = st.builds("{}{}".format, onsets, rimes)
sentences = st.lists(syllables | mixed_texts).map(" ".join)
texts = plain_texts | mixed_texts | sentences | sentences.map(lambda text: normalize("NFD", text))
langs = st.sampled_from(LANGS)
styles = st.sampled_from(("old", "new"))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", ""),
        ("Chưng cất", "Chưng cất"),
        (normalize("NFD", "Chưng cất, đường"), "Chưng cất, đường"),
        ("a\u0323\u0302", "ậ"),
        ("a\u0302\u0323", "ậ"),
        ("hai  dấu\tcách ", "hai  dấu\tcách "),
        (f"{ETH}à Nẵng", "Đà Nẵng"),
        (f"{AFRICAN_D}ại học", "Đại học"),
        (f"{SMALL_ETH}ường {SMALL_AFRICAN_D}i", "đường đi"),
        (normalize("NFD", f"{ETH}ẠI HỌC"), "ĐẠI HỌC"),
        (f"{ETH}ắk Lắk", "Đắk Lắk"),
        (f"{ETH}an-mạch", "Đan-mạch"),
        (f"số 15/N{ETH}-CP của H{AFRICAN_D}ND, {ETH}BSCL", "số 15/NĐ-CP của HĐND, ĐBSCL"),
    ],
)
def test_text_is_spelled_in_one_way(written: str, expected: str) -> None:
    assert normalise(written) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"Gu{SMALL_ETH}mundur",
        f"Sú{SMALL_ETH}avík",
        f"þa{SMALL_ETH}",
        f"GU{ETH}",
        f"GU{ETH}MUNDUR",
        f"{SMALL_ETH}is",
        f"{SMALL_ETH}ə",
        f"{SMALL_ETH}",
        f"Ng. {ETH}. Thi",
        f"100{SMALL_ETH}",
        f"{SMALL_AFRICAN_D}evi",
        f"{ETH}a\u030a",
        f"x_{ETH}a",
    ],
)
def test_a_letter_that_only_looks_like_d_with_stroke_stays_in_other_words(text: str) -> None:
    assert normalise(text) == normalize("NFC", text)


@given(texts)
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(texts)
def test_normalising_changes_only_composition_and_look_alikes(text: str) -> None:
    to_de = str.maketrans(LOOK_ALIKES, "ĐđĐđ")
    assert normalise(text).translate(to_de) == normalize("NFC", text).translate(to_de)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hòa", "hoà"),
        ("khỏe", "khoẻ"),
        ("thủy", "thuỷ"),
        ("Hóa", "Hoá"),
        ("HÓA HỌC", "HOÁ HỌC"),
        ("ủy ban", "uỷ ban"),
        ("Ủy ban", "Uỷ ban"),
        ("ÚY", "UÝ"),
        ("đọa", "đoạ"),
        ("xõa", "xoã"),
        ("góa phụ", "goá phụ"),
        ("nghị quyết tòa án: tùy ý, ngụy tạo.", "nghị quyết toà án: tuỳ ý, nguỵ tạo."),
        ("“hòa”-(thủy)", "“hoà”-(thuỷ)"),
    ],
)
def test_the_tone_moves_between_the_two_styles(old: str, new: str) -> None:
    assert tone_style(old, "new") == new
    assert tone_style(new, "old") == old
    assert tone_style(old, "old") == old
    assert tone_style(new, "new") == new


@pytest.mark.parametrize("style", ["old", "new"])
@pytest.mark.parametrize(
    "text",
    [
        "toàn hoán loại xoáy ngoáy hoạch toán choáng",
        "quý quỳ quỷ QUÝ Quà quẻ quả",
        "khuỷu khuỷa ngoéo khoét huỳnh thuyền tuýp suýt luỹu",
        "thuở huệ tuế của mùa múa mía",
        "hoa khoe thuy oa uy",
        "hòá hoàà",
        "Noé Noè Zoé Chloé Moà boá",
        "huà tuò guǒ Lǐ Qiáng lüè nǚ",
        "Goya canoe voilà poète coup",
        "hoà2 x_hoà _thủy",
        "蒸馏 한국 がくせい",
    ],
)
def test_words_of_another_shape_keep_their_tone(text: str, style: ToneStyle) -> None:
    assert tone_style(text, style) == text
    assert other_tone_style(text, style) == ()


def test_words_in_the_other_style_are_listed_with_their_place() -> None:
    text = "Toà án hòa giải, THUỶ lợi"
    assert other_tone_style(text, "old") == ((0, 3, "Tòa"), (17, 21, "THỦY"))
    assert other_tone_style(text, "new") == ((7, 10, "hoà"),)


def test_decomposed_words_are_found_and_the_rest_of_the_text_stays_decomposed() -> None:
    text = normalize("NFD", "đã hoà")
    assert other_tone_style(text, "old") == ((4, 8, "hòa"),)
    assert tone_style(text, "old") == normalize("NFD", "đã ") + "hòa"


@given(texts, styles)
def test_a_text_in_one_style_stays_as_it_is(text: str, style: ToneStyle) -> None:
    styled = tone_style(text, style)
    assert tone_style(styled, style) == styled
    assert other_tone_style(styled, style) == ()


@given(texts, styles)
def test_the_style_of_tones_does_not_change_what_is_found(text: str, style: ToneStyle) -> None:
    assert fold(tone_style(text, style)) == fold(text)


@given(texts, styles)
def test_the_listed_words_are_those_that_change(text: str, style: ToneStyle) -> None:
    restored = text
    for start, end, better in reversed(other_tone_style(text, style)):
        restored = restored[:start] + better + restored[end:]
    assert restored == tone_style(text, style)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chưng Cất", "chung cat"),
        ("Đào tạo", "dao tao"),
        ("đường", "duong"),
        (normalize("NFD", "ĐƯỜNG ưỡn ẹo"), "duong uon eo"),
        (f"{ETH}à Nẵng, {AFRICAN_D}", "da nang, d"),
        ("  hai\t dòng\n\N{NO-BREAK SPACE}chữ ", "hai dong chu"),
        ("GPT-4o mini", "gpt-4o mini"),
        ("蒸馏 (zhēngliú)", "蒸馏 (zhengliu)"),
        ("がくせい 한국", "がくせい 한국"),
        ("d\u0335ao", "dao"),
        ("Straße", "strasse"),
        ("Æon Øre", "æon øre"),
        ("", ""),
        (" \n", ""),
    ],
)
def test_folded_text_is_what_a_hurried_reader_types(text: str, expected: str) -> None:
    assert fold(text) == expected


@given(texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(texts)
def test_folding_does_not_depend_on_how_text_is_spelled(text: str) -> None:
    folded = fold(text)
    assert fold(normalize("NFC", text)) == folded
    assert fold(normalize("NFD", text)) == folded
    assert fold(normalise(text)) == folded


# Each vowel with its five tones, in the order of the letters.
ALL_LETTERS = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"


def ordered(words: list[str], lang: Lang) -> list[str]:
    backwards = words[::-1]
    return sorted(backwards, key=lambda text: sort_key(text, lang))


@pytest.mark.parametrize(
    "words",
    [
        list(ALL_LETTERS),
        ["an", "án", "ăn", "ân"],
        ["ma", "mà", "mả", "mã", "má", "mạ", "mác", "mắc", "mặc", "mấc"],
        ["da", "dạ", "dứa", "đa", "đá"],
        ["chưng cất", "chưng cất đối khang", "chưng cất tri thức", "chứng cứ", "đào tạo"],
        ["cà", "cá", "ca cao", "cà phê", "cá voi", "cai"],
        ["đại", "Đại", "ĐẠI", "đại lý", "Đại Việt", "đám mây"],
        ["", "—", "2 mặt", "3D", "an", "ước", "z", "ø", "Ω", "я", "蒸馏"],
        ["GPT", "GPT 3", "GPT-2", "GPT-3", "GPTs"],
        ["toan", "toàn", "toán", "toan tính"],
        ["u", "ú", "ü", "ua", "ư"],
        ["hoà", "Hoà", "hoá", "Hoá"],
    ],
)
def test_vietnamese_comes_in_the_order_of_its_dictionaries(words: list[str]) -> None:
    assert ordered(words, "vi") == words


@pytest.mark.parametrize(
    "words",
    [
        ["a", "A", "à", "Â", "an", "án", "ân", "ăn", "An 2", "AN2", "Ann"],
        ["dab", "đac", "dad"],
        ["da", "Da", "dà", "đa", "Đa", "dab"],
        ["co op", "co-operate", "cooperate", "Cooperate", "coöperate"],
        ["model", "model card", "model-based", "modelling", "models"],
        ["resume", "Resume", "resumé", "résumé"],
        ["1", "7 nm", "A 100", "A100", "zero", "þing", "蒸馏"],
    ],
)
def test_english_comes_in_the_order_of_plain_letters(words: list[str]) -> None:
    assert ordered(words, "en") == words


def test_the_order_by_code_points_would_be_wrong() -> None:
    words = ["an", "án", "ăn", "dài", "đường", "em", "ơn", "ước", "xa"]
    assert ordered(words, "vi") == words
    assert sorted(words) != words


@given(texts, langs)
def test_text_sorts_alike_however_it_is_spelled(text: str, lang: Lang) -> None:
    key = sort_key(text, lang)
    assert sort_key(normalize("NFC", text), lang) == key
    assert sort_key(normalize("NFD", text), lang) == key


@given(texts, texts, langs)
def test_two_texts_share_a_place_only_if_they_are_the_same_text(one: str, other: str, lang: Lang) -> None:
    is_same = normalize("NFC", one) == normalize("NFC", other)
    assert (sort_key(one, lang) == sort_key(other, lang)) == is_same


@given(st.lists(texts), langs)
def test_headings_never_come_twice_in_a_sorted_list(items: list[str], lang: Lang) -> None:
    headings = [initial(text, lang) for text in sorted(items, key=lambda text: sort_key(text, lang))]
    order = [DIGITS_HEADING, *ALPHABETS[lang].upper(), OTHERS_HEADING]
    assert headings == sorted(headings, key=order.index)


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        ("án", "A", "A"),
        ("ăn", "Ă", "A"),
        ("Ấn Độ", "Â", "A"),
        ("đại lý", "Đ", "D"),
        (f"{ETH}ại lý", "Đ", "D"),
        ("ếch", "Ê", "E"),
        ("ốc", "Ô", "O"),
        ("ở", "Ơ", "O"),
        ("ước", "Ư", "U"),
        (normalize("NFD", "ước"), "Ư", "U"),
        ("ý", "Y", "Y"),
        ("Zürich", "Z", "Z"),
        ("über", "U", "U"),
        ("“Án lệ”", "A", "A"),
        (" (đ)", "Đ", "D"),
        ("3D", DIGITS_HEADING, DIGITS_HEADING),
        ("２", DIGITS_HEADING, DIGITS_HEADING),
        ("+", DIGITS_HEADING, DIGITS_HEADING),
        ("", DIGITS_HEADING, DIGITS_HEADING),
        ("蒸馏", OTHERS_HEADING, OTHERS_HEADING),
        ("Ørsted", OTHERS_HEADING, OTHERS_HEADING),
        ("я", OTHERS_HEADING, OTHERS_HEADING),
    ],
)
def test_each_text_stands_under_the_heading_of_its_language(text: str, vi: str, en: str) -> None:
    assert (initial(text, "vi"), initial(text, "en")) == (vi, en)
