"""After any edit a build gives byte for byte what a build from nothing gives, whatever was kept."""

from __future__ import annotations

import datetime
import json
import os
import random
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.build import build_site
from generator.content.day import EPOCH_VARIABLE
from generator.incremental.inputs import ADDRESS_VARIABLE
from tests.conftest import CONTENT
from tests.editing import record_agreement

pytestmark = pytest.mark.slow

# So many edits are made one after the other; each is built on what the one before left, and from nothing.
EDITS = 90
FIRST_DAY = datetime.date(2026, 11, 23)
WORDS = ("chưng cất", "huấn luyện", "distillation", "trò nhỏ", "Open Lab", "đáp án", "random numbers", "store of data")

Data = dict[str, Any]


def files_of(site: Path) -> Mapping[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def differences(one: Path, other: Path) -> list[str]:
    left, right = files_of(one), files_of(other)
    return sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))


class Editor:
    """Change a content folder at random, in every way in which one can be changed."""

    def __init__(self, content: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
        self.content, self.dice, self.monkeypatch = content, random.Random(seed), monkeypatch  # noqa: S311
        self.day = FIRST_DAY
        self.set_day()

    def edits(self) -> list[Callable[[], str]]:
        return [
            self.text,
            self.text,
            self.text,
            self.one_side,
            self.title,
            self.alias,
            self.alias,
            self.date,
            self.topic,
            self.added,
            self.removed,
            self.renamed,
            self.setting,
            self.moved,
            self.links,
            self.agreement,
            self.next_day,
            self.address,
            self.touched,
        ]

    def set_day(self) -> None:
        midnight = datetime.datetime.combine(self.day, datetime.time(), datetime.UTC)
        self.monkeypatch.setenv(EPOCH_VARIABLE, str(int(midnight.timestamp())))

    def any_file(self, folder: str = "*") -> Path:
        return self.dice.choice(sorted(self.content.glob(f"{folder}/*.yml")))

    def load(self, path: Path) -> Data:
        found: Data = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  # all values are text, as we read them
        return found

    def save(self, path: Path, data: Data) -> None:
        path.write_text(yaml.dump(data, allow_unicode=True, sort_keys=False, width=10_000), "utf-8")

    def texts(self, value: Any) -> Iterator[Data]:
        if isinstance(value, dict):
            if set(value) == {"vi", "en"} and all(isinstance(one, str) for one in value.values()):
                yield value
            for one in value.values():
                yield from self.texts(one)
        for one in value if isinstance(value, list) else ():
            yield from self.texts(one)

    def change(self, path: Path, how: Callable[[Data], None]) -> str:
        data = self.load(path)
        how(data)
        self.save(path, data)
        return path.name

    def word(self) -> str:
        return self.dice.choice(WORDS)

    def text(self) -> str:
        def how(data: Data) -> None:
            text = self.dice.choice(list(self.texts(data)))
            text["vi"], text["en"] = f"{text['vi']} {self.word()}", f"{text['en']} {self.word()}"

        return self.change(self.any_file("[acet]*"), how)

    def one_side(self) -> str:
        def how(data: Data) -> None:
            text = self.dice.choice(list(self.texts(data)))
            text["en"] += f" {self.word()}"

        return self.change(self.any_file("[acet]*"), how)

    def title(self) -> str:
        def how(data: Data) -> None:
            data[next(key for key in ("title", "term", "names") if key in data)]["vi"] = f"Tên {self.dice.random():.3f}"

        return self.change(self.any_file("[eta]*"), how)

    def alias(self) -> str:
        return self.change(self.any_file("terms"), lambda data: data.update(aliases={"vi": [], "en": [self.word()]}))

    def date(self) -> str:
        return self.change(self.any_file("events"), lambda data: data.update(date=f"2024-0{self.dice.randint(1, 9)}"))

    def topic(self) -> str:
        return self.change(
            self.any_file("e*"), lambda data: data.update(topics=[self.dice.choice(("models", "policy"))])
        )

    def added(self) -> str:
        path = self.any_file(self.dice.choice(("terms", "events", "explainers", "sources")))
        new = path.with_name(f"{path.stem}-{self.dice.randint(1, 999)}.yml")
        shutil.copy(path, new)
        return self.change(
            new, lambda data: next(self.texts(data), {}).update(vi=f"Mới {new.stem}", en=f"New {new.stem}")
        )

    def removed(self) -> str:
        path = self.any_file(self.dice.choice(("terms", "events", "explainers")))
        path.unlink()
        return path.name

    def renamed(self) -> str:
        path = self.any_file("[eat]*")
        new = f"{path.stem}-x"
        path.rename(path.with_name(f"{new}.yml"))
        for file in self.content.rglob("*.yml"):
            file.write_text(file.read_text("utf-8").replace(path.stem, new), "utf-8")
        return path.name

    def setting(self) -> str:
        def how(data: Data) -> None:
            self.dice.choice(list(self.texts(data)))["vi"] += " nữa"

        return self.change(self.content / "site.yml", how)

    def moved(self) -> str:
        target = self.any_file("terms").stem
        was = f"glossary/old-{self.dice.randint(1, 99)}/"
        moved = [{"was": was, "to": target}]
        return self.change(self.content / "site.yml", lambda data: data.update(moved=moved))

    def links(self) -> str:
        states = {"https://paper.example/quarrel": self.dice.choice(("ok", "broken"))}
        (self.content / "links.json").write_text(json.dumps({"checked": "2026-11-20", "links": states}), "utf-8")
        return "links.json"

    def agreement(self) -> str:
        record_agreement(self.content)
        return "translations.txt"

    def next_day(self) -> str:
        self.day += datetime.timedelta(days=self.dice.choice((1, 40)))
        self.set_day()
        return str(self.day)

    def address(self) -> str:
        self.monkeypatch.setenv(ADDRESS_VARIABLE, f"https://test.example/{self.dice.choice('ab')}/")
        return "address"

    def touched(self) -> str:
        path = self.any_file()
        os.utime(path, (time.time(), time.time()))
        return f"{path.name} touched"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a content folder with a few records more than the small one has."""
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    for kind, name in (("explainers", "first-steps"), ("terms", "huan-luyen"), ("events", "e-2024-03-reply")):
        for number in range(2):
            text = (content / kind / f"{name}.yml").read_text("utf-8")
            text = text.replace("huấn luyện", f"tinh chỉnh {number}").replace("training", f"tuning {number}")
            (content / kind / f"{name}-{number}.yml").write_text(text, "utf-8")
    return content


def build_anew(content: Path, into: Path) -> Path:
    """Build the site of a copy, where nothing is kept but pictures."""
    shutil.rmtree(into, ignore_errors=True)
    shutil.copytree(content, into / "content")
    shutil.copytree(content.parent / ".cache/distilled/social-cards", into / ".cache/distilled/social-cards")
    build_site(into / "content", into / "site")
    return into / "site"


@pytest.mark.parametrize("seed", [1, 2])
def test_random_edits(folder: Path, tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    editor, site, saved = Editor(folder, seed, monkeypatch), tmp_path / "site", tmp_path / "saved"
    build_site(folder, site)
    built: list[str] = []
    while len(built) < EDITS:
        shutil.rmtree(saved, ignore_errors=True)
        shutil.copytree(folder, saved)
        edit = editor.dice.choice(editor.edits())
        name = f"{edit.__name__} {edit()}"
        before = files_of(site)
        checked = build_site(folder, site)
        if checked and checked.linked is None:
            assert files_of(site) == before, name
            shutil.rmtree(folder)
            saved.rename(folder)
            continue
        built.append(name)
        assert differences(site, build_anew(folder, tmp_path / "anew")) == [], built[-5:]
        assert build_site(folder, site) is None, name
    assert len({name.split()[0] for name in built}) > 12, built
