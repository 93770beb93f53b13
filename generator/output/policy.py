"""State what a page may load (Content Security Policy, level 3)."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping

from generator.output.theme import THEME


def content_policy() -> str:
    """Return what a page may load: what the site brings itself, and the one script that stands in the page.

    No script may turn text into markup or into code (Trusted Types), and none may make a policy that allows it.
    """
    inline = (THEME / "pieces" / "first-script.html").read_bytes().removesuffix(b"\n")
    rules = {
        "default-src": "'none'",
        "script-src": f"'self' {_of_these_bytes(inline)}",
        "style-src": "'self'",
        "img-src": "'self'",
        "font-src": "'self'",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
    return _written(rules)


def embed_policy(styles: str) -> str:
    """Return what a page may load that other sites show in a frame: nothing, and its own styles stand in it.

    Which sites may do so no page can say: `frame-ancestors` counts in a header alone.
    """
    rules = {"default-src": "'none'", "style-src": _of_these_bytes(styles.encode()), "base-uri": "'none'"}
    return _written(rules | {"form-action": "'none'"})


def admin_policy(answering: str) -> str:
    """Return what the page may load on which records are mended: itself, and what the repository's host answers.

    Its program is not ours and writes styles into the page as it goes; it gets no more than it needs for that.
    """
    rules = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' blob: data:",
        "font-src": "'self'",
        "connect-src": f"'self' blob: data: {answering}",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return _written(rules)


def _of_these_bytes(inline: bytes) -> str:
    digest = base64.b64encode(hashlib.sha256(inline).digest()).decode("ascii")
    return f"'sha256-{digest}'"


def _written(rules: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {places}" for name, places in rules.items())
