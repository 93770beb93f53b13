"""Marks that are none are reported, each once and where it stands; what may be meant as it is passes."""

import pytest

from generator.text.marks import occurrences
from generator.text.prose import parse

Said = list[tuple[str, str]]


def said(text: str) -> Said:
    """List what is wrong in a text that depends on no record: the codes, and the words."""
    return [(problem.code, problem.words) for problem in parse(text).problems if not problem.record]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        # Lists that are none.
        ("• thầy\n• trò", [("P006", "•")]),
        ("Có hai bên:\n– thầy\n– trò", [("P006", "–")]),
        ("Có hai bên:\n    - thầy\n    - trò", [("P006", "-")]),
        ("- một\n      - hai", [("P006", "-")]),
        ("- một\n     - hai\n\n      thêm", []),
        ("một\n    > hai", [("P008", ">")]),
        ("– Xin chào.", []),
        ("-một\n-hai", [("P006", "-")]),
        ("a) một\nb) hai", [("P006", "a)")]),
        ("(1) một\n(2) hai", [("P006", "(1)")]),
        ("Rồi:\n2. hai\n3. ba", [("P006", "2.")]),
        ("Vào ngày\n14. August", []),
        # Numbers that become lists.
        ("2024. Năm ấy", [("P007", "2024.")]),
        ("14) Tháng", [("P007", "14)")]),
        ("2024\\. Năm ấy", []),
        ("Năm 2024. Rồi", []),
        ("1. một", []),
        ("1. một\n\nxen giữa\n\n2. hai", []),
        ("3. ba\n4. bốn", []),
        ("1. một\n1. hai", []),
        ("1. một\n2. hai\n4. bốn", [("P007", "4.")]),
        ("2021. a\n2023. b", [("P007", "2023.")]),
        # What shows as typed.
        ("~~bỏ~~", [("P008", "~~bỏ~~")]),
        ("~ 5 km ~ 6 km, ~/x", []),
        ("==sáng==", [("P008", "==sáng==")]),
        ("a == b == c", []),
        ("xem[^1] và[^2]\n\n[^1]: một", [("P008", "[^1]"), ("P008", "[^2]")]),
        ("$x^{2}$ và $$a$$", [("P008", "$x^{2}$"), ("P008", "$$a$$")]),
        ("giá $5 tới $6", []),
        ("một\\\nhai", [("P008", "một\\")]),
        ("một  \nhai", [("P008", "một")]),
        ("một  ", []),
        ("trước --- sau", [("P008", "---")]),
        ("trước -- sau", []),
        ("#Giải thích", [("P008", "#Giải")]),
        ("#1 trong bảng", []),
        ("\\#Giải", []),
        ("AT&amp;T &#8211; &nbsp;", [("P015", "&amp;"), ("P015", "&#8211;"), ("P015", "&nbsp;")]),
        ("Q&A; R&D", []),
        ("<b>đậm</b> <!-- ẩn -->", [("P005", "<b>"), ("P005", "<!-- ẩn -->")]),
        ("vui :smile: lúc 10:30:45, a: b: c", [("P008", ":smile:")]),
        ("- [ ] việc\n- [x] xong", [("P008", "[ ]"), ("P008", "[x]")]),
        ("> [!NOTE]\n> chú ý", [("P008", "[!NOTE]")]),
        ("!!! note\n    chú ý", [("P008", "!!! note")]),
        ("từ\n: nghĩa", [("P008", ":")]),
        ("Mục {#id} và {: .x} và {a, b}", [("P008", "{#id}"), ("P008", "{: .x}")]),
        # Marks left open.
        ("một **hai", [("P009", "**")]),
        ("một ** hai ** ba", [("P009", "**")]),
        ("một *hai", [("P009", "*")]),
        ("một _hai", [("P009", "_")]),
        ("một `hai", [("P009", "`")]),
        ("```\nmã", [("P009", "```")]),
        ("C* và 5 * 3, a_b, f(x)*", []),
        ("\\*\\*một \\`", []),
        ("`**` và ``a`b``", []),
        # Citations that are none.
        ("[xem @src-a, tr. 3]", [("P010", "[xem @src-a, tr. 3]")]),
        ("theo @src-a.", [("P010", "@src-a")]),
        ("(@src-a, tr. 3)", [("P010", "(@src-a, tr. 3)")]),
        ("[ @a ]", [("P010", "[ @a ]")]),
        ("[@src-a#]", [("P010", "[@src-a#]")]),
        ("[@src-a#, tr. 3]", [("P010", "[@src-a#, tr. 3]")]),
        ("[[a-b#|c]]", [("P001", "[[a-b#|c]]")]),
        ("[@src-a]-14132] x", [("P010", "[@src-a]-14132]")]),
        ("[@src-a]-x", []),
        ("a\tb\nc\td", [("P016", "a b")]),
        ("a\tb", []),
        ("[src-a]", [("P010", "[src-a]")]),
        ("[src-a](https://b.c)", []),
        ("viết cho a@src-b.vn, mailto:x@y.vn, @OpenAI, https://x.com/@src-a", []),
        ("`@src-a` \\@src-a", []),
        ("[@src-a, tr. 3", [("P001", "[@src-a, tr. 3")]),
        ("[@src-a. Nhưng", [("P001", "[@src-a")]),
        ("[[x-a#b và", [("P001", "[[x-a#b")]),
        ("[[x-a chữ của ta] và", [("P001", "[[x-a chữ của ta]")]),
        (f"[@src-{'a' * 50}#{'b' * 9}.", [("P001", f"[@src-{'a' * 50}#{'b' * 9}")]),
        ("[[x|chữ của ta và những chữ sau nữa của ta", [("P001", "[[x|chữ của ta và những chữ sau nữa của")]),
        ("[@a; note 4]", [("P011", "[@a; note 4]")]),
        ("[@a, @b] [@c; @d]", [("P011", "[@a, @b]")]),
        ("[@]", [("P001", "[@]")]),
        ("[[@src-a, tr. 3]]", [("P010", "[[@src-a, tr. 3]]")]),
        ("@[src-a]", [("P010", "@[src-a]")]),
        ("[@src-a tr. 3]", [("P011", "[@src-a tr. 3]")]),
        ("[@src-\na]", []),
        ("[@a](https://b.c)", [("P013", "[@a](https://b.c)")]),
        # References that are none.
        ("[[x|]]", [("P001", "[[x|]]")]),
        ("[[x]", [("P001", "[[x]")]),
        ("[ [x]]", [("P001", "[ [x]]")]),
        ("[[x] ]", [("P001", "[[x] ]")]),
        ("[[x\ny]]", []),
        # Links that are none.
        ("[a](https://b.c", [("P013", "[a](https://b.c")]),
        ("[a] (https://b.c)", [("P013", "[a] (https://b.c)")]),
        ("(a)[https://b.c]", [("P013", "(a)[https://b.c]")]),
        ("[a][b]", [("P013", "[a][b]")]),
        ("[a]: https://b.c", [("P013", "[a]: https://b.c")]),
        ("<https://b.c>", [("P013", "<https://b.c>")]),
        ("[a](x y)", [("P013", "[a](x y)")]),
        ("[a](../b/)", [("P002", "../b/")]),
        ("[a]()", [("P002", "()")]),
        ("[sic] và [GPU]", []),
        # Tables.
        ("| a | b |\n|---|---|\n| c |", [("P012", "| c |")]),
        ("| a | b |\n|---|---|\n| `c|d` | e |", [("P012", "| `c|d` | e |")]),
        ("| a | b |\n|---|---|\n| `c\\|d` | e |", []),
        ("| a | b |\n|---|\n| c | d |", [("P016", "| a | b |")]),
        ("| a | b |\n|—|—|", [("P016", "| a | b |")]),
        ("| a | b |", [("P016", "| a | b |")]),
        ("chữ\n| a | b |\n|---|---|\n| c | d |", []),
        ("|x| lớn hơn 0 hay a | b", [("P016", "|x| lớn hơn 0 hay a | b")]),
        # What no text can hold.
        ("## Mục", [("P003", "##")]),
        ("a\n\n---\n\nb", [("P003", "---")]),
        ("Mục\n===", [("P003", "===")]),
        ("![a](b.png)", [("P003", "![a](b.png)")]),
    ],
)
def test_a_mark_that_is_none_is_reported_once(text: str, problems: Said) -> None:
    assert said(text) == problems


