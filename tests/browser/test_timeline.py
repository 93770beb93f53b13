"""The timeline in a real browser: its filters, its addresses, its drawing, with and without a script."""

import itertools
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from generator.content.models import Event
from generator.pages.timeline import SHOWN
from generator.site.addresses import text_or_fallback
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from generator.text.ui import say, say_count
from tests.browser.conftest import NewPage
from tests.browser.kinds import ROOTS
from tests.browser.looking import moved, watch_moves
from tests.reading import facet_values

KEYS = ("actor", "topic", "year", "certainty")
CHOICES = [
    {"actor": "openai"},
    {"topic": "chips", "year": "2024"},
    {"actor": "bis", "topic": "cloud", "certainty": "confirmed"},
    {"actor": "openai", "with": "deepseek"},
    {"certainty": "alleged", "topic": "distillation", "year": "2026", "actor": "anthropic"},
]
# So many of what a filter finds are shown at once.
SCREENFUL = 60
LANES = ["explainers/three-roads/", "actors/openai/", "timeline/topics/distillation/"]


@dataclass
class Timeline:
    """The timeline on a page, in one language."""

    page: Page
    url: str
    lang: Lang
    events: tuple[Event, ...]

    def passing(self, chosen: dict[str, str]) -> list[str]:
        """List the events that pass, as the content says."""
        same = {"with": "actor"}
        passing = (
            one
            for one in self.events
            if all(value in facet_values(one, same.get(key, key)) for key, value in chosen.items())
        )
        return [event.id for event in passing]

    def open(self, rest: str = "") -> None:
        self.page.goto(self.url + rest)

    def choose(self, **chosen: str) -> None:
        for key, value in chosen.items():
            self.page.locator(f"select[name={key}]").select_option(value)

    def expect_shown(self, chosen: dict[str, str]) -> None:
        """Wait until just the events that pass are shown, and it is said how many."""
        wanted = self.passing(chosen)
        total = len(self.events)
        some = say("events.some", self.lang, count=len(wanted), total=total)
        said = say_count("events", total, self.lang) if len(wanted) == total else some
        expect(self.page.locator(".filters output")).to_have_text(said)
        if chosen:
            expect(self.page.locator(".found .event:visible")).to_have_count(min(len(wanted), SCREENFUL))
            found = self.page.locator(".found .event").evaluate_all("all => all.map(one => one.dataset.of)")
            assert found == wanted[::-1][:SCREENFUL]
        else:
            # Whole, the list shows its newest events and the ways to all years.
            expect(self.page.locator(".found")).to_be_hidden()
            shown = self.page.locator(".event:visible > details > div")
            found = shown.evaluate_all("all => all.map(one => one.id)")
            assert found == wanted[::-1][: len(found)]
            assert len(found) >= SHOWN
        for key in (*KEYS, "with"):
            expect(self.page.locator(f"select[name={key}]")).to_have_value(chosen.get(key, ""))

    def counts(self, key: str) -> dict[str, int]:
        """Read how many events each option says that it would leave."""
        texts = self.page.locator(f"select[name={key}] option").evaluate_all("all => all.map(o => [o.value, o.text])")
        return {value: int(text.rpartition("(")[2].rstrip(")")) for value, text in texts}


@pytest.fixture(params=LANGS)
def timeline(request: pytest.FixtureRequest, page: Page, site_url: str, own: Linked) -> Timeline:
    return Timeline(page, f"{site_url}{ROOTS[request.param]}timeline/", request.param, own.site.events)


@pytest.mark.parametrize("chosen", CHOICES, ids=lambda one: "-".join(one.values()))
def test_filters_combine_and_each_option_says_what_it_would_leave(timeline: Timeline, chosen: dict[str, str]) -> None:
    timeline.open()
    timeline.expect_shown({})
    timeline.choose(**chosen)
    timeline.expect_shown(chosen)
    for key in KEYS:
        others = {other: value for other, value in chosen.items() if other != key}
        counted = timeline.counts(key)
        assert counted == {value: len(timeline.passing(others | ({key: value} if value else {}))) for value in counted}


