"""What was probably meant is found for the first wrong names, with work that has an end."""

import difflib

import pytest

from generator.text.nearest import Nearest

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
