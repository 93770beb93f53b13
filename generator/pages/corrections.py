"""Write the log of corrections."""

from __future__ import annotations

from collections.abc import Iterator

from generator.addresses import parts
from generator.fields import AnyRef
from generator.pages.page import Page, View, compose, render


def pages(view: View) -> Iterator[Page]:
    """Write the log of corrections, the newest first."""
    listed = [(one, *_where(view, one.where)) for one in view.linked.site.corrections]
    body = render("corrections.html", view, listed=listed, contact=view.linked.site.settings.contact)
    title, about = view.say("corrections"), view.say("corrections.about")
    yield compose(view, uri="corrections/", kind="corrections", title=title, about=about, body=body)


def _where(view: View, ref: AnyRef) -> tuple[str, str]:
    """Give the address and the name of what was corrected."""
    record = view.record(ref.id)
    name = view.name(record)
    if ref.part:
        name = f"{name}: {view.part_name(parts(record)[ref.part])}"
    return view.href(record, ref.part), name
