"""Take comments and blanks out of the theme's scripts: their reader is a browser on a slow network."""

from __future__ import annotations

import rjsmin  # type: ignore[import-untyped]  # it carries no types

from generator.output.theme import THEME


def scripts() -> dict[str, str]:
    """Return every script of the site, minified, by its path below the site's root."""
    paths = sorted((THEME / "assets").glob("*.js"))
    return {f"assets/{path.name}": f"{rjsmin.jsmin(path.read_text(encoding='utf-8'))}\n" for path in paths}
