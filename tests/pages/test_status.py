"""The page for editors leads to each place and its file, and is kind where nothing is to be done."""

from pathlib import Path

from tests.editing import edit, plant_findings, record_agreement
from tests.markup import text
from tests.reading import body_of

GAP = "gaps: [{{field: {}, reason: later, until: 2099-01-01}}]\n"


def test_findings_lead_to_the_place_and_to_the_file(content: Path) -> None:
    plant_findings(content)
    body = body_of(content, "status/", "en")
    assert '<a href="../explainers/first-steps/#allowed"><code>allowed</code></a>: cites nothing' in body
    assert '<a href="https://code.example/site/edit/main/content/terms/huan-luyen.yml">terms/huan-luyen.yml</a>' in body
    assert "no English yet, due 1 Jan 2099: later" in text(body)
    assert "English: translated by machine; nobody has reviewed it yet" in text(body)
    assert "Checked on 20 Nov 2026: 0 addresses answer, 1 are gone" in text(body)


def test_where_nothing_is_to_be_done_the_page_says_so_kindly(content: Path) -> None:
    record_agreement(content)
    body = text(body_of(content, "status/", "en"))
    assert "Every translation has kept up." in body
    assert "Not checked yet" in body
    assert "No dead link was found." not in body


def test_without_a_record_of_what_agreed_the_page_says_that_nothing_is_known(content: Path) -> None:
    assert "Nothing has been recorded" in body_of(content, "status/", "en")


def test_what_is_missing_in_the_settings_leads_to_their_file_and_to_the_page_about_the_site(content: Path) -> None:
    edit(
        content, "site.yml", (", en: What this is}", "}"), ("topics:", f"{GAP.format('about.what.heading.en')}topics:")
    )
    body = body_of(content, "status/", "en")
    assert '<a href="../about/' in body.partition('id="_missing"')[2].partition("</section>")[0]
    assert "site.yml</a>" in body
