"""Lead from the pages of a proposal to the published site where the proposal itself has nothing to show."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection

from generator.content.proposal import Proposal

# Our own templates write these; in a text, `<` is always escaped, and `"` within a tag.
_LINK = re.compile(r'(?<=<a )([^>]*?\bhref=")([^"#]*)')


def led_to_published(proposal: Proposal, left_out: Collection[str]) -> Callable[[str, str], str]:
    """Return what changes the document of a page, given with its path: links to what is left out lead elsewhere."""
    own = re.compile(re.escape(proposal.address) + r"""([^"'<>\s&#]*)""")

    def of_document(document: str, path: str) -> str:
        def of_link(link: re.Match[str]) -> str:
            target = posixpath.normpath(posixpath.join(path, link[2]))
            return f"{link[1]}{proposal.published}{target}" if target in left_out else link[0]

        def of_address(address: re.Match[str]) -> str:
            return f"{proposal.published}{address[1]}" if address[1] in left_out else address[0]

        return own.sub(of_address, _LINK.sub(of_link, document))

    return of_document
