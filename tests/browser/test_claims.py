"""Claims in a real browser: filtered with a script and without, shared, proved in the reader's own language."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from generator.render.claim_facets import Checked, all_claims
from generator.site.link import Linked
from generator.text.ui import say
from tests.browser.conftest import NewPage
from tests.browser.kinds import ROOTS
from tests.browser.looking import wider

LANGS = ("vi", "en")
ARTICLE, CLAIM = "articles/raimondo-cloud/", "articles/raimondo-cloud/c26/"
PHONE = {"viewport": {"width": 360, "height": 740}}


def shown(page: Page) -> int:
    return page.locator(".checked-claim:visible").count()


def passing(own: Linked, holds: Callable[[Checked], bool]) -> int:
    return sum(map(holds, all_claims(own.site)))


@pytest.mark.parametrize("lang", LANGS)
def test_claims_are_filtered_by_the_address(page: Page, site_url: str, own: Linked, lang: str) -> None:
    page.goto(f"{site_url}{ROOTS[lang]}claims/?verdict=inaccurate&article=raimondo-cloud")
    wrong = passing(own, lambda one: one.claim.verdict == "inaccurate" and one.article.id == "raimondo-cloud")
    expect(page.locator(".found .checked-claim:visible")).to_have_count(wrong)
    assert wrong > 0
    page.locator("select[name=verdict]").select_option("disputed")
    disputed = passing(own, lambda one: one.claim.verdict == "disputed" and one.article.id == "raimondo-cloud")
    expect(page.locator(".found .checked-claim:visible")).to_have_count(disputed)
    assert page.url.endswith("?verdict=disputed&article=raimondo-cloud")
    page.go_back()
    expect(page.locator(".found .checked-claim:visible")).to_have_count(wrong)


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
@pytest.mark.parametrize("lang", LANGS)
def test_each_verdict_has_a_page_without_a_script(page: Page, site_url: str, own: Linked, lang: str) -> None:
    page.goto(f"{site_url}{ROOTS[lang]}claims/")
    assert page.locator(".filters").is_hidden()
    page.locator(
        ".facets a[href='../claims/verdict/inaccurate/'], .facets a[href$='verdict/inaccurate/']"
    ).first.click()
    page.wait_for_url("**/claims/verdict/inaccurate/")
    assert shown(page) == passing(own, lambda one: one.claim.verdict == "inaccurate")


@pytest.mark.parametrize("page", [{"java_script_enabled": False, **PHONE}], indirect=True)
@pytest.mark.parametrize("lang", LANGS)
def test_an_article_is_filtered_by_verdict_without_a_script(page: Page, site_url: str, own: Linked, lang: str) -> None:
    page.goto(f"{site_url}{ROOTS[lang]}{ARTICLE}")
    claims = page.locator(".claim:visible")
    every = claims.count()
    page.locator(".only a.disputed").click()
    expect(claims).to_have_count(
        passing(own, lambda one: one.claim.verdict == "disputed" and one.article.id == "raimondo-cloud")
    )
    page.get_by_role("link", name=say("filters.show_all", "en" if lang == "en" else "vi")).click()
    expect(claims).to_have_count(every)
    page.go_back()
    page.go_back()
    expect(claims).to_have_count(every)


@pytest.mark.parametrize("page", [{"java_script_enabled": False, **PHONE}], indirect=True)
def test_the_proof_of_a_claim_is_one_tap_away(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{ARTICLE}")
    proof = page.locator(".claim:has(#c26) .proof")
    assert not proof.locator(".short-sources").is_visible()
    proof.locator("summary").click()
    assert proof.locator(".short-sources").is_visible()
    proof.locator("a.on").click()
    page.wait_for_url(f"**/{CLAIM}")


@pytest.mark.parametrize("lang", LANGS)
def test_the_card_of_a_source_tells_the_passage_in_the_language_of_the_reader(
    new_page: NewPage, site_url: str, own: Linked, lang: str
) -> None:
    page = new_page(has_touch=True, is_mobile=True, **PHONE)
    page.goto(f"{site_url}{ROOTS[lang]}{CLAIM}")
    link = page.locator("main .prose .cite a[data-card*='--']").first
    source = (link.get_attribute("href") or "").removeprefix("#_source-")
    passage = (link.get_attribute("data-card") or "").removeprefix("--")
    link.scroll_into_view_if_needed()
    link.tap()
    card = page.locator(".card")
    expect(card).to_be_visible()
    told = next(one for one in vars(own.site.records[source])["passages"] if one.id == passage)
    expect(card).to_contain_text(re.compile(re.escape((told.says.vi if lang == "vi" else told.says.en)[:40])))
    expect(card).to_contain_text(told.words)


@pytest.mark.parametrize("lang", LANGS)
def test_a_claim_page_and_an_article_stay_short_on_a_phone(
    new_page: NewPage, site_url: str, own: Linked, lang: str
) -> None:
    page = new_page(**PHONE)
    lengths = {}
    for path in (ARTICLE, *(f"articles/{one.article.id}/{one.claim.id}/" for one in all_claims(own.site))):
        page.goto(f"{site_url}{ROOTS[lang]}{path}")
        lengths[path] = page.evaluate("document.documentElement.scrollHeight / innerHeight")
    assert lengths.pop(ARTICLE) <= 15 * wider(page)
    assert {path: screens for path, screens in lengths.items() if screens > 8 * wider(page)} == {}


def test_everything_unfolds_in_print(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{ARTICLE}")
    page.emulate_media(media="print")
    assert page.locator(".claim:has(#c26) .short-sources").is_visible()
    assert page.locator("details.says p").first.is_visible()
