"""What was probably meant is found for the first wrong names, with work that has an end."""

import difflib

import pytest

from generator.text.nearest import Nearest, by_number

KNOWN = ("sources", "see_also", "short")


@pytest.mark.parametrize(("name", "near"), [("source", "sources"), ("see_alzo", "see_also"), ("x", None)])
def test_the_closest_name_is_found_if_one_is_close(name: str, near: str | None) -> None:
    assert Nearest()(name, KNOWN) == near
    assert Nearest().as_fact(name, KNOWN) == ({"near": near} if near else {})


def test_each_name_is_compared_once_and_only_the_first_of_many(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    def noted(name: str, known: tuple[str, ...], count: int, cutoff: float) -> list[str]:
        compared.append(name)
        return list(known[:count]) if cutoff else []

    monkeypatch.setattr(difflib, "get_close_matches", noted)
    nearest = Nearest()
    names = [f"name{index}" for index in range(1000)]
    found = [nearest(name, KNOWN) for name in names + names]
    assert compared == names[:50]
    assert found == (["sources"] * 50 + [None] * 950) * 2


@pytest.mark.parametrize(
    ("name", "known", "near"),
    [
        ("c2", ("c12", "c32", "c02"), "c02"),
        ("p03", ("p13", "p3"), "p3"),
        ("c99", ("c09", "c19"), None),
        ("c04a", ("c04", "c14"), "c04"),
        ("e-2024-1-29-report", ("e-2024-12-29-report", "e-2024-01-29-report"), "e-2024-01-29-report"),
        ("e-2024-01-28-report", ("e-2024-01-29-report",), "e-2024-01-29-report"),
    ],
)
def test_numbers_are_compared_as_numbers(name: str, known: tuple[str, ...], near: str | None) -> None:
    assert Nearest()(name, known) == near


@pytest.mark.parametrize(
    ("name", "known", "meant"),
    [
        ("2", ("headline", "p1", "p2", "p12"), "p2"),
        ("02", ("p1", "p2"), "p2"),
        ("2", ("p2", "c02"), None),
        ("đoạn 2", ("p2", "c02"), "p2"),
        ("Đoạn văn 2", ("p2",), "p2"),
        ("doan-2", ("p2", "c02"), "p2"),
        ("Paragraph 2", ("p2", "c02"), "p2"),
        ("para. 2", ("p2",), "p2"),
        ("claim-3", ("p3", "c03", "c13"), "c03"),
        ("claim #3", ("p3", "c03"), "c03"),
        ("khẳng định 3", ("p3", "c03"), "c03"),
        ("đoạn 3", ("p1", "p2"), None),
        ("gpt-3", ("p3", "c03"), None),
        ("đoạn hai", ("p2",), None),
        ("3", ("chips", "e-3"), None),
    ],
)
def test_a_number_names_the_part_that_has_it(name: str, known: tuple[str, ...], meant: str | None) -> None:
    assert by_number(name, known) == meant


def test_a_part_is_near_by_its_number() -> None:
    assert Nearest()("claim-3", ("claims", "c03", "c13")) == "c03"


@pytest.mark.parametrize(
    ("name", "near"),
    [("china", "china-response"), ("response", "china-response"), ("open", "open-models")],
)
def test_a_name_that_lacks_a_part_is_the_only_one_that_has_it(name: str, near: str) -> None:
    assert Nearest()(name, ("chips", "china-response", "open-models", "big-models")) == near
