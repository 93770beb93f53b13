"""Passages in other scripts are tagged with their language, and Vietnamese words in English texts too."""

import re

import pytest

from generator.text.foreign_passages import (
    escape_marked,
    escape_marked_english,
    is_vietnamese,
    looks_foreign,
    looks_swapped,
    may_be_written,
    surely_english,
    surely_vietnamese,
)
from generator.text.lang import Lang


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Trứng trà (茶叶蛋) <b>", 'Trứng trà (<span lang="zh">茶叶蛋</span>) &lt;b&gt;'),
        ("奇虎360", '<span lang="zh">奇虎</span>360'),
        ("大模型不是「原子弹」, x", '<span lang="zh">大模型不是「原子弹」</span>, x'),
        ("東京タワー", '<span lang="ja">東京タワー</span>'),
        ("삼성 전자 (Samsung)", '<span lang="ko">삼성 전자</span> (Samsung)'),
        ("Яндекс и ВК", '<span lang="ru">Яндекс и ВК</span>'),
        ("ひかり電機", '<span lang="ja">ひかり電機</span>'),
        ("Ґанок Їжак", '<span lang="uk">Ґанок Їжак</span>'),
        ("(شركة النور 2024)", '(<span lang="ar" dir="rtl">شركة النور</span> 2024)'),
        ("خانه پدر", '<span lang="fa" dir="rtl">خانه پدر</span>'),
        ("گھر ہے", '<span lang="ur" dir="rtl">گھر ہے</span>'),
        ("ישראל 5", '<span lang="he" dir="rtl">ישראל</span> 5'),
        ("กรุงเทพ", '<span lang="th">กรุงเทพ</span>'),
        ("ភ្នំពេញ", '<span lang="km">ភ្នំពេញ</span>'),
        ("हिन्दी", '<span lang="hi">हिन्दी</span>'),
        ("Ελλάδα", '<span lang="el">Ελλάδα</span>'),
        ("β-VAE", "β-VAE"),
        ("Chưng cất & AI", "Chưng cất &amp; AI"),
    ],
)
def test_a_passage_in_another_script_names_its_language(text: str, written: str) -> None:
    assert escape_marked(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("so chưng cất & chắt lọc", "so <b>chưng cất</b> &amp; <b>chắt lọc</b>"),
        ("Zhou (周鸿祎) is Chu Hồng Y", 'Zhou (<span lang="zh">周鸿祎</span>) is Chu <b>Hồng</b> Y'),
        ("in Sài Gòn Giải Phóng", "in <b>Sài Gòn Giải Phóng</b>"),
        ("a café, a naïve Noé", "a café, a naïve Noé"),
        ("plain <words>", "plain &lt;words&gt;"),
    ],
)
def test_vietnamese_words_in_english_are_marked(text: str, written: str) -> None:
    assert escape_marked_english(text) == re.sub("<b>(.*?)</b>", r'<span lang="vi">\1</span>', written)


@pytest.mark.parametrize(("word", "is_so"), [("chắt lọc", True), ("Đ", True), ("café", False), ("distil", False)])
def test_only_letters_that_no_other_language_has_make_a_word_vietnamese(word: str, *, is_so: bool) -> None:
    assert is_vietnamese(word) == is_so


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("한빛", "ko"),
        ("周鸿祎", "zh-Hans"),
        ("周鸿祎", "yue"),
        ("李開復", "ko"),
        ("東芝", "ja-JP"),
        ("Київ", "uk"),
        ("Београд", "sr"),
        ("ایران", "fa"),
        ("پارس", "ar"),
        ("मुंबई", "mr"),
        ("ไทย", "th"),
        ("Lǐ Yànhóng", "zh-Latn"),
        ("Beograd", "sr"),
        ("Łódź", "pl"),
        ("深度求索 DeepSeek", "ZH"),
        ("360", "zh"),
    ],
)
def test_words_may_be_of_every_language_that_is_written_in_their_script(words: str, language: str) -> None:
    assert may_be_written(words, language)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("한빛", "ja"),
        ("李開復", "ru"),
        ("ソニー", "zh"),
        ("Москва", "zh"),
        ("Москва", "el"),
        ("پارس", "he"),
        ("ไทย", "lo"),
        ("Lǐ Yànhóng", "zh"),
        ("李彦宏", "zh-Latn"),
    ],
)
def test_a_script_contradicts_the_languages_that_are_not_written_in_it(words: str, language: str) -> None:
    assert not may_be_written(words, language)


@pytest.mark.parametrize(
    ("text", "lang", "foreign"),
    [
        ("A model learns from the answers of another one.", "vi", True),
        ("Một mô hình học từ câu trả lời của mô hình khác.", "vi", False),
        ("Một mô hình học từ câu trả lời của mô hình khác.", "en", True),
        ("A model learns from the answers of another one.", "en", False),
        ("The word chưng cất stands for distillation in all of these texts.", "en", False),
        ("Nvidia, OpenAI, Anthropic, Meta, Google, Amazon, Microsoft, Oracle, Alibaba", "vi", False),
        ("chip ai gpu api", "vi", False),
    ],
)
def test_a_text_in_the_other_language_is_known_if_it_is_long_enough(text: str, lang: Lang, *, foreign: bool) -> None:
    assert looks_foreign(text, lang) is foreign


@pytest.mark.parametrize(
    ("vi", "en", "is_swapped"),
    [
        ("G42 signs a framework deal", "G42 ký thỏa thuận khung", True),
        ("G42 ký thỏa thuận khung", "G42 signs a framework deal", False),
        ("G42 signs a deal", "G42 signs a framework deal", False),
        ("FPT", "Tập đoàn FPT", False),
    ],
)
def test_two_sides_that_have_changed_places_are_told(vi: str, en: str, *, is_swapped: bool) -> None:
    assert looks_swapped(vi, en) is is_swapped


@pytest.mark.parametrize(
    ("name", "is_vietnamese", "is_english"),
    [
        ("mô hình độc quyền", True, False),
        ("mô hình nguồn đóng", True, False),
        ("closed-source model", False, True),
        ("Bộ Công an", False, False),
        ("Phạm Minh Chính", False, False),
        ("phở", False, False),
        ("GPU", False, False),
        ("chip", False, False),
    ],
)
def test_a_name_tells_its_language_where_it_is_a_phrase(name: str, *, is_vietnamese: bool, is_english: bool) -> None:
    assert (surely_vietnamese(name), surely_english(name)) == (is_vietnamese, is_english)
