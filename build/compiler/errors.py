"""What stops a command: input or output that cannot be used, as one sentence a person can act on."""


class UsageError(Exception):
    """A command cannot go on; the text says where, what was expected, and what to do.

    Mistakes inside the content are not errors: they are collected as problems and reported together.
    """
