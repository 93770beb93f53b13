"""Fixtures for exports."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import Collection


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """Give a new collection of flashcards, as a learner begins with."""
    made = Collection(str(tmp_path / "collection.anki2"))
    yield made
    made.close()
