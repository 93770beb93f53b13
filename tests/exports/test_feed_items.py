"""An entry says in its own language what is true first, in words of ours and without markup of others."""

from pathlib import Path

from generator.exports.feed_entries import entries
from generator.exports.feed_items import Author, Item, Tag, item
from generator.render.view import View
from generator.text.lang import Lang
from tests.editing import edit
from tests.reading import linked_of

ARTICLE, REPLY, EXPLAINER = "articles/old-article.yml", "events/e-2024-03-reply.yml", "explainers/first-steps.yml"
FORMER = """\
    was:
      - {verdict: unsupported, until: 2026-10-01}
      - {verdict: partly, until: 2026-11-02, reason: {vi: Toà lên tiếng., en: The court spoke.}}
    record:
      vi: Không
"""


def items_of(content: Path, lang: Lang = "en") -> dict[str, Item]:
    linked = linked_of(content)
    listed = (item(View(linked, lang), entry) for entry in entries(linked.site))
    return {one.id.partition("#")[2]: one for one in listed}


def test_an_event_begins_with_the_day_on_which_it_happened(content: Path) -> None:
    told = items_of(content)["e-2024-03-reply"]
    assert told.title == "about Mar 2024: The reply"
    assert told.summary == "Quick Copy denies it."
    assert told.html == "<p>Quick Copy denies it.</p><p>When: about March 2024. Reported.</p>"
    assert told.url == "https://test.example/base/en/timeline/2024/#e-2024-03-reply"
    assert told.topics == (Tag("models", "Models"), Tag("policy", "Policy"))
    assert told.published.isoformat() == "2026-11-10"


def test_an_explainer_tells_its_points(content: Path) -> None:
    told = items_of(content, "vi")["first-steps"]
    assert told.title == "Những bước đầu"
    assert told.html == (
        "<p>Chưng cất là gì và vì sao cãi nhau.</p>"
        "<ul><li>Thầy lớn, trò nhỏ.</li><li>Được phép thì hợp lệ.</li><li>Cáo buộc chưa phải là phán quyết.</li></ul>"
    )


def test_a_check_names_the_article_that_was_checked(content: Path) -> None:
    told = items_of(content)["old-article"]
    assert told.title == "Fact check: The old article"
    assert told.html == "<p>It says two things; one is right.</p><p>Old News, Mar 2024</p>"


def test_a_changed_verdict_begins_with_the_answer(content: Path) -> None:
    edit(content, ARTICLE, ("    record:\n      vi: Không", FORMER.rstrip()))
    told = items_of(content)
    assert told["old-article/c02/was/1"].html == (
        "<p>No court has ruled on the matter.</p><p>The article: A court has ruled.</p>"
        "<p>Until 1 Oct 2026 we said: Unsupported. Now: Partly right.</p>"
    )
    second = told["old-article/c02/was/2"]
    assert second.html.endswith("<p>Until 2 Nov 2026 we said: Partly right. Now: Inaccurate. The court spoke.</p>")
    assert second.title == "Verdict changed: No court has ruled on the matter."
    assert second.summary == "No court has ruled on the matter."
    assert second.url == "https://test.example/base/en/articles/old-article/c02/"


def test_a_correction_tells_what_was_wrong_and_what_is_right(content: Path) -> None:
    told = items_of(content)["2026-11-02-first"]
    assert told.title == "Correction: First steps: The quarrel"
    assert told.html == "<p>It said: We wrote that a court had ruled.</p><p>It now says: No court has ruled.</p>"


def test_who_signs_is_named(content: Path) -> None:
    edit(content, "site.yml", ("about:", "people: [{id: an, name: An Lê, role: {vi: viết, en: writer}}]\nabout:"))
    edit(content, EXPLAINER, ("published:", "by: [an]\npublished:"))
    told = items_of(content)
    assert told["first-steps"].authors == (Author("An Lê", "https://test.example/base/en/about/#an"),)
    assert told["old-article"].authors == ()


def test_an_id_stays_when_the_site_moves_or_an_event_happened_in_another_year(content: Path) -> None:
    before = items_of(content)
    moved = "address: https://new.example/\nfirst_address: https://test.example/base/"
    edit(content, "site.yml", ("address: https://test.example/base/", moved))
    edit(content, REPLY, ("date: 2024-03~", "date: 2025-03"))
    after = items_of(content)
    assert {one.id for one in after.values()} == {one.id for one in before.values()}
    assert after["e-2024-03-reply"].url == "https://new.example/en/timeline/2025/#e-2024-03-reply"


def test_each_language_has_ids_of_its_own(content: Path) -> None:
    ids = [{one.id for one in items_of(content, lang).values()} for lang in ("vi", "en")]
    assert len(ids[0]) == len(ids[1])
    assert not ids[0] & ids[1]


def test_what_is_not_translated_says_which_language_it_is_in(content: Path) -> None:
    gap = "gaps: [{field: summary.en, reason: later, until: 2099-01-01}]\n"
    edit(content, REPLY, ("  en: Quick Copy denies it.\n", ""), ("date:", f"{gap}date:"))
    told = items_of(content)["e-2024-03-reply"]
    assert told.lang == "vi"
    assert told.html == '<p>Chép Nhanh phủ nhận.</p><p><span lang="en">When: about March 2024. Reported.</span></p>'


def test_words_that_look_like_markup_stay_words(content: Path) -> None:
    edit(content, REPLY, ("title: {vi: Lời đáp, en: The reply}", "title: {vi: '<b>', en: '<b> & \"c\"'}"))
    edit(content, REPLY, ("en: Quick Copy denies it.", "en: It denies that 1 < 2 & 3."))
    told = items_of(content)["e-2024-03-reply"]
    assert told.title == 'about Mar 2024: <b> & "c"'
    assert told.html.startswith("<p>It denies that 1 &lt; 2 &amp; 3.</p>")
