"""Terms link by themselves: first in a text, longest name, whole words, the words kept; nothing else changes."""

import html
import itertools
import re
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.models import Term
from generator.site.link import Finished, Fragment, Linked, Match, build_lexicon, fold_signs, link, write_fragment
from generator.text.lang import LANGS, Lang
from generator.text.prose import parse
from tests.builders import site, term
from tests.editing import TERM, edit
from tests.growth import is_linear
from tests.reading import linked_of

TERMS = (
    term(
        "distillation",
        vi="chưng cất",
        en="distillation",
        vi_aliases=["chưng cất tri thức"],
        en_aliases=["distil"],
    ),
    term("training", vi="huấn luyện", en="training"),
    term(
        "ai",
        vi="trí tuệ nhân tạo",
        en="artificial intelligence",
        vi_aliases=["AI"],
        en_aliases=["AI"],
        match_case=True,
    ),
    term("training-data", vi="dữ liệu huấn luyện", en="training data"),
    term("gpu", vi="GPU", en="GPU", en_aliases=["GPUs"]),
    term("gpt-4", vi="GPT-4", en="GPT-4"),
    term("order", vi="sắc lệnh", en="executive order", match_case=True),
)
LEXICONS = {lang: build_lexicon(TERMS, lang) for lang in LANGS}


def found(text: str, lang: Lang) -> list[tuple[str, str]]:
    return [(text[match.start : match.end], match.term) for match in LEXICONS[lang].matches(text)]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("vi", "Chưng cất là gì?", [("Chưng cất", "distillation")]),
        ("vi", "CHƯNG  CẤT tri thức", [("CHƯNG  CẤT tri thức", "distillation")]),
        ("vi", "chưng\ncất", [("chưng\ncất", "distillation")]),
        ("vi", "chưng cấta chưng cấ", []),
        ("vi", "dữ liệu huấn luyện mới", [("dữ liệu huấn luyện", "training-data")]),
        ("vi", "dữ liệu của huấn luyện", [("huấn luyện", "training")]),
        ("vi", "distillation", []),
        ("vi", "AI, ai và Ai; OpenAI; 01.AI; AI-native; AI.", [("AI", "ai"), ("AI", "ai")]),
        ("vi", "Sắc lệnh 14110, SẮC LỆNH", [("Sắc lệnh", "order")]),
        ("vi", "sắc\nlệnh", [("sắc\nlệnh", "order")]),
        ("en", "Distillation's aim", [("Distillation", "distillation")]),
        ("en", "distillations distil, undistil", [("distil", "distillation")]),
        ("en", "training-data and training data", [("training data", "training-data")]),
        ("en", "GPT-4, GPT-4o and GPT-4-like", [("GPT-4", "gpt-4")]),
        ("en", "GPUs (GPU)", [("GPUs", "gpu"), ("GPU", "gpu")]),
    ],
)
def test_finds_the_longest_names_of_whole_words(lang: Lang, text: str, names: list[tuple[str, str]]) -> None:
    assert found(text, lang) == names


ODD_NAMES = (
    term("oi-ai", vi="01.AI", en="01.AI"),
    term("dotnet", vi=".NET", en=".NET"),
    term("gpt4", vi="GPT-4", en="GPT-4"),
    term("tuned", vi="tinh chỉnh", en="fine-tuning"),
    term("moore", vi="định luật Moore", en="Moore's law"),
    term("curly", vi="x", en="Zipf’s law"),
    term("join", vi="nối", en="joining", not_in={"vi": ["kết nối", "tiếp nối"], "en": ["joining fee"]}),
    term("norm", vi="chuẩn", en="norm", vi_aliases=["chuẩn mực"], not_in={"vi": ["tiêu chuẩn", "chuẩn bị"]}),
    term("net", vi="mạng", en="network"),
    term("training", vi="huấn luyện", en="training"),
)
ODD = {lang: build_lexicon(ODD_NAMES, lang) for lang in LANGS}


