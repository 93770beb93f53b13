"""Locate the theme: templates, styles, scripts."""

from pathlib import Path

THEME = Path(__file__).parents[1] / "theme"
