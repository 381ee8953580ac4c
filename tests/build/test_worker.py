"""Work beside the build: it gives its result, hands its error on, stops when it is asked, and holds no program up."""

import subprocess
import sys
import time
from collections.abc import Callable
from threading import Event

import pytest

from digilab.build.worker import Work


def test_it_gives_the_result() -> None:
    assert Work(lambda _: 3).result() == 3


def test_what_went_wrong_is_raised_where_the_result_is_asked_for() -> None:
    def wrong(_: Callable[[], bool]) -> None:
        message = "no"
        raise LookupError(message)

    with pytest.raises(LookupError, match="no"):
        Work(wrong).result()


def test_it_stops_between_two_pieces() -> None:
    began, pieces = Event(), []
    all_of_them = 500

    def long(stop: Callable[[], bool]) -> None:
        while not stop() and len(pieces) < all_of_them:
            pieces.append(1)
            began.set()
            time.sleep(0.01)

    work = Work(long)
    assert began.wait(5)
    work.stop()
    done = len(pieces)
    time.sleep(0.05)
    assert len(pieces) == done < all_of_them


def test_a_program_that_ends_does_not_wait_for_all_of_it() -> None:
    program = (
        "import time\n"
        "from digilab.build.worker import Work\n"
        "Work(lambda stop: [time.sleep(0.05) for _ in range(2000) if not stop()])\n"
        "raise KeyboardInterrupt\n"
    )
    began = time.monotonic()
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert "KeyboardInterrupt" in done.stderr
    assert time.monotonic() - began < 30
