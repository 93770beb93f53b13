"""Name the errors that are ours to explain: what is raised beside them is a bug or a disk that cannot be read."""


class GeneratorError(Exception):
    """Say in one line why a command cannot do what was asked of it."""


class UsageError(GeneratorError):
    """Say what was wrong in what was asked: an option, an address, a variable of the environment."""
