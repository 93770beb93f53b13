"""Editors' programs complete, explain and check the content: with the real YAML language server, by its protocol."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.content.models import RECORD_MODELS, Record
from generator.output.offering import offer_ids
from tests.conftest import TESTS
from tests.lsp import Server, running
from tests.reading import read

pytestmark = pytest.mark.slow

ROOT = TESTS.parent
CONTENT = ROOT / "content"
SERVER = TESTS / "node" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
NODE = Path(sys.executable).with_name("node")
EVENT = """\
# yaml-language-server: $schema=../../generator/authoring/schemas/event.json
date: 2024
title: {vi: Một việc, en: Something}
summary: {vi: Một việc., en: Something.}
certainty: conf
actors: [open]
follows:
  - e-2024
topics: [ch]
sources:
  - src-fr

"""


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    assert SERVER.exists(), "run `make test` once, or `npm ci --prefix tests/node --ignore-scripts`"
    offer_ids(read(CONTENT).content)
    with running([str(NODE), str(SERVER), "--stdio"], ROOT) as started:
        yield started


class Opened:
    """Ask about a text as if it lay at a place in the content folder."""

    def __init__(self, server: Server, place: str, text: str) -> None:
        self.server, self.text = server, text
        self.uri = (CONTENT / place).as_uri()
        document = {"uri": self.uri, "languageId": "yaml", "version": 1, "text": text}
        server.tell("textDocument/didOpen", textDocument=document)

    def ask(self, what: str, words: str, offset: int) -> Any:
        line = next(number for number, line in enumerate(self.text.split("\n")) if words in line)
        column = self.text.split("\n")[line].index(words) + offset
        document, position = {"uri": self.uri}, {"line": line, "character": column}
        return self.server.ask(f"textDocument/{what}", textDocument=document, position=position)

    def offered(self, words: str) -> dict[str, str]:
        answer = self.ask("completion", words, len(words))
        return {item["label"]: str(item.get("documentation", "")) for item in answer["items"]}


@pytest.fixture(scope="module")
def event(server: Server) -> Opened:
    return Opened(server, "events/e-new.yml", EVENT)


def test_values_are_offered_with_what_they_mean(event: Opened) -> None:
    offered = event.offered("certainty: conf")
    assert {"confirmed", "reported", "alleged"} <= set(offered)


@pytest.mark.parametrize(
    ("words", "wanted", "name"),
    [
        ("actors: [open", "openai", "OpenAI"),
        ("  - e-2024", "e-2024-01-26-interview", "Raimondo"),
        ("topics: [ch", "chips", "Chip"),
        ("  - src-fr", "src-fr-2024-01580", ""),
    ],
    ids=["actors", "events", "topics", "sources"],
)
def test_ids_are_offered_with_the_names_of_what_they_stand_for(
    event: Opened, words: str, wanted: str, name: str
) -> None:
    offered = event.offered(words)
    assert wanted in offered
    assert name in offered[wanted]


def test_keys_that_are_left_are_offered(server: Server) -> None:
    schema = "# yaml-language-server: $schema=../../generator/authoring/schemas/term.json"
    begun = f"{schema}\nterm: {{vi: một, en: one}}\nsho\n"
    offered = Opened(server, "terms/new.yml", begun).offered("sho")
    assert {"short", "long", "sources"} <= set(offered)
    assert {"id", "term"} & set(offered) == set()


def test_hovering_a_key_explains_it_in_both_languages(event: Opened) -> None:
    told = event.ask("hover", "certainty", 3)["contents"]["value"]
    assert "documented by whoever acts" in told
    assert "lời cáo buộc" in told
    assert "`alleged`" in told


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("certainty: sure", "Value is not accepted"),
        ("certainty: alleged\nwat: 1", "Property wat is not allowed"),
        ("certainty: alleged\ndate: soon", "does not match the pattern"),
    ],
)
def test_mistakes_show_while_typing(server: Server, wrong: str, message: str) -> None:
    event = "\n".join(line for line in EVENT.split("\n") if "certainty" not in line and not line.startswith("date"))
    date = "" if "date" in wrong else "date: 2024\n"
    opened = Opened(server, f"events/e-{len(wrong)}-{len(message)}.yml", f"{event}{date}{wrong}\n")
    assert message in " ".join(found["message"] for found in server.diagnostics(opened.uri))


@pytest.mark.parametrize("model", RECORD_MODELS, ids=lambda model: model.kind_name)
def test_nothing_is_called_wrong_in_records_that_are_right(server: Server, model: type[Record]) -> None:
    paths = sorted((CONTENT / model.folder).glob("*.yml"))
    # All at once: the server looks at each a moment after it was opened.
    opened = [Opened(server, f"{model.folder}/{path.name}", path.read_text("utf-8")) for path in paths]
    assert [(one.uri, found["message"]) for one in opened for found in server.diagnostics(one.uri)] == []


def test_every_record_names_its_schema() -> None:
    for model in RECORD_MODELS:
        line = f"# yaml-language-server: $schema=../../generator/authoring/schemas/{model.kind_name}.json\n"
        for path in (CONTENT / model.folder).glob("*.yml"):
            assert path.read_text("utf-8").startswith(line), path
