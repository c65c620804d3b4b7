"""What stops a command: input or output that cannot be used, as one sentence a person can act on; and how it ends."""

EXIT_PROBLEMS = 1
"""The exit code where the content has errors."""

EXIT_USAGE = 2
"""The exit code of wrong usage, or of input that cannot be read."""


class UsageError(Exception):
    """A command cannot go on; the text says where, what was expected, and what to do.

    Mistakes inside the content are not errors: they are collected as problems and reported together.
    """
