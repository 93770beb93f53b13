"""State what a page may load (Content Security Policy, level 3)."""

from __future__ import annotations

import base64
import hashlib

from generator.output.theme import THEME


def content_policy() -> str:
    """Return what a page may load: what the site brings itself, and the one script that stands in the page.

    No script may turn text into markup or into code (Trusted Types), and none may make a policy that allows it.
    """
    inline = (THEME / "pieces" / "first-script.html").read_bytes().removesuffix(b"\n")
    digest = base64.b64encode(hashlib.sha256(inline).digest()).decode("ascii")
    rules = {
        "default-src": "'none'",
        "script-src": f"'self' 'sha256-{digest}'",
        "style-src": "'self'",
        "img-src": "'self'",
        "font-src": "'self'",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
    return "; ".join(f"{name} {places}" for name, places in rules.items())
