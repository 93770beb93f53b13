"""Understand the command line, call the stages, print what they found."""

from __future__ import annotations

import argparse
import contextlib
import difflib
import errno
import functools
import json
import locale
import logging
import os
import signal
import sys
import tempfile
import time
import webbrowser
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias, cast

from generator import build, dead_links, interface, scaffold, schema, write
from generator.compare import as_markdown, compare
from generator.diagnostics import FORMATS, LEVELS, Diagnostic, Level, has_errors
from generator.fields import is_id
from generator.lang import LANGS, Lang
from generator.load import LINKS_FILE, SITE_FILE, TRANSLATIONS_FILE
from generator.mend import edits_by_file, mended
from generator.preview.watching import Event, Failed, Reading, Shown, preview
from generator.report import report
from generator.search.bundle import NotIndexedError
from generator.status import as_lines, interface_lines
from generator.translations import acknowledge, chosen_of, strangers
from generator.words import say

PROJECT = Path(__file__).resolve().parent.parent
CLEAN, PROBLEMS, USAGE = 0, 1, 2
EXCERPT = 40
PORTS = 65_536

_EPILOG = """\
examples:
  python -m generator check                       say what is wrong with content/, all at once
  python -m generator check --fix                 mend spelling and order first, where there is one right answer
  python -m generator build                       make the site in site/
  python -m generator serve                       preview it at http://127.0.0.1:8000/ while you write
  python -m generator new term fine-tuning        begin content/terms/fine-tuning.yml
  python -m generator build --content DIR --site OUT   make another site from another content folder
  python -m generator ack three-roads#chips       say that a translation still holds, though the other side changed

exit status: 0 clean, 1 the content has errors, 2 wrong usage or an unreadable disk
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    options = _parser().parse_args(arguments)
    try:
        return cast("Callable[[argparse.Namespace], int]", options.run)(options)
    except BrokenPipeError:  # whoever read along had enough: `check | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except (OSError, ValueError, write.NotOursError, NotIndexedError) as error:
        _tell(f"{type(error).__name__}: {error}")
        return USAGE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generator",
        description="Make the bilingual site from the YAML files in a content folder.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    adds = (_add_check, _add_build, _add_serve, _add_new, _add_status, _add_ack, _add_links, _add_compare, _add_schema)
    for add in adds:
        add(commands)
    return parser


Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001  # there is no public name


def _command(
    commands: Commands, name: str, text: str, run: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
    command.set_defaults(run=run)
    return command


def _content(command: argparse.ArgumentParser) -> None:
    command.add_argument("--content", type=Path, default=PROJECT / "content", metavar="DIR", help="the content folder")
    command.add_argument("--lang", choices=LANGS, default=_language(), help="the language of messages")
    command.add_argument("--format", choices=tuple(FORMATS), default="text", help="how problems are printed")


def _language() -> Lang:
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next(filter(None, names), "") or (locale.getlocale()[0] or "")
    return "vi" if name.lower().startswith(("vi", "vietnamese")) else "en"


def _add_check(commands: Commands) -> None:
    command = _command(commands, "check", "say what is wrong with the content, all at once", _check)
    _content(command)
    command.add_argument("--notes", action="store_true", help="list notes too: single sources, orphans, reviews due")
    command.add_argument(
        "--published",
        type=Path,
        metavar="DIR",
        help="the content as it was published: claims change only with a correction",
    )
    command.add_argument("--fix", action="store_true", help="first mend what has one right answer, and nothing else")


def _add_build(commands: Commands) -> None:
    command = _command(commands, "build", "make the site; the old one stays until the new one is whole", _build)
    _content(command)
    command.add_argument("--site", type=Path, default=PROJECT / "site", metavar="DIR", help="where the site goes")


def _add_serve(commands: Commands) -> None:
    command = _command(commands, "serve", "preview the site while you write", _serve)
    _content(command)
    command.add_argument("--address", default="127.0.0.1:8000", metavar="HOST:PORT", help="where to serve it")
    command.add_argument("--open", action="store_true", help="open it in the browser")


def _add_new(commands: Commands) -> None:
    command = _command(commands, "new", "begin a record: a file with every field and what goes there", _new)
    kinds = tuple(scaffold.MODELS_BY_KIND)
    command.add_argument("kind", nargs="?", choices=kinds, metavar="KIND", help="%(choices)s; asked for if left out")
    command.add_argument("id", nargs="?", metavar="ID", help="its id and file name: a-z, 0-9 and hyphens")
    command.add_argument("--lang", choices=LANGS, default=_language(), help="the language of what is explained")
    command.add_argument("--content", type=Path, default=PROJECT / "content", metavar="DIR", help="the content folder")


def _add_status(commands: Commands) -> None:
    text = "report on the content: translations, sources, reviews, dead links, lengths"
    _content(_command(commands, "status", text, _status))


def _add_ack(commands: Commands) -> None:
    command = _command(commands, "ack", "record which translations agree, and that those named here still do", _ack)
    command.add_argument(
        "names", nargs="*", metavar="ID[#FIELD]", help="what still holds, though one side changed: a record or a field"
    )
    command.add_argument("--all", action="store_true", help="whatever is stale still holds")
    _content(command)


def _add_links(commands: Commands) -> None:
    text = "list every address outside the site, or record what lychee found out about them"
    command = _command(commands, "links", text, _links)
    command.add_argument("--from", type=Path, metavar="FILE", dest="found", help="what `lychee --format json` wrote")
    _content(command)


def _add_compare(commands: Commands) -> None:
    text = "show what reads differently in two built sites, as Markdown"
    command = _command(commands, "compare", text, _compare)
    command.add_argument("old", type=Path, metavar="OLD", help="the folder of the site as it was")
    command.add_argument("new", type=Path, metavar="NEW", help="the folder of the site as it would be")
    command.add_argument("--limit", type=int, default=sys.maxsize, metavar="N", help="stop after about N characters")


def _add_schema(commands: Commands) -> None:
    command = _command(commands, "schema", "write the JSON Schemas by which editors complete and check", _schema)
    command.add_argument("--content", type=Path, default=PROJECT / "content", metavar="DIR", help="the content folder")
    command.add_argument("--check", action="store_true", help="write nothing, say which are stale")


def _tell(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def _print_problems(diagnostics: Sequence[Diagnostic], options: argparse.Namespace, levels: Sequence[Level]) -> None:
    show = FORMATS[options.format]
    for diagnostic in diagnostics:
        if diagnostic.level in levels:
            print(show(_shown(diagnostic), options.lang))
    counts = {level: sum(one.level == level for one in diagnostics) for level in LEVELS}
    _tell(", ".join(f"{count} {level}{'' if count == 1 else 's'}" for level, count in counts.items()))


def _shown(diagnostic: Diagnostic) -> Diagnostic:
    place = diagnostic.position
    return replace(diagnostic, position=replace(place, path=_seen_from_here(place.path)))


def _seen_from_here(path: Path) -> Path:
    """Give a path as terminals and editors can open it: short where it lies below this folder."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _check(options: argparse.Namespace) -> int:
    checked = _read(options)
    while options.fix and _fix(checked.diagnostics):
        checked = _read(options)
    levels = LEVELS if options.notes else LEVELS[:2]
    ours = interface.check_interface(interface.read_interface()) if _is_own(options.content) else ()
    _print_problems((*checked.diagnostics, *ours), options, levels)
    return PROBLEMS if has_errors(checked.diagnostics) else CLEAN


