"""The outer guard: what DigiLab itself does wrong with a file is one problem of that file, never a traceback."""

import os
import traceback
from collections.abc import Callable
from typing import TypeVar

from digilab.problem import Problem
from digilab.said import say

DEBUG = "DIGILAB_DEBUG"
"""The environment variable that shows the programmer's side of such a problem."""

Result = TypeVar("Result")


def guarded(path: str, work: Callable[[], Result], problems: list[Problem]) -> Result | None:
    """Give what some work gives; should it fail, name the file in the problems and give None.

    Args:
        path: the file that the work is about, as problems name it.
        work: what to do.
        problems: gets the problem.

    Raises:
        OSError: the disk is full, or a file cannot be written: that is no fault of this file.
    """
    try:
        return work()
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001 (whatever it is, the author gets a line and not a traceback)
        if os.environ.get(DEBUG):
            traceback.print_exc()
        what = " ".join(str(error).split())[:200]
        message = say("DigiLab failed at this file ({error}: {what})", error=type(error).__name__, what=what)
        hint = say("This is our fault: please report it with the file; {variable}=1 shows more", variable=DEBUG)
        problems.append(Problem(path, 0, "internal", message, hint))
        return None
