"""Let a reader report a mistake: by mail, or by the form of the repository, with the place filled in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote, urlencode

from generator.render.view import View
from generator.site.addresses import language_root

_FORM = "1-mistake.yml"
_MAIL = "mailto:"


class ReportLink(NamedTuple):
    """Hold one way to report a mistake: what it is called, and its address."""

    name: str
    url: str


def report_links(view: View, uri: str, says: str) -> tuple[ReportLink, ...]:
    """List the ways to report a mistake at an address of the site, where `says` stands; none if none is known.

    Where many places of one page have such a link, `says` may be empty: the address tells which is meant.
    """
    settings = view.linked.site.settings
    address = f"{settings.address}{language_root(view.lang)}{uri}"
    return tuple(_links(view, settings.contact, settings.repository, address, says))


def _links(view: View, contact: str | None, repository: str | None, address: str, says: str) -> Iterator[ReportLink]:
    if contact and contact.startswith(_MAIL):
        subject = view.say("report.subject", place=address.partition("://")[2])
        body = view.say("report.body", address=address, says=says)
        filled = urlencode({"subject": subject, "body": body}, quote_via=quote)
        yield ReportLink(view.say("report.mail"), f"{contact}?{filled}")
    elif contact:
        yield ReportLink(view.say("report.page"), contact)
    if repository:
        fields = {"template": _FORM, "address": address} | ({"says": says} if says else {})
        form = urlencode(fields, quote_via=quote)
        yield ReportLink(view.say("report.form"), f"{repository.rstrip('/')}/issues/new?{form}")
