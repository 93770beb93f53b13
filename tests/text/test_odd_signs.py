"""Signs of another script or of mathematics that stand for plain ones are found, with the plain ones."""

import pytest

from generator.text.odd_signs import Slip, fake_letters, has_ligature, ligatures, wide_signs


def mended(text: str, slips: tuple[Slip, ...]) -> str:
    """Write a text with what was found in it put right."""
    for start, end, better in reversed(slips):
        text = text[:start] + better + text[end:]
    return text


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Hãng rút đơn，rồi kiện（lần hai）。", "Hãng rút đơn, rồi kiện (lần hai)."),
        ("Vì sao？ Thế này：một；hai！", "Vì sao? Thế này: một; hai!"),
        ("Tăng 5％， còn 3、4", "Tăng 5%, còn 3, 4"),
        ("Câu 大模型，不是（2023）。 của ông", "Câu 大模型，不是（2023）。 của ông"),
        ("Câu “大模型，机会”。", "Câu “大模型，机会”。"),
    ],
)
def test_full_width_signs_are_wrong_amid_our_letters_alone(text: str, right: str) -> None:
    assert mended(text, wide_signs(text)) == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Tập đoàn 𝐅𝐏𝐓 thuê", "Tập đoàn FPT thuê"),
        ("𝐓𝐢𝐞\u0302\u0301𝐧𝐠 𝐕𝐢𝐞\u0323\u0302𝐭 hay", "Tiếng Việt hay"),
        ("Ⓕⓟⓣ và ＦＰＴ２", "Fpt và FPT2"),
        ("ꜰᴘᴛ, 🅵🅿🆃 và 🅕🅟🅣", "FPT, FPT và FPT"),
        ("ℝ, α, ① và ᴀ", "ℝ, α, ① và ᴀ"),
    ],
)
def test_letters_that_are_ornaments_are_told(text: str, right: str) -> None:
    assert mended(text, fake_letters(text)) == right


def test_words_side_by_side_are_one_slip() -> None:
    assert len(fake_letters("𝐌𝐨̣̂𝐭 𝐡𝐚𝐢 𝐛𝐚 xong")) == 1


def test_letters_joined_into_one_are_parted() -> None:
    text = "The ﬁrst oﬀer of the oﬃce: ﬂow, suﬄe."
    assert mended(text, ligatures(text)) == "The first offer of the office: flow, suffle."
    assert has_ligature(text)
    assert not has_ligature("The first offer: ℃, ½, œuvre")
