"""What commands wrote beside the records is read as it was written; whatever else stands there is unknown."""

import datetime
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.sidecars import Links, Sidecars, read_agreed, read_links, read_sidecars
from generator.pipeline import read_content
from generator.problems.problem import Problems

DAY = datetime.date(2026, 11, 23)
ADDRESS = "https://a.example/"
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["checked", "links", ADDRESS]), inner),
    max_leaves=6,
)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "3",
        "null",
        "\ufffd",
        "[" * 100_000,
        '{"checked": "2026-11-23"}',
        '{"checked": 3, "links": {}}',
        '{"checked": null, "links": {}}',
        '{"checked": "last week", "links": {}}',
        '{"checked": "2026-11-23", "links": null}',
        '{"checked": "2026-11-23", "links": [["https://a.example/", "ok"]]}',
    ],
    ids=lambda text: repr(text[:60]),
)
def test_a_file_that_cannot_be_read_leaves_every_link_unknown(text: str) -> None:
    assert read_links(text) == Links()


@pytest.mark.parametrize("state", [None, 404, True, "gone", "", ["ok"], {"ok": 1}])
def test_a_state_that_is_none_of_ours_is_unknown(state: object) -> None:
    text = json.dumps({"checked": "2026-11-23", "links": {ADDRESS: state, "https://b.example/": "broken"}})
    links = read_links(text)
    assert links == Links(DAY, {"https://b.example/": "broken"})
    assert links.state(ADDRESS) == "unknown"


@given(JSON)
def test_any_json_is_read(data: object) -> None:
    assert set(read_links(json.dumps(data)).states.values()) <= {"ok", "broken", "unknown"}


@pytest.mark.parametrize("line", ["<<<<<<< ours", "a note 12", "a note xxxxxxxxxx yyyyyyyyyy", "", "\ufffd"])
def test_a_line_that_cannot_be_read_is_one_that_is_not_there(line: str) -> None:
    whole = "a note 0123456789 abcdef0123"
    assert read_agreed(f"{line}\n{whole}\n") == {("a", "note"): frozenset({("0123456789", "abcdef0123")})}


def test_without_these_files_nothing_is_known(tmp_path: Path) -> None:
    assert read_sidecars(tmp_path, Problems()) == Sidecars()


@pytest.mark.parametrize("written", [b"[1, null]", b"\xff\xfe{", b'{"checked": "2026-11-23", "links": {"a": null}}'])
def test_no_site_fails_for_what_stands_in_these_files(content: Path, written: bytes) -> None:
    (content / "links.json").write_bytes(written)
    (content / "translations.txt").write_bytes(written)
    assert read_content(content, DAY, {}).linked is not None