def _read(options: argparse.Namespace) -> build.Checked:
    if options.published:
        return build.read_against(options.content, options.published, build.today())
    return build.read_content(options.content, build.today())


def _fix(diagnostics: Sequence[Diagnostic]) -> int:
    """Mend what can be mended in one go, say so, and count it: what overlapped can be mended in the next."""
    count = 0
    for path, edits in edits_by_file(diagnostics).items():
        content, made = mended(path.read_bytes(), edits)
        if made:
            write.rewrite(path, content)
        count += len(made)
        for edit in made:
            place = replace(edit.position, path=_seen_from_here(path))
            _tell(f"{place}: `{_excerpt(edit.words)}` → `{_excerpt(edit.better)}`")
    return count


def _excerpt(words: str) -> str:
    visible = "".join(one if one.isprintable() else f"<U+{ord(one):04X}>" for one in words)
    return visible if len(visible) <= EXCERPT else f"{visible[:EXCERPT]}…"


def _is_own(content: Path) -> bool:
    """Tell whether a folder is the project's own: with its content go the words of the interface."""
    return content.resolve() == (PROJECT / "content").resolve()


def _build(options: argparse.Namespace) -> int:
    from generator import mkdocs_plugin  # noqa: PLC0415  # a second to import, and `check` does not need it

    write.check_ours(options.site)
    start = time.monotonic()
    _tell(f"reading {_seen_from_here(options.content)}")
    checked = build.read_content(options.content, build.today())
    if checked.linked is None:
        _print_problems(checked.diagnostics, options, LEVELS[:2])
        return PROBLEMS
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    with _docs(options.content) as docs, write.drafted(options.site) as draft:
        written = build.write_docs(checked.linked, docs)
        _tell(f"{written.total} files, {written.changed} changed; rendering them")
        mkdocs_plugin.render(docs, draft)
        build.write_search(checked.linked, draft)
    _tell(f"done in {time.monotonic() - start:.1f} s: {_seen_from_here(options.site)}")
    return CLEAN


