"""Rings are found whatever their length, each once, and nothing else is taken for one."""

import pytest

from generator.site.rings import Ring, rings, shown


@pytest.mark.parametrize(
    ("links", "found"),
    [
        ({"a": ["b"], "b": ["a"]}, ["a → b → a"]),
        ({"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]}, ["a → b → c → a"]),
        ({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, []),
        ({"a": ["a"]}, []),
        ({"a": ["gone"], "b": ["a", "gone"]}, []),
        ({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c", "a"]}, ["a → b → a", "c → d → c"]),
        ({"a": ["b", "c"], "b": ["a"], "c": ["a"]}, ["a → b → a", "a → c → a"]),
    ],
)
def test_what_leads_back_to_itself_is_a_ring(links: dict[str, list[str]], found: list[str]) -> None:
    assert [shown(ring) for ring in rings(links)] == found


def test_a_long_way_round_needs_no_deep_stack() -> None:
    count = 5000
    (ring,) = rings({str(at): [str((at + 1) % count)] for at in range(count)})
    assert len(ring) == count + 1
    first: Ring = ring[:2]
    assert first == ("0", "1")
