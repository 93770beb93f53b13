"""An article is read as a whole, and finds as much as it did when it was measured, and no more that is wrong."""

from pathlib import Path

import pytest

from generator.authoring.ingest.known import Known, Name, known_in
from generator.authoring.ingest.reading import Text, read
from generator.authoring.ingest.scan import actors_of, scan
from generator.text.ui import SaidError
from tests.conftest import OWN_CONTENT
from tests.ingest_figures import Figure, figures, noted_in

TEXTS = Path(__file__).parent / "texts"


@pytest.fixture(scope="module")
def known() -> Known:
    return known_in(OWN_CONTENT)


# Recall and precision, in hundredths, below which they were never since they were measured.
@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("cloud.en", {"forms": (100, 100), "actors": (93, 100), "dates": (100, 100), "claims": (94, 94)}),
        ("may.vi", {"forms": (100, 100), "actors": (100, 100), "claims": (92, 100)}),
        ("chip.vi", {"forms": (100, 100), "actors": (100, 100), "dates": (100, 100), "claims": (84, 91)}),
    ],
)
def test_no_less_is_found_than_was(name: str, least: dict[str, tuple[int, int]], known: Known) -> None:
    path = TEXTS / f"{name}.txt"
    reading = scan(read(path.read_bytes(), path.name), path.name, known)
    noted = noted_in(path.with_suffix(".yml"))
    counted, lines = figures(reading, noted)
    found = {kind: hundredths(counted[kind]) for kind in least}
    assert all(one >= other for kind in least for one, other in zip(found[kind], least[kind], strict=True)), lines
    assert (reading.date, reading.credit) == (noted["date"], noted["credit"])
    assert set(noted["strangers"]) & {name for name, _ in reading.strangers} >= {noted["strangers"][0]}


def hundredths(figure: Figure) -> tuple[int, int]:
    return 100 * figure.both // figure.noted, 100 * figure.both // figure.found


BODY = "Hãng OpenAI đã mở cửa lại hôm ấy và bán được 20 triệu bản cho người dùng."
KNOWN = Known((Name("OpenAI", "openai", "actor"),))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", f"<h1>Tít bài</h1><p>{BODY}</p>"),
        ("a.txt", f"<html><h1>Tít bài</h1><p>{BODY}</p>"),
        ("a.md", f"# Tít bài\n\n{BODY}"),
        ("a.md", f"---\ntitle: Tít bài\n---\n{BODY}"),
        ("a.txt", f"Tít bài\n\n{BODY}"),
    ],
)
def test_every_kind_of_text_gives_the_same(name: str, text: str) -> None:
    reading = scan(Text(text), name, KNOWN)
    assert [(part.passage.id, part.passage.text) for part in reading.parts] == [("headline", "Tít bài"), ("p1", BODY)]
    assert len(reading.parts[1].proposals) == 1
    assert list(actors_of(reading.parts[1].scanned.names)) == ["openai"]


def test_an_article_on_one_line_is_parted_with_a_remark() -> None:
    reading = scan(Text(" ".join([BODY[:-1] + f" lần {number}." for number in range(24)])), "a.txt", KNOWN)
    assert len(reading.parts) > 4
    assert reading.remarks[0].key == "ingest.one_line"


def test_persons_go_by_their_last_names_once_they_were_named() -> None:
    known = Known((Name("Gina Raimondo", "raimondo", "actor", is_person=True),), frozenset({"raimondo"}))
    reading = scan(Text("Gina Raimondo spoke for a long while.\n\nRaimondo said that she would not speak."), "a", known)
    assert reading.parts[1].proposals[0].said_by == "raimondo"


def test_what_is_longer_than_any_article_is_refused() -> None:
    with pytest.raises(SaidError, match="601"):
        scan(Text("\n\n".join(f"Dòng số {number}." for number in range(601))), "a.txt", KNOWN)


def test_a_page_without_words_is_refused() -> None:
    for text in ("<html><nav>Trang chủ</nav></html>", "Xem thêm: bài khác"):
        with pytest.raises(SaidError, match="no words"):
            scan(Text(text), "a.html", KNOWN)


@pytest.mark.slow
@pytest.mark.parametrize("text", ["a" * 200_000, "a@" * 50_000, "“a " * 9_000, "Aa " * 9_000, "1. 000" * 9_000])
def test_no_text_takes_long(text: str) -> None:
    assert len(scan(Text(text), "a.txt", KNOWN).parts) > 0


def test_a_caption_claims_what_it_states_and_nothing_of_who_took_the_photograph(known: Known) -> None:
    texts = (
        "Hạt Mè chạy nhanh gấp 3 lần bản cũ trên card Nvidia (Ảnh: OpenAI).",
        "Một kỹ sư ngồi bên cửa sổ (Ảnh: Meta).",
    )
    reading = scan(Text("\n\n".join([BODY, *texts, BODY[:-1] + " nữa."])), "a.txt", known)
    captions = [part for part in reading.parts if part.passage.form == "caption"]
    assert [len(part.proposals) for part in captions] == [1, 0]
    assert captions[0].proposals[0].actors == ("nvidia",)


def test_several_whom_an_article_follows_are_its_origin_and_no_publisher(known: Known) -> None:
    reading = scan(Text(f"{BODY}\n\nMột câu nữa ở đây.\n\nTheo OpenAI, The Verge"), "a.txt", known)
    assert (reading.credit, reading.origin) == ("", "OpenAI, The Verge")


def test_what_stands_before_a_day_or_a_photographer_is_no_stranger(known: Known) -> None:
    reading = scan(Text("Hôm 12/3, Hạt Mè ra đời và được nhiều người dùng (Ảnh: OpenAI)."), "a.txt", known)
    assert [name for name, _ in reading.strangers] == ["Hạt Mè"]


def test_whoever_took_a_photograph_and_whoever_wrote_the_article_are_no_strangers(known: Known) -> None:
    texts = (
        "Tít của bài báo này",
        "Lê Mai",
        BODY,
        "Máy chủ Hạt Mè trong kho (Ảnh minh họa: Getty).",
        BODY[:-1] + " nữa.",
    )
    reading = scan(Text("\n\n".join(texts)), "a.txt", known)
    assert [name for name, _ in reading.strangers] == ["Hạt Mè"]