@pytest.mark.parametrize(
    ("text", "code", "nth"),
    [
        ("`**` **a** một **hai", "P009", 3),
        ("`@src-a` @src-ab? [@src-a] @src-a", "P010", 0),
        ("`&amp;` &amp;", "P015", 1),
        ("năm 2024. Rồi\n\n2024. Năm", "P007", 1),
        ("| a | a |\n|---|---|\n| ~~b~~ `~~b~~` | ~~b~~ |", "P008", 0),
    ],
)
def test_the_occurrence_is_the_one_that_is_wrong(text: str, code: str, nth: int) -> None:
    assert next(problem.nth for problem in parse(text).problems if problem.code == code) == nth


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("2024. Năm", "2024\\."),
        ("(@src-a, tr. 3)", "[@src-a, tr. 3]"),
        ("[ @src-a ]", "[@src-a]"),
        ("[src-a, tr. 3]", "[@src-a, tr. 3]"),
        ("@[src-a]", "[@src-a]"),
        ("[[@src-a]]", "[@src-a]"),
        ("AT&amp;T", "&"),
        ("a&nbsp;b", ""),
        ("[xem @src-a]", ""),
    ],
)
def test_where_there_is_one_right_answer_it_is_known(text: str, better: str) -> None:
    assert [problem.better for problem in parse(text).problems] == [better]


@pytest.mark.parametrize(
    ("text", "record"), [("theo @openai", "openai"), ("[xem @a-b]", "a-b"), ("[open-lab]", "open-lab")]
)
def test_words_that_may_be_meant_as_they_are_count_only_if_they_are_an_id(text: str, record: str) -> None:
    assert [problem.record for problem in parse(text).problems] == [record]


def test_an_author_is_told_of_so_many_problems_at_once() -> None:
    assert len(parse("&amp; " * 1000).problems) == 20


def test_words_are_found_however_their_lines_are_folded() -> None:
    assert [found.span() for found in occurrences("[@a b").finditer("[@a\n    b [@a b")] == [(0, 9), (10, 15)]
    assert not occurrences("").search("a")
