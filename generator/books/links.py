"""Lead the links of a book to places in it, and to the site where it does not hold what they name."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.text.stand_ins import ROOT

# Text is escaped wherever it stands: no author's word looks like this.
_ANCHOR = re.compile(r' id="([^"]+)"')
_OUTWARD = re.compile(r'(?<= href=")https?://[^"]*')
_STRAY = re.compile(r"[\"<>\\^`{|} ]")
_CARD = re.compile(r'\A data-card="[^"]*"')


@dataclass(frozen=True, slots=True)
class Places:
    """Hold where in a book things stand that have an address on the site.

    `places` leads from the path below the language's root to a file, with `#` and an anchor where it is a part of one;
    `anchors` are those that each file has, `root` is the address of the site in the language of the book.
    """

    places: Mapping[str, str]
    anchors: Mapping[str, frozenset[str]]
    root: str

    def lead(self, body: str, own: Mapping[str, str]) -> str:
        """Write the addresses in the text of a chapter; `own` are places that it has for itself."""
        first, *rest = body.split(ROOT)
        pieces = [first]
        for piece in rest:
            target, quote, after = piece.partition('"')
            pieces += [own.get(target) or self.of(target), quote, _CARD.sub("", after)]
        return _OUTWARD.sub(_without_stray_signs, "".join(pieces))

    def of(self, target: str) -> str:
        """Return where something stands: in the book if it holds it, else on the site."""
        if target in self.places:
            return self.places[target]
        page, _, anchor = target.partition("#")
        if page not in self.places:
            return self.root + target
        file = self.places[page]
        return f"{file}#{anchor}" if anchor in self.anchors.get(file, ()) else file


def _without_stray_signs(address: re.Match[str]) -> str:
    """Write an address outward as programs for books want it: signs that browsers forgive, they do not."""
    url = html.unescape(address[0])
    return html.escape(_STRAY.sub(lambda sign: f"%{ord(sign[0]):02X}", url)) if _STRAY.search(url) else address[0]


def anchors_in(body: str) -> frozenset[str]:
    """Find the anchors of a chapter."""
    return frozenset(_ANCHOR.findall(body))
