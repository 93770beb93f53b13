"""Build a site, the whole way: read this first.

content folder → records → checked → linked (`pipeline.read_content`)
→ the pages that are not there yet, one by one, through MkDocs → exports, pictures, search index (`mkdocs_plugin`)
→ the published folder, whole or not at all (`output.publish`)

Nothing is done twice: `incremental` tells what an edit leaves as it is, and keeps that for the next build.
"""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from generator.content.day import today
from generator.incremental.inputs import Inputs, inputs_of
from generator.output.place import check_place, kept_folders
from generator.output.publish import Standing, check_ours, drafted, standing, tidy
from generator.phases import CLOCK

if TYPE_CHECKING:
    from generator.pipeline import Checked


def build_site(content: Path, site: Path, settings: Path | None = None) -> Checked | None:
    """Make the site of a content folder in a folder of its own; if the content has errors, nothing is written.

    Both are absolute and lead through no links. `settings` is the project's own `mkdocs.yml`, if it has one. Returns
    None if the site that is there was made from the same. Raises SaidError, before anything is done, if `site` cannot
    be there or holds what the generator did not write; OSError if the disk refuses. The old site then stays.
    """
    check_place(site, kept_folders(content, settings))
    tidy(site)
    before = standing(site)
    if before is None:
        check_ours(site)
    made_from = inputs_of(content, settings)
    if before and before.made_from == made_from.as_data():
        return None
    return _make(content, site, settings, made_from, before)


def _make(content: Path, site: Path, settings: Path | None, made_from: Inputs, before: Standing | None) -> Checked:
    # All that makes a site takes half a second to import: where nothing is to be done, nobody waits for it.
    from generator.incremental.ledger import Ledger  # noqa: PLC0415
    from generator.incremental.store import Store  # noqa: PLC0415
    from generator.mkdocs_plugin import SETTINGS, render  # noqa: PLC0415
    from generator.output.offline import add_offline_copy  # noqa: PLC0415
    from generator.pipeline import read_content  # noqa: PLC0415

    CLOCK.end("import")
    store = Store(content, made_from.program)
    checked = read_content(content, today(), previous=store.memory())
    CLOCK.end("read")
    if linked := checked.linked:
        store.keep_memory(checked.memory)
        checked = checked.in_short()
        CLOCK.end("keep")
        ledger = Ledger(linked, checked.content.outlines, store.account_of(before, made_from))
        CLOCK.end("plan")
        # What was read stays to the end. What pages leave behind goes early, and is not looked for among the rest.
        gc.freeze()
        gc.set_threshold(20_000, 5, 1_000)
        gc.enable()
        with drafted(site) as draft:
            is_known = render(ledger, content, draft, settings or SETTINGS)
            # Whoever edits meanwhile gets a site that claims nothing, and the next build makes it whole.
            if is_known and inputs_of(content, settings) == made_from:
                draft.made_from.update(made_from.as_data())
            if before and ledger.is_partial:
                draft.carry_over(ledger.carried_over(before.files))
            if linked.site.settings.offline_copy:
                add_offline_copy(draft.pages, linked.site.settings, site if ledger.is_partial else None)
                CLOCK.end("offline copy")
        CLOCK.end("publish")
        store.keep_account(ledger.account(), made_from)
        CLOCK.end("account")
    return checked
