"""A build makes its site in a folder of its own; only a whole site takes the place of the previous one.

``open_staging`` gives the folder to build into, beside the site; ``publish`` swaps the two at the very end;
``discard`` throws a failed build away. Linux exchanges two folders in one step (``renameat2``); elsewhere two
renames do it, and what an interruption between them leaves behind is put back by the next ``open_staging``.
"""

import ctypes
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def open_staging(site: Path) -> Path:
    """Give an empty folder beside ``site`` to build into, after putting an interrupted publishing right."""
    previous = _previous(site)
    if previous.exists():
        if site.exists():
            shutil.rmtree(previous)
        else:
            previous.rename(site)
    staging = _staging(site)
    discard(staging)
    staging.mkdir(parents=True)
    return staging


def publish(staging: Path, site: Path) -> None:
    """Let the finished build take the place of the previous site.

    Hidden files of the previous site (``.git``, ``.htaccess``) stay, as MkDocs leaves them too.

    Raises:
        OSError: the system refused; the previous site is untouched.
    """
    if not site.exists():
        staging.rename(site)
        return
    for kept in site.glob(".*"):
        if not (staging / kept.name).exists():
            _copy(kept, staging / kept.name)
    if _exchange(staging, site):
        shutil.rmtree(staging)
        return
    previous = _previous(site)
    site.rename(previous)
    try:
        staging.rename(site)
    except OSError:
        previous.rename(site)
        raise
    shutil.rmtree(previous)


def discard(staging: Path) -> None:
    """Throw a build away, if there is one."""
    if staging.exists():
        shutil.rmtree(staging)


def _staging(site: Path) -> Path:
    return site.with_name(f".{site.name}-new")


def _previous(site: Path) -> Path:
    return site.with_name(f".{site.name}-previous")


def _copy(source: Path, target: Path) -> None:
    if source.is_dir() and not source.is_symlink():
        shutil.copytree(source, target, symlinks=True)
    else:
        shutil.copy2(source, target, follow_symlinks=False)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step where the system can; tell whether it did."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)
