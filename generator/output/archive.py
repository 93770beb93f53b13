"""Write zip archives that are the same for the same files, and take over from an older one what is packed already.

`zipfile` packs whatever it is given again; a site of a thousand pages of which one changed needs one packed.
"""

from __future__ import annotations

import contextlib
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_LEVEL = 6
# A file of the format as it was in 1993, with its name in UTF-8, made under Unix; no file tells when it was made: 1980.
_VERSION, _UTF8, _DEFLATED, _UNIX = 20, 0x800, 8, 3 << 8
_MIDNIGHT, _FIRST_DAY = 0, 0x21
_PLAIN_FILE = 0o100644 << 16
_LOCAL, _CENTRAL, _END = "<4s5H3L2H", "<4s6H3L5H2L", "<4s4H2LH"
_LONG_END, _LONG_LOCATOR, _LONG_VERSION = "<4sQ2H2L4Q", "<4sLQL", 45
# More files than this an archive counts in its longer form.
_MOST = 0xFFFF


@dataclass(frozen=True, slots=True)
class Packed:
    """Hold a file as it lies in an archive; `crc` and `size` are of its bytes before they were packed."""

    name: str
    crc: int
    size: int
    data: bytes


Find = Callable[[str], Packed | None]


def pack(name: str, data: bytes) -> Packed:
    """Pack a file."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Packed(name, zlib.crc32(data), len(data), packer.compress(data) + packer.flush())


def write_archive(file: BinaryIO, entries: Iterable[Packed]) -> None:
    """Write an archive of some files, in their order."""
    central: list[bytes] = []
    for entry in entries:
        name = entry.name.encode()
        sizes = (entry.crc, len(entry.data), entry.size)
        facts = (_UTF8, _DEFLATED, _MIDNIGHT, _FIRST_DAY, *sizes, len(name), 0)
        made, attributes = _UNIX | _VERSION, (0, 0, 0, _PLAIN_FILE, file.tell())
        central.append(struct.pack(_CENTRAL, b"PK\1\2", made, _VERSION, *facts, *attributes) + name)
        file.write(struct.pack(_LOCAL, b"PK\3\4", _VERSION, *facts) + name + entry.data)
    _write_end(file, central)


def _write_end(file: BinaryIO, central: list[bytes]) -> None:
    begin, count = file.tell(), len(central)
    file.writelines(central)
    end = file.tell()
    if count >= _MOST:
        counts = (0, 0, count, count, end - begin, begin)
        file.write(struct.pack(_LONG_END, b"PK\6\6", 44, _LONG_VERSION, _LONG_VERSION, *counts))
        file.write(struct.pack(_LONG_LOCATOR, b"PK\6\7", 0, end, 1))
        count = 0xFFFF
    file.write(struct.pack(_END, b"PK\5\6", 0, 0, count, count, end - begin, begin, 0))


@contextlib.contextmanager
def opened(archive: Path | None) -> Iterator[Find]:
    """Find files of an older archive as they are packed there; none where there is no such archive."""
    with contextlib.ExitStack() as stack:
        try:
            file = stack.enter_context((archive or Path()).open("rb"))
            listed = {info.filename: info for info in stack.enter_context(zipfile.ZipFile(file)).infolist()}
        except (OSError, zipfile.BadZipFile):
            yield _nothing
            return
        yield lambda name: _packed(file, listed[name]) if name in listed else None


def _nothing(_: str) -> Packed | None:
    return None


def _packed(file: BinaryIO, info: zipfile.ZipInfo) -> Packed:
    file.seek(info.header_offset)
    *_, name, extra = struct.unpack(_LOCAL, file.read(struct.calcsize(_LOCAL)))
    file.seek(name + extra, 1)
    return Packed(info.filename, info.CRC, info.file_size, file.read(info.compress_size))
