"""A file of an author's, read from the disk: whole, or told why not. Nothing waits, and nothing endless is read."""

import stat
from pathlib import Path

from digilab.problem import Problem
from digilab.said import say

MOST_BYTES = 2_000_000
"""More than this is no text that someone wrote."""


def read_file(file: Path, path: str) -> tuple[bytes | None, list[Problem]]:
    """Read a file that holds text.

    Args:
        file: where it lies.
        path: the file as problems name it.

    Returns:
        its bytes, or None and what is wrong.
    """
    try:
        state = file.stat()
        if stat.S_ISDIR(state.st_mode):
            hint = say("Give the folder another name")
            return None, [Problem(path, 0, "unreadable", say("This is a folder, and a file is looked for here"), hint)]
        if not stat.S_ISREG(state.st_mode):
            return None, [Problem(path, 0, "unreadable", say("This is no ordinary file"), say("Take it out"))]
        if state.st_size > MOST_BYTES:
            message = say("The file has {size} MB: nobody wrote so much text", size=f"{state.st_size / 1e6:.0f}")
            return None, [Problem(path, 0, "unreadable", message, say("Look whether it is another file by mistake"))]
        return file.read_bytes(), []
    except OSError:
        hint = say("Look who may read it, and whether it is still there")
        return None, [Problem(path, 0, "unreadable", say("The file cannot be opened"), hint)]
