"""The copy for a disk leads from file to file, runs nothing, asks for nothing, and is made of what changed."""

import os
import zipfile
from pathlib import Path

import pytest

from generator.output.archive import pack
from generator.output.offline import add_offline_copy, is_carried, offline_page
from tests.builders import settings
from tests.markup import links

SETTINGS = settings(address="https://test.example/base/")
PAGE = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">

<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<script>document.documentElement.classList.add("js")</script>
<title>Một trang</title>
<meta name="description" content="Một trang">
<link rel="canonical" href="https://test.example/base/glossary/a/">
<link rel="alternate" hreflang="en" href="https://test.example/base/en/glossary/a/">
<meta property="og:image" content="https://test.example/base/cards/vi/home.png">
<link rel="stylesheet" href="../../assets/site.css">
<script defer src="../../assets/site.js"></script>
</head>
<body class="term">
<a class="find" href="../../search/" title="Tìm"><svg></svg></a>
%s
<p class="licence">CC BY</p>
<script type="application/ld+json">{"a": 1}</script>
</body>
</html>
"""


def page(body: str = "", path: str = "glossary/a/index.html") -> str:
    written = offline_page(PAGE % body, path, SETTINGS)
    assert written is not None
    return written


@pytest.mark.parametrize(
    ("href", "led"),
    [
        ("../", "../index.html"),
        ("../b/", "../b/index.html"),
        ("../b/#x", "../b/index.html#x"),
        ("../../", "../../index.html"),
        ("../..", "../../index.html"),
        ("./", "./index.html"),
        ("#_main", "#_main"),
        ("../../en/glossary/a/", "../../en/glossary/a/index.html"),
        ("../../data/claims.csv", "https://test.example/base/data/claims.csv"),
        ("../../data/#_claims", "https://test.example/base/data/#_claims"),
        ("../../en/handbook/", "https://test.example/base/en/handbook/"),
        ("../../feed.xml", "https://test.example/base/feed.xml"),
        ("https://other.example/a/", "https://other.example/a/"),
        ("mailto:a@b.example?subject=x", "mailto:a@b.example?subject=x"),
    ],
)
def test_links_lead_to_files_and_where_there_is_none_to_the_site(href: str, led: str) -> None:
    assert f'<a class="x" href="{led}">' in page(f'<a class="x" href="{href}">x</a>')


def test_nothing_runs_and_nothing_is_asked_for_but_styles() -> None:
    written = page()
    assert "<script" not in written
    assert "og:image" not in written
    assert 'rel="alternate"' not in written
    assert 'class="find"' not in written
    assert '<link rel="stylesheet" href="../../assets/site.css">' in written
    assert "script-src 'none'; connect-src 'none'" in written


def test_what_reads_like_a_tag_in_a_text_stays_as_it_is() -> None:
    words = '<code>&lt;a href="../b/"&gt; &lt;script&gt;x&lt;/script&gt;</code>'
    assert words in page(words)


def test_a_reader_is_told_that_there_is_no_search_and_where_the_latest_version_is() -> None:
    vi, en = page(), page(path="en/glossary/a/index.html")
    assert "không có tìm kiếm" in vi
    assert "has no search" in en
    assert links(en)[-1] == "https://test.example/base/en/glossary/a/"


def test_a_page_that_only_leads_on_is_left_out() -> None:
    moved = PAGE.replace(
        '<meta charset="utf-8">', '<meta charset="utf-8"><meta http-equiv="refresh" content="0; url=x">'
    )
    assert offline_page(moved % "", "glossary/old/index.html", SETTINGS) is None


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("index.html", True),
        ("en/glossary/a/index.html", True),
        ("assets/site.css", True),
        ("assets/icon.svg", True),
        ("assets/stylesheets/material.css", False),
        ("assets/site.js", False),
        ("404.html", False),
        ("feed.xml", False),
        ("claims/blocks/1.json", False),
        ("data/index.html", False),
        ("en/handbook/first-term/index.html", False),
        ("search/index.html", False),
        ("actors/data/index.html", True),
    ],
)
def test_what_belongs_into_it_is_told_by_the_path(path: str, expected: bool) -> None:  # noqa: FBT001
    assert is_carried(path) == expected


def site_of(folder: Path, **pages: str) -> Path:
    for name, body in pages.items():
        (folder / "glossary" / name).mkdir(parents=True)
        (folder / "glossary" / name / "index.html").write_text(PAGE % body, "utf-8")
    (folder / "assets").mkdir()
    (folder / "assets" / "site.css").write_text("a{}", "utf-8")
    (folder / "handbook").mkdir()
    (folder / "handbook" / "index.html").write_text("x", "utf-8")
    return folder


def copied(site: Path, before: Path | None = None) -> bytes:
    add_offline_copy(site, SETTINGS, before)
    assert [path.name for path in (site / "data").iterdir()] == ["site.zip"]
    return (site / "data" / "site.zip").read_bytes()


def test_it_holds_the_pages_and_says_how_to_open_them(tmp_path: Path) -> None:
    copied(site := site_of(tmp_path / "site", a="một"))
    with zipfile.ZipFile(site / "data" / "site.zip") as archive:
        assert archive.namelist() == ["README.txt", "assets/site.css", "glossary/a/index.html"]
        assert "index.html" in archive.read("README.txt").decode()
        assert "một" in archive.read("glossary/a/index.html").decode()


def test_only_what_changed_is_packed_again_and_the_bytes_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = site_of(tmp_path / "old", a="một", b="hai")
    copied(old)
    new = site_of(tmp_path / "new", b="khác")
    (new / "glossary" / "a").mkdir()
    os.link(old / "glossary" / "a" / "index.html", new / "glossary" / "a" / "index.html")
    packed: list[str] = []

    def noted(name: str, data: bytes) -> object:
        packed.append(name)
        return pack(name, data)

    monkeypatch.setattr("generator.output.offline.pack", noted)
    after = copied(new, old)
    assert packed == ["README.txt", "assets/site.css", "glossary/b/index.html"]
    assert after == copied(new)


def test_nothing_is_written_through_a_link_to_the_old_one(tmp_path: Path) -> None:
    old, new = site_of(tmp_path / "old", a="một"), site_of(tmp_path / "new", a="hai")
    before = copied(old)
    (new / "data").mkdir()
    os.link(old / "data" / "site.zip", new / "data" / "site.zip")
    assert copied(new, old) != before
    assert (old / "data" / "site.zip").read_bytes() == before
