"""Measure how long our site takes to build beside three others, on the same words; `make bench` runs it."""

import argparse
import sys

from tests.bench import results
from tests.bench.contestants import ROOT, TOOLS
from tests.bench.corpus import SIZES
from tests.bench.report import report
from tests.bench.rounds import measure_size

WORK = ROOT / ".bench" / "work"


def main() -> None:
    """Measure each size that was asked for, keep the figures and print the report."""
    options = _options()
    if not TOOLS.exists():
        raise SystemExit("`make bench` installs the other contestants; run that.")
    for size in options.sizes:
        if not options.report:
            outcome = measure_size(size, options.runs, WORK / size, _tell)
            results.keep(results.as_json(size, outcome))
    print(report([results.read(size) for size in options.sizes]))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=_size, default=["S", "M"], metavar="SIZE", help=", ".join(SIZES))
    parser.add_argument("--runs", type=int, default=3, help="how often each case is measured")
    parser.add_argument("--report", action="store_true", help="measure nothing, print what was measured last")
    return parser.parse_args()


def _size(name: str) -> str:
    if name not in SIZES:
        raise argparse.ArgumentTypeError(f"{name} is none of {', '.join(SIZES)}")
    return name


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
