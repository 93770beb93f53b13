"""What is kept may go, be torn or come from another program: then it is as if nothing had been kept."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.incremental.inputs import Inputs, inputs_of
from generator.incremental.ledger import Ledger
from generator.incremental.memory import Memory
from generator.incremental.store import Store
from generator.output.publish import Standing
from tests.reading import read

PROGRAM = "p"


@pytest.fixture
def made_from(content: Path) -> Inputs:
    return inputs_of(content, None, {"SOURCE_DATE_EPOCH": "0"})


def fill(content: Path, made_from: Inputs) -> None:
    checked = read(content)
    assert checked.linked
    store = Store(content, PROGRAM)
    store.keep_memory(checked.memory)
    ledger = Ledger(checked.linked, checked.content.outlines)
    for planned in ledger.to_make:
        ledger.make(planned)
    store.keep_account(ledger.account(), made_from)


def standing(made_from: Inputs) -> Standing:
    return Standing(made_from.as_data(), frozenset())


def test_what_was_kept_is_found(content: Path, made_from: Inputs) -> None:
    fill(content, made_from)
    store = Store(content, PROGRAM)
    assert store.memory().files.keys() == read(content).memory.files.keys()
    account = store.account_of(standing(made_from), made_from)
    assert account
    assert "glossary/chung-cat/" in account.made


def files(content: Path) -> list[Path]:
    return sorted((content.parent / ".cache" / "distilled").glob("[rs]*/*"))


HARM: dict[str, Callable[[bytes], bytes]] = {
    "emptied": lambda data: data[:0],
    "cut off": lambda data: data[:-9],
    "one letter": lambda data: data[:5_000] + b"#" + data[5_001:],
    "turned around": lambda data: data[::-1],
    "something else": lambda data: data[:0] + b"x" * 999,
}


@pytest.mark.parametrize("harm", HARM)
def test_what_is_torn_is_as_nothing(content: Path, made_from: Inputs, harm: str) -> None:
    fill(content, made_from)
    for path in files(content):
        path.write_bytes(HARM[harm](path.read_bytes()))
    store = Store(content, PROGRAM)
    assert store.memory() == Memory()
    assert store.account_of(standing(made_from), made_from) is None


def test_what_another_program_kept_is_as_nothing(content: Path, made_from: Inputs) -> None:
    fill(content, made_from)
    store = Store(content, "another")
    assert store.memory() == Memory()
    assert store.account_of(standing(made_from), made_from) is None


@pytest.mark.parametrize(
    "lines", [[b""], [b"[]"], [b"{}"], [b"7"], [b'{"file": "terms/x.yml"}'], [b'{"record": "x"}'], [b"{"]]
)
def test_lines_of_another_kind_are_as_nothing(content: Path, made_from: Inputs, lines: list[bytes]) -> None:
    fill(content, made_from)
    store = Store(content, PROGRAM)
    for cache, name in ((store._readings, store._name), (store._sites, made_from.name)):
        cache.keep_lines(name, [PROGRAM.encode(), *lines])
    assert store.memory() == Memory()
    assert store.account_of(standing(made_from), made_from) is None


def test_a_link_or_a_folder_in_the_place_of_a_file_does_no_harm(content: Path, made_from: Inputs) -> None:
    fill(content, made_from)
    for path in files(content):
        path.unlink()
        path.symlink_to("/dev/zero")
    assert Store(content, PROGRAM).memory() == Memory()
    for path in files(content):
        path.unlink()
        path.mkdir()
    fill(content, made_from)
    assert Store(content, PROGRAM).memory() == Memory()


def test_an_account_is_of_no_use_where_the_frame_is_another(content: Path, made_from: Inputs) -> None:
    fill(content, made_from)
    other = inputs_of(content, None, {"SOURCE_DATE_EPOCH": "0", "SITE_URL": "https://other.example/"})
    assert Store(content, PROGRAM).account_of(standing(made_from), other) is None
    assert Store(content, PROGRAM).account_of(None, made_from) is None


def test_few_sites_are_remembered(content: Path) -> None:
    for day in range(7):
        fill(content, inputs_of(content, None, {"SOURCE_DATE_EPOCH": str(day * 86_400)}))
    assert len(list((content.parent / ".cache" / "distilled" / "sites").iterdir())) == 4
