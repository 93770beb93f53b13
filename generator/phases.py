"""Say where the time of a build goes, one line a phase, to whoever asks: DISTILLED_PHASES=1."""

from __future__ import annotations

import os
import sys
import time

VARIABLE = "DISTILLED_PHASES"


class Clock:
    """Tell how much work and waiting there was since the last phase ended; the first begins with the program."""

    def __init__(self) -> None:
        self._cpu = 0.0
        self._wall = time.monotonic() - time.process_time()

    def end(self, phase: str) -> None:
        """Say what a phase took, in seconds of the processor and of the clock."""
        cpu, wall = time.process_time(), time.monotonic()
        if os.environ.get(VARIABLE):
            sys.stderr.write(f"phase {phase} cpu={cpu - self._cpu:.2f} wall={wall - self._wall:.2f}\n")
        self._cpu, self._wall = cpu, wall


CLOCK = Clock()
