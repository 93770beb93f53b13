"""Vietnamese that was left as it was typed is found; English, names and codes are not."""

import pytest

from generator.text.typing_slips import typing_slips

TYPED = """
nhaanj:nhận ddax:đã Ddax:Đã vieejt:việt tieengs:tiếng vaf:và dduwowcj:được dduowcj:được ddeens:đến khoong:không
nhuwngx:những mootj:một nhieeuf:nhiều quaan:quân ddi:đi thuwcs:thức laij:lại ngayf:ngày giuwax:giữa nayf:này
vie65t:việt vie6t5:việt Vie65t:Việt tie61ng:tiếng cu3a:của d9a4:đã d9u7o75c:được d9uo75c:được nha65n:nhận
"""


@pytest.mark.parametrize("pair", TYPED.split())
def test_what_was_left_as_typed_is_found(pair: str) -> None:
    typed, _, meant = pair.partition(":")
    assert [better for _, _, better in typing_slips(f"Hãng {typed} máy.")] == [meant]


def test_english_names_and_codes_are_no_vietnamese() -> None:
    words = (
        "this that has see sees seems book Google rooms moon beef roof door how now town knows laws tax max box of if"
        " chef Haas Lee Moore naan tree three been meet proof free queen cheer beer poor cows lawn class k8s i18n h2o"
        " b2b p2p o1 gpt4 mp3 web3 co2 a100 h100 e5m2 fp8 i3c y2k g42 utf8 x86 md5 sha256 base64 conf gif hoax mix"
    )
    text = f"{words} src-vaf-a https://a.vn/nhaanj/ddax nhaanj.vn @nhaanj ddos DDoS Saab aas nhuwk ngaaw a1b2c3"
    assert typing_slips(text) == ()