def test_years_without_events_go_and_so_do_the_ways_to_them(timeline: Timeline) -> None:
    timeline.open("?certainty=alleged")
    timeline.expect_shown({"certainty": "alleged"})
    known = {str(event.date.year) for event in timeline.events if event.certainty == "alleged"}
    assert timeline.page.locator(".timeline h2:visible").all_inner_texts() == sorted(known, reverse=True)
    assert timeline.page.locator(".jump a:visible").count() == 0


def test_the_choices_live_in_the_address(timeline: Timeline) -> None:
    timeline.open()
    for chosen in itertools.accumulate(({"actor": "openai"}, {"topic": "distillation"}), lambda a, b: a | b):
        timeline.choose(**chosen)
        timeline.expect_shown(chosen)
    assert timeline.page.url == f"{timeline.url}?actor=openai&topic=distillation"
    timeline.page.reload()
    timeline.expect_shown({"actor": "openai", "topic": "distillation"})
    timeline.page.go_back()
    timeline.expect_shown({"actor": "openai"})
    timeline.page.go_back()
    timeline.expect_shown({})
    timeline.page.go_forward()
    timeline.expect_shown({"actor": "openai"})


def test_what_is_no_choice_counts_for_nothing(timeline: Timeline) -> None:
    timeline.open("?actor=nobody&topic=%22%3E%3Cimg&year=2024&other=1")
    timeline.expect_shown({"year": "2024"})


def test_filters_are_cleared_at_once(timeline: Timeline) -> None:
    timeline.open("?actor=openai&year=2024")
    timeline.expect_shown({"actor": "openai", "year": "2024"})
    timeline.page.get_by_role("button", name=say("filters.clear", timeline.lang)).click()
    timeline.expect_shown({})
    assert timeline.page.url == timeline.url
    expect(timeline.page.locator("select[name=actor]")).to_be_focused()
    expect(timeline.page.locator(".filters button")).to_be_hidden()


def test_no_event_at_all_says_so_and_shows_the_way_out(timeline: Timeline) -> None:
    timeline.open("?actor=huawei&certainty=alleged")
    timeline.expect_shown({"actor": "huawei", "certainty": "alleged"})
    none = timeline.page.locator(".none")
    expect(none).to_contain_text(say("events.none", timeline.lang))
    none.get_by_role("button").click()
    timeline.expect_shown({})
    expect(none).to_be_hidden()


@pytest.mark.parametrize("query", ["", "?topic=chips"])
def test_an_old_address_of_an_event_leads_on_to_its_year(timeline: Timeline, query: str) -> None:
    event = "e-2024-01-26-interview"
    timeline.open(f"{query}#{event}")
    timeline.page.wait_for_url(f"{timeline.url}2024/#{event}")
    expect(timeline.page.locator(f"[id={event}]")).to_be_in_viewport()
    expect(timeline.page.locator(f"[id={event}]").locator("xpath=..")).to_have_attribute("open", "")


def test_an_old_address_of_a_year_leads_on_to_its_page(timeline: Timeline) -> None:
    timeline.open("#_2019")
    timeline.page.wait_for_url(f"{timeline.url}2019/")


def test_an_event_that_is_said_to_be_of_another_year_is_found_there(timeline: Timeline) -> None:
    timeline.open("2019/#e-2024-01-26-interview")
    timeline.page.wait_for_url(f"{timeline.url}2024/#e-2024-01-26-interview")


def test_an_anchor_that_nothing_has_leads_nowhere(timeline: Timeline) -> None:
    timeline.open("#e-of-nobody")
    timeline.page.wait_for_load_state("networkidle")
    assert timeline.page.url == f"{timeline.url}#e-of-nobody"
    timeline.expect_shown({})


def test_a_permalink_of_the_page_is_shown_even_if_a_filter_would_hide_it(timeline: Timeline) -> None:
    newest = timeline.events[-1]
    other = next(one for one in ("chips", "cloud", "law", "distillation") if one not in newest.topics)
    timeline.open(f"?topic={other}#{newest.id}")
    expect(timeline.page.locator(f"[id={newest.id}]")).to_be_in_viewport()
    expect(timeline.page.locator(".filters output")).to_contain_text(say("events.dropped", timeline.lang))
    assert timeline.page.url == f"{timeline.url}#{newest.id}"


