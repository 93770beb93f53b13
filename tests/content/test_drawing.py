"""A drawing is what its shapes are, and nothing else that its file holds."""

from pathlib import Path

import pytest

from generator.content.drawing import MAX_BYTES, DrawingError, naming_drawings, parse_drawing, read_drawing
from generator.problems.problem import Position, problem_at

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 12">'


def drawn(inside: str, head: str = HEAD) -> bytes:
    return f"{head}{inside}</svg>".encode()


@pytest.mark.parametrize(
    ("shape", "part", "steps"),
    [
        ('<path class="line" d="M1 1h2"/>', "line", "M1 1h2"),
        ('<path class="st0 accent" d=" M1,1\n L2 2 "/>', "accent", "M1,1 L2 2"),
        ('<path d="M1 1h2v2z"/>', "fill", "M1 1h2v2z"),
        ('<path fill="none" d="M1 1h2"/>', "line", "M1 1h2"),
        ('<polygon points="1,1 3,1 3,3"/>', "fill", "M1,1 3,1 3,3 z"),
        ('<line class="cut" x1="1" y1="2" x2="3" y2="4"/>', "cut", "M1,2 L3,4"),
    ],
)
def test_a_shape_becomes_a_path_of_a_part(shape: str, part: str, steps: str) -> None:
    drawing = parse_drawing(drawn(shape))
    assert (drawing.width, drawing.height) == (24, 12)
    assert [(one.part, one.steps) for one in drawing.shapes] == [(part, steps)]


def test_nothing_but_the_steps_and_the_part_of_a_shape_reaches_a_page() -> None:
    hostile = '<g id="x"><title>A</title><path d="M1 1h2" onclick="x" style="y" class="evil fill" id="_main"/></g>'
    written = parse_drawing(drawn(hostile)).svg("mark")
    expected = '<svg class="mark" viewBox="0 0 24 12" aria-hidden="true"><path class="fill" d="M1 1h2"/></svg>'
    assert written == expected


@pytest.mark.parametrize(
    "more",
    [
        "<script>alert(1)</script>",
        "<style>path{fill:red}</style>",
        '<a href="javascript:x"/>',
        '<image href="https://evil.example/x.png"/>',
        "<foreignObject><p>text</p></foreignObject>",
        "<text>A</text>",
        '<defs><clipPath id="c"><rect width="1" height="1"/></clipPath></defs>',
        '<g transform="translate(4)"><path d="M1 1h2"/></g>',
        '<use href="#x"/>',
    ],
)
def test_a_drawing_that_holds_more_is_refused_rather_than_drawn_in_part(more: str) -> None:
    with pytest.raises(DrawingError, match="@drawing-more"):
        parse_drawing(drawn(f'<path d="M1 1h2"/>{more}'))


@pytest.mark.parametrize(
    ("shape", "paint"),
    [
        ('<path d="M1 1h2" fill="none" class="line"/>', ()),
        ('<path d="M1 1h2" fill="currentColor"/>', ()),
        ('<path d="M1 1h2" fill="#c00" stroke="red"/>', ("fill", "stroke")),
        ('<g style="display:none"><path d="M1 1h2"/></g>', ("style",)),
        (
            '<g opacity=".5"><path d="M1 1h2" visibility="hidden"/><path d="M1 1h2" opacity="1"/></g>',
            ("opacity", "visibility"),
        ),
    ],
)
def test_paint_that_is_left_out_is_named(shape: str, paint: tuple[str, ...]) -> None:
    assert parse_drawing(drawn(shape)).paint == paint


def test_notes_that_a_drawing_program_keeps_for_itself_do_no_harm() -> None:
    notes = '<x:namedview xmlns:x="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" zoom="2"/>'
    assert len(parse_drawing(drawn(f'{notes}<path d="M1 1h2"/>')).shapes) == 1


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "@drawing-no-svg"),
        (b"<svg", "@drawing-no-svg"),
        (b"<html/>", "@drawing-no-box"),
        (drawn('<path d="M1 1h2"/>', '<svg xmlns="http://www.w3.org/2000/svg">'), "@drawing-no-box"),
        (drawn('<path d="M1 1h2"/>', HEAD.replace("0 0 24", "-4 0 24")), "@drawing-no-box"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + drawn('<path d="M1 1h2"/>'), "@drawing-declares"),
        (drawn("<g/>"), "@drawing-empty"),
        (drawn('<path d="M1 1h2"/>', HEAD.replace("24 12", "0 0")), "@drawing-no-box"),
        (drawn('<path d="M1 1h2"/>', HEAD.replace("24 12", "1.2.3 4")), "@drawing-no-box"),
        (drawn('<path d="M1 1h2"/>', HEAD.replace("24 12", "1 99999")), "@drawing-no-box"),
        (drawn('<path d="M1 1h1e400"/>'), "@drawing-shape"),
        (drawn('<path d="M1 1h2"/>').decode().encode("utf-16"), "@drawing-no-svg"),
        (b'<?xml version="1.0" encoding="utf-7"?>' + drawn('<path d="M1 1h2"/>'), "@drawing-no-svg"),
        (drawn('<path d=""/>'), "@drawing-shape"),
        (drawn('<path d="M1 1 x"/>'), "@drawing-shape"),
        (drawn('<path d="A1 1"/>'), "@drawing-shape"),
        (drawn('<rect width="wide" height="1"/>'), "@drawing-shape"),
        (drawn('<path d="M1 1h2" transform="scale(2)"/>'), "@drawing-more"),
        (drawn('<path d="M1 1&quot;&gt;&lt;script&gt;"/>'), "@drawing-shape"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_reason(content: bytes, reason: str) -> None:
    with pytest.raises(DrawingError, match=reason):
        parse_drawing(content)


def test_a_comment_is_no_declaration() -> None:
    assert parse_drawing(drawn('<!-- mine --><path d="M1 1h2"/>')).shapes


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "mark.svg"
    path.write_bytes(b" " * (MAX_BYTES + 1))
    with pytest.raises(DrawingError, match="@drawing-large"):
        read_drawing(path)


def test_a_link_and_a_folder_are_no_drawings(tmp_path: Path) -> None:
    (tmp_path / "real.svg").write_bytes(drawn('<path d="M1 1h2"/>'))
    (tmp_path / "link.svg").symlink_to(tmp_path / "real.svg")
    (tmp_path / "folder.svg").mkdir()
    for name in ("link.svg", "folder.svg", "missing.svg"):
        with pytest.raises(FileNotFoundError):
            read_drawing(tmp_path / name)


def test_for_a_picture_of_another_kind_the_drawings_that_are_there_are_named(tmp_path: Path) -> None:
    picture = problem_at(Position(tmp_path / "site.yml"), "S012", way="picture", value="logo.png")
    other = problem_at(Position(tmp_path / "site.yml"), "S012", value="blue")
    assert list(naming_drawings([picture, other], tmp_path)) == [picture, other]
    for name in ("b.svg", "a.svg"):
        (tmp_path / name).write_bytes(drawn('<path d="M1 1h2"/>'))
    named, same = naming_drawings([picture, other], tmp_path)
    assert dict(named.facts) == {"way": "picture-there", "value": "logo.png", "names": "`a.svg`, `b.svg`"}
    assert same == other
