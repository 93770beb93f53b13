"""Entries are spelled so that Pagefind finds them however they are typed, and the same are not indexed twice."""

import json
import os
import re
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.output.cache import Cache
from generator.search import bundle
from generator.search.bundle import NotIndexedError, page, page_name, spelled
from generator.search.entries import Entry

TERM = Entry("vi", "term", "glossary/chung-cat/", "chưng cất", ("distillation",), "distillation", "Học từ mô hình lớn.")
TWIN = Entry("en", "term", "glossary/chung-cat/", "distillation", ("chưng cất",), "chưng cất", "Learning from another.")


def made(*entries: Entry, cache: Path) -> Mapping[str, bytes]:
    """Index entries in a scratch folder of its own."""
    scratch = Path(tempfile.mkdtemp(dir=cache.parent, prefix="scratch-"))
    return bundle.bundle(entries, Cache(cache), scratch)


@pytest.mark.parametrize(
    ("text", "as_indexed"),
    [
        ("đào tạo", "d\u0335ào tạo"),
        ("ĐIỀU KHOẢN", "D\u0335IỀU KHOẢN"),
        ("độ trễ", "d\u0335ộ trễ"),
        ("chưng cất", "chưng cất"),
        ("chung cat", "chung cat"),
        ("", ""),
    ],
)
def test_the_stroke_of_de_becomes_a_mark_that_pagefind_leaves_out(text: str, as_indexed: str) -> None:
    assert spelled(text) == as_indexed


def test_decomposed_text_is_composed() -> None:
    assert spelled("chu\u031bng ca\u0302\u0301t") == "chưng cất"


@pytest.mark.parametrize(
    ("uri", "name"),
    [
        ("glossary/chung-cat/", "vi/glossary/chung-cat/index.html"),
        ("timeline/#e-2024", "vi/timeline/_e-2024.html"),
        ("articles/old/#c01", "vi/articles/old/_c01.html"),
    ],
)
def test_the_name_of_a_page_holds_the_address(uri: str, name: str) -> None:
    assert page_name(Entry("vi", "term", uri, "x")) == name


def test_a_page_shows_any_text_as_text() -> None:
    shown = page(Entry("vi", "term", "glossary/x/", '<b>"&', ("</p>",), "<i>", "<script>alert(1)</script>"))
    assert not {"<b>", "<i>", "<script>"} & {
        shown[at:].split(">")[0] + ">" for at in range(len(shown)) if shown[at] == "<"
    }


def test_an_entry_without_text_can_be_found_by_its_title() -> None:
    assert "<p>chưng cất</p>" in page(Entry("vi", "term", "glossary/x/", "chưng cất"))


def test_the_same_entries_give_the_same_bytes(tmp_path: Path) -> None:
    first = made(TERM, TWIN, cache=tmp_path / "one")
    assert made(TERM, TWIN, cache=tmp_path / "two") == first
    assert set(json.loads(first["pagefind-entry.json"])["languages"]) == {"vi", "en"}
    assert not [name for name in first if "-ui" in name or "highlight" in name]


@pytest.fixture
def broken_pagefind(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Return a function after which Pagefind fails."""
    return lambda: monkeypatch.setenv("PAGEFIND_BINARY_PATH", "/bin/false")


def test_unchanged_entries_are_not_indexed_again(tmp_path: Path, broken_pagefind: Callable[[], None]) -> None:
    first = made(TERM, TWIN, cache=tmp_path / "cache")
    broken_pagefind()
    assert made(TERM, TWIN, cache=tmp_path / "cache") == first


def test_changed_entries_are_indexed(tmp_path: Path, broken_pagefind: Callable[[], None]) -> None:
    made(TERM, TWIN, cache=tmp_path / "cache")
    broken_pagefind()
    with pytest.raises(NotIndexedError, match="exited with 1"):
        made(TERM, Entry("en", "term", "glossary/chung-cat/", "another"), cache=tmp_path / "cache")


TORN = {
    "emptied": lambda data: data[:0],
    "cut off": lambda data: data[:-50],
    "overwritten": lambda data: data[:999] + b"x" * 99 + data[1098:],
    "turned around": lambda data: data[::-1],
}


@pytest.mark.parametrize("how", TORN)
def test_a_torn_cache_is_made_again(tmp_path: Path, how: str) -> None:
    first = made(TERM, TWIN, cache=tmp_path / "cache")
    (cached,) = (tmp_path / "cache").iterdir()
    whole = cached.read_bytes()
    cached.write_bytes(TORN[how](whole))
    assert made(TERM, TWIN, cache=tmp_path / "cache") == first
    assert cached.read_bytes() == whole


def test_a_cache_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    assert made(TERM, TWIN, cache=tmp_path / "file")["pagefind.js"]


def test_an_index_that_no_build_asked_for_in_a_month_is_let_go(tmp_path: Path) -> None:
    made(TERM, TWIN, cache=tmp_path / "cache")
    (old,) = (tmp_path / "cache").iterdir()
    os.utime(old, (time.time() - 40 * 24 * 60 * 60,) * 2)
    made(TERM, Entry("en", "term", "glossary/chung-cat/", "another"), cache=tmp_path / "cache")
    assert not old.exists()
    assert len(list((tmp_path / "cache").iterdir())) == 1


@pytest.mark.parametrize(
    ("name", "tails"),
    [
        ("深度求索", "度求索 求索"),
        ("李彦宏", "彦宏"),
        ("百度", ""),
        ("DeepSeek", ""),
        ("零一万物 01.AI", "一万物 万物"),
        ("字" * 13, ""),
    ],
)
def test_the_ends_of_a_chinese_name_are_indexed_and_of_no_other(name: str, tails: str) -> None:
    shown = page(Entry("vi", "actor", "actors/x/", "X", (name,)))
    assert re.findall('data-pagefind-meta="tails">(.*?)<', shown) == ([tails] if tails else [])
