"""After an edit the pages that it can change are made, and no others; what went is known."""

from pathlib import Path

import pytest

from generator.incremental.ledger import Account, Ledger, account_of, lines_of
from tests.editing import TERM, edit
from tests.reading import read


def ledger_of(content: Path, before: Account | None = None) -> Ledger:
    checked = read(content)
    assert checked.linked
    return Ledger(checked.linked, checked.content.outlines, before)


def made(ledger: Ledger) -> Account:
    for planned in ledger.to_make:
        ledger.make(planned)
    return ledger.account()


def test_without_an_account_every_page_is_made(content: Path) -> None:
    ledger = ledger_of(content)
    assert not ledger.is_partial
    assert {planned.path for planned in ledger.to_make} == made(ledger).made.keys()
    assert [page.path for page in ledger.pages()] == list(made(ledger).made)


def test_where_nothing_changed_none_is(content: Path) -> None:
    ledger = ledger_of(content, made(ledger_of(content)))
    assert ledger.is_partial
    assert list(ledger.to_make) == []


def test_a_page_that_is_kept_is_known_as_it_was_made(content: Path) -> None:
    first = ledger_of(content)
    account = made(first)
    assert list(ledger_of(content, account).pages()) != []
    for kept, page in zip(ledger_of(content, account).pages(), first.pages(), strict=True):
        assert (kept.path, kept.title, kept.languages) == (page.path, page.title, page.languages)
        assert (kept.social_card, kept.published, kept.updated) == (page.social_card, page.published, page.updated)


@pytest.mark.parametrize(
    ("file", "swap", "made_again", "left"),
    [
        (TERM, ("ngẫu nhiên", "bất kỳ"), {"glossary/huan-luyen/"}, {"actors/open-lab/", "en/sources/src-unseen/"}),
        ("actors/open-lab.yml", ("Open Lab", "Shut Lab"), {"actors/open-lab/", "timeline/"}, {"glossary/huan-luyen/"}),
        ("sources/src-seen.yml", ("publisher: ", "publisher: The "), {"glossary/huan-luyen/"}, {"about/"}),
    ],
)
def test_an_edit_makes_again_what_shows_it(
    content: Path, file: str, swap: tuple[str, str], made_again: set[str], left: set[str]
) -> None:
    account = made(ledger_of(content))
    edit(content, file, swap)
    again = {planned.path for planned in ledger_of(content, account).to_make}
    assert made_again <= again
    assert not left & again


def test_an_account_is_read_as_it_was_written(content: Path) -> None:
    ledger = ledger_of(content)
    dict(ledger.noted([("search/vi.json", b"x")], "key"))
    account = made(ledger)
    assert account_of(lines_of(account)) == account
    assert account_of([]) is None


def test_what_went_or_is_made_anew_is_not_carried_over(content: Path) -> None:
    first = ledger_of(content)
    dict(first.noted([("sitemap.xml", b"x")]))
    dict(first.noted([("search/vi/a.json", b"x")], "old"))
    dict(first.noted([("search/en/a.json", b"x")], "same"))
    first.has("cards/kept.png", "k")
    first.has("cards/new.png", "k1")
    account = made(first)
    (content / "corrections" / "2026-11-02-first.yml").unlink()
    edit(content, TERM, ("ngẫu nhiên", "bất kỳ"))
    ledger = ledger_of(content, account)
    assert ledger.has("cards/kept.png", "k")
    assert not ledger.has("cards/new.png", "k2")
    assert ledger.has_all("same")
    assert not ledger.has_all("new")
    files = ["sitemap.xml", "search/vi/a.json", "search/en/a.json", "cards/kept.png", "cards/new.png", "theme.css"]
    pages = ["glossary/huan-luyen/index.html", "en/sources/src-unseen/index.html", "gone/index.html"]
    kept = set(ledger.carried_over([*files, *pages]))
    assert kept == {
        "search/en/a.json",
        "cards/kept.png",
        "theme.css",
        "en/sources/src-unseen/index.html",
        "gone/index.html",
    }
