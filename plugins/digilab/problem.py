"""What is wrong with a trainer's file, where, and what to do about it.

Every reader and every check gives problems back instead of raising: a build collects them all, sorts them and
prints them once. A problem speaks to a trainer, in their language: it names the file, the line, what is wrong and what
to do.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from digilab.said import AS_WRITTEN, Said, in_language, say


class Severity(Enum):
    """How much a problem matters: an error stops a build, a warning stops only ``digilab check --strict``."""

    ERROR = "error"
    WARNING = "warning"


NOTHING_SAID = Said("", {})


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in one place.

    Attributes:
        path: the file as the trainer knows it, relative to the project, with forward slashes
            (``docs/fr/sheets/use-the-mouse/index.md``).
        line: line number, from 1; 0 when the whole file is meant.
        rule: short stable name of the rule (``alt-text``).
        message: what is wrong, one sentence made by ``say``.
        hint: what to do, one sentence made by ``say``; may be empty.
        severity: error or warning.
    """

    path: str
    line: int
    rule: str
    message: Said
    hint: Said = NOTHING_SAID
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """Give the line that is printed: ``path:line: rule: what is wrong. What to do.`` in English."""
        return self.told(AS_WRITTEN)

    def told(self, language: str) -> str:
        """Give the line that is printed, in the reader's language."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        message, hint = (in_language(each, language) for each in (self.message, self.hint))
        text = f"{place}: {self.rule}: {_sentence(message)}"
        return _printable(f"{text} {_sentence(hint)}" if hint else text)

    def listed(self, language: str) -> str:
        """Give the line as lists of problems have it: a warning says that it is one."""
        line = self.told(language)
        return line if self.is_error else f"{line} ({in_language(say('warning'), language)})"

    @property
    def is_error(self) -> bool:
        """Tell whether this problem stops a build."""
        return self.severity is Severity.ERROR


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Give each different problem once, sorted by path, line and rule."""
    return sorted(set(problems), key=lambda p: (p.path, p.line, p.rule, p.message))


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _printable(text: str) -> str:
    """Give a line that any terminal can show: what an author's file brought along cannot break or restyle it."""
    return "".join(sign if sign.isprintable() or sign in "\u00a0\u202f" else _escaped(sign) for sign in text)


def _escaped(sign: str) -> str:
    return sign.encode("unicode_escape").decode("ascii")
