"""No text of ours shares nine or more consecutive syllables with an article that it is about.

The articles' sentences are not ours to keep: `article_runs.txt` holds a hash of each run of nine of their syllables
(the first twelve hexadecimal digits of the SHA-256 of the lower-case words, joined by spaces).
"""

import hashlib
import re

from generator.content.leaves import leaves
from generator.content.models import Bilingual
from generator.site.link import Linked
from tests.conftest import TESTS

RUN = 9
RUNS = frozenset((TESTS / "article_runs.txt").read_text("ascii").split())


def shared(text: str) -> list[str]:
    words = re.findall(r"\w+", text.casefold())
    runs = (" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1))
    return [run for run in runs if hashlib.sha256(run.encode()).hexdigest()[:12] in RUNS]


def test_words_of_the_articles_would_be_found() -> None:
    assert shared("Các biện pháp mới của Bộ Thương mại Hoa Kỳ") != []
    assert shared("hạn chế quyền truy cập toàn cầu vào chip AI") != []
    assert shared("Những biện pháp mới mà bộ ấy đưa ra") == []


def test_no_sentence_is_an_articles(own: Linked) -> None:
    found = {
        (record.id, ".".join(map(str, loc))): shared(text)
        for record in (*own.site.records.values(), own.site.settings)
        for loc, leaf in leaves(record)
        if isinstance(leaf, Bilingual)
        for text in (leaf.side("vi"), leaf.side("en"))
        if text
    }
    assert {place: runs for place, runs in found.items() if runs} == {}
