"""A saved page gives the blocks of its article, and what it says of itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.authoring.ingest.blocks import Block
from generator.authoring.ingest.html_page import looks_like_html, read_page

LONG = "Đoạn này đủ dài để được coi là chữ của bài chứ không phải của khung trang."
PAGE = f"""<!doctype html><html lang="vi"><head><title>Tít | Báo</title><meta property="og:title" content=" Tít  bài ">
<meta name="author" content="A"><meta http-equiv="Content-Language" content="vi"><link rel="Canonical" href="https://x.vn/a">
<script type="application/ld+json">{{"@type":"NewsArticle"}}</script><style>p {{}}</style></head>
<body><nav><a href="/">Trang chủ</a></nav><div class="top menu">Mục lục</div><h1>Tít của bài</h1>
<article><time datetime="2024-01-26T10:00">26/1</time><p>{LONG}<p>Đoạn hai<br>xuống dòng.</p><p>Ba<br><br>bốn</p>
<h2>Tiểu mục</h2><figure><img src=a><figcaption>Ảnh: Reuters</figcaption></figure><ul><li>Một<li>Hai</ul>
<table><tr><td>A<td>70<tr><td><p>B</p></td><td>13</td></tr></table><p><a href="/b">{LONG}</a></p>
<p hidden>giấu</p></article><div class="tin-lien-quan"><p>{LONG}</p></div><footer>© 2024</footer></body></html>"""


def test_pages_are_told_from_text() -> None:
    assert looks_like_html(PAGE)
    assert looks_like_html("<p>Một")
    assert not looks_like_html("3 < 5 và 7 > 2")


def test_the_article_is_read_without_what_stands_around_it() -> None:
    assert read_page(PAGE).blocks == (
        Block("Tít của bài", "headline"),
        Block("26/1", "byline"),
        Block(LONG),
        Block("Đoạn hai xuống dòng."),
        Block("Ba"),
        Block("bốn"),
        Block("Tiểu mục", "heading"),
        Block("Ảnh: Reuters", "caption"),
        Block("Một", "item"),
        Block("Hai", "item"),
        Block("A; 70", "row"),
        Block("B; 13", "row"),
    )


def test_a_page_says_what_it_is() -> None:
    page = read_page(PAGE)
    assert (page.title, page.language) == ("Tít | Báo", "vi")
    assert page.meta == {"og:title": "Tít bài", "author": "A", "content-language": "vi"}
    assert page.links == {"canonical": "https://x.vn/a"}
    assert page.data == ['{"@type":"NewsArticle"}']
    assert page.times == ["2024-01-26T10:00"]


def test_without_an_article_element_the_innermost_that_holds_most_is_taken() -> None:
    many = "".join(f"<p>{LONG} {number}</p>" for number in range(10))
    assert len(read_page(f"<body><div id=a>{many}</div><div><p>{LONG} Z</div>").blocks) == 10


def test_a_page_of_short_lines_is_taken_whole() -> None:
    assert [block.text for block in read_page("<p>Một</p><p>Hai</p></div></body>").blocks] == ["Một", "Hai"]


def test_deep_and_unclosed_elements_do_no_harm() -> None:
    assert read_page("<div>" * 3000 + "<p>Chữ").blocks == (Block("Chữ"),)


@pytest.mark.parametrize(
    "lead",
    [
        f'<h2 class="singular-sapo">{LONG}</h2>',
        f'<h2 class="detail-sapo" data-role="sapo">{LONG}</h2>',
        f'<p class="description">{LONG}</p>',
        f'<div class="article__sapo"><h2>{LONG}</h2></div>',
        f'<div class="standfirst"><p>{LONG}</p></div>',
    ],
)
@pytest.mark.parametrize("frame", ["<article>{}</article>", "{}"])
def test_the_lead_is_kept_by_its_name_though_it_stands_outside_the_text(lead: str, frame: str) -> None:
    text = "".join(f"<p>{LONG} {number}</p>" for number in range(12))
    head = f"<h1>Tít của bài</h1><div class='author-wrap'><b>Lê Mai</b></div>{lead}"
    page = f"<body><h2 class='sapo'>Bài khác</h2>{frame.format(f'{head}<div>{text}</div>')}</body>"
    assert read_page(page).blocks[:3] == (
        Block("Tít của bài", "headline"),
        Block("Lê Mai", "byline"),
        Block(LONG, "lead"),
    )


def test_a_page_whose_column_is_called_as_others_call_what_stands_beside_is_read_all_the_same() -> None:
    head = "<ul><li><a href='/x'>AI</a></li></ul><span class='date'>Thứ sáu, 15/8/2025, 14:05 (GMT+7)</span>"
    text = "".join(f"<p>{LONG} {number}</p>" for number in range(3))
    page = f"<body><div class='sidebar-1'>{head}<h1>Tít</h1><article>{text}</article></div></body>"
    assert [block.hint for block in read_page(page).blocks] == ["byline", "headline", "", "", ""]


def test_a_day_without_an_hour_above_the_headline_is_that_of_saving() -> None:
    page = f"<body><span class='time-now'>29/11/2026</span><h1>Tít</h1><article><p>{LONG}</p></article></body>"
    assert [block.text for block in read_page(page).blocks] == ["Tít", LONG]


def test_a_time_within_a_sentence_parts_it_not() -> None:
    page = f"<p>Hôm <time datetime='2024-01-26'>26/1</time> {LONG}</p>"
    assert [block.text for block in read_page(page).blocks] == [f"Hôm 26/1 {LONG}"]


@given(st.text(alphabet="<>/apdivtrhl1 =\"'&;!-\n\x00é", max_size=120))
def test_any_page_is_read(text: str) -> None:
    assert all(block.text for block in read_page(text).blocks)
