"""Every name of a term stands once, as a name to use, one that will do, or one to avoid."""

import pytest

from generator.exports.term_names import names
from tests.builders import term

NO = {"vi": "Không hợp.", "en": "It does not fit."}


@pytest.mark.parametrize(
    ("rejected", "standing"),
    [
        ([], "admitted"),
        ([{"word": "chắt lọc", "reason": NO}], "admitted"),
        ([{"word": "chắt lọc", "reason": NO, "avoid": "yes"}], "deprecated"),
    ],
)
def test_another_name_may_be_used_unless_our_texts_avoid_it(rejected: list[object], standing: str) -> None:
    choice = {"reason": {"vi": "Vì thế.", "en": "That is why."}, "rejected": rejected}
    made = term("a", vi="chưng cất", en="distillation", vi_aliases=["chắt lọc"], choice=choice)
    first, alias = names(made, "vi")
    assert (first.word, first.standing, first.rejected) == ("chưng cất", "preferred", None)
    assert (alias.word, alias.standing, bool(alias.rejected)) == ("chắt lọc", standing, bool(rejected))


def test_a_word_that_was_not_chosen_is_one_to_avoid_in_vietnamese() -> None:
    rejected = [{"word": word, "reason": NO} for word in ("tinh lọc", "Chưng cất", "distilling", "still")]
    choice = {"reason": {"vi": "Vì thế.", "en": "That is why."}, "rejected": rejected}
    made = term("a", vi="chưng cất", en="distillation", en_aliases=["distilling"], choice=choice)
    deprecated = {
        lang: [one.word for one in names(made, lang) if one.standing == "deprecated"] for lang in ("vi", "en")
    }
    assert deprecated == {"vi": ["tinh lọc", "still"], "en": []}
    assert [one.word for one in names(made, "en")] == ["distillation", "distilling"]
