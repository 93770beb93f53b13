"""A comparison shows what readers would read differently, and nothing else."""

from pathlib import Path

import pytest

from generator.report.compare import PageChange, as_markdown, compare_sites, text_of

PAGE = "<!doctype html><html><head><title>{title}</title></head><body><nav>Menu</nav><main>{main}</main></body></html>"


def site(folder: Path, **pages: str) -> Path:
    for name, main in pages.items():
        path = folder / name / "index.html"
        path.parent.mkdir(parents=True)
        path.write_text(PAGE.format(title=name, main=main), "utf-8")
    return folder


@pytest.mark.parametrize(
    ("main", "lines"),
    [
        ("<h1>Chưng cất</h1><p>Một <a href='#'>mô hình</a> <em>nhỏ</em>.</p>", ("Chưng cất", "Một mô hình nhỏ.")),
        ("<ul><li>một<li>hai</ul>", ("một", "hai")),
        ("<p>a\n  b</p>\n\n<p></p>", ("a b",)),
        ("<p>a &lt;b&gt;<script>no()</script><br>c", ("a <b>", "c")),
        ("<svg><path d='M0'/><text>chữ</text></svg>", ("chữ",)),
    ],
)
def test_a_page_gives_its_title_and_the_blocks_of_its_main_part(main: str, lines: tuple[str, ...]) -> None:
    assert text_of(PAGE.format(title="T", main=main)) == ("T", *lines)


def test_every_page_is_named_by_its_path_from_the_root(tmp_path: Path) -> None:
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(PAGE.format(title="T", main=f"<p>{name}</p>"), "utf-8")
    assert "### `/` reads differently" in as_markdown(compare_sites(tmp_path / "old", tmp_path / "new"), 1000)


def test_pages_that_came_went_or_changed_are_told_apart(tmp_path: Path) -> None:
    old = site(tmp_path / "old", gone="<p>x</p>", same="<p>x</p>", changed="<p>một</p><p>hai</p><p>ba</p><p>bốn</p>")
    new = site(tmp_path / "new", come="<p>x</p>", same="<p>x</p>", changed="<p>một</p><p>2</p><p>ba</p><p>bốn</p>")
    assert compare_sites(old, new) == (
        PageChange("changed/", "reads differently", (" một", "-hai", "+2", " ba")),
        PageChange("come/", "is new"),
        PageChange("gone/", "is gone"),
    )


def test_markup_alone_is_no_change(tmp_path: Path) -> None:
    old, new = site(tmp_path / "old", page="<p>một hai</p>"), site(tmp_path / "new", page="<p>một  <b>hai</b></p>")
    assert compare_sites(old, new) == ()
    assert as_markdown(compare_sites(old, new), 1000) == "No page reads differently.\n"


def test_text_cannot_break_out_of_the_comparison() -> None:
    shown = as_markdown((PageChange("a/", "reads differently", ("+````", "+</details> @everyone")),), 1000)
    assert "\n`````diff\n+````\n+</details> @everyone\n`````\n" in shown


def test_what_does_not_fit_is_counted() -> None:
    changes = tuple(PageChange(f"{name}/", "reads differently", ("+" + "x" * 100,)) for name in "abcd")
    shown = as_markdown(changes, 300)
    assert shown.count("###") == 2
    assert "and 2 more pages" in shown


def test_a_page_that_is_new_or_gone_is_named_and_not_shown() -> None:
    changes = (PageChange("a/", "is new"), PageChange("b/", "is gone"))
    assert as_markdown(changes, 1000).splitlines()[2:] == ["### `/a/` is new", "", "### `/b/` is gone"]


def test_a_page_that_cannot_be_compared_is_named_and_the_others_are(tmp_path: Path) -> None:
    old, new = site(tmp_path / "old", a="1", b="1", c="1", d="1"), site(tmp_path / "new", a="2", b="1", c="2", d="2")
    (new / "b" / "index.html").write_bytes(b"<main>\xff")
    (new / "d" / "index.html").unlink()
    (new / "d" / "index.html").symlink_to("/dev/zero")
    assert [(change.path, change.what) for change in compare_sites(old, new)] == [
        ("a/", "reads differently"),
        ("b/", "cannot be compared: it is not UTF-8"),
        ("c/", "reads differently"),
        ("d/", "cannot be compared: it cannot be read as a file"),
    ]


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("a`b", "### ``/a`b`` is new"),
        ("a`", "### `` /a` `` is new"),
        ("a\n# b", "### `/a↵# b` is new"),
        ("@all <b> [x](y)", "### `/@all <b> [x](y)` is new"),
    ],
)
def test_the_name_of_a_page_is_code_whatever_it_is(path: str, shown: str) -> None:
    assert as_markdown((PageChange(path, "is new"),), 1000).splitlines()[2] == shown


def test_what_a_page_says_gives_no_order_to_a_runner() -> None:
    shown = as_markdown((PageChange("a", "reads differently", (" ::stop::x", "+##[error]a\x1b")),), 1000)
    assert " <U+003A>:stop::x\n+##<U+005B>error]a<U+001B>\n" in shown
