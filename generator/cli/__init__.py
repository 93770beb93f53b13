"""The command line: one module for each command."""

from generator.cli.run import main as main
