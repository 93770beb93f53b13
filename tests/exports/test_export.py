"""An export is a name and a way to make it: two of the same are the same."""

from functools import partial

from generator.exports.export import Export
from generator.site.link import Linked


def _say(linked: Linked, word: str) -> bytes:
    return f"{linked.site.settings.address} {word}".encode()


def test_it_is_made_from_the_site_and_what_it_is_handed(small: Linked) -> None:
    export = Export("x/y.txt", partial(_say, word="x"))
    assert export.make(small) == b"https://test.example/base/ x"
    assert export.path == "x/y.txt"
