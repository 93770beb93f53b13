"""The pictures in README.md are there, and cost whoever reads it little."""

import re

import pytest
from PIL import Image

from tests.commands import ROOT
from tests.pictures import FOLDER, MAX_BYTES, SCREENS, small


@pytest.mark.slow
def test_a_picture_is_written_as_well_as_its_size_allows() -> None:
    plain, noisy = Image.new("RGB", (540, 1110)), Image.effect_noise((540, 1110), 60).convert("RGB")
    assert len(small(plain)) < len(small(noisy))
    assert len(small(plain)) < MAX_BYTES


def test_each_language_has_one_of_every_screen() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {
        f"{lang}-{name}.webp" for lang in ("vi", "en") for name in SCREENS
    }
    assert all(path.stat().st_size <= MAX_BYTES for path in FOLDER.iterdir())


def test_the_readme_shows_them_with_their_sizes() -> None:
    shown = re.findall(r'<img src="([^"]+)" width="\d+" alt="[^"]{20,}">', (ROOT / "README.md").read_text("utf-8"))
    assert {ROOT / path for path in shown} == set(FOLDER.iterdir())
