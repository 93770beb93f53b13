"""What was published changes only together with a correction."""

import datetime
import shutil
from pathlib import Path

import pytest

from generator import cli
from generator.pages.all import pages
from generator.pipeline import read_against
from tests.editing import edit

TODAY = datetime.date(2026, 11, 23)
CORRECTION = """\
date: 2026-11-20
where: {where}
was: {{vi: Điều sai., en: What was wrong.}}
now: {{vi: Điều đúng., en: What is right.}}
"""


def replace(content: Path, old: str, new: str) -> None:
    path = content / "articles" / "old-article.yml"
    assert old in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def correct(content: Path, where: str) -> None:
    (content / "corrections" / "second.yml").write_text(CORRECTION.format(where=where), "utf-8")


def found(content: Path, published: Path) -> list[str]:
    codes = [problem.code for problem in read_against(content, published, TODAY, {}).problems]
    return [code for code in codes if code in {"C010", "C011", "C012"}]


@pytest.fixture
def published(content: Path) -> Path:
    return Path(shutil.copytree(content, content.with_name("published")))


@pytest.mark.parametrize("where", ["old-article", "old-article#p1", "old-article#c02"])
def test_a_correction_of_the_claim_its_paragraph_or_its_article_owns_up(
    content: Path, published: Path, where: str
) -> None:
    replace(content, "verdict: inaccurate", "verdict: disputed")
    assert found(content, published) == ["C010"]
    correct(content, where)
    assert found(content, published) == []


def test_a_correction_of_something_else_or_from_before_does_not(content: Path, published: Path) -> None:
    replace(content, "verdict: inaccurate", "verdict: disputed")
    correct(content, "old-article#c01")
    assert found(content, published) == ["C010"]
    correct(content, "old-article#c02")
    correct(published, "old-article#c02")
    assert found(content, published) == ["C010"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[@src-seen, p. 2].\n      en", "[@src-seen, p. 3].\n      en"),
        ("No ruling was found", "No  *ruling*  was found"),
        ("No ruling was found", "No ruling, was found;"),
        ("review_by: 2100-01-01\n  - id: c02", "review_by: 2027-06-02\n  - id: c02"),
        ("title: {vi: Bài báo cũ", "title: {vi: Bài cũ"),
    ],
    ids=["locator", "emphasis", "signs", "day of the next look", "title"],
)
def test_what_readers_do_not_rely_on_word_for_word_may_change(
    content: Path, published: Path, old: str, new: str
) -> None:
    replace(content, old, new)
    assert found(content, published) == []


@pytest.mark.parametrize(
    "field",
    ["An accusation was made", "The paper printed it", "No court has ruled on the matter", "No court has ruled."],
)
def test_other_words_are_pointed_out(content: Path, published: Path, field: str) -> None:
    replace(content, field, "Something else.")
    assert found(content, published) == ["C011"]


def test_a_new_claim_and_a_new_article_need_none(content: Path, published: Path) -> None:
    (published / "articles" / "old-article.yml").write_text(
        (content / "articles" / "old-article.yml").read_text("utf-8").replace("id: c01", "id: c07"), "utf-8"
    )
    assert found(content, published) == ["C012"]
    correct(content, "old-article#p1")
    assert found(content, published) == []


