"""After any edit a build gives byte for byte what a build from nothing gives, whatever was kept."""

from __future__ import annotations

import datetime
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import pipeline
from generator.build import build_site
from generator.content.day import EPOCH_VARIABLE
from generator.incremental.inputs import ADDRESS_VARIABLE
from generator.incremental.ledger import Ledger
from generator.output.publish import MARKER
from generator.render.page import Page, PlannedPage
from tests.conftest import CONTENT, GENERATOR
from tests.editing import edit, record_agreement

pytestmark = pytest.mark.slow

# So many edits are made one after the other; each is built on what the one before left, and from nothing.
EDITS = 32
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
            self.drafted,
            self.begun,
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

    def drafted(self) -> str:
        def how(data: Data) -> None:
            data["draft"] = "no" if data.get("draft") == "true" else "true"

        return self.change(self.any_file("[et]*"), how)

    def begun(self) -> str:
        path = self.content / "terms" / f"begun-{self.dice.randint(1, 9)}.yml"
        path.write_text(f"draft: true\nterm: {{vi: {self.word()}}}\n", "utf-8")
        return path.name

    def touched(self) -> str:
        path = self.any_file()
        os.utime(path, (time.time(), time.time()))
        return f"{path.name} touched"


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every build be of one day, though midnight may pass."""
    monkeypatch.setenv(EPOCH_VARIABLE, "1795392000")


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


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note the path of every page that is made."""
    paths: list[str] = []
    make = Ledger.make

    def noting(ledger: Ledger, planned: PlannedPage) -> Page:
        paths.append(planned.path)
        return make(ledger, planned)

    monkeypatch.setattr(Ledger, "make", noting)
    return paths


@pytest.mark.parametrize("seed", [1, 2])
def test_random_edits(
    folder: Path, tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch, made: list[str]
) -> None:
    editor, site, saved = Editor(folder, seed, monkeypatch), tmp_path / "site", tmp_path / "saved"
    build_site(folder, site)
    names: list[str] = []
    shares: list[float] = []
    while len(names) < EDITS:
        shutil.rmtree(saved, ignore_errors=True)
        shutil.copytree(folder, saved)
        edit = editor.dice.choice(editor.edits())
        name = f"{edit.__name__} {edit()}"
        before = files_of(site)
        made.clear()
        checked = build_site(folder, site)
        count = len(made)
        if checked and checked.linked is None:
            assert files_of(site) == before, name
            shutil.rmtree(folder)
            saved.rename(folder)
            continue
        names.append(name)
        assert differences(site, build_anew(folder, tmp_path / "anew")) == [], names[-5:]
        shares.append(count / (len(made) - count))
        assert build_site(folder, site) is None, name
    assert len({name.split()[0] for name in names}) > 12, names
    assert statistics.median(shares) < 0.7, shares


