"""Show an editor what is wrong, in place of the page that cannot be made."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator.diagnostics import Diagnostic, as_text
from generator.lang import Lang
from generator.words import say_count


def problems_page(diagnostics: Sequence[Diagnostic], lang: Lang) -> str:
    """Write the body of a page that lists every problem with its file and line."""
    heading = Markup("<h1>{}</h1>").format(say_count("problems", len(diagnostics), lang))
    found = (Markup('<pre class="problem">{}</pre>').format(as_text(diagnostic, lang)) for diagnostic in diagnostics)
    return heading + Markup("\n").join(found)
