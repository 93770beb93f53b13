"""Stopping the program while it is still being loaded is no failure of it."""

import subprocess
import sys

from tests.commands import ROOT

STOPPED_WHILE_LOADING = """
import runpy, sys
class Stop:
    def find_spec(self, name, *_):
        if name == "generator.cli":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Stop())
runpy.run_module("generator", run_name="__main__")
"""


def test_ctrl_c_while_it_is_loaded_prints_nothing() -> None:
    command = [sys.executable, "-c", STOPPED_WHILE_LOADING]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
