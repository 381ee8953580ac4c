"""Where a piece of a page stands in its file.

Python-Markdown forgets line numbers. So, before it reads a page, an invisible sign with the line number is put
after list markers, heading hashes, the first bar of a table's row, the quote that opens a trainer note's title,
and the opening brackets of links and pictures; in the HTML that comes out, the
signs say which line an element came from, and are then taken out again. Fenced code is left alone; a sign that
lands in other code is taken out with the rest, so nothing of it is ever printed.
"""

import re

from bs4 import Tag

_DIGITS = "".join(chr(0xE010 + digit) for digit in range(10))
_SIGN = re.compile(f"\ue000([{_DIGITS}]+)\ue001")
_TO_SIGN = str.maketrans("0123456789", _DIGITS)
_FROM_SIGN = str.maketrans(_DIGITS, "0123456789")
_FENCE = re.compile(r"^[ \t>]*(?P<fence>`{3,}|~{3,})")
_ITEM = re.compile(r"^([ \t]*(?:\d+[.)]|[-*+])[ \t]+(?:\[[ xX]\][ \t]+)?)(?=\S)")
_HEADING = re.compile(r"^([ \t]*#{1,6}[ \t]*)(?=[^#\s])")
_ROW = re.compile(r"^([ \t]*\|)(?![ \t]*:?-+:?[ \t]*(?:\||$))")
_NOTE = re.compile(
    r"^(?P<start>[ \t]*(?:!!!|\?\?\?\+?)[ \t]?(?:[\w-]+[ \t]+)*trainer\b[^\"]*)(?P<title>\".*\")?[ \t]*$", re.IGNORECASE
)
_PICTURE = re.compile(r"!\[(?=[^\]]*\][(\[])")
_LINK = re.compile(r"(?<!!)(?<!\\)\[(?=[^\]\[^][^\]\[]*\]\()")


def sign_lines(text: str, first_line: int = 1) -> str:
    """Put a sign with its line number wherever an element of a page starts.

    Args:
        text: the body of a page, line endings normalised.
        first_line: the line of the file that the text starts on.
    """
    signed = []
    fence = ""
    for number, line in enumerate(text.split("\n"), first_line):
        found = _FENCE.match(line)
        if fence:
            if found and found["fence"].startswith(fence):
                fence = ""
            signed.append(line)
        elif found:
            fence = found["fence"]
            signed.append(line)
        else:
            signed.append(_signed(line, f"\ue000{str(number).translate(_TO_SIGN)}\ue001"))
    return "\n".join(signed)


def without_signs(html: str) -> str:
    """Take every sign out."""
    return _SIGN.sub("", html)


def line_of(element: Tag, otherwise: int) -> int:
    """Give the line that an element came from, or ``otherwise`` when it carries no sign.

    Args:
        element: of the signed HTML; a picture carries its sign in ``alt``, others in their text.
        otherwise: line to give when there is none.
    """
    own = _SIGN.search(str(element.get("alt") or ""))
    if own is None:
        own = _SIGN.search(element.decode_contents())
    return int(own[1].translate(_FROM_SIGN)) if own else otherwise


def note_lines(text: str) -> list[tuple[int, int]]:
    """Give the first and last line (from 1) of each trainer note, as its indentation tells.

    Args:
        text: the body of a page, line endings normalised.
    """
    found: list[tuple[int, int]] = []
    fenced = fenced_lines(text)
    lines = text.split("\n")
    number = 0
    while number < len(lines):
        opener = _NOTE.match(lines[number])
        number += 1
        if not opener or number in fenced:
            continue
        first = last = number
        deep = len(lines[number - 1]) - len(lines[number - 1].lstrip()) + 4
        while number < len(lines) and (not lines[number].strip() or _indent(lines[number]) >= deep):
            number += 1
            if lines[number - 1].strip():
                last = number
        found.append((first, last))
    return found


def without_notes(text: str) -> str:
    """Give the text with the lines of its trainer notes left blank: the others keep their numbers."""
    lines = text.split("\n")
    for first, last in note_lines(text):
        lines[first - 1 : last] = [""] * (last - first + 1)
    return "\n".join(lines)


def _indent(line: str) -> int:
    return len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())


def line_at(text: str, offset: int, first_line: int = 1) -> int:
    """Give the line that a character stands on."""
    return first_line + text.count("\n", 0, offset)


def fenced_lines(text: str) -> set[int]:
    """Give the numbers (from 1) of the lines that lie in fenced code, fences included."""
    inside: set[int] = set()
    fence = ""
    for number, line in enumerate(text.split("\n"), 1):
        found = _FENCE.match(line)
        if fence or found:
            inside.add(number)
        if fence:
            if found and found["fence"].startswith(fence):
                fence = ""
        elif found:
            fence = found["fence"]
    return inside


def unclosed_fence(text: str) -> int:
    """Give the line (from 1) of a fence that nothing closes, or 0."""
    fence, opened = "", 0
    for number, line in enumerate(text.split("\n"), 1):
        found = _FENCE.match(line)
        if found and not fence:
            fence, opened = found["fence"], number
        elif found and found["fence"].startswith(fence):
            fence = ""
    return opened if fence else 0


def _signed(line: str, sign: str) -> str:
    note = _NOTE.match(line)
    if note:
        return f'{note["start"].rstrip()} "{sign}{(note["title"] or "")[1:-1]}"'
    line = _PICTURE.sub(lambda found: found[0] + sign, line)
    line = _LINK.sub(lambda found: found[0] + sign, line)
    line, changed = _ITEM.subn(lambda found: found[1] + sign, line)
    if not changed:
        line, changed = _ROW.subn(lambda found: found[1] + sign, line)
    return line if changed else _HEADING.sub(lambda found: found[1] + sign, line)
