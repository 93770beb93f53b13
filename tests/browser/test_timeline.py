"""The timeline in a real browser: its filters, its addresses, its drawing, with and without a script."""

import itertools
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from generator.content.models import Event
from generator.site.addresses import text_or_fallback
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from generator.text.ui import say, say_count
from tests.browser.conftest import NewPage
from tests.browser.kinds import ROOTS
from tests.browser.looking import box, moved, watch_moves
from tests.reading import facet_values

KEYS = ("actor", "topic", "year", "certainty")
CHOICES = [
    {"actor": "openai"},
    {"topic": "chips", "year": "2024"},
    {"actor": "bis", "topic": "cloud", "certainty": "confirmed"},
    {"certainty": "alleged", "topic": "distillation", "year": "2026", "actor": "anthropic"},
]
PHONE = {"viewport": {"width": 320, "height": 640}}


@dataclass
class Timeline:
    """The timeline on a page, in one language."""

    page: Page
    url: str
    lang: Lang
    events: tuple[Event, ...]

    def passing(self, chosen: dict[str, str]) -> list[str]:
        """List the events that pass, as the content says."""
        passing = (one for one in self.events if all(chosen[key] in facet_values(one, key) for key in chosen))
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
        expect(self.page.locator("output")).to_have_text(said)
        assert self.page.locator(".event:visible").evaluate_all("all => all.map(one => one.id)") == wanted
        for key in KEYS:
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
    years = sorted({str(event.date.year) for event in timeline.events if event.certainty == "alleged"})
    assert timeline.page.locator(".timeline h2:visible").all_inner_texts() == years
    assert timeline.page.locator(".jump a[href^='#_2']:visible").all_inner_texts() == years


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


def test_a_permalink_is_shown_even_if_a_filter_would_hide_it(timeline: Timeline) -> None:
    hidden = "e-2024-01-26-interview"
    timeline.open(f"?topic=chips#{hidden}")
    expect(timeline.page.locator(f"[id={hidden}]")).to_be_in_viewport()
    expect(timeline.page.locator("output")).to_contain_text(say("events.dropped", timeline.lang))
    assert timeline.page.url == f"{timeline.url}#{hidden}"


def test_a_link_on_the_page_to_an_event_that_a_filter_hides_shows_it(timeline: Timeline) -> None:
    timeline.open("?topic=chips&year=2025")
    timeline.expect_shown({"topic": "chips", "year": "2025"})
    hidden = "e-2024-01-26-interview"
    timeline.page.locator(f".lanes a[href='#{hidden}'] use").last.click()
    expect(timeline.page.locator(f"[id={hidden}]")).to_be_in_viewport()
    expect(timeline.page.locator("output")).to_contain_text(say("events.dropped", timeline.lang))
    timeline.page.go_back()
    timeline.expect_shown({"topic": "chips", "year": "2025"})


def test_a_permalink_to_an_event_that_passes_keeps_the_filter(timeline: Timeline) -> None:
    timeline.open("?topic=cloud#e-2024-01-26-interview")
    timeline.expect_shown({"topic": "cloud"})
    expect(timeline.page.locator("[id=e-2024-01-26-interview]")).to_be_in_viewport()


def test_each_event_has_a_sign_that_links_to_it(timeline: Timeline) -> None:
    timeline.open("?actor=reuters")
    for event in timeline.passing({"actor": "reuters"}):
        timeline.page.locator(f"[id={event}] .permalink").click()
        assert timeline.page.url == f"{timeline.url}?actor=reuters#{event}"


def test_the_language_switch_keeps_the_filters(timeline: Timeline) -> None:
    timeline.open()
    timeline.choose(topic="chips")
    timeline.choose(certainty="reported")
    timeline.page.locator("a.language").click()
    other = next(lang for lang in LANGS if lang != timeline.lang)
    timeline.page.wait_for_url(f"**/{ROOTS[other]}timeline/?topic=chips&certainty=reported")
    Timeline(timeline.page, "", other, timeline.events).expect_shown({"topic": "chips", "certainty": "reported"})


