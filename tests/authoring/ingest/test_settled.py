"""Each claim is settled once, with the actors it is about, and with its key phrase only where that is sure."""

import pytest

from generator.authoring.ingest.known import Known, Name
from generator.authoring.ingest.reading import Text
from generator.authoring.ingest.scan import scan
from generator.authoring.ingest.settled import Settled, settled

KNOWN = Known((Name("OpenAI", "openai", "actor"), Name("Meta", "meta", "actor")))
SOLD = "Hãng OpenAI đã bán được 20 triệu bản cho người dùng ở châu Á."


def claims(*texts: str) -> list[Settled]:
    return list(settled(scan(Text("\n\n".join(texts)), "a.txt", KNOWN)))


@pytest.mark.parametrize(
    ("later", "ids"),
    [
        (SOLD.replace("đã bán", "bán"), ["c01", "c01"]),
        (SOLD.replace("20", "30"), ["c01", "c02"]),
        ("Hãng Meta đã mở thêm một văn phòng ở Hà Nội.", ["c01", "c02"]),
    ],
)
def test_what_was_claimed_before_is_no_claim_again(later: str, ids: list[str]) -> None:
    found = claims(SOLD, f"{later} Trời đẹp.")
    assert [one.id for one in found] == ids
    assert [bool(one.repeats) for one in found] == [False, ids[0] == ids[1]]


def test_a_claim_without_a_name_is_about_the_only_one_of_its_paragraph() -> None:
    alone = claims("OpenAI họp. Mô hình được thiết kế để trả lời từng bước.")[-1]
    both = claims("OpenAI, Meta họp. Máy này được thiết kế để chạy thật êm.")[-1]
    assert (alone.actors, both.actors) == (("openai",), ())


@pytest.mark.parametrize(
    ("text", "is_sure"),
    [
        (SOLD, True),
        ("Mô hình này là mô hình mở đầu tiên của OpenAI ở châu Á.", True),
        ("Bản lớn được cho là tương đương với GPT-4o mini của hãng.", True),
        ("Mô hình được thiết kế để trả lời từng bước một.", False),
        ("Hãng sẽ đi.", False),
        ("OpenAI ra phiên bản mới chạy trên máy tính của mọi người.", False),
        ("OpenAI có hai phiên bản cho mọi người dùng thử.", False),
        ("Phiên bản 20 tỷ tham số được tối ưu cho máy tính xách tay.", False),
        ("OpenAI có khả năng lập trình nhờ thư viện đi kèm theo máy.", False),
    ],
)
def test_a_phrase_is_sure_if_it_holds_the_figure_the_likening_the_most_or_a_name(text: str, *, is_sure: bool) -> None:
    assert any(one.is_sure for one in claims(text)) == is_sure


HEADLINE = "OpenAI ra phiên bản Gạo chạy trên máy tính không cần mạng"


@pytest.mark.parametrize(
    ("lead", "is_repeated"),
    [
        ("OpenAI vừa công bố mô hình có thể chạy ngay trên máy tính cá nhân mà không cần kết nối mạng.", True),
        ("OpenAI vừa công bố mô hình có thể chạy trên máy tính có 16GB bộ nhớ, không cần kết nối mạng.", False),
        ("Meta vừa công bố mô hình có thể chạy ngay trên máy tính cá nhân mà không cần kết nối mạng.", False),
        ("OpenAI vừa mở thêm một văn phòng ở Hà Nội và sẽ tuyển người.", False),
    ],
)
def test_a_lead_that_only_tells_the_headline_again_claims_nothing_new(lead: str, *, is_repeated: bool) -> None:
    assert [bool(one.repeats) for one in claims(HEADLINE, lead)] == [False, is_repeated]
