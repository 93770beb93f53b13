"""The settings keep what they promise: somebody to write to, people and topics behind ids, addresses that lead on."""

from pathlib import Path

import pytest

from generator.site.settings_checks import is_published
from tests.editing import edit
from tests.reading import read

NOWHERE = ("repository: https://code.example/site\n", "")
PEOPLE = "people:\n  - {id: an, name: An, role: {vi: biên tập, en: editor}}\nabout:"


def codes(content: Path) -> list[str]:
    return [one.code for one in read(content).problems if one.severity != "note"]


@pytest.mark.parametrize(
    ("address", "published"),
    [
        ("https://chungcat.vn/", True),
        ("https://an.github.io/tin/", True),
        ("https://example.vn/", True),
        ("https://test.example/base/", False),
        ("https://example.org/news/", False),
        ("https://www.example.com/", False),
        ("http://localhost:8000/", False),
        ("http://127.0.0.1:8000/", False),
    ],
)
def test_an_address_for_examples_is_not_published(address: str, *, published: bool) -> None:
    assert is_published(address) is published


@pytest.mark.parametrize(
    ("address", "way", "expected"),
    [
        ("https://news.vn/", "", ["C037"]),
        ("https://test.example/base/", "", ["C038"]),
        ("https://news.vn/", "contact: mailto:desk@news.vn\n", []),
        ("https://news.vn/", "contact: mailto:desk@site.example\n", ["C037"]),
        ("https://test.example/base/", "contact: mailto:desk@site.example\n", []),
        ("https://news.vn/", "repository: https://code.example/site\n", []),
    ],
)
def test_readers_can_write_to_somebody(content: Path, address: str, way: str, expected: list[str]) -> None:
    edit(content, "site.yml", NOWHERE, ("address: https://test.example/base/\n", f"address: {address}\n{way}"))
    assert codes(content) == expected


@pytest.mark.parametrize(
    ("field", "expected"), [("by: [an]", []), ("by: [ann]", ["R003"]), ("checked_by: [b]", ["R003"])]
)
@pytest.mark.parametrize("file", ["explainers/first-steps.yml", "articles/old-article.yml"])
def test_works_are_signed_by_people_of_the_site(content: Path, file: str, field: str, expected: list[str]) -> None:
    edit(content, "site.yml", ("about:", PEOPLE))
    edit(content, file, ("title:", f"{field}\ntitle:"))
    assert codes(content) == expected


@pytest.mark.parametrize(
    ("file", "swap"),
    [
        ("articles/old-article.yml", ("source:", "topics: [models, clouds]\nsource:")),
        ("articles/old-article.yml", ("    checked:", "    topics: [model]\n    checked:")),
        ("events/e-2024-02-01-claim.yml", ("topics: [models]", "topics: [modes]")),
    ],
)
def test_topics_are_those_of_the_site(content: Path, file: str, swap: tuple[str, str]) -> None:
    edit(content, file, swap)
    assert codes(content) == ["R009"]


def test_a_policy_is_a_section_of_the_page_about_the_site(content: Path) -> None:
    edit(content, "site.yml", ("about:", "policies: {corrections: what, verification: how}\nabout:"))
    problem = next(one for one in read(content).problems if one.code == "R003")
    assert dict(problem.facts)["part"] == "how"


@pytest.mark.parametrize(
    ("was", "to", "expected"),
    [
        ("glossary/ten-cu/", "chung-cat", []),
        ("glossary/ten-cu/", "site#what", []),
        ("articles/old-article/c9/", "old-article#c01", []),
        ("claims/verdict-supported/", "old-article#c01", ["C039"]),
        ("timeline/topics/models/", "chung-cat", ["C039"]),
        ("en/glossary/ten-cu/", "chung-cat", ["C039"]),
        ("timeline/#e-2024-02-02-claim", "e-2024-02-01-claim", []),
        ("timeline/#e-2024-02-02-claim", "chung-cat", ["C039"]),
        ("glossary/ten-cu", "chung-cat", ["C039"]),
        ("/glossary/ten-cu/", "chung-cat", ["C039"]),
        ("https://test.example/x/", "chung-cat", ["C039"]),
        ("glossary/../x/", "chung-cat", ["C039"]),
        ("glossary/huan-luyen/", "chung-cat", ["C040"]),
        ("articles/old-article/c01/", "chung-cat", ["C040"]),
        ("timeline/", "chung-cat", ["C040"]),
        ("timeline/#e-2024-03-reply", "e-2024-02-01-claim", ["C040"]),
        ("glossary/ten-cu/", "nobody", ["R001"]),
    ],
)
def test_an_old_address_is_one_that_can_lead_on(content: Path, was: str, to: str, expected: list[str]) -> None:
    edit(content, "site.yml", ("about:", f"moved: [{{was: '{was}', to: '{to}'}}]\nabout:"))
    assert codes(content) == expected
