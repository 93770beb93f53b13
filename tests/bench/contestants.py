"""Set up each contestant for the same site: its files, its commands, what it keeps, and what is edited in it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.text.lang import LANGS, Lang
from tests.bench import markdown_docs, yaml_content
from tests.bench.measuring import surroundings
from tests.bench.names import both, vocabulary
from tests.bench.prose import Paragraph, Style, say
from tests.bench.records import Corpus, Explainer, Term

ROOT = Path(__file__).parents[2]
PEERS = Path(__file__).with_name("peers")
TOOLS = ROOT / ".bench" / "env"
OURS = "distilled"
# The page that is edited: neither the first nor the last in anything.
_EDITED = 4
_MARK = ' data-edition="2"'


class Edit(NamedTuple):
    """Put other words into a file, in the one place where the old ones stand."""

    path: str
    old: str
    new: str


class Change(NamedTuple):
    """Hold edits that belong together, and what a page of the built site shows after them."""

    edits: tuple[Edit, ...]
    shows: Mapping[str, str]


class Contestant(NamedTuple):
    """Hold all that a measurement needs to know of one way to build the site.

    `prepare` runs once and is not measured. `roots` are the folders that the pages of each language are built into,
    `outputs` all that a build writes, `caches` what it keeps for the next; all of them lie in `folder`, where the
    commands run.
    """

    name: str
    title: str
    folder: Path
    build: tuple[tuple[str, ...], ...]
    roots: Mapping[Lang, str]
    outputs: tuple[str, ...]
    search: tuple[str, ...]
    changes: Mapping[str, Change]
    caches: tuple[str, ...] = ()
    prepare: tuple[tuple[str, ...], ...] = ()
    check: tuple[str, ...] = ()
    body: str = "main"


def contestants(corpus: Corpus, folder: Path) -> tuple[Contestant, ...]:
    """Write the site for each contestant into a folder of its own, which is emptied first, and prepare them."""
    shutil.rmtree(folder, ignore_errors=True)
    setups = {OURS: ours, "mkdocs": mkdocs, "hugo": hugo, "zensical": zensical}
    found = tuple(set_up(corpus, folder / name) for name, set_up in setups.items())
    for one in found:
        for command in one.prepare:
            subprocess.run(command, cwd=one.folder, env=surroundings(), check=True, capture_output=True)
    return found


def ours(corpus: Corpus, folder: Path) -> Contestant:
    """Set up this generator: a copy of it, so that a template can be edited, with its bytecode as if installed."""
    _write(folder / "content", yaml_content.files(corpus))
    shutil.copytree(ROOT / "generator", folder / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    command = (sys.executable, "-m", "generator")
    roots: Mapping[Lang, str] = {"vi": "site", "en": "site/en"}
    edited, named = corpus.explainers[_EDITED], corpus.terms[_EDITED]
    file = f"content/explainers/{edited.id}.yml"
    return Contestant(
        name=OURS,
        title="Chưng Cất / Distilled",
        folder=folder,
        build=((*command, "build", "--content", "content", "--site", "site"),),
        prepare=(
            (sys.executable, "-m", "compileall", "-q", "generator"),
            (*command, "ack", "--content", "content"),
        ),
        check=(*command, "check", "--content", "content"),
        roots=roots,
        outputs=("site",),
        caches=(".cache",),
        search=("site/search",),
        changes={
            "sentence": _sentence_change(
                edited, dict.fromkeys(LANGS, file), dict.fromkeys(LANGS, yaml_content.STYLE), roots
            ),
            "name": Change(_name_edits(f"content/terms/{named.id}.yml", named), {}),
            "template": _template_change(edited, "generator/theme/reader.html", '<footer class="site-foot"', roots),
        },
    )


def mkdocs(corpus: Corpus, folder: Path) -> Contestant:
    """Set up MkDocs with Material and static-i18n."""
    shutil.copytree(PEERS / "mkdocs", folder)
    _write(folder / "docs", markdown_docs.files(corpus))
    roots: Mapping[Lang, str] = {"vi": "site", "en": "site/en"}
    return Contestant(
        name="mkdocs",
        title="MkDocs + Material + static-i18n",
        folder=folder,
        build=((_python(), "-m", "mkdocs", "build", "--quiet"),),
        roots=roots,
        outputs=("site",),
        search=("site/search",),
        body="article",
        changes=_markdown_changes(corpus, {"vi": "docs/vi", "en": "docs/en"}, "overrides/main.html", roots),
    )


def hugo(corpus: Corpus, folder: Path) -> Contestant:
    """Set up Hugo with Pagefind; both programs are called by themselves, without the Python around them."""
    shutil.copytree(PEERS / "hugo", folder)
    _write(folder / "docs", markdown_docs.files(corpus, "_index"))
    roots: Mapping[Lang, str] = {"vi": "public", "en": "public/en"}
    return Contestant(
        name="hugo",
        title="Hugo + Pagefind",
        folder=folder,
        build=(
            (_packaged("hugo/binaries/hugo"), "--quiet"),
            (_packaged("pagefind_bin/pagefind"), "--quiet", "--site", "public"),
        ),
        roots=roots,
        outputs=("public", "resources"),
        search=("public/pagefind",),
        changes=_markdown_changes(corpus, {"vi": "docs/vi", "en": "docs/en"}, "layouts/baseof.html", roots),
    )


def zensical(corpus: Corpus, folder: Path) -> Contestant:
    """Set up Zensical: one project a language, since it builds one at a time."""
    shutil.copytree(PEERS / "zensical", folder)
    for path, text in markdown_docs.files(corpus):
        lang, _, below = path.partition("/")
        _write(folder / lang / "docs", [(below, text)])
    roots: Mapping[Lang, str] = {"vi": "vi/site", "en": "en/site"}
    return Contestant(
        name="zensical",
        title="Zensical",
        folder=folder,
        build=tuple((_python(), "-m", "zensical", "build", "-f", f"{lang}/zensical.toml") for lang in LANGS),
        roots=roots,
        outputs=tuple(roots.values()),
        caches=("vi/.cache", "en/.cache"),
        search=("vi/site/search.json", "en/site/search.json"),
        body="article",
        changes=_markdown_changes(corpus, {"vi": "vi/docs", "en": "en/docs"}, "overrides/main.html", roots),
    )


def apply(edits: Iterable[Edit], folder: Path) -> None:
    """Make edits below a folder; raises ValueError if the words are not there just once."""
    for edit in edits:
        path = folder / edit.path
        text = path.read_text("utf-8")
        if text.count(edit.old) != 1:
            raise ValueError(f"stands {text.count(edit.old)} times in {path}, not once: {edit.old}")
        path.write_text(text.replace(edit.old, edit.new), "utf-8")


def undone(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the edits that take others back."""
    return tuple(Edit(edit.path, edit.new, edit.old) for edit in reversed(edits))