@pytest.mark.parametrize(
    ("lang", "text", "terms"),
    [
        ("vi", "ngày 1 tháng 01. AI là", []),
        ("vi", "của 01.AI và 01 .AI", ["oi-ai"]),
        ("vi", "(xem bảng). Net lãi", []),
        ("en", "GPT - 4 years on, GPT -4, GPT- 4", []),
        ("en", "GPT\N{NON-BREAKING HYPHEN}4 and fine\N{HYPHEN}tuning", ["gpt4", "tuned"]),
        ("en", "ＧＰＴ－４", ["gpt4"]),
        ("en", "Moore’s law, Mooreʼs\u00a0law; Moore's\nlaw; Moore' s law", ["moore"] * 3),
        ("en", "by Zipf's law and Zipf’s law", ["curly"] * 2),
        ("en", "Moore’s laws", []),
        ("vi", "kết nối, tiếp nối, KẾT  NỐI, nối", ["join"]),
        ("vi", "kết nối mạng nối mạng", ["net", "join", "net"]),
        ("vi", "kết\nnối", []),
        ("vi", "tiêu chuẩn bị chuẩn chuẩn bị", ["norm"]),
        ("vi", "chuẩn mực, tiêu chuẩn mực", ["norm", "norm"]),
        ("en", "joining fees and joining fee", ["join"]),
        ("en", "See https://lab.example/training/faq and www.lab.example/training", []),
        ("en", "training@lab.example, mailto:training@lab.example, lab.example/training", []),
        ("en", "content/terms/training.yml, /srv/training, ./training and ~/training", []),
        ("en", "network/training and/or training", ["net", "training", "training"]),
        ("en", "Read https://a.example/: training", ["training"]),
        ("en", "Training, see (lab.example:8000/training), “lab.example/training”", ["training"]),
        ("en", "lab.example?q=training lab.example#training localhost:80/training", []),
        ("en", "C:\\training\\network a\\network 10.1000/training doi:10.1000/network", []),
        ("en", "training.yml training-network.csv set/training.csv (training/a.b)", []),
        ("en", "Is it 01.AI? .NET/C# and C#/.NET", ["oi-ai", "dotnet", "dotnet"]),
        ("en", "Moore's\u202flaw Moore's\u2009law Moore's\u3000law", ["moore"] * 3),
        ("vi", "kết nối nối kết nối", ["join"]),
        ("vi", "(/srv/mạng) “/mạng” 'mạng'/‘nối’", ["net", "join"]),
        ("vi", "định\u202fluật\u00a0Moore", ["moore"]),
    ],
)  # fmt: skip
def test_a_name_is_found_however_its_signs_are_written_and_nowhere_else(
    lang: Lang, text: str, terms: list[str]
) -> None:
    assert [match.term for match in ODD[lang].matches(text)] == terms


def slowly_found(text: str, lang: Lang) -> list[tuple[int, int, str]]:
    """Find the names as the rules say it, by trying each name at each place."""
    folded = fold_signs(text)
    found: list[tuple[int, int, str]] = []
    barred: list[tuple[int, int, str]] = []
    for named in ODD_NAMES:
        for word in named.not_in.side(lang):
            barred += [(*span, named.id) for span in _spans(folded, word)]
        for name in filter(None, (named.term.side(lang), *named.aliases.side(lang))):
            found += [(*span, named.id) for span in _spans(folded, name)]
    addresses = [run.span() for run in re.finditer(r"\S+", folded) if _looks_like_an_address(run[0])]
    free = [
        (start, end, owner)
        for start, end, owner in found
        if not any(bar[2] == owner and bar[0] <= start and end <= bar[1] for bar in barred)
        and not any(first < end and start < last for first, last in addresses)
    ]
    chosen: list[tuple[int, int, str]] = []
    for start, end, owner in sorted(free, key=lambda span: (span[0], -span[1])):
        if not chosen or start >= chosen[-1][1]:
            chosen.append((start, end, owner))
    return chosen


def _looks_like_an_address(run: str) -> bool:
    has_tail = re.search(r"\w\.[A-Za-z]{2,}[/?#]\w", run) or re.search(r"/.*\w\.[A-Za-z]\w{0,4}(?!\w)", run)
    return "://" in run or bool(has_tail or re.search(r"\w@\w|^[(\"'“]*\.{0,2}/.", run))


def _spans(folded: str, name: str) -> list[tuple[int, int]]:
    words = r"\s+".join(re.escape(word) for word in fold_signs(name).split())
    joiner = r"[.\-_@&+']"
    pattern = rf"(?<![^\W_])(?<![^\W_]{joiner})(?=({words}))"
    spans = [match.span(1) for match in re.finditer(pattern, folded, re.IGNORECASE)]
    is_end = re.compile(rf"$|(?![^\W_])(?!{joiner.replace(chr(39), '')}[^\W_])")
    return [(start, end) for start, end in spans if is_end.match(folded, end)]


