"""Know a proposal whose content is shown beside the published site, before anybody has decided on it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = re.compile(r"[1-9][0-9]{0,8}", re.ASCII)
_FOLDER = "preview"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Name a proposal by the number of its pull request; `published` is where the site stands that it would change."""

    number: int
    published: str

    @property
    def address(self) -> str:
        """Return where it is shown: below the published site."""
        return f"{self.published}{_FOLDER}/{self.number}/"


def proposal_number(written: str) -> int:
    """Read the number of a pull request; raises ValueError if it is none."""
    if not _NUMBER.fullmatch(written):
        raise ValueError(written)
    return int(written)
