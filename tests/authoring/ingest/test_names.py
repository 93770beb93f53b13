"""Known names are found as whole words, however they are joined, and nothing that only looks like them."""

import pytest

from generator.authoring.ingest.known import Name
from generator.authoring.ingest.names import Gazetteer, short_names

NAMES = (
    Name("VnReview", "vnreview", "actor"),
    Name("GPT-3", "gpt-3", "actor"),
    Name("GPT-4", "gpt-4", "actor"),
    Name("Llama 2", "llama-2", "actor"),
    Name("LLaMA", "llama-1", "actor"),
    Name("Meta", "meta", "actor"),
    Name("BIS", "bis", "actor"),
    Name("01.AI", "01-ai", "actor"),
    Name("Phạm Minh Chính", "pham-minh-chinh", "actor", is_person=True),
    Name("Gina Raimondo", "gina-raimondo", "actor", is_person=True),
    Name("đào tạo mô hình", "huan-luyen", "term", frozenset({"vi"})),
    Name("tham số", "tham-so", "term", frozenset({"vi"})),
    Name("cloud", "dam-may", "term", frozenset({"en"})),
    Name("Alibaba Cloud", "dam-may", "barred", frozenset({"en"})),
    Name("API", "api", "term", is_exact=True),
    Name("…", "nothing", "actor"),
)


def ids(text: str, lang: str = "vi") -> str:
    return " ".join(found.id for found in Gazetteer(lang).add(NAMES).find(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Theo VN review, VnReview và VNREVIEW", "vnreview vnreview vnreview"),
        ("GPT 3, GPT-3.5 và GPT-4o, GPT-4.", "gpt-3 gpt-4"),
        ("LLaMA2 rồi LlaMA", "llama-2 llama-1"),
        ("siêu meta, Metaverse, Meta", "meta"),
        ("bis bis BIS", "bis"),
        ("hãng 01.AI; 01 AI", "01-ai 01-ai"),
        ("Thủ tướng Pham Minh Chinh và Phạm Minh Chính đều được", "pham-minh-chinh pham-minh-chinh"),
        ("đào tạo các mô hình, các tham số; thăm so", "huan-luyen tham-so"),
        ("API và api", "api"),
        ("xem https://meta.com/Meta hay a@Meta.com", ""),
        ("cloud", ""),
    ],
)
def test_names_are_found_in_vietnamese(text: str, expected: str) -> None:
    assert ids(text) == expected


def test_who_types_without_marks_is_understood() -> None:
    assert ids("dao tao mo hinh co nhieu tham so") == "huan-luyen tham-so"


def test_in_english_only_names_of_english_count_and_barred_ones_hide() -> None:
    assert ids("The cloud, not Alibaba Cloud, has no tham số", "en") == "dam-may"


def test_persons_named_in_full_go_by_their_last_names_after() -> None:
    short = tuple(short_names(NAMES, ["gina-raimondo", "meta"]))
    assert [(name.words, name.id) for name in short] == [("Raimondo", "gina-raimondo")]


def test_each_name_is_found_where_it_stands() -> None:
    text = "Ở Meta, LLaMA2."
    found = Gazetteer("vi").add(NAMES).find(text)
    assert [text[one.start : one.end] for one in found] == ["Meta", "LLaMA2"]
