"""Name a file of the site that is no page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.site.link import Linked


@dataclass(frozen=True, slots=True)
class Export:
    """Name a file that can be made: listing files is cheap, each is made on its own, and only if it is stale.

    `path` lies below the site's root. `make` is a function of the finished site alone or a `partial` of one, whose
    other arguments count as what the file is made from; it gives the same bytes from the same.
    """

    path: str
    make: Callable[[Linked], bytes]
