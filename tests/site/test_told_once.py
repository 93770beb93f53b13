"""One mistake is one message: what follows from it waits until it is mended."""

from pathlib import Path

import pytest

from generator.translation.agreement import acknowledge
from tests.reading import read

TERM, EVENT = "terms/huan-luyen.yml", "events/e-2024-03-reply.yml"


def codes(content: Path) -> list[str]:
    return [problem.code for problem in read(content).problems if problem.severity != "note"]


def edit(content: Path, path: str, *edits: tuple[str, str]) -> None:
    text = (content / path).read_text("utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    (content / path).write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("path", "edits", "found"),
    [
        # A line whose structure is broken is not looked at besides.
        (EVENT, [("[models, policy]", "[models, polici)")], ["Y034"]),
        (TERM, [("vi: Cho mô", "vi: Cho **mô**: hình")], ["Y003"]),
        # A language whose key is cut off, misspelt or stands elsewhere is there.
        (EVENT, [("{vi: Lời đáp", "{vi: Lời đáp, sau đó")], ["S014"]),
        (EVENT, [("  en: Quick", "  eng: Quick")], ["S002"]),
        (EVENT, [("  en: Quick", "en: Quick")], ["S017"]),
        # Of a key that is there twice either value may be the right one.
        (EVENT, [("topics: [models, policy]", "topics: [moels]\ntopics: [models]")], ["Y018"]),
        # Both languages in each other's place are one mistake.
        (
            TERM,
            [
                ("  vi: Cho mô hình", "  xx: Cho mô hình"),
                ("  en: Showing", "  vi: Showing"),
                ("  xx: Cho mô hình", "  en: Cho mô hình"),
            ],
            ["T006"],
        ),
        # What shares a line with another field is not missed.
        (
            EVENT,
            [("certainty: reported\nfollows:", "follows:"), ("date: 2024-03~", "date: 2024-03~, certainty: reported")],
            ["Y038"],
        ),
        # Words are not held against a language that is none.
        (
            "sources/src-seen.yml",
            [("title: The quarrel of", "title: Cuộc cãi nhau của những hãng, hay"), ("language: en", "language: vn")],
            ["C025"],
        ),
        # A gap that is none is not overdue, and a part whose id another has taken is not lost.
        (
            TERM,
            [("sources: [src-seen]", "sources: [src-seen]\ngaps: [{field: long.en, reason: x, until: 2020-01-01}]")],
            ["T003"],
        ),
        ("articles/old-article.yml", [("id: c02", "id: c01")], ["R004"]),
        # An event whose date is in question is not called out of order besides.
        (EVENT.replace("2024-03-reply", "2024-02-01-claim"), [("date: 2024-02-01", "date: 2025-02-01")], ["C069"]),
        # What is two mistakes is told twice.
        (EVENT, [("certainty: reported", "certainty: sure"), ("date: 2024-03~", "date: 2024-02-30")], ["S016", "S003"]),
    ],
)
def test_what_follows_from_a_mistake_is_not_told_besides(
    content: Path, path: str, edits: list[tuple[str, str]], found: list[str]
) -> None:
    edit(content, path, *edits)
    assert codes(content) == found


def test_a_translation_is_stale_only_when_nothing_else_is_wrong_with_its_text(content: Path) -> None:
    checked = read(content)
    assert checked.linked
    (content / "translations.txt").write_text(acknowledge(checked.linked.site.translations), "utf-8")
    edit(content, TERM, ("Một mô hình bắt đầu", "**Một mô hình lớn bắt đầu"))
    assert codes(content) == ["P009"]
    edit(content, TERM, ("**Một mô hình", "Một mô hình"))
    assert codes(content) == ["T004"]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("terms/Huấn luyện.yml", "L002"),
        ("terms/huan_luyen.yaml", "L002"),
        ("terms/huan-luyen.YML", "L002"),
        ("terms/huan-luyen.yml.txt", "L002"),
        ("terms/huan-luyen.yml.yml", "L002"),
        ("terms/huan-luyen", "L002"),
        ("terms/2026/huan-luyen.yml", "L017"),
        ("terms/2026/11/huan-luyen.yml", "L017"),
        ("term/huan-luyen.yml", "L001"),
        ("huan-luyen.yml", "L015"),
        ("actors/huan-luyen.yml", "L015"),
    ],
)
def test_a_record_whose_file_is_misnamed_or_elsewhere_is_not_missed(content: Path, path: str, code: str) -> None:
    (content / path).parent.mkdir(parents=True, exist_ok=True)
    (content / TERM).rename(content / path)
    assert codes(content) == [code]


@pytest.mark.parametrize("name", ["site.yaml", "site.yml.txt", "Site.yml"])
def test_settings_whose_file_is_misnamed_are_not_missed(content: Path, name: str) -> None:
    (content / "site.yml").rename(content / name)
    assert codes(content) == ["L001"]


def test_a_copy_is_told_once_and_is_the_file_that_is_new(content: Path) -> None:
    (content / "terms" / "a.yml").write_text((content / TERM).read_text("utf-8"), "utf-8")
    assert codes(content) == ["L016"]


def test_a_record_in_the_wrong_folder_is_not_missed(content: Path) -> None:
    (content / "actors" / "huan-luyen.yml").write_bytes((content / TERM).read_bytes())
    assert codes(content) == ["L015"]
    (content / TERM).unlink()
    assert codes(content) == ["L015"]


def test_a_copy_hides_no_names_that_others_share(content: Path) -> None:
    term = (content / TERM).read_text("utf-8")
    (content / "terms" / "huan-luyen-2.yml").write_text(term, "utf-8")
    (content / "terms" / "a-moi.yml").write_text(
        term.replace("vi: huấn luyện", "vi: chưng cất").replace("en: training", "en: distillation"), "utf-8"
    )
    found = codes(content)
    assert "L016" in found
    assert "C005" in found
