"""Passages are offered for what they share with a claim, and none where all are far from it."""

import pytest

from generator.authoring.ingest.citable import MOST_OFFERED, Citable
from generator.authoring.ingest.known import Known, KnownPassage, KnownSource, Name
from generator.authoring.ingest.reading import Text
from generator.authoring.ingest.scan import Reading, scan

KNOWN = Known(
    (
        Name("Meta", "meta", "actor"),
        Name("OpenAI", "openai", "actor"),
        Name("tham số", "tham-so", "term", frozenset({"vi"})),
        Name("parameters", "tham-so", "term", frozenset({"en"})),
    )
)
# Forty passages on nothing in particular make what the others share rare.
FAR = tuple(
    KnownPassage(f"far-{number}", {"vi": f"Chuyện thứ {number} nói về lúa gạo.", "en": f"Tale {number} is on rice."})
    for number in range(40)
)


def source(name: str, vi: str, en: str = "", publisher: str = "Báo Mai") -> KnownSource:
    return KnownSource(name, (), (), publisher, passages=(KnownPassage("one", {"vi": vi, "en": en}),))


def offered(text: str, *sources: KnownSource) -> list[str]:
    reading = scan(Text(text), "a.txt", KNOWN)
    citable = Citable((*sources, KnownSource("src-far", (), (), "", passages=FAR)), KNOWN.names, reading)
    return [offer.ref for part in reading.parts for one in part.proposals for offer in citable.near(part, one.span)]


def test_a_passage_that_shares_names_and_figures_is_offered() -> None:
    meta = source("src-meta", "Hãng Meta cho biết bản lớn nhất có 70 tỷ tham số.")
    other = source("src-other", "Hãng OpenAI mở văn phòng ở Tokyo.")
    assert offered("Meta đã phát hành mô hình với 70 tỷ tham số.", other, meta) == ["src-meta#one"]


def test_a_passage_is_compared_in_the_language_of_the_article() -> None:
    meta = source("src-meta", "Không liên quan.", "Meta says that its largest model has 70 billion parameters.")
    assert offered("Meta released a model that has 70 billion parameters last year.", meta) == ["src-meta#one"]


def test_nothing_is_offered_where_all_passages_are_far() -> None:
    assert offered("Meta đã phát hành mô hình với 70 tỷ tham số.") == []


def test_of_many_only_the_nearest_are_offered() -> None:
    many = [source(f"src-{name}", "Hãng Meta cho biết bản lớn nhất có 70 tỷ tham số.") for name in "abcde"]
    found = offered("Meta đã phát hành mô hình với 70 tỷ tham số.", *many)
    assert found == [f"src-{name}#one" for name in "abcde"[:MOST_OFFERED]]


@pytest.mark.parametrize("text", ["Thủ đô đã đón 5000 người.", "The town has welcomed 5000 people in all."])
def test_an_article_without_known_names_is_compared_by_its_words(text: str) -> None:
    town = source("src-town", "Thủ đô đón 5000 người trong ngày hội.", "The town welcomed 5000 people on that day.")
    assert offered(text, town) == ["src-town#one"]


def test_reading_an_article_without_claims_offers_nothing() -> None:
    reading: Reading = scan(Text("Trời đẹp."), "a.txt", KNOWN)
    assert [part.proposals for part in reading.parts] == [()]


def test_what_shares_no_name_and_no_figure_with_the_claim_or_its_subject_is_not_offered() -> None:
    text = "Meta ra mắt mô hình mới hôm nay.\n\nBản này giúp người dùng kiểm soát dữ liệu của mình tốt hơn."
    far = source("src-far-off", "Người dùng kiểm soát dữ liệu của mình tốt hơn ở nhà.")
    near = source("src-near", "Với mô hình của Meta, người dùng kiểm soát dữ liệu tại nhà.")
    assert far.id not in {ref.partition("#")[0] for ref in offered(text, far, near)}
    assert offered(text, far, near)[-1] == "src-near#one"


def test_of_two_alike_the_passage_on_the_subject_comes_first() -> None:
    text = "Meta ra mắt mô hình mới hôm nay.\n\nBản này có 70 tỷ tham số và chạy trên máy riêng."
    other = source("src-a-other", "Bản lớn có 70 tỷ tham số.")
    own = source("src-b-meta", "Bản lớn có 70 tỷ tham số.")
    assert offered(text, other, own)[-2:] == ["src-b-meta#one", "src-a-other#one"]


def test_a_models_name_with_figures_in_it_is_shared_as_a_whole() -> None:
    close = source("src-close", "GPT-4o mini ra đời năm ngoái.")
    far = source("src-far-off", "Có 4 người đến xem.")
    assert offered("Meta có bản mạnh tương đương GPT-4o mini.", far, close) == ["src-close#one"]
