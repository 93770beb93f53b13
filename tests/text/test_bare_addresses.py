"""Addresses that are no links are found; what is a link, quoted or code passes."""

import pytest

from generator.text.bare_addresses import bare_addresses

ADDRESS = "https://a.vn/b"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Bài ở đây ({ADDRESS}).", [ADDRESS]),
        (f"Xem {ADDRESS}, rồi www.b.vn.", [ADDRESS, "www.b.vn"]),
        ("Xem https://a.vn/b_(c).", ["https://a.vn/b_(c)"]),
        (f"**{ADDRESS}**", [ADDRESS]),
        (f"[{ADDRESS}]({ADDRESS})", []),
        (f"[bài]({ADDRESS})", []),
        (f"[bài] ({ADDRESS}), [bài]({ADDRESS} 2), <{ADDRESS}>\n\n[1]: {ADDRESS}", []),
        (f"Hãng viết: “xem {ADDRESS}”.", []),
        (f"Gõ `curl {ADDRESS}`.", []),
        (f"```\ncurl {ADDRESS}\n```", []),
        (f"Gõ:\n\n    curl {ADDRESS}", []),
        ("24h.com.vn đăng lại.", []),
    ],
)
def test_an_address_among_words_is_found_where_it_is_no_link(text: str, found: list[str]) -> None:
    assert [words for _, words in bare_addresses(text)] == found
    assert all(text.startswith(words, start) for start, words in bare_addresses(text))
