"""A link to a source says where it leads."""

import pytest

from generator.render.copies import copy_of, host
from tests.builders import source


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://www.theverge.com/a?b", "theverge.com"),
        ("http://arxiv.org/", "arxiv.org"),
        ("https://www.gov.vn/", "gov.vn"),
    ],
)
def test_a_host_is_named_as_readers_know_it(url: str, shown: str) -> None:
    assert host(url) == shown


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"url": "https://reuters.com/a"}, "original"),
        ({"url": "https://paper.example/a", "via": "The Paper"}, "reprint"),
        ({"url": "https://web.archive.org/web/2024/https://reuters.com/a"}, "stored"),
        ({"via": "The Paper"}, "reprint"),
        ({}, "original"),
    ],
)
def test_a_copy_is_told_from_the_original(fields: dict[str, str], kind: str) -> None:
    assert copy_of(source("src-a", **fields)) == kind
