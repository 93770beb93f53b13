"""The page on which records are mended brings all it needs, and what it comes from is said."""

from pathlib import Path

import pytest

from generator.output.admin import Admin
from generator.social_cards.lettering import FILES
from generator.text.ui import SaidError
from tests.conftest import CMS

ADMIN = Admin("Sửa & xem", "vi", {"a": "ă"}, "https://api.example", FILES, "<svg/>")


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return dict(ADMIN.files(CMS))


def test_the_page_is_kept_from_search_engines_and_has_its_own_policy(files: dict[str, bytes]) -> None:
    page = files["index.html"].decode()
    assert '<meta name="robots" content="noindex, nofollow">' in page
    assert "connect-src &#x27;self&#x27; blob: data: https://api.example;" in page
    assert "<title>Sửa &amp; xem</title>" in page
    assert files["mark.svg"] == b"<svg/>"
    assert files["config.json"].decode() == '{\n "a": "ă"\n}\n'


def test_letters_and_words_come_from_where_the_page_is(files: dict[str, bytes]) -> None:
    script = files["sveltia-cms.js"].decode()
    assert "cdn.jsdelivr.net" not in script
    assert "unpkg.com/@sveltia/cms" not in script
    assert "url(letters/material-symbols-outlined.woff2)" in script
    assert {"letters/material-symbols-outlined.woff2", "letters/BeVietnamPro-Regular.ttf"} <= files.keys()
    words = {name.rpartition("/")[2] for name in files if name.startswith("cms@0.")}
    assert {"vi.json", "en-GB.json"} <= words
    assert "fr.json" not in words


def test_licences_go_with_what_they_are_about(files: dict[str, bytes]) -> None:
    assert files["LICENSE.txt"].startswith(b"MIT License")
    for name in ("BeVietnamPro", "material-symbols-outlined", "source-sans-3", "noto-mono"):
        assert files[f"letters/{name}.LICENSE.txt"]


def test_without_the_package_nothing_is_made_and_the_remedy_is_told(tmp_path: Path) -> None:
    with pytest.raises(SaidError, match=r"npm install @sveltia/cms@0\."):
        list(ADMIN.files(tmp_path))
