"""Whatever can be embedded has a name in both languages and a path of its own."""

from generator.exports.embed_subjects import Slice, embeds, name_of
from generator.render.view import View
from generator.site.link import Linked


def test_every_path_is_one_of_a_kind_and_begins_with_its_kind(own: Linked) -> None:
    paths = [embed.path for embed, _ in embeds(own)]
    assert len(set(paths)) == len(paths)
    assert all(embed.path.startswith(f"{embed.kind}/") for embed, _ in embeds(own))


def test_a_slice_holds_its_events_in_order_of_time(own: Linked) -> None:
    slices = [subject for _, subject in embeds(own) if isinstance(subject, Slice)]
    assert slices
    for one in slices:
        assert [event.date.first for event in one.events] == sorted(event.date.first for event in one.events)


def test_a_thing_is_called_what_its_page_is_called(small: Linked) -> None:
    names = {
        embed.path: [name_of(View(small, lang), subject) for lang in ("vi", "en")] for embed, subject in embeds(small)
    }
    assert names["term/chung-cat"] == ["chưng cất", "distillation"]
    assert names["timeline/topic/policy"] == ["Dòng thời gian: Chính sách", "Timeline: Policy"]
