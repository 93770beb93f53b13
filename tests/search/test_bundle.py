"""The search index is made once for each state of what the entries say, and a damaged cache does no harm."""

import os
import time
from pathlib import Path

import pytest

from generator.output.cache import Cache
from generator.search.bundle import bundle, bundle_key
from generator.search.entries import KINDS, Entry

TERM = Entry("vi", "term", "glossary/chung-cat/", "chưng cất", ("distillation",), "distillation", "Học từ mô hình lớn.")
ANOTHER = Entry("vi", "term", "glossary/chung-cat/", "another")
TWIN = Entry("en", "term", "glossary/chung-cat/", "distillation", ("chưng cất",), "chưng cất", "Learning from another.")


def test_the_same_entries_give_the_same_bytes(tmp_path: Path) -> None:
    first = bundle((TERM, TWIN), "vi", Cache(tmp_path / "one"))
    assert bundle((TERM, TWIN), "vi", Cache(tmp_path / "two")) == first
    assert "vi.json" in first


def test_unchanged_entries_are_not_indexed_again(tmp_path: Path) -> None:
    first = bundle((TERM, TWIN), "vi", Cache(tmp_path))
    (kept,) = tmp_path.iterdir()
    before = kept.stat()
    assert bundle((TERM, TWIN), "vi", Cache(tmp_path)) == first
    assert [path.name for path in tmp_path.iterdir()] == [kept.name]
    assert kept.stat().st_ino == before.st_ino


def test_changed_entries_are_indexed(tmp_path: Path) -> None:
    first = bundle((TERM, TWIN), "vi", Cache(tmp_path))
    assert bundle((ANOTHER, TWIN), "vi", Cache(tmp_path)) != first
    assert len(list(tmp_path.iterdir())) == 2


def test_what_changed_in_one_language_leaves_the_other_as_it_is(tmp_path: Path) -> None:
    first = bundle((TERM, TWIN), "en", Cache(tmp_path))
    assert bundle((ANOTHER, TWIN), "en", Cache(tmp_path)) == first
    assert len(list(tmp_path.iterdir())) == 1
    assert bundle_key((ANOTHER, TWIN), "en") == bundle_key((TERM, TWIN), "en") != bundle_key((TERM, TWIN), "vi")


def test_another_order_of_kinds_is_another_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundle((TERM, TWIN), "vi", Cache(tmp_path))
    monkeypatch.setattr("generator.search.bundle.KINDS", KINDS[::-1])
    bundle((TERM, TWIN), "vi", Cache(tmp_path))
    assert len(list(tmp_path.iterdir())) == 2


TORN = {
    "emptied": lambda data: data[:0],
    "cut off": lambda data: data[:-50],
    "overwritten": lambda data: data[:999] + b"x" * 99 + data[1098:],
    "turned around": lambda data: data[::-1],
}


@pytest.mark.parametrize("how", TORN)
def test_a_torn_cache_is_made_again(tmp_path: Path, how: str) -> None:
    first = bundle((TERM, TWIN), "vi", Cache(tmp_path))
    (cached,) = tmp_path.iterdir()
    whole = cached.read_bytes()
    cached.write_bytes(TORN[how](whole))
    assert bundle((TERM, TWIN), "vi", Cache(tmp_path)) == first
    assert cached.read_bytes() == whole


def test_a_cache_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    assert bundle((TERM, TWIN), "vi", Cache(tmp_path / "file"))["vi.json"]


def test_an_index_that_no_build_asked_for_in_a_month_is_let_go(tmp_path: Path) -> None:
    bundle((TERM, TWIN), "vi", Cache(tmp_path))
    (old,) = tmp_path.iterdir()
    os.utime(old, (time.time() - 40 * 24 * 60 * 60,) * 2)
    bundle((ANOTHER, TWIN), "vi", Cache(tmp_path))
    assert not old.exists()
    assert len(list(tmp_path.iterdir())) == 1