def test_the_keyboard_alone_filters_and_clears(timeline: Timeline) -> None:
    timeline.open()
    timeline.page.locator(".crumbs a").last.focus()
    timeline.page.keyboard.press("Tab")
    expect(timeline.page.locator("select[name=actor]")).to_be_focused()
    for _ in range(3):
        timeline.page.keyboard.press("Tab")
    expect(timeline.page.locator("select[name=certainty]")).to_be_focused()
    timeline.page.keyboard.press("ArrowDown")
    timeline.expect_shown({"certainty": "confirmed"})
    timeline.page.keyboard.press("Tab")
    timeline.page.keyboard.press("Enter")
    timeline.expect_shown({})


def test_the_drawing_is_no_stop_for_the_keyboard_and_silent(timeline: Timeline) -> None:
    timeline.open()
    assert timeline.page.locator(".lanes a:not([tabindex='-1'])").count() == 0
    assert timeline.page.locator(".lanes .field[aria-hidden=true] a").count() > len(timeline.events)


def test_the_number_of_events_is_announced_politely(timeline: Timeline) -> None:
    timeline.open()
    assert timeline.page.get_by_role("status").inner_text() == say_count("events", len(timeline.events), timeline.lang)


def test_a_mark_leads_to_its_event_and_names_it(timeline: Timeline) -> None:
    timeline.open()
    for event in (timeline.events[0], timeline.events[-1]):
        link = timeline.page.locator(f".lanes a[href='#{event.id}']")
        assert text_or_fallback(event.title, timeline.lang) in (link.locator("title").text_content() or "")
        link.locator("use").first.click()
        expect(timeline.page.locator(f"[id={event.id}]")).to_be_in_viewport()


def test_a_filter_shows_in_the_drawing_too(timeline: Timeline) -> None:
    timeline.open("?certainty=alleged")
    timeline.expect_shown({"certainty": "alleged"})
    faint = timeline.page.locator(".lanes a.faint").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert [f"#{event.id}" for event in timeline.events if event.certainty != "alleged"] == faint


@pytest.mark.parametrize(
    ("viewport", "first", "second"),
    [({"width": 320, "height": 640}, "list", "lanes"), ({"width": 1280, "height": 800}, "lanes", "list")],
)
def test_the_list_comes_first_on_a_phone(
    new_page: NewPage, site_url: str, viewport: dict[str, int], first: str, second: str
) -> None:
    page = new_page(viewport=viewport)
    page.goto(f"{site_url}timeline/")
    parts = {"list": ".chronicle .timeline", "lanes": ".lanes"}
    boxes = {name: box(page.locator(where)) for name, where in parts.items()}
    assert boxes[first]["y"] + boxes[first]["height"] <= boxes[second]["y"]
    assert boxes["lanes"]["x"] + boxes["lanes"]["width"] <= viewport["width"]


@pytest.mark.parametrize("path", ["timeline/", "explainers/three-roads/", "actors/openai/"])
def test_names_in_the_drawing_can_be_read_at_320_pixels(new_page: NewPage, site_url: str, path: str) -> None:
    page = new_page(**PHONE)
    page.goto(f"{site_url}{path}")
    names = page.locator(".field li > *").evaluate_all("all => all.map(one => one.getBoundingClientRect().right)")
    assert max(names) <= 320
    sizes = page.locator(".field li, .field text").evaluate_all(
        "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 12
    years = page.locator(".field text:visible").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(box => [box.left, box.right])"
    )
    assert all(before[1] < after[0] for before, after in itertools.pairwise(sorted(years)))


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
    assert timeline.page.locator(".event:visible").count() == len(timeline.events)
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


def test_print_shows_the_list_and_a_black_drawing_without_filters(timeline: Timeline) -> None:
    timeline.open()
    timeline.page.emulate_media(media="print")
    assert not timeline.page.locator("select").first.is_visible()
    assert timeline.page.locator(".event").first.is_visible()
    marks = timeline.page.locator(".field svg use").first
    assert marks.evaluate("one => getComputedStyle(one).color") == "rgb(0, 0, 0)"
