"""Run the generator: `python -m generator`, or `distilled`."""

from __future__ import annotations

import gc
import sys

_STOPPED = 130


def main() -> int:
    """Run one command and give its exit status; stopping it while it is still being loaded is no failure either."""
    # Values are frozen and hold no rings: what Python would look for again and again, it does not find.
    gc.disable()
    try:
        from generator import cli  # noqa: PLC0415  # takes a while, in which Ctrl-C may come

        return cli.main()
    except KeyboardInterrupt:
        return _STOPPED


if __name__ == "__main__":
    sys.exit(main())
