"""The rules that were told: where each is explained, one line a rule, at the end of a check and of a build."""

from collections.abc import Iterable

from digilab.problem import Problem
from digilab.rules import language_of, rules
from digilab.said import count, in_language, say

MOST = 10
"""So many rules are named; who has more mends these first."""


def told_rules(problems: Iterable[Problem], language: str, page: str = "") -> list[str]:
    """Give the lines that name the rules of problems, none where no rule was told.

    Args:
        problems: what was told, in its order.
        language: the reader's.
        page: the address of the guide's page of rules, "" where the site has none.
    """
    known = rules(language_of(language))
    names = list(dict.fromkeys(each.rule for each in problems if each.rule in known))
    if not names:
        return []
    shown = [f"digilab explain {name}" for name in names[:MOST]]
    width = max(map(len, shown))
    addresses = [f"{page}#{name}" if page else "" for name in names[:MOST]]
    lines = [f"  {line.ljust(width)}  {address}".rstrip() for line, address in zip(shown, addresses, strict=True)]
    said = [say("What each rule asks for, with examples:")]
    if len(names) > MOST:
        said.append(count(len(names) - MOST, "and {number} more rule", "and {number} more rules"))
    heading, *more = (in_language(each, language) for each in said)
    return [heading, *lines, *(f"  {each}" for each in more)]
