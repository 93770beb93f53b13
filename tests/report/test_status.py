"""Editors see what needs a hand; readers see what is missing or behind; dead links are read, never asked for here."""

import datetime
import json
import re
from pathlib import Path

import pytest

from generator import cli
from generator.build import read_content
from generator.content.sidecars import read_links
from generator.exports.sitemap import sitemap
from generator.pages.all import pages
from generator.report.findings import KINDS, Kind, report
from generator.report.outward_links import as_text, from_lychee, outward
from generator.text.lang import Lang
from tests.conftest import TESTS
from tests.pages.test_pages import TODAY, body_of, linked_of, text
from tests.translation.test_agreement import edit

DAY = datetime.date(2026, 11, 23)
ASKED = tuple((TESTS / "lychee" / "asked.txt").read_text("utf-8").split())
FOUND = (TESTS / "lychee" / "found.json").read_text("utf-8")


@pytest.fixture
def findings(content: Path) -> Path:
    """Change the small content so that it has one finding of each kind."""
    assert cli.main(["ack", "--content", str(content)]) == 0
    edit(content, "terms/huan-luyen.yml", ("Cho mô hình", "Để mô hình"))
    edit(content, "explainers/first-steps.yml", ("Tùy vào chủ mô hình [@src-seen]", "Tùy vào chủ mô hình"))
    edit(content, "explainers/first-steps.yml", ("of the model [@src-seen]", "of the model"))
    edit(content, "explainers/first-steps.yml", ("review_by: 2099-01-01", "review_by: 2026-11-22"))
    role = "  en: The firm said to have used the answers of [[open-lab]].\n"
    gap = "gaps: [{field: role.en, reason: later, until: 2099-01-01}]\n"
    edit(content, "actors/quick-copy.yml", (role, ""), ("kind: company\n", f"kind: company\n{gap}"))
    edit(content, "terms/chung-cat.yml", ("see_also:", "translated: {en: {made: machine}}\nsee_also:"))
    lonely = (content / "terms" / "huan-luyen.yml").read_text("utf-8").replace("huấn luyện", "lẻ loi")
    (content / "terms" / "lonely.yml").write_text(lonely.replace("en: training}", "en: lonely word}"), "utf-8")
    dead = {"checked": "2026-11-20", "links": {"https://paper.example/quarrel": "broken"}}
    (content / "links.json").write_text(json.dumps(dead), "utf-8")
    return content