# What belongs to the program itself, each with how an edit of it looks.
PROGRAM_EDITS: Mapping[str, tuple[str, tuple[str, str]]] = {
    "template": ("generator/pages/templates/term.html", ("<article", '<article data-new="1"')),
    "word": ("generator/text/ui.yml", ('nav.glossary: {vi: "', 'nav.glossary: {vi: "Mới ')),
    "style": ("generator/theme/assets/bar.css", ("{", "{ --new: 1px;")),
    "code": ("generator/render/page.py", ("DESCRIPTION_LENGTH = 160", "DESCRIPTION_LENGTH = 20")),
}


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Make a copy of the generator that can be edited."""
    shutil.copytree(GENERATOR, tmp_path / "program" / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path / "program"


# Builds, and ends itself before the step of the disk that is named; it says at the end how many there were.
_KILLED = """
import os, signal, sys
left, steps = int(sys.argv.pop(1)), 0
sys.path[0] = os.getcwd()
def step(event, arguments):
    global steps
    if event in {"open", "os.link", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.utime"}:
        steps += 1
        if steps == left:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(step)
from generator.__main__ import main
main()
print("steps", steps, file=sys.stderr)
"""


def build_by(program: Path, content: Path, site: Path, killed_at: int = 0) -> str:
    """Build with a copy of the generator in a process of its own, killed at a step of the disk; return what it says."""
    command = [sys.executable, "-c", _KILLED, str(killed_at), "build", "--content", str(content), "--site", str(site)]
    return subprocess.run(command, cwd=program, capture_output=True, text=True, check=False, env=os.environ).stderr


def test_edits_of_the_program(folder: Path, program: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    build_by(program, folder, site)
    for name, (file, swap) in PROGRAM_EDITS.items():
        before = files_of(site)
        edit(program, file, swap)
        assert "done in" in build_by(program, folder, site)
        assert files_of(site) != before, name
        shutil.copytree(folder, tmp_path / name / "content")
        build_by(program, tmp_path / name / "content", tmp_path / name / "site")
        assert differences(site, tmp_path / name / "site") == [], name
    assert "nothing has changed" in build_by(program, folder, site)
    (program / "another-2.0.dist-info").mkdir()
    assert "done in" in build_by(program, folder, site)


def test_a_build_that_is_killed_leaves_the_next_right(folder: Path, program: Path, tmp_path: Path) -> None:
    site, dice = tmp_path / "site", random.Random(5)  # noqa: S311
    build_by(program, folder, site)
    term = "terms/huan-luyen.yml"
    edit(folder, term, ("  vi: >-\n    Một", "  vi: >-\n    Một hai"))
    steps = int(build_by(program, folder, site).split()[-1])
    for number in range(8):
        edit(folder, term, ("  vi: >-\n    Một", f"  vi: >-\n    Một {number}"))
        # Most steps come before anything is written: they import.
        assert "steps" not in build_by(program, folder, site, dice.randint(steps // 2, steps - 1)), number
        build_by(program, folder, site)
        assert differences(site, build_anew(folder, tmp_path / "anew")) == [], number
        assert not list(tmp_path.glob(".site.new-*"))


def test_a_site_that_somebody_touched_is_made_whole(folder: Path, tmp_path: Path, made: list[str]) -> None:
    site = tmp_path / "site"
    build_site(folder, site)
    whole, count = files_of(site), len(made)
    harms: tuple[Callable[[], object], ...] = (
        (site / "index.html").unlink,
        lambda: (site / "index.html").write_text("x", "utf-8"),
        lambda: os.utime(site / "index.html", (time.time() + 9, time.time() + 9)),
        lambda: (site / MARKER).write_text((site / MARKER).read_text("utf-8").replace("made from", "from"), "utf-8"),
    )
    for harm in harms:
        made.clear()
        harm()
        assert build_site(folder, site)
        assert len(made) == count
        assert files_of(site) == whole


def test_a_site_made_while_somebody_edits_claims_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, term = tmp_path / "site", folder / "terms" / "huan-luyen.yml"
    text = term.read_text("utf-8")
    read = pipeline.read_content

    def edited_before(*arguments: Any, **options: Any) -> Any:
        edit(folder, "terms/huan-luyen.yml", ("ngẫu nhiên", "bất kỳ"))
        return read(*arguments, **options)

    monkeypatch.setattr(pipeline, "read_content", edited_before)
    build_site(folder, site)
    monkeypatch.undo()
    term.write_text(text, "utf-8")
    assert build_site(folder, site)
    assert differences(site, build_anew(folder, tmp_path / "anew")) == []


def test_a_file_in_the_old_site_is_never_written_through(folder: Path, tmp_path: Path) -> None:
    site, held = tmp_path / "site", tmp_path / "held"
    build_site(folder, site)
    held.mkdir()
    for name in files_of(site):
        (held / name).parent.mkdir(parents=True, exist_ok=True)
        (held / name).hardlink_to(site / name)
    before = files_of(held)
    edit(folder, "terms/huan-luyen.yml", ("Một mô hình", "Mô hình"))
    build_site(folder, site)
    assert files_of(held) == before