def _markdown_changes(
    corpus: Corpus, docs: Mapping[Lang, str], template: str, roots: Mapping[Lang, str]
) -> Mapping[str, Change]:
    edited = corpus.explainers[_EDITED]
    page = f"explainers/{edited.id}"
    files = {lang: f"{folder}/{page}.md" for lang, folder in docs.items()}
    styles = {lang: markdown_docs.desk_of(corpus, lang, page).style for lang in docs}
    return {
        "sentence": _sentence_change(edited, files, styles, roots),
        "template": _template_change(edited, template, '<p class="signed"', roots),
    }


def _sentence_change(
    explainer: Explainer, files: Mapping[Lang, str], styles: Mapping[Lang, Style], roots: Mapping[Lang, str]
) -> Change:
    """Add a few words to the first sentence of a section, in both languages."""
    first = next(block for block in explainer.sections[_EDITED].body if isinstance(block, Paragraph))
    sentence, addition = first.sentences[0], both(vocabulary()["addition"])
    edits = []
    for lang, file in files.items():
        said = say(sentence, lang, styles[lang])
        edits.append(Edit(file, said, f"{said[:-1]}{addition.side(lang)}{said[-1]}"))
    return Change(tuple(edits), {_page(explainer, roots, lang): addition.side(lang) for lang in files})


def _name_edits(file: str, term: Term) -> tuple[Edit, ...]:
    further = both(vocabulary()["further_name"])
    return tuple(
        Edit(
            file, f'{lang}: ["{term.alias.side(lang)}"]', f'{lang}: ["{term.alias.side(lang)}", "{further.side(lang)}"]'
        )
        for lang in LANGS
    )


def _template_change(explainer: Explainer, file: str, tag: str, roots: Mapping[Lang, str]) -> Change:
    return Change((Edit(file, tag, tag + _MARK),), {_page(explainer, roots, lang): _MARK for lang in LANGS})


def _page(explainer: Explainer, roots: Mapping[Lang, str], lang: Lang) -> str:
    return f"{roots[lang]}/explainers/{explainer.id}/index.html"


def _write(folder: Path, files: Iterable[tuple[str, str]]) -> None:
    for name, text in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _python() -> str:
    return str(TOOLS / "bin" / "python")


def _packaged(program: str) -> str:
    """Find a program that a package of the environment holds."""
    return str(next((TOOLS / "lib").glob(f"python*/site-packages/{program}"), TOOLS / program))
