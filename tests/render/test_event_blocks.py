"""The filters of the timeline find each event, and an old address of one finds its year."""

import json
import re
from pathlib import Path

from generator.render.blocks import block_files
from generator.render.event_blocks import anchor_files, bucket, count_anchor_files, event_blocks
from generator.render.months import WHOLE
from generator.render.view import View
from generator.site.link import Linked
from tests.pages.test_timeline import add_events
from tests.reading import facet_values, linked_of


def test_every_event_comes_with_what_the_filters_ask_for(own: Linked) -> None:
    view = View(own, "vi")
    text = "".join(write() for _, write in block_files(view, event_blocks(view)))
    items = text.split('<li class="event ')[1:]
    assert len(items) == len(own.site.events)
    for event, item in zip(reversed(own.site.events), items, strict=True):
        assert item.startswith(f'{event.certainty}" data-of="{event.id}" data-page="../timeline/{event.date.year}/"')
        for key in ("actor", "topic", "certainty"):
            assert f'data-{key}="{" ".join(facet_values(event, key))}"' in item


def test_an_event_of_a_parted_year_names_the_page_of_its_month(content: Path) -> None:
    added = add_events(content, 2019, *[5] * (WHOLE + 11))
    view = View(linked_of(content), "en")
    text = "".join(write() for _, write in block_files(view, event_blocks(view)))
    assert set(re.findall(r'data-of="(e-more[^"]+)" data-page="../timeline/2019/05/(?:2/)?"', text)) == set(added)


def test_the_year_of_every_event_is_found_by_its_id(own: Linked) -> None:
    for lang in ("vi", "en"):
        files = {path: json.loads(write()) for path, write in anchor_files(View(own, lang))}
        root = "" if lang == "vi" else "en/"
        for event in own.site.events:
            number = bucket(event.id, len(files))
            assert event.id in files[f"{root}timeline/anchors/{number}.json"][str(event.date.year)]


def test_the_files_stay_small_however_many_events_there_are() -> None:
    assert [count_anchor_files(count) for count in (0, 1, 1000, 1001, 5000)] == [0, 1, 1, 2, 5]
    spread = [bucket(f"e-20{number:02}-{number % 12:02}-event", 4) for number in range(100)]
    assert set(spread) == {0, 1, 2, 3}
