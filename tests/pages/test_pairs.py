"""The page of two actors tells who said and did what, in order of time, and where an answer is missing."""

from pathlib import Path

import pytest

from generator.render.pairs import MOST, pairs
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from tests.editing import edit
from tests.markup import text
from tests.reading import Made, body_of

PAIR = "pairs/open-lab--quick-copy/"


@pytest.fixture
def joined(content: Path) -> Path:
    """Let both sides take part in the reply too, on a day that is known: enough to be a pair."""
    edit(content, "events/e-2024-03-reply.yml", ("2024-03~", "2024-03-02"), ("[quick-copy]", "[quick-copy, open-lab]"))
    edit(content, "actors/quick-copy.yml", ("since: 2024-03", "since: 2024-03-02"))
    accused = "{actor: quick-copy, role: {vi: bị cáo buộc, en: accused}}"
    edit(content, "events/e-2024-02-01-claim.yml", ("- quick-copy", f"- {accused}"))
    return content


def told(content: Path, lang: Lang = "en") -> str:
    return text(body_of(content, PAIR, lang).partition('class="sides"')[2].partition("</ol>")[0])


def test_a_reply_stands_after_the_accusation_with_the_days_between(joined: Path) -> None:
    said = told(joined)
    assert (
        said.index("Accusation") < said.index("30 days after the accusation") < said.index("Reply Reported The reply")
    )
    assert "No reply found" not in said


def test_days_are_not_counted_from_a_month(joined: Path) -> None:
    edit(joined, "events/e-2024-03-reply.yml", ("2024-03-02", "2024-03"))
    edit(joined, "actors/quick-copy.yml", ("since: 2024-03-02", "since: 2024-03"))
    assert "after the accusation" not in told(joined)
    assert "Reply Reported The reply" in told(joined)


def test_an_accusation_without_a_reply_is_told_as_such(joined: Path) -> None:
    reply = joined / "actors" / "quick-copy.yml"
    reply.write_text(reply.read_text("utf-8").partition("relations:")[0], "utf-8")
    assert "Quick Copy No reply found We have recorded no reply from Quick Copy" in told(joined)
    assert "Chưa thấy trả lời" in told(joined, "vi")


def test_a_reply_that_only_a_claim_records_is_told_too(joined: Path) -> None:
    reply = joined / "actors" / "quick-copy.yml"
    reply.write_text(reply.read_text("utf-8").partition("relations:")[0], "utf-8")
    response = "responses: [{by: quick-copy, date: 2024-04-05, text: {vi: Không có., en: It is not so.}}]"
    named = f"actors: [open-lab, quick-copy]\n    {response}\n"
    edit(joined, "articles/old-article.yml", ("actors: [open-lab]\n    checked", f"{named}    checked"))
    said = told(joined)
    assert "Reply It is not so. A paper printed the accusation." in said
    assert "No reply found" not in said


def test_what_no_relation_names_is_told_by_the_role_that_the_event_gives(joined: Path) -> None:
    assert "Open Lab 1 Feb 2024 Accusation" in told(joined)
    edit(joined, "events/e-2024-02-01-claim.yml", ("en: accuser", "en: the one who asked"), ("bên cáo buộc", "bên hỏi"))
    assert "Open Lab 1 Feb 2024 the one who asked" in told(joined)


def test_one_who_takes_part_in_an_accusation_is_not_accused_by_it(joined: Path) -> None:
    edit(joined, "events/e-2024-02-01-claim.yml", ("bị cáo buộc, en: accused", "cùng xem, en: looked on"))
    said = told(joined)
    assert "Open Lab 1 Feb 2024 accuser Alleged" in said
    assert "Accusation" not in said
    assert "No reply found" not in said


@pytest.mark.parametrize("lang", LANGS)
def test_pairs_are_listed_and_both_actors_lead_to_them(own: Linked, own_pages: Made, lang: Lang) -> None:
    found = pairs(own.site)
    assert found
    for pair in found:
        assert own_pages[lang, pair.uri].kind == "pair"
        assert f'href="../{pair.uri}"' in own_pages[lang, "pairs/"].body
        for actor in pair.sides:
            assert f'href="../../{pair.uri}"' in own_pages[lang, f"actors/{actor.id}/"].body


def test_the_wait_for_deepseeks_reply_is_counted_and_the_second_accusation_is_open(own_pages: Made) -> None:
    said = text(own_pages["en", "pairs/deepseek--openai/"].body)
    assert "No reply found" not in text(own_pages["en", "pairs/microsoft--openai/"].body)
    assert "OpenAI made 2 accusations. DeepSeek replied 1 time." in said
    assert said.index("231 days after the accusation") < said.index("No reply found")


@pytest.mark.parametrize("more", [0, 1, 5])
def test_what_is_not_told_is_counted(joined: Path, more: int) -> None:
    reply = (joined / "events" / "e-2024-03-reply.yml").read_text("utf-8")
    for number in range(MOST - 2 + more):
        later = reply.replace("2024-03-02", f"2024-04-{number + 1:02}").replace("Lời đáp", f"Lời đáp {number}")
        later = later.replace("follows:", "# follows:")
        (joined / "events" / f"e-2024-04-{number + 1:02}-reply.yml").write_text(later, "utf-8")
    said = text(body_of(joined, "pairs/open-lab--quick-copy/", "en"))
    assert (f"{more} earlier event" in said) == (more > 0)
    assert ("earlier event" in said) == (more > 0)
