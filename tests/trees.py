"""Read a folder as plain data, to compare it."""

from pathlib import Path


def tree(folder: Path) -> dict[str, str]:
    """Return the text of every file below a folder by its path there; hidden files do not count."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("[!.]*") if path.is_file()
    }
