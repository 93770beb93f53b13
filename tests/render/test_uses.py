"""A record knows where it is used, in the order in which readers look for it."""

from generator.render.uses import used_in
from generator.render.view import View
from generator.site.link import Linked


def test_a_term_leads_back_to_where_it_is_used(small: Linked) -> None:
    groups = {group.kind: group for group in used_in(View(small, "en"), "chung-cat")}
    assert {"explainers", "articles", "about"} <= set(groups)
    assert [use.part_id for use in groups["explainers"].uses if use.part] == ["begin"]
    assert [use.part_id for use in groups["articles"].uses] == ["p1"]