EXPECTED = {
    "missing": "quick-copy",
    "stale": "huan-luyen",
    "translated": "chung-cat",
    "unsourced": "first-steps",
    "single-source": "old-article",
    "overdue": "first-steps",
    "orphaned": "lonely",
    "unused": "lonely",
    "dead-links": "src-seen",
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_finding_is_reported(findings: Path, kind: Kind) -> None:
    assert EXPECTED[kind] in {finding.record.id for finding in report(linked_of(findings)).findings[kind]}


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_page_and_the_command_tell_the_same(findings: Path, capsys: pytest.CaptureFixture[str], lang: Lang) -> None:
    cli.main(["status", "--content", str(findings), "--lang", lang])
    told = capsys.readouterr().out
    body = body_of(findings, "status/", lang)
    counts = re.findall(r"<strong>(\d+)</strong> ([^<]+)</a>", body)
    assert len(counts) == len(KINDS)
    assert all(f"{int(count):>5}  {words}\n" in told for count, words in counts)
    files = set(re.findall(r"edit/main/content/([^\"]+)\"", body))
    assert files == set(re.findall(r"^  (\w+/[\w.-]+\.yml)  ", told, re.MULTILINE))


def test_findings_lead_to_the_place_and_to_the_file(findings: Path) -> None:
    body = body_of(findings, "status/", "en")
    assert '<a href="../explainers/first-steps/#allowed"><code>allowed</code></a>: cites nothing' in body
    assert '<a href="https://code.example/site/edit/main/content/terms/huan-luyen.yml">terms/huan-luyen.yml</a>' in body
    assert "no English yet, due 1 Jan 2099: later" in text(body)
    assert "English: translated by machine; nobody has reviewed it yet" in text(body)
    assert "Checked on 20 Nov 2026: 0 addresses answer, 1 are gone" in text(body)


def test_where_nothing_is_to_be_done_the_page_says_so_kindly(content: Path) -> None:
    cli.main(["ack", "--content", str(content)])
    body = text(body_of(content, "status/", "en"))
    assert "Every translation has kept up." in body
    assert "Not checked yet" in body
    assert "No dead link was found." not in body


def test_without_a_record_of_what_agreed_the_page_says_that_nothing_is_known(content: Path) -> None:
    assert "Nothing has been recorded" in body_of(content, "status/", "en")


def test_the_page_is_not_for_search_engines(content: Path) -> None:
    assert "/status/" not in sitemap(pages(linked_of(content)), "https://test.example/")


def test_a_reader_is_told_at_a_passage_that_it_is_behind(findings: Path) -> None:
    edit(findings, "terms/chung-cat.yml", ("A large model is the teacher", "Any large model is the teacher"))
    behind, current = (body_of(findings, "glossary/chung-cat/", lang) for lang in ("vi", "en"))
    assert re.search(
        r'<p class="untranslated">Bản tiếng Anh của đoạn này đã được sửa[^<]+</p>\s*<p>Mô hình lớn', behind
    )
    assert "changed in Vietnamese" not in current
    assert "was translated from Vietnamese by machine; nobody has reviewed it yet." in current


def test_a_reader_is_told_at_a_line_that_it_is_behind_or_missing(findings: Path) -> None:
    english = body_of(findings, "glossary/huan-luyen/", "en")
    assert re.search(r'<p class="deck">Showing[^<]+<small class="unread">the Vietnamese is newer</small></p>', english)
    assert "mới hơn" not in body_of(findings, "glossary/huan-luyen/", "vi")


def test_a_missing_line_is_marked_and_keeps_its_language(content: Path) -> None:
    gap = "gaps: [{field: short.en, reason: later, until: 2099-01-01}]\n"
    edit(
        content, "terms/huan-luyen.yml", ("  en: Showing a model data so that it adjusts the numbers inside it.\n", gap)
    )
    body = body_of(content, "glossary/huan-luyen/", "en")
    assert re.search(r'<span lang="vi">Cho mô hình[^<]+</span> <small class="unread">not translated yet</small>', body)


def test_a_translation_that_was_reviewed_needs_no_word_to_readers(content: Path) -> None:
    edit(
        content,
        "terms/chung-cat.yml",
        ("see_also:", "translated: {en: {made: human, reviewed: 2026-11-01}}\nsee_also:"),
    )
    assert "untranslated" not in body_of(content, "glossary/chung-cat/", "en")


def test_a_page_claims_only_the_languages_of_its_main_text(findings: Path) -> None:
    made = {(page.lang, page.uri): page for page in pages(linked_of(findings))}
    assert made["en", "actors/quick-copy/"].languages == ("vi",)
    assert made["vi", "actors/quick-copy/"].languages == ("vi",)
    assert made["en", "actors/open-lab/"].languages == ("vi", "en")
    listed = sitemap(made.values(), "https://test.example/")
    assert "https://test.example/actors/quick-copy/" in listed
    assert "https://test.example/en/actors/quick-copy/" not in listed


def test_lychees_answers_are_read_by_what_servers_said() -> None:
    states = from_lychee(FOUND, ASKED, DAY).states
    by_code = {url.split("/")[3]: state for url, state in states.items()}
    assert by_code == {
        "200": "ok",
        "302": "ok",
        "404": "broken",
        "410": "broken",
        **dict.fromkeys(("403", "429", "451", "500", "503", "refused", "page"), "unknown"),
    }


def test_an_address_that_lychee_cut_short_stays_unknown() -> None:
    found = json.loads(FOUND)
    for entry in found["error_map"]["urls.txt"]:
        entry["url"] = entry["url"].split("?")[0]
    states = from_lychee(json.dumps(found), ASKED, DAY).states
    assert "broken" not in states.values()


@pytest.mark.parametrize("report", ["", "[]", "{}", "nonsense"])
def test_what_is_not_lychees_answer_is_refused(report: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_lychee(report, ASKED, DAY)


def test_what_was_found_is_read_again_as_it_was() -> None:
    links = from_lychee(FOUND, ASKED, DAY)
    assert read_links(as_text(links)) == links


def test_every_outward_address_is_asked_for_with_those_who_give_it(content: Path) -> None:
    edit(content, "actors/open-lab.yml", ("cho thuê nó.", "cho thuê [nó](https://rent.example/)."))
    site = linked_of(content).site
    assert {url: [record.id for record in records] for url, records in outward(site).items()} == {
        "https://lab.example/": ["open-lab"],
        "https://paper.example/quarrel": ["src-seen"],
        "https://rent.example/": ["open-lab"],
    }


def test_the_links_command_lists_addresses_and_takes_what_was_found(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["links", "--content", str(content)]) == 0
    assert capsys.readouterr().out.split() == ["https://lab.example/", "https://paper.example/quarrel"]
    entry = {"url": "https://paper.example/quarrel", "status": {"text": "gone", "code": 410}, "span": {"line": 2}}
    found = tmp_path / "found.json"
    found.write_text(json.dumps({"success_map": {}, "error_map": {"asked": [entry]}}), "utf-8")
    assert cli.main(["links", "--from", str(found), "--content", str(content)]) == 0
    written = json.loads((content / "links.json").read_text("utf-8"))["links"]
    assert written == {"https://lab.example/": "unknown", "https://paper.example/quarrel": "broken"}
    assert read_content(content, TODAY, {}).linked is not None
