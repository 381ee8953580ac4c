"""What a program uses: processor time and the most memory of it and all that it starts; how much it writes."""

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_MOMENT = 0.1
_PAGE = 4096
_TICK = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@dataclass(frozen=True)
class Used:
    """What a run used: seconds of the processor, seconds on the wall, MiB of memory at most (0 where unknown)."""

    processor: float
    wall: float
    memory: float


def run(folder: Path, command: Sequence[str], variables: Mapping[str, str] | None = None) -> Used:
    """Run a program and give what it used.

    Raises:
        RuntimeError: it failed; with the end of what it said.
    """
    began, before = time.perf_counter(), os.times()
    said = folder / ".said"
    with said.open("w+b") as told:
        running = subprocess.Popen(
            list(command), cwd=folder, env=os.environ | dict(variables or {}), stdout=told, stderr=subprocess.STDOUT
        )
        memory = _Memory(running.pid)
        running.wait()
        most = memory.most()
        told.seek(0)
        text = told.read().decode(errors="replace")
    said.unlink()
    after = os.times()
    if running.returncode:
        message = f"{' '.join(command)} in {folder}: {text[-2000:]}"
        raise RuntimeError(message)
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return Used(processor, time.perf_counter() - began, most)


def size_of(folder: Path) -> float:
    """Give how much lies in a folder, in MB."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


class _Memory:
    """Looks at a process and all below it, ten times a second, where the system shows them (Linux)."""

    def __init__(self, pid: int) -> None:
        self._pid, self._most, self._ended = pid, 0, threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def most(self) -> float:
        """Stop looking, and give the most in MiB."""
        self._ended.set()
        self._thread.join()
        return self._most * _PAGE / 2**20

    def _look(self) -> None:
        while Path("/proc/self/statm").exists() and not self._ended.wait(_MOMENT):
            self._most = max(self._most, sum(map(_pages, below(self._pid))))


def below(pid: int) -> set[int]:
    """Give a process and all that it and its children started."""
    parents: dict[int, int] = {}
    for each in Path("/proc").iterdir():
        if each.name.isdigit():
            try:
                parents[int(each.name)] = int(_stat(int(each.name))[1])
            except (OSError, IndexError):
                continue
    found, size = {pid}, 0
    while len(found) > size:
        size = len(found)
        found |= {child for child, parent in parents.items() if parent in found}
    return found


def processor_of(pid: int) -> float:
    """Give the seconds of the processor that a process and all below it have used; our own where that is not told."""
    if not Path("/proc/self/stat").exists():
        return sum(os.times()[:4])
    ticks = 0
    for each in below(pid):
        try:
            ticks += sum(map(int, _stat(each)[11:15]))
        except OSError:
            continue
    return ticks / _TICK


def _stat(pid: int) -> list[str]:
    """Give what the system says of a process, from its state on: the second is its parent.

    Raises:
        OSError: it has ended.
    """
    return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()


def _pages(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0
