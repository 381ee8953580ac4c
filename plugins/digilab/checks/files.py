"""Where the checked files lie, and what they are called in problems."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from digilab.cache import Cache
from digilab.model import Page
from digilab.problem import Problem, Severity
from digilab.said import Said
from digilab.scenes.scripts import Scripts
from digilab.source.addresses import nfc
from digilab.values import today


@dataclass(frozen=True)
class SiteFiles:
    """The folder ``docs``.

    Attributes:
        docs: the folder.
        name: what it is called in problems.
        generated: addresses of pages that the build makes itself, relative to a language (``areas/1/index.md``).
        left_out: files that the site does not have: drafts, excluded ones.
        cache: keeps what was found fine before, if it is kept.
        scripts: the scenes and apps, if they are read already.
        today: the day that the check is made on.
        kit: the kit, if the site uses it.
    """

    docs: Path
    name: str = "docs"
    generated: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()
    cache: Cache | None = None
    scripts: Scripts | None = None
    today: date = field(default_factory=today)
    kit: Path | None = None

    @cached_property
    def entries(self) -> dict[str, Path]:
        """Everything below ``docs`` that is not hidden, folders too: path relative to it (in NFC) -> where it lies."""
        found = ((file.relative_to(self.docs).as_posix(), file) for file in sorted(self.docs.rglob("*")))
        return {nfc(path): file for path, file in found if not path.startswith(".") and "/." not in path}

    @cached_property
    def all(self) -> dict[str, Path]:
        """Every file below ``docs``: path relative to it (in NFC) -> the file."""
        return {path: file for path, file in self.entries.items() if file.is_file() and path not in self.left_out}

    @cached_property
    def by_lower_case(self) -> dict[str, str]:
        """The files by their names in lower case, to find those that differ in case only."""
        return {path.lower(): path for path in self.all}

    def problem(
        self, page: Page, line: int, rule: str, message: Said, hint: Said, severity: Severity = Severity.ERROR
    ) -> Problem:
        """Make a problem of a page."""
        return Problem(f"{self.name}/{page.path}", line, rule, message, hint, severity)

    def leaves(self, path: str) -> bool:
        """Tell whether a path, relative to ``docs``, leads out of it (also through a link of the disk)."""
        if path.startswith(("../", "/")) or path == "..":
            return True
        target = self.entries.get(nfc(path), self.docs / path)
        try:
            return target.exists() and not target.resolve().is_relative_to(self.docs.resolve())
        except (OSError, RuntimeError, ValueError):
            return True
