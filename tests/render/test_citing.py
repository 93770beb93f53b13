"""How to cite a page, for programs: BibTeX that they can read, whatever the titles hold."""

import pytest
from pybtex.database import parse_string  # type: ignore[import-untyped]

from generator.content.models import Article, Explainer, Term
from generator.render.citing import cited_as, latex
from generator.render.view import View
from generator.site.link import Linked


def test_every_bibtex_entry_can_be_read_and_keys_are_one_of_a_kind(own: Linked) -> None:
    site = own.site
    records: tuple[Explainer | Article | Term, ...] = (*site.explainers, *site.articles, *site.terms)
    entries = [cited_as(View(own, lang), record).bibtex for lang in ("vi", "en") for record in records]
    read = parse_string("\n\n".join(entries), "bibtex").entries
    assert len(read) == len(entries)
    assert all(key.isascii() and entry.fields["langid"] for key, entry in read.items())
    assert not any("urldate" in entry.fields for entry in read.values())


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("50 % & $3_a #1", r"50 \% \& \$3\_a \#1"),
        ("a{b}\\~^", r"a\textbraceleft b\textbraceright \textbackslash \textasciitilde \textasciicircum "),
    ],
)
def test_whatlatex_reads_as_a_command_is_escaped(text: str, written: str) -> None:
    assert latex(text) == written
