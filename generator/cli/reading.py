"""Read the content for a command that cannot do without it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from generator import pipeline
from generator.cli.printing import print_problems
from generator.content.day import today
from generator.content.load import Content
from generator.problems.catalogue import SEVERITIES, Severity
from generator.site.link import Linked


def read_or_report(options: argparse.Namespace, severities: Sequence[Severity] = SEVERITIES[:2]) -> Linked | None:
    """Read the content that the options name; print its problems and return None if one keeps it from being used."""
    return read_with_documents(options, severities)[1]


def read_with_documents(
    options: argparse.Namespace, severities: Sequence[Severity] = SEVERITIES[:2]
) -> tuple[Content, Linked | None]:
    """Read it in the same way, for a command that also asks where things stand in its files."""
    checked = pipeline.read_again(options.content, today())
    if checked.linked is None:
        print_problems(checked, options, severities)
    return checked.content, checked.linked
