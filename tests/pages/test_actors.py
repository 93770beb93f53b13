"""An actor's page tells what it did, what is claimed of it and how it stands to others."""

from pathlib import Path

from tests.editing import add_article, edit
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


def test_the_list_says_who_each_is_and_where_they_belong(small_pages: Made) -> None:
    said = text(small_pages["vi", "actors/"].body)
    assert "Chép Nhanh 快抄 Trung Quốc hãng làm mô hình trò" in said
    assert "Hãng bị nói" not in said


def test_a_country_has_a_list_of_its_own(small_pages: Made) -> None:
    body = small_pages["en", "actors/countries/cn/"].body
    assert "Quick Copy" in text(body)
    assert "Open Lab" not in text(body)
    assert 'aria-current="page">China' in body


def test_a_country_is_named_as_the_press_does_or_as_dictionaries_do(content: Path) -> None:
    edit(content, "actors/quick-copy.yml", ("country: cn", "country: kr"))
    edit(content, "actors/open-lab.yml", ("country: us", "country: international"))
    assert "Hàn Quốc" in text(body_of(content, "actors/", "vi"))
    assert "Quốc tế" in text(body_of(content, "actors/", "vi"))
