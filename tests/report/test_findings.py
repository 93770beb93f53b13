"""A report finds each kind of thing that editors should know, at its record."""

from pathlib import Path

import pytest

from generator.report.findings import KINDS, Kind, report
from tests.editing import plant_findings
from tests.reading import linked_of

EXPECTED = {
    "missing": "quick-copy",
    "stale": "huan-luyen",
    "translated": "chung-cat",
    "unsourced": "first-steps",
    "single-source": "old-article",
    "overdue": "first-steps",
    "orphaned": "lonely",
    "unused": "lonely",
    "dead-links": "src-seen",
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_finding_is_reported(content: Path, kind: Kind) -> None:
    plant_findings(content)
    assert EXPECTED[kind] in {finding.record.id for finding in report(linked_of(content)).findings[kind]}
