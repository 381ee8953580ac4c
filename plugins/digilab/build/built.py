"""The files of the site that was built, each looked at once by all that is made of them at the end."""

import hashlib
import os
from pathlib import Path
from stat import S_ISREG

from digilab.build.copied_page import shown_files


class Built:
    """The files of a built site, as they are when they are first asked for.

    Attributes:
        site: the site's folder.
    """

    def __init__(self, site: Path) -> None:
        """Take the site; nothing is read yet."""
        self.site = site
        self._shown: dict[str, tuple[str, ...]] = {}
        self._told: dict[str, str] = {}

    def addresses(self) -> list[str]:
        """Give every file's address, but those at the top that are hidden, which are none of ours."""
        found, start = [], len(str(self.site)) + 1
        for folder, folders, names in os.walk(self.site):
            top = len(folder) < start
            folders[:] = [name for name in folders if not (top and name.startswith("."))]
            inside = "" if top else f"{folder[start:]}{os.sep}".replace(os.sep, "/")
            found += [f"{inside}{name}" for name in names if not (top and name.startswith("."))]
        return sorted(found)

    def data(self, address: str) -> bytes:
        """Give a file's bytes.

        Raises:
            OSError: it cannot be read.
        """
        return Path(self.site, address).read_bytes()

    def has(self, address: str) -> bool:
        """Tell whether there is a file."""
        return bool(self.told(address))

    def told(self, address: str) -> str:
        """Give a text that differs where a file's bytes do, "" where there is none; the same from build to build.

        A file that the cache has too is never written again: it is told by its size, time and inode.

        Raises:
            OSError: it cannot be read.
        """
        if address not in self._told:
            try:
                state = os.stat(f"{self.site}{os.sep}{address}")  # noqa: PTH116 (asked for thousands of names)
            except (FileNotFoundError, NotADirectoryError):
                state = None
            if state is None or not S_ISREG(state.st_mode):
                self._told[address] = ""
            elif state.st_nlink > 1:
                self._told[address] = f"{state.st_size} {state.st_mtime_ns} {state.st_ino}"
            else:
                self._told[address] = hashlib.sha256(self.data(address)).hexdigest()
        return self._told[address]

    def shown(self, address: str) -> tuple[str, ...]:
        """Give the files that a page shows or loads as it comes, wherever these lie.

        Raises:
            OSError: it cannot be read.
        """
        if address not in self._shown:
            html = self.data(address).decode(errors="replace")
            self._shown[address] = tuple(shown_files(address, html))
        return self._shown[address]
