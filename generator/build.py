"""Build a site, the whole way: read this first.

content folder → records → checked → linked (`pipeline.read_content`)
→ pages, one by one, through MkDocs → exports, pictures, search index (`mkdocs_plugin`)
→ the published folder, whole or not at all (`output.publish`)
"""

from __future__ import annotations

from pathlib import Path

from generator.mkdocs_plugin import SETTINGS, kept_folders, render
from generator.output.place import check_place
from generator.output.publish import check_ours, drafted, tidy
from generator.pipeline import Checked, read_content, today


def build_site(content: Path, site: Path, settings: Path | None = None) -> Checked:
    """Make the site of a content folder in a folder of its own; if the content has errors, nothing is written.

    Both are absolute and lead through no links. `settings` is the project's own `mkdocs.yml`, if it has one. Raises
    SaidError, before anything is done, if `site` cannot be there or holds what the generator did not write; OSError if
    the disk refuses. The old site then stays.
    """
    check_place(site, kept_folders(content, settings))
    tidy(site)
    check_ours(site)
    checked = read_content(content, today())
    if checked.linked:
        with drafted(site) as draft:
            render(checked.linked, content, draft, settings or SETTINGS)
    return checked