@contextlib.contextmanager
def _docs(content: Path) -> Iterator[Path]:
    """Say where the pages are written: `docs/` for the project's own content, else a folder that goes again."""
    if _is_own(content):
        yield PROJECT / "docs"
        return
    with tempfile.TemporaryDirectory(prefix="distilled-") as folder:
        yield Path(folder)


def _serve(options: argparse.Namespace) -> int:
    host, port = _host_and_port(options.address)
    # Also where both were switched off, as for what a script starts in the background.
    for way_to_stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(way_to_stop, signal.default_int_handler)
    with contextlib.suppress(KeyboardInterrupt):
        try:
            preview(options.content.resolve(strict=True), host, port, functools.partial(_follow, options))
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            _tell(f"{options.address} is taken by another program: try --address {host}:{port + 1}")
            return USAGE
    return CLEAN


def _host_and_port(address: str) -> tuple[str, int]:
    """Take an address apart; raises ValueError if it is none."""
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) < PORTS:
        raise ValueError(f"not an address like 127.0.0.1:8000: {address}")
    return host.strip("[]"), int(port)


def _follow(options: argparse.Namespace, event: Event) -> None:
    """Say what happens in a preview."""
    match event:
        case Reading(changed=()):
            _tell(f"reading {_seen_from_here(options.content)} for http://{options.address}/ (Ctrl-C stops)")
            if options.open:
                webbrowser.open(f"http://{options.address}/")
        case Reading(changed=changed):
            more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
            _tell(f"changed: {_seen_from_here(changed[0])}{more}")
        case Shown(diagnostics=diagnostics, seconds=seconds):
            _print_problems(diagnostics, options, LEVELS[:2])
            _tell(f"ready at http://{options.address}/ after {seconds:.2f} s")
        case Failed(text=text):
            _tell(text)


def _new(options: argparse.Namespace) -> int:
    if not (options.content / SITE_FILE).exists():
        _tell(f"{options.content} is not a content folder: it has no {SITE_FILE}")
        return USAGE
    try:
        kind = options.kind or _ask_kind(options.lang)
        record_id = options.id if options.id is not None else _ask_id(options)
    except EOFError:
        return USAGE
    model = scaffold.MODELS_BY_KIND[kind]
    if fault := _no_id(record_id, options):
        _tell(fault)
        return USAGE
    path = options.content / model.folder / f"{record_id}.yml"
    write.begin(path, scaffold.scaffold(model, options.lang))
    print(_seen_from_here(path.resolve()))
    _tell(say("new.next", options.lang))
    return CLEAN


