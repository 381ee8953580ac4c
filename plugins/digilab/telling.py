"""What a build tells: every problem in the user's language, where its rules are explained, and what stops it.

What a site that stays does not need is imported where it is used.
"""

import logging
from collections.abc import Sequence

import click
from mkdocs.exceptions import Abort
from mkdocs.utils import CountHandler

from digilab.problem import Problem
from digilab.said import users_language

Log = logging.Logger | logging.LoggerAdapter[logging.Logger]


class Warned:
    """Counts what MkDocs and its plugins warn of, from ``begin`` to ``end``."""

    def __init__(self) -> None:
        """Count nothing yet."""
        self._heard = CountHandler()
        self._heard.setLevel(logging.WARNING)

    def begin(self) -> None:
        """Count from now on."""
        logging.getLogger("mkdocs").addHandler(self._heard)

    def end(self) -> None:
        """Count no more; a second time does nothing."""
        logging.getLogger("mkdocs").removeHandler(self._heard)

    @property
    def times(self) -> int:
        """How often there was a warning or an error."""
        return sum(dict(self._heard.get_counts()).values())


def explained(problems: Sequence[Problem], language: str, page: str, site_url: str | None) -> list[str]:
    """Give the lines that say where the rules of problems are explained.

    Args:
        problems: the problems.
        language: the reader's language.
        page: the address of the guide's page of rules; "" where the site has none.
        site_url: the site's public address, if it has one.
    """
    from digilab.addresses import public_address
    from digilab.reference.told import told_rules

    return told_rules(list(problems), language, (page and public_address(site_url or "", page)) or page)


def tell(problems: Sequence[Problem], more: Sequence[str], log: Log) -> int:
    """Print every problem, then more lines; give how many are errors."""
    language = users_language()
    errors = sum(problem.is_error for problem in problems)
    for problem in problems:
        click.echo(problem.told(language), err=True) if problem.is_error else log.info(problem.told(language))
    for line in more:
        click.echo(line, err=True) if errors else log.info(line)
    return errors


def stop(errors: int, where: str) -> None:
    """End a build that has errors.

    Raises:
        Abort: there are some.
    """
    if errors:
        message = f"{_counted(errors, 'problem')} {where}. The previous site is as it was."
        raise Abort(message)


def stop_strict(warnings: int, unprinted: int) -> None:
    """End a strict build that was warned.

    Raises:
        Abort: MkDocs warned, or a paper cannot be made.
    """
    told = [f"{_counted(warnings, 'warning')} from MkDocs"] if warnings else []
    told += [f"{_counted(unprinted, 'paper')} that cannot be made"] if unprinted else []
    if told:
        message = f"{' and '.join(told)}, and --strict is on. The previous site is as it was."
        raise Abort(message)


def _counted(number: int, what: str) -> str:
    return f"1 {what}" if number == 1 else f"{number} {what}s"
