"""Claims that were checked before are known again, and others are not taken for them."""

import pytest

from generator.authoring.ingest.known import KnownClaim
from generator.authoring.ingest.similar import Checked

CLAIMS = (
    KnownClaim("a#c01", {"vi": "GPT-3 không phải mô hình mã nguồn mở.", "en": "GPT-3 is not an open-source model."}),
    KnownClaim("a#c02", {"vi": "Trung Quốc là nước đông dân nhất thế giới."}),
)


@pytest.mark.parametrize(
    ("lang", "text", "ref"),
    [
        ("vi", "Mặc dù phiên bản GPT-3 không phải là mã nguồn mở", "a#c01"),
        ("vi", "mac du phien ban GPT-3 khong phai la ma nguon mo", "a#c01"),
        ("en", "Yet GPT-3 is not an open-source model at all", "a#c01"),
        ("vi", "Huawei là hãng chip lớn nhất Trung Quốc", ""),
        ("vi", "GPT-3", ""),
        ("en", "China is the most populous country in the world", ""),
    ],
)
def test_what_looks_like_a_checked_claim_is_pointed_out(lang: str, text: str, ref: str) -> None:
    assert Checked(CLAIMS, lang).like(text) == ref


def test_with_no_claims_nothing_is_alike() -> None:
    assert Checked((), "vi").like("GPT-3 không phải mô hình mã nguồn mở") == ""
