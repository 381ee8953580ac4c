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


def is_there(file: Path) -> bool:
    """Tell whether a name that an author wrote is that of a file; one that no disk takes is none."""
    try:
        return file.is_file()
    except (OSError, ValueError):
        return False


def read_text(file: Path, path: str) -> tuple[str | None, list[Problem]]:
    """Read a file that holds UTF-8 text, line endings normalised; see ``read_file``."""
    data, problems = read_file(file, path)
    return (None, problems) if data is None else as_text(data, path)


def as_text(data: bytes, path: str, rule: str = "not-utf-8") -> tuple[str | None, list[Problem]]:
    """Give the text of a file's bytes, line endings normalised, or None and what is wrong."""
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"), []
    except UnicodeDecodeError as error:
        line = 1 + data.count(b"\n", 0, error.start)
        hint = say("Save the file again as UTF-8")
        return None, [Problem(path, line, rule, say("The file is not UTF-8 text"), hint)]
