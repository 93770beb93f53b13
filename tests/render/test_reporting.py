"""A reader reports a mistake by mail or by a form, with the place and the words filled in."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from generator.render.reporting import report_links
from generator.render.view import View
from tests.editing import edit
from tests.reading import linked_of


def test_a_mail_and_a_form_know_the_place(content: Path) -> None:
    edit(content, "site.yml", ("repository:", "contact: mailto:desk@test.example\nrepository:"))
    mail, form = report_links(View(linked_of(content), "en"), "glossary/chung-cat/", "Words & “more” = all")
    assert mail.url.startswith("mailto:desk@test.example?subject=")
    written = parse_qs(urlsplit(mail.url).query)
    assert "test.example/base/en/glossary/chung-cat/" in written["subject"][0]
    assert "https://test.example/base/en/glossary/chung-cat/" in written["body"][0]
    assert "Words & “more” = all" in written["body"][0]
    asked = parse_qs(urlsplit(form.url).query)
    assert form.url.startswith("https://code.example/site/issues/new?")
    assert asked == {
        "template": ["1-mistake.yml"],
        "address": ["https://test.example/base/en/glossary/chung-cat/"],
        "says": ["Words & “more” = all"],
    }


def test_a_page_to_write_to_is_linked_as_it_is(content: Path) -> None:
    edit(content, "site.yml", ("repository: https://code.example/site", "contact: https://test.example/write"))
    assert [(one.name, one.url) for one in report_links(View(linked_of(content), "vi"), "", "x")] == [
        ("Báo lỗi", "https://test.example/write")
    ]


def test_without_a_way_there_is_none(content: Path) -> None:
    edit(content, "site.yml", ("repository: https://code.example/site\n", ""))
    assert report_links(View(linked_of(content), "vi"), "", "x") == ()


def test_the_form_is_one_of_the_repository() -> None:
    assert Path(".github/ISSUE_TEMPLATE/1-mistake.yml").is_file()
