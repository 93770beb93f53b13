"""The optional extra fills what is empty, and nothing else; without it nothing changes."""

import sys
from types import ModuleType, SimpleNamespace

import pytest

from generator.authoring.ingest.better_pages import with_extra
from generator.authoring.ingest.page_facts import PageFacts


def test_without_the_extra_facts_stay_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura.metadata", None)
    assert with_extra(PageFacts(title="A"), "<p>") == PageFacts(title="A")


def test_the_extra_fills_what_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    said = SimpleNamespace(
        title="B",
        sitename="Site",
        author=None,
        date="2024-01-26",
        language="en",
        url="https://a.example/x?utm_source=b",
    )
    module = ModuleType("trafilatura.metadata")
    module.extract_metadata = lambda html, default_url: said  # type: ignore[attr-defined]  # noqa: ARG005
    monkeypatch.setitem(sys.modules, "trafilatura", ModuleType("trafilatura"))
    monkeypatch.setitem(sys.modules, "trafilatura.metadata", module)
    facts = with_extra(PageFacts(title="A", date=""), "<p>")
    assert facts == PageFacts("A", "Site", "", "2024-01-26", "en", "https://a.example/x")
