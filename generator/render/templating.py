"""Fill templates: Jinja, with what its general ways cost taken out of the code that it makes of a template.

Jinja asks at each call whether the callee wants to know the context, at each attribute whether there is an item of
that name, and wraps whatever it has escaped. Nothing here needs that: values are objects, callees are plain functions,
and what is put out is joined at once. Half of the time of a page went there.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2
from jinja2.environment import TemplateModule
from markupsafe import Markup, escape

# What Jinja's own code calls things in what it makes of a template.
_CONTEXT, _CALL = "context", "call"
_ENVIRONMENT, _GET = "environment", "getattr"
_ESCAPE = "escape"
_INDENTATION = re.compile("^[ \t]+", re.MULTILINE)
_OWN_ARGUMENTS = frozenset({"_loop_vars", "_block_vars"})


class MacrosOnce(jinja2.Template):
    """Make the macros of a template once for each page: they may ask for its view, `lang` and `other`, and no more."""

    def make_module(
        self,
        vars: dict[str, Any] | None = None,  # noqa: A002  # named by Jinja
        shared: bool = False,  # noqa: FBT001, FBT002
        locals: Mapping[str, Any] | None = None,  # noqa: A002
    ) -> TemplateModule:
        """Return the macros as they were made for the same view, or make them."""
        modules: dict[str | None, TemplateModule] | None = getattr((vars or {}).get("v"), "modules", None)
        if modules is None:
            return super().make_module(vars, shared, locals)
        if self.name not in modules:
            modules[self.name] = super().make_module(vars, shared, locals)
        return modules[self.name]


class Templates(jinja2.Environment):
    """Read templates from some folders; a name that is not there, or a word without a value, is a mistake of ours."""

    template_class = MacrosOnce

    def __init__(self, folders: Sequence[Path]) -> None:
        super().__init__(
            loader=jinja2.FileSystemLoader(folders),
            autoescape=True,
            auto_reload=False,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        """Take out how deep lines stand: it is for those who read a template, and every reader would pay for it."""
        return super().preprocess(_INDENTATION.sub("", source), name, filename)

    def _compile(self, source: str, filename: str) -> CodeType:
        """Compile the Python code of a template; Jinja names this as the place to do it differently."""
        tree = ast.fix_missing_locations(_Plain().visit(ast.parse(source, filename)))
        return compile(tree, filename, "exec")


class _Plain(ast.NodeTransformer):
    """Call what is called, read what is read."""

    def visit_Module(self, node: ast.Module) -> ast.AST:
        """Bring in how values are put out, instead of Jinja's way."""
        self.generic_visit(node)
        own = ast.parse(f"from {__name__} import put_out as {_ESCAPE}").body
        # The first statements are Jinja's imports, one of which has this name.
        node.body[1:1] = own
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """Replace the calls of Jinja's that are only a way round."""
        if isinstance(node.func, ast.Name) and node.func.id.startswith("t_"):
            # A test may ask whether there is such an attribute at all.
            node.args = [self._kept(argument) for argument in node.args]
            return node
        self.generic_visit(node)
        if _is(node.func, _CONTEXT, _CALL):
            keywords = [keyword for keyword in node.keywords if keyword.arg not in _OWN_ARGUMENTS]
            return ast.Call(node.args[0], node.args[1:], keywords)
        if _is(node.func, _ENVIRONMENT, _GET) and isinstance(name := node.args[1], ast.Constant):
            return ast.Attribute(node.args[0], str(name.value), ast.Load())
        return node

    def _kept(self, node: ast.expr) -> ast.expr:
        if isinstance(node, ast.Call) and _is(node.func, _ENVIRONMENT, _GET):
            node.args = [self.visit(argument) for argument in node.args]
            return node
        kept: ast.expr = self.visit(node)
        return kept


def _is(node: ast.expr, owner: str, name: str) -> bool:
    return (
        isinstance(node, ast.Attribute)
        and node.attr == name
        and isinstance(node.value, ast.Name)
        and node.value.id == owner
    )


def put_out(value: object) -> str:
    """Return a value as it stands on a page: finished markup as it is, anything else escaped."""
    if type(value) is Markup:
        return value
    if isinstance(value, str) and not isinstance(value, Markup):
        # As `markupsafe` does, but without making an object of it.
        return (
            value.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("'", "&#39;")
            .replace('"', "&#34;")
        )
    return escape(value)