@given(
    st.lists(
        st.sampled_from(
            ["kết", "nối", "tiếp", "chuẩn", "tiêu", "bị", "mực", "mạng", "GPT", "4", "01", "AI", ".", "-", "‑",
             " ", " ",
             "\N{NO-BREAK SPACE}", "Moore", "'", "’", "s", "law", "x", ",", "\n", "NET", "huấn", "luyện",
             "/", "@", "://", "training", "kết nối", "?", "＃"]
        ),
        max_size=24,
    ).map("".join),
    st.sampled_from(LANGS),
)  # fmt: skip
def test_one_pass_finds_what_trying_every_name_everywhere_finds(text: str, lang: Lang) -> None:
    assert [tuple(match) for match in map(_as_tuple, ODD[lang].matches(text))] == slowly_found(text, lang)


LONG = 60_000


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    ["x" * LONG + "/ nối", "a-" * LONG + "/ nối", "a." * LONG + "/ nối", "nối a/" + "." * LONG, "nối " + "a/" * LONG,
     "@ nối" + "@" * LONG, "nối /" + "a.a" * LONG, "kết nối " * LONG, "nối " * LONG, "a.bc/d nối " * LONG],
)  # fmt: skip
def test_the_work_grows_with_the_text_whatever_it_holds(text: str) -> None:
    # Minutes each, where a place is looked at again from every other.
    start = time.process_time()
    list(ODD["vi"].matches(text))
    assert time.process_time() - start < 30


def _as_tuple(match: Match) -> tuple[int, int, str]:
    return match.start, match.end, match.term


@given(st.text(alphabet=st.sampled_from("chưngcấttriAIGPU .,-'\n"), max_size=80), st.sampled_from(LANGS))
def test_matches_are_in_order_and_do_not_overlap(text: str, lang: Lang) -> None:
    matches = list(LEXICONS[lang].matches(text))
    for earlier, later in itertools.pairwise(matches):
        assert earlier.end <= later.start
    assert all(0 <= match.start < match.end <= len(text) for match in matches)


def linked(vi: str, en: str = "x", **fields: Any) -> tuple[Fragment, Linked]:
    owner = term("owner", vi="chủ", en="owner", long={"vi": vi, "en": en}, **fields)
    whole = link(site(*TERMS, owner))
    return whole.fragment(owner, vi, "vi"), whole


def test_only_the_first_occurrence_in_a_text_links_and_the_words_stay() -> None:
    fragment, _ = linked("Chưng cất rồi CHƯNG CẤT")
    assert re.findall(r">([^<]*)</a>", fragment.html) == ["Chưng cất"]
    assert re.sub(r"<[^>]+>", "", fragment.html) == "Chưng cất rồi CHƯNG CẤT"


@pytest.mark.parametrize(
    "text",
    [
        "`chưng cất`",
        "> chưng cất",
        "[chưng cất](https://a.example/)",
        "[[training|chưng cất]]",
        "```\nchưng cất\n```",
        "| chưng cất |\n|---|\n| x |",
    ],
)
def test_never_links_in_code_quotations_links_or_headings_of_tables(text: str) -> None:
    assert "glossary/distillation/" not in linked(text)[0].html


def test_words_marked_to_lead_nowhere_stay_as_they_are_and_the_next_occurrence_links() -> None:
    fragment, _ = linked("Một [[|chưng cất]], [[| *huấn luyện* ]], rồi chưng cất")
    assert re.sub(r"<a[^>]*>", "<a>", fragment.html) == (
        "<p>Một chưng cất, <em>huấn luyện</em>, rồi <a>chưng cất</a></p>"
    )
    assert fragment.plain == "Một chưng cất, huấn luyện, rồi chưng cất"
    assert fragment.terms == ("distillation",)


def test_a_term_does_not_link_to_itself() -> None:
    assert "<a" not in linked("Người chủ", vi_aliases=["người chủ"])[0].html


def test_a_term_that_was_referred_to_does_not_link_again() -> None:
    assert linked("[[training]] là huấn luyện")[0].html.count("<a") == 1


def test_a_link_is_known_to_the_term_it_leads_to() -> None:
    _, whole = linked("Xem chưng cất")
    assert [mention.owner for mention in whole.mentions["distillation"]] == ["owner"]
    assert whole.mentions["gpu"] == ()


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll", "Zs", "Nd"]), max_size=60))
def test_a_text_without_names_of_terms_is_unchanged(text: str) -> None:
    words = " ".join(text.split())
    if any(LEXICONS["vi"].matches(words)):
        return
    fragment, _ = linked(f"Z {words} Z")
    assert " ".join(html.unescape(re.sub(r"</?(?:p|span)\b[^>]*>", "", fragment.html)).split()) == " ".join(
        f"Z {words} Z".split()
    )