def test_what_was_found_unfolds_in_its_place_and_leads_to_its_page(timeline: Timeline) -> None:
    timeline.open("?actor=reuters")
    timeline.expect_shown({"actor": "reuters"})
    event = next(one for one in timeline.events if one.id == timeline.passing({"actor": "reuters"})[-1])
    timeline.page.locator(".found .event summary").first.click()
    permalink = timeline.page.locator(".found .event").first.locator(".permalink")
    permalink.click()
    timeline.page.wait_for_url(f"{timeline.url}{event.date.year}/#{event.id}")
    expect(timeline.page.locator(f"[id={event.id}]")).to_be_in_viewport()


def test_more_of_what_was_found_is_shown_on_demand(timeline: Timeline) -> None:
    timeline.open("?certainty=confirmed")
    timeline.expect_shown({"certainty": "confirmed"})
    total = len(timeline.passing({"certainty": "confirmed"}))
    assert total > SCREENFUL
    timeline.page.get_by_role("button", name=say("filters.more", timeline.lang)).click()
    expect(timeline.page.locator(".found .event:visible")).to_have_count(total)
    expect(timeline.page.locator(".more")).to_be_hidden()


def test_without_the_entries_the_page_stays_as_it_was(timeline: Timeline) -> None:
    timeline.page.route(
        "**/entries.js", lambda route: route.fulfill(status=200, body="", content_type="text/javascript")
    )
    timeline.open("?actor=openai")
    expect(timeline.page.locator(".timeline:not(.found) .event").first).to_be_visible()
    expect(timeline.page.locator(".found")).to_be_hidden()


def test_the_language_switch_keeps_the_filters(timeline: Timeline) -> None:
    timeline.open()
    timeline.choose(topic="chips")
    timeline.choose(certainty="reported")
    timeline.page.locator(".site-head a.language").click()
    other = next(lang for lang in LANGS if lang != timeline.lang)
    timeline.page.wait_for_url(f"**/{ROOTS[other]}timeline/?topic=chips&certainty=reported")
    Timeline(timeline.page, "", other, timeline.events).expect_shown({"topic": "chips", "certainty": "reported"})


def test_the_keyboard_alone_filters_and_clears(timeline: Timeline) -> None:
    timeline.open()
    timeline.page.locator(".crumbs a").last.focus()
    timeline.page.keyboard.press("Tab")
    expect(timeline.page.locator("select[name=actor]")).to_be_focused()
    for _ in range(4):
        timeline.page.keyboard.press("Tab")
    expect(timeline.page.locator("select[name=certainty]")).to_be_focused()
    timeline.page.keyboard.press("ArrowDown")
    timeline.expect_shown({"certainty": "confirmed"})
    timeline.page.keyboard.press("Tab")
    timeline.page.keyboard.press("Enter")
    timeline.expect_shown({})


def test_the_dots_are_no_stop_for_the_keyboard_and_silent(timeline: Timeline) -> None:
    timeline.open()
    assert timeline.page.locator(".months a:not([tabindex='-1'])").count() == 0
    shown = {event.date.year for event in timeline.events[-SHOWN:]}
    dots = [event for event in timeline.events if event.date.month and event.date.year in shown]
    assert timeline.page.locator(".months[aria-hidden=true] a").count() == len(dots)


def test_the_number_of_events_is_announced_politely(timeline: Timeline) -> None:
    timeline.open()
    assert timeline.page.get_by_role("status").inner_text() == say_count("events", len(timeline.events), timeline.lang)


def test_a_dot_opens_its_event_in_its_place(timeline: Timeline) -> None:
    timeline.open()
    for event in (timeline.events[-1], timeline.events[-20]):
        timeline.page.locator(f".months a[href='#{event.id}']").click()
        expect(timeline.page.locator(f"[id={event.id}]")).to_be_in_viewport()
        assert timeline.page.url.endswith(f"timeline/#{event.id}")


