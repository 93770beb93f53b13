"""An actor's page tells what it did, what is claimed of it and how it stands to others."""

from pathlib import Path

from tests.editing import add_article
from tests.markup import text
from tests.reading import Made, body_of


def test_claims_that_name_an_actor_stand_under_their_article(content: Path) -> None:
    add_article(content, "second", ("The old article", "The second article"), ("ruled", "decided"))
    claims = body_of(content, "actors/open-lab/", "en").partition('id="_claims"')[2].partition("</section>")[0]
    said = text(claims)
    assert claims.count('<ul class="answers">') == 2
    assert said.index("The old article") < said.index("printed the accusation") < said.index("The second article")


def test_a_relation_is_told_on_both_sides(small_pages: Made) -> None:
    assert "Accused Quick Copy" in text(small_pages["en", "actors/open-lab/"].body)
    assert "Accused by Open Lab" in text(small_pages["en", "actors/quick-copy/"].body)
    assert "Bị Phòng Mở cáo buộc, 2/2024" in text(small_pages["vi", "actors/quick-copy/"].body)


def test_an_actor_has_its_events_and_claims(small_pages: Made) -> None:
    body = text(small_pages["en", "actors/open-lab/"].body)
    assert "The accusation (accuser)" in body
    assert "A paper printed the accusation. Supported The article: An accusation was made." in body
