"""Spaces of a language that must not break, typed plain or not: in some, before ``:`` and inside quotes."""

import re
from dataclasses import replace
from functools import cache

from digilab.languages import Language, language
from digilab.model.tree import Node, Nodes, Text

NO_BREAK = "\u00a0"
MEANT = frozenset("code pre kbd samp var".split())
"""Elements whose signs are meant."""


def typeset(nodes: Nodes, locale: str) -> Nodes:
    """Give a tree with the spaces that its language keeps together; code and parts in another language stay."""
    spaces = _spaces(language(locale))
    return nodes if spaces is None else tuple(_node(node, locale, spaces) for node in nodes)


def typeset_text(text: str, locale: str) -> str:
    """Give a text without markup, such as a title, with the spaces that its language keeps together."""
    spaces = _spaces(language(locale))
    return text if spaces is None else spaces.sub(NO_BREAK, text)


def _node(node: Node, locale: str, spaces: re.Pattern[str]) -> Node:
    if isinstance(node, Text):
        return replace(node, text=spaces.sub(NO_BREAK, node.text)) if spaces.search(node.text) else node
    if node.tag in MEANT or (node.get("lang") and node.get("lang").partition("-")[0] != locale.partition("-")[0]):
        return node
    alt = node.get("alt")
    made = node.with_attributes({"alt": spaces.sub(NO_BREAK, alt)}) if alt and spaces.search(alt) else node
    return made.with_children(*(_node(child, locale, spaces) for child in made.children)) if made.children else made


@cache
def _spaces(spoken: Language) -> re.Pattern[str] | None:
    before, after = spoken.traits.no_break_before, spoken.traits.no_break_after
    ways = [f"[ \\t](?=[{re.escape(before)}])"] if before else []
    ways += [f"(?<=[{re.escape(after)}])[ \\t]"] if after else []
    return re.compile("|".join(ways)) if ways else None