def _ask_kind(lang: Lang) -> str:
    for kind in scaffold.MODELS_BY_KIND:
        _tell(f"  {kind:12} {say(f'new.kind.{kind}', lang)}")
    while (kind := input(f"{say('new.kind', lang)} ").strip()) not in scaffold.MODELS_BY_KIND:
        near = difflib.get_close_matches(kind, scaffold.MODELS_BY_KIND, 1)
        _tell(say("new.kind.unknown", lang, kind=kind, near=", ".join(near or scaffold.MODELS_BY_KIND)))
    return kind


def _ask_id(options: argparse.Namespace) -> str:
    while fault := _no_id(record_id := input(f"{say('new.id', options.lang)} ").strip(), options):
        _tell(fault)
    return record_id


def _no_id(record_id: str, options: argparse.Namespace) -> str | None:
    """Say why a record cannot have an id, if so."""
    if not is_id(record_id):
        return say("new.id.wrong", options.lang, id=record_id)
    taken = next(options.content.glob(f"*/{record_id}.yml"), None)
    return say("new.id.taken", options.lang, path=_seen_from_here(taken)) if taken else None


def _status(options: argparse.Namespace) -> int:
    checked = build.read_content(options.content, build.today())
    if checked.linked is None:
        _print_problems(checked.diagnostics, options, LEVELS[:2])
        return PROBLEMS
    for line in as_lines(report(checked.linked), options.lang, options.content.resolve()):
        print(line)
    for line in interface_lines(interface.read_interface(), options.lang) if _is_own(options.content) else ():
        print(line)
    return CLEAN


def _ack(options: argparse.Namespace) -> int:
    checked = build.read_content(options.content, build.today())
    if checked.linked is None:
        _print_problems(checked.diagnostics, options, LEVELS[:1])
        return PROBLEMS
    files = {options.content / TRANSLATIONS_FILE: checked.linked.site.translations}
    if _is_own(options.content):
        files[interface.AGREED] = interface.read_interface().translations
    strange = strangers(options.names, files.values())
    for name in strange:
        _tell(f"nothing is called {name}: give a record's id and, after #, a part or a field as `check` names it")
    if strange:
        return USAGE
    for path, translations in files.items():
        chosen = chosen_of(translations, None if options.all else options.names)
        changed = write.put(path, acknowledge(translations, chosen))
        for one in chosen:
            print(f"{one.owner}#{one.field} still holds")
        left = len({one.pair for one in translations.stale}) - len(chosen)
        new = len(translations.unrecorded)
        print(f"{_seen_from_here(path)}: {new} recorded, {left} still stale{'' if changed else '; nothing to write'}")
    return CLEAN


def _links(options: argparse.Namespace) -> int:
    checked = build.read_content(options.content, build.today())
    if checked.linked is None:
        _print_problems(checked.diagnostics, options, LEVELS[:1])
        return PROBLEMS
    urls = tuple(dead_links.outward(checked.linked.site))
    if options.found is None:
        print("\n".join(urls))
        return CLEAN
    links = dead_links.from_lychee(options.found.read_text(encoding="utf-8"), urls, build.today())
    write.put(options.content / LINKS_FILE, dead_links.as_text(links))
    _tell(f"{_seen_from_here(options.content / LINKS_FILE)}: {len(urls)} addresses")
    return CLEAN


def _compare(options: argparse.Namespace) -> int:
    print(as_markdown(compare(options.old, options.new), options.limit), end="")
    return CLEAN


def _schema(options: argparse.Namespace) -> int:
    if options.check:
        for name in schema.stale():
            print(f"{schema.FOLDER / name} is stale: run `python -m generator schema`")
        return PROBLEMS if schema.stale() else CLEAN
    offered = schema.ids(build.read_content(options.content, build.today()).content)
    written = write.sync(schema.FOLDER, (*schema.schemas(), (schema.IDS, offered)))
    print(json.dumps({"schemas": written.total, "changed": written.changed}))
    return CLEAN