def test_check_tells_and_the_exit_status_too(
    content: Path, published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(content, "verdict: inaccurate", "verdict: disputed")
    command = ["check", "--content", str(content), "--published", str(published), "--lang", "vi", "--format", "short"]
    assert cli.main(command) == 1
    assert "lỗi[C010]: kết luận về `old-article#c02` đã đăng là `inaccurate`" in capsys.readouterr().out


def test_published_content_with_errors_is_named(
    content: Path, published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (published / "site.yml").unlink()
    assert cli.main(["check", "--content", str(content), "--published", str(published)]) == 2
    assert "published" in capsys.readouterr().err


def test_a_corrected_claim_says_so_at_its_place(content: Path, published: Path) -> None:
    correct(content, "old-article#c02")
    linked = read_against(content, published, TODAY, {}).linked
    assert linked is not None
    made = [page for page in pages(linked) if page.lang == "vi" and page.uri.startswith("articles/old-article/")]
    bodies = {page.uri.removeprefix("articles/old-article/"): page.body for page in made}
    assert "corrections/#second" in bodies["c02/"]
    assert "corrections/#second" not in bodies["c01/"]
    body = bodies[""]
    claim = body[body.index('id="c02"') :]
    assert 'corrections/#second">Đã đính chính' in claim[: claim.index("<details")]
    assert body.count('class="corrected"') == 1


def test_an_article_does_not_go_without_a_correction(content: Path, published: Path) -> None:
    path = published / "articles" / "gone.yml"
    path.write_text((published / "articles" / "old-article.yml").read_text("utf-8"), "utf-8")
    (gone,) = (one for one in read_against(content, published, TODAY, {}).problems if one.code == "C012")
    assert (gone.position.path.name, dict(gone.facts)["id"]) == ("site.yml", "gone")


CHANGES = {"C044", "C045", "C046", "C047"}
EVENT, EXPLAINER, TERM = "events/e-2024-03-reply.yml", "explainers/first-steps.yml", "terms/huan-luyen.yml"
NUMBER = ("with 12 cases in two years", "with 13 cases in two years")


def changed(content: Path, published: Path) -> list[str]:
    return [problem.code for problem in read_against(content, published, TODAY, {}).problems if problem.code in CHANGES]


@pytest.mark.parametrize(
    ("date", "codes"),
    [("2024-03-09", []), ("2024-03", []), ("2024-04~", ["C044"]), ("2024", ["C044"]), ("2023-03~", ["C044"])],
)
def test_a_day_may_become_more_exact_and_no_other(content: Path, published: Path, date: str, codes: list[str]) -> None:
    edit(content, EVENT, ("date: 2024-03~", f"date: {date}"))
    assert changed(content, published) == codes
    correct(content, "e-2024-03-reply")
    assert changed(content, published) == []


def test_a_number_changes_with_a_correction_or_an_update(content: Path, published: Path) -> None:
    edit(content, EXPLAINER, NUMBER)
    assert changed(content, published) == ["C045"]
    edit(content, EXPLAINER, ("published: 2026-11-01", "published: 2026-11-01\nupdated: 2026-11-20"))
    assert changed(content, published) == []


@pytest.mark.parametrize("where", ["first-steps", "first-steps#scale"])
def test_a_correction_owns_up_to_a_number(content: Path, published: Path, where: str) -> None:
    edit(content, EXPLAINER, NUMBER)
    correct(content, where)
    assert changed(content, published) == []


def test_numbers_may_be_added_and_points_told_in_another_order(content: Path, published: Path) -> None:
    edit(content, EXPLAINER, ("en: A large teacher, a small student.", "en: A large teacher, 2 small students."))
    assert changed(content, published) == []


def test_an_address_that_is_gone_leads_on(content: Path, published: Path) -> None:
    for path in content.rglob("*.yml"):
        path.write_text(path.read_text("utf-8").replace("huan-luyen", "luyen"), "utf-8")
    (content / TERM).rename(content / "terms" / "luyen.yml")
    assert changed(content, published) == ["C046"]
    edit(content, "site.yml", ("about:", "moved: [{was: glossary/huan-luyen/, to: luyen}]\nabout:"))
    assert changed(content, published) == []


def test_an_event_that_is_renamed_leaves_an_anchor_that_leads_on(content: Path, published: Path) -> None:
    for path in content.rglob("*.yml"):
        path.write_text(path.read_text("utf-8").replace("e-2024-03-reply", "e-2024-03-answer"), "utf-8")
    (content / EVENT).rename(content / "events" / "e-2024-03-answer.yml")
    assert changed(content, published) == ["C047"]
    moved = 'moved: [{was: "timeline/2024/#e-2024-03-reply", to: e-2024-03-answer}]\nabout:'
    edit(content, "site.yml", ("about:", moved))
    assert changed(content, published) == []


def test_an_event_of_another_year_is_led_on_to_as_long_as_its_old_year_has_a_page(
    content: Path, published: Path
) -> None:
    edit(content, EVENT, ("date: 2024-03~", "date: 2025-03"))
    assert changed(content, published) == ["C044"]
    edit(content, "events/e-2024-02-01-claim.yml", ("date: 2024-02-01", "date: 2025-02-01"))
    assert changed(content, published) == ["C047", "C044", "C047", "C044"]


FORMER = "    was: [{{verdict: {}, until: 2026-11-02}}]\n    record:\n      vi: Không"


def unrecorded(content: Path, published: Path) -> list[str]:
    found = (one for one in read_against(content, published, TODAY, {}).problems if one.code == "C070")
    return [dict(one.facts)["verdicts"] for one in found]


def test_a_verdict_that_changes_is_recorded_even_where_it_is_corrected(content: Path, published: Path) -> None:
    replace(content, "verdict: inaccurate", "verdict: disputed")
    correct(content, "old-article")
    assert unrecorded(content, published) == ["`inaccurate`"]
    replace(content, "    record:\n      vi: Không", FORMER.format("inaccurate"))
    assert unrecorded(content, published) == []


def test_a_former_verdict_that_was_published_is_not_forgotten(content: Path, published: Path) -> None:
    replace(published, "    record:\n      vi: Không", FORMER.format("opinion"))
    assert unrecorded(content, published) == ["`opinion`"]
    replace(content, "verdict: inaccurate", "verdict: disputed")
    replace(content, "    record:\n      vi: Không", FORMER.format("inaccurate"))
    assert unrecorded(content, published) == ["`opinion`, `inaccurate`"]


def test_a_new_claim_may_have_former_verdicts(content: Path, published: Path) -> None:
    replace(content, "    record:\n      vi: Không", FORMER.format("disputed"))
    assert unrecorded(content, published) == []


@pytest.mark.parametrize("written", ["draft: true\n{}", ""], ids=["a draft", "an emptied file"])
def test_what_was_published_is_not_withdrawn_in_silence(content: Path, published: Path, written: str) -> None:
    text = (content / "articles" / "old-article.yml").read_text("utf-8")
    (published / "articles" / "another.yml").write_text(text, "utf-8")
    (content / "articles" / "another.yml").write_text(written.format(text), "utf-8")
    checked = read_against(content, published, TODAY, {})
    assert {"C012", "C046"} & {one.code for one in checked.problems}
