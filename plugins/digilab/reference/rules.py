"""Every rule of ``digilab check``, with what it means, a bad and a good example; also for ``digilab explain``."""

import re
from collections.abc import Iterator
from itertools import groupby

from digilab.rules import Piece, Rule, language_of, pieces, rules
from digilab.said import in_language, say

WARNS = say("It warns and stops nothing; `digilab check --strict` counts it.")
WRONG, RIGHT = say("Wrong:"), say("Right:")
_SNIPPET = re.compile("^(?=-+8<-)", re.MULTILINE)
"""A piece of text would be put into an example too; after a semicolon it is shown as it is written."""


def all_rules(locale: str) -> str:
    """Give the Markdown of the page of rules."""
    language = language_of(locale)
    found = rules(language).values()
    return "\n\n".join(
        "\n\n".join([f"## {family}", *(_rule(each, language) for each in group)])
        for family, group in groupby(found, lambda rule: rule.family)
    )


def explained(name: str, locale: str) -> str:
    """Give what a terminal says of a rule; "" where there is none of this name."""
    language = language_of(locale)
    rule = rules(language).get(name)
    if rule is None:
        return ""
    lines = [f"{rule.name}: {rule.means}"]
    if rule.warns:
        lines.append(in_language(WARNS, language).replace("`", ""))
    for heading, example in ((WRONG, rule.bad), (RIGHT, rule.good)):
        if example:
            lines += ["", in_language(heading, language)]
            for piece in pieces(example):
                lines += [f"  {_in_file(piece, language)}".replace("`", "")] if piece.file else []
                lines += [f"    {line}".rstrip() for line in piece.text.split("\n")]
    return "\n".join(lines)


def _rule(rule: Rule, language: str) -> str:
    parts = [f"### {rule.name} {{: #{rule.name} }}", rule.means]
    if rule.warns:
        parts.append(in_language(WARNS, language))
    for heading, example in ((WRONG, rule.bad), (RIGHT, rule.good)):
        if example:
            parts.append(f"**{in_language(heading, language)}**")
            parts += _shown(example, language)
    return "\n\n".join(parts)


def _shown(example: str, language: str) -> Iterator[str]:
    for piece in pieces(example):
        if piece.file:
            yield _in_file(piece, language)
        yield f"````{piece.language}\n{_SNIPPET.sub(';', piece.text)}\n````"


def _in_file(piece: Piece, language: str) -> str:
    return in_language(say("In {file}:", file=f"`{piece.file}`"), language)
