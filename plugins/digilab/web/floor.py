"""Styles for browsers down to the floor (Chrome 90, Firefox 91, Safari 14.1): what they do not know gets a way round.

None of them knows a query of a container. For them each such rule is written once more, as a query of the screen, where
only they read it; every other browser has the page as it is written. In a container's query 1rem is the text as the
reader has it, in a query of the screen it is not: it becomes px.
"""

import re
from re import Match

REM = 20
"""px of 1rem on a page whose text is as large as we make it."""
_CONTAINER = re.compile(r"@container\s*(?P<query>\([^{}]*\))\s*\{(?P<rules>(?:[^{}]|\{[^{}]*\})*)\}")
_LENGTH = re.compile(r"(?P<number>[\d.]+)rem")
_OF_CONTAINER = re.compile(r"(?<=[\d.])cq(?P<side>[iwh])\b")
_OLDER = (
    (re.compile(r"(?<!hidden; )(?P<name>overflow(?:-[xy])?): clip\b"), r"\g<name>: hidden; \g<0>"),
    (re.compile(r"(?<![-\w])appearance: none\b"), r"-webkit-appearance: none; \g<0>"),
    (re.compile(r"(?<![-\w])(?P<name>(?:min-|max-)?width): fit-content\b"), r"\g<name>: -moz-fit-content; \g<0>"),
)
"""What older browsers know under another name goes before it: whoever knows both takes the last."""
_SIDES = {"i": "vw", "w": "vw", "h": "vh"}


def with_ways_round(css: str) -> str:
    """Give a style sheet that works in every browser of the floor."""
    for pattern, more in _OLDER:
        css = pattern.sub(more, css)
    return _CONTAINER.sub(_both, css)


def _both(found: Match[str]) -> str:
    query = _LENGTH.sub(lambda length: f"{float(length['number']) * REM:g}px", found["query"])
    rules = _OF_CONTAINER.sub(lambda unit: _SIDES[unit["side"]], found["rules"])
    return f"{found[0]}\n@supports not (container-type: inline-size) {{ @media {query} {{{rules}}} }}"