def test_every_name_of_every_term_is_found_alone() -> None:
    for lang in LANGS:
        for named in TERMS:
            for name in filter(None, (named.term.side(lang), *named.aliases.side(lang))):
                assert found(name, lang) == [(name, named.id)]


NAMES = ("chưng cất", "chưng cất tri thức", "tri thức", "AI", "01.AI", "huấn luyện", "c++", "straße", "STRASSE", "a|b")
PIECES = (*NAMES, "ai", "**huấn** luyện", "*chưng* cất", "`AI`", "[[a]]", "[[b|tri thức]]", "> ", ".", "-", " ", "\n\n")


@st.composite
def named_terms(draw: st.DrawFn) -> tuple[Term, ...]:
    """Draw four terms, each time under other names, whose texts are the same each time."""
    texts = draw(
        st.shared(st.lists(st.lists(st.sampled_from(PIECES), min_size=1).map("".join), min_size=4, max_size=4))
    )
    return tuple(
        term(
            term_id,
            vi=draw(st.sampled_from(NAMES)),
            en="x",
            vi_aliases=draw(st.lists(st.sampled_from(NAMES), max_size=2)),
            match_case=draw(st.booleans()),
            long={"vi": f"x {text}", "en": "x"},
        )
        for term_id, text in zip("abcd", texts, strict=True)
    )


@pytest.mark.slow
@given(named_terms(), named_terms())
def test_what_was_linked_under_other_names_changes_nothing(before: tuple[Term, ...], after: tuple[Term, ...]) -> None:
    relinked, fresh = link(site(*after), Finished.of(link(site(*before)))), link(site(*after))
    assert relinked.fragments == fresh.fragments
    assert relinked.mentions == fresh.mentions


def test_only_texts_that_hold_a_changed_name_are_linked_again() -> None:
    texts = {"old": "một cao nguyên ở xa", "new": "một đồng bằng ở gần", "other": "một thung lũng ở giữa"}
    owners = [term(owner, vi=owner, en=owner, long={"vi": text, "en": "x"}) for owner, text in texts.items()]
    before = link(site(*owners, term("land", vi="cao nguyên", en="plateau")))
    after = link(site(*owners, term("land", vi="đồng bằng", en="plateau")), Finished.of(before))
    again = {key for key, fragment in after.fragments.items() if before.fragments.get(key) is not fragment}
    assert {owner for owner, text, _ in again if text in texts.values()} == {"old", "new"}


def test_where_many_names_change_every_text_is_linked_again() -> None:
    def named(prefix: str) -> list[Term]:
        return [term(f"t{number}", vi=f"{prefix}{number}", en=f"{prefix}{number}") for number in range(40)]

    owner = term("owner", vi="chủ", en="owner", long={"vi": "cũ1 và mới2", "en": "x"})
    before = link(site(owner, *named("cũ")))
    after = link(site(owner, *named("mới")), Finished.of(before))
    assert before.fragment(owner, "cũ1 và mới2", "vi").terms == ("t1",)
    assert after.fragment(owner, "cũ1 và mới2", "vi").terms == ("t2",)


def test_a_source_is_called_by_its_title_in_its_own_language(content: Path) -> None:
    edit(content, TERM, ("Sau cùng nó đoán", "Theo [[src-seen]] và [[src-unseen]], nó đoán"))
    whole = linked_of(content)
    (html,) = (one.html for key, one in whole.fragments.items() if "[[src-seen]]" in key[1])
    assert '><span lang="en">The quarrel of the two labs</span></a>' in html
    assert ">Bài nghiên cứu về thầy và trò</a>" in html


def test_white_space_before_a_citation_costs_no_more_than_its_length() -> None:
    lexicon = build_lexicon((), "en")

    def write(length: int) -> Fragment:
        text = f"a{' ' * length}b{' ' * length}[@s]"
        return write_fragment(parse(text), term("x", vi="x", en="x"), "en", site(), lexicon)

    assert is_linear(write)
    assert "b\ue001" in write(10).html


def test_a_sign_of_a_source_at_the_start_stays_behind_what_is_before_it() -> None:
    fragment = linked("*a* [@s]")[0]
    assert "<em>a</em>\ue001" in fragment.html