@pytest.mark.parametrize("width", [320, 360, 768, 1280, 1920])
def test_dots_are_large_enough_and_never_touch(new_page: NewPage, site_url: str, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 740})
    page.goto(f"{site_url}timeline/")
    dots = page.locator(".months a").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(box => [box.left, box.top, box.width, box.height])"
    )
    assert all(dot[2] >= 24 and dot[3] >= 24 for dot in dots)
    assert all(dot[0] >= 0 and dot[0] + dot[2] <= width for dot in dots)
    # In reading order two neighbours stand beside or above one another.
    for one, two in itertools.pairwise(dots):
        assert abs(one[0] - two[0]) >= 25 or abs(one[1] - two[1]) >= 25


@pytest.mark.parametrize(
    ("path", "width", "seen"), [(path, width, width > 768) for path in LANES for width in (320, 1280)]
)
def test_lanes_are_drawn_where_there_is_room_and_their_dots_stay_on_the_page(
    new_page: NewPage, site_url: str, path: str, width: int, *, seen: bool
) -> None:
    page = new_page(viewport={"width": width, "height": 740})
    page.goto(f"{site_url}{path}")
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    assert page.locator(".lanes").is_visible() == seen
    if seen:
        page.locator(".lanes svg a use").first.click()
        assert page.url.partition("#")[0] == f"{site_url}{path}"
        expect(page.locator(f"[id='{page.url.partition('#')[2]}']")).to_be_in_viewport()


@pytest.mark.parametrize("address", ["", "?actor=openai", "?topic=chips&year=2025", "?actor=huawei&certainty=alleged"])
@pytest.mark.parametrize("viewport", [{"width": 320, "height": 640}, {"width": 1280, "height": 800}])
def test_nothing_moves_while_a_filtered_list_loads(
    new_page: NewPage, site_url: str, address: str, viewport: dict[str, int]
) -> None:
    page = new_page(viewport=viewport)
    watch_moves(page)
    page.goto(f"{site_url}timeline/{address}", wait_until="networkidle")
    assert moved(page) == 0


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
def test_without_a_script_topics_and_certainties_are_pages(timeline: Timeline) -> None:
    timeline.open()
    found: list[str] = []
    for year in timeline.page.locator(".jump li:not(.order) a").evaluate_all("all => all.map(one => one.href)"):
        timeline.page.goto(year)
        found += timeline.page.locator(".event > details > div").evaluate_all("all => all.map(one => one.id)")
    assert found == [event.id for event in reversed(timeline.events)]
    timeline.open()
    assert not timeline.page.locator("select").first.is_visible()
    for key, value, folder in (("topic", "chips", "topics"), ("certainty", "alleged", "certainty")):
        timeline.open()
        timeline.page.locator(f".facets a[href$='timeline/{folder}/{value}/']").click()
        links = timeline.page.locator(".moments .what > a")
        found = links.evaluate_all("all => all.map(one => one.hash.slice(1))")
        assert found == timeline.passing({key: value})
        links.first.click()
        expect(timeline.page.locator(f"[id={found[0]}]")).to_be_in_viewport()
    timeline.open()
    timeline.page.locator(".facets p a").click()
    timeline.page.wait_for_url("**/actors/")


def test_a_topic_leads_to_the_filters_with_itself_chosen(timeline: Timeline) -> None:
    timeline.page.goto(f"{timeline.url}topics/chips/")
    timeline.page.locator(".combine a").click()
    timeline.expect_shown({"topic": "chips"})


def test_print_shows_every_event_whole_without_filters(timeline: Timeline) -> None:
    timeline.open()
    timeline.page.emulate_media(media="print")
    assert not timeline.page.locator("select").first.is_visible()
    for event in (timeline.events[-20], timeline.events[-1]):
        assert timeline.page.locator(f"[id={event.id}]").is_visible()


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
def test_without_a_script_an_address_opens_its_event_and_the_order_turns(timeline: Timeline) -> None:
    for event in (timeline.events[-3], timeline.events[3]):
        timeline.open(f"{event.date.year}/#{event.id}")
        expect(timeline.page.locator(f"[id={event.id}]")).to_be_in_viewport()
    timeline.open()
    timeline.page.locator(".jump .order a").click()
    timeline.page.wait_for_url("**/timeline/oldest/")
    assert timeline.page.locator(".event h3").first.inner_text() == text_or_fallback(
        timeline.events[0].title, timeline.lang
    )
