"""The language of a text is told by its script, its letters or its small words."""

import pytest

from generator.authoring.ingest.languages import language_of

BODY = "Hãng OpenAI đã mở cửa lại hôm ấy và bán được 20 triệu bản cho người dùng."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY, "vi"),
        ("Cac hang khong duoc mua chip nua", "vi"),
        ("They may not buy any of the chips", "en"),
        ("他们不能再买芯片了 OpenAI", "zh"),
        ("123", "en"),
    ],
)
def test_the_language_is_told(text: str, language: str) -> None:
    assert language_of(text) == language
