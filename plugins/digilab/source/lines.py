"""Where a piece of a page stands in its file.

Python-Markdown forgets line numbers. So, before it reads a page, an invisible sign with the line number is put where
the content of each line starts: after list markers, hashes, bars and quotes; into the tag of a line that starts with
HTML. In the HTML that comes out, whatever follows a sign stands on its line, up to the next one. Lines that are
nothing but syntax (fences, rulers, definitions of links) carry no sign, nor does fenced code; a sign that lands in
other code is taken out with the rest, so nothing of it is ever printed.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

_DIGITS = "".join(chr(0xE010 + digit) for digit in range(10))
TEXT_SIGN = re.compile(f"\ue000([{_DIGITS}]+)\ue001")
TAG_SIGN = re.compile(f"\ue002([{_DIGITS}]+)\ue003")
_ANY_SIGN = re.compile(f" ?\ue002[{_DIGITS}]+\ue003|\ue000[{_DIGITS}]+\ue001")
_TO_SIGN = str.maketrans("0123456789", _DIGITS)
_FROM_SIGN = str.maketrans(_DIGITS, "0123456789")

_FENCE = re.compile(r"^[ \t>]*(?P<fence>`{3,}|~{3,})")
_BARE = re.compile(
    r"""^(?:
        [ \t>]*(?:=+|-+)[ \t]*$                                # under a heading
      | [ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$   # a ruler
      | [ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$  # under a table's head
      | [ ]{0,3}\[(?!\^)[^\]]+\]:                              # where a link leads
      | [ ]{0,3}\*\[[^\]]+\]:                                  # what an abbreviation means
      | [ \t]*\{:?[^{}]*\}[ \t]*$                              # attributes
      | [ \t]*\[TOC\][ \t]*$
      | [ \t]*</                                               # the end of an element
      | [ \t]*<[!?]                                            # a comment
    )""",
    re.VERBOSE,
)
_OF_EXTENSIONS = {
    "pymdownx.blocks.": r"[ \t]*/{3,}[ \t]*$",
    "pymdownx.blocks.admonition": r"[ \t]*/{3,}[ \t]*(?:admonition|note|attention|caution|danger|error|hint|tip|warn)",
    "pymdownx.blocks.caption": r"[ \t]*/{3,}[ \t]*(?:[\w-]+-)?caption\b",
    "pymdownx.blocks.definition": r"[ \t]*/{3,}[ \t]*define\b",
    "pymdownx.blocks.details": r"[ \t]*/{3,}[ \t]*details\b",
    "pymdownx.blocks.html": r"[ \t]*/{3,}[ \t]*html\b",
    "pymdownx.blocks.tab": r"[ \t]*/{3,}[ \t]*tab\b",
    "pymdownx.tabbed": r'[ \t]*={3}[!+]*[ \t]+"',
    "pymdownx.arithmatex": r"[ \t]*(?:\$\$|\\begin|\\\[)",
}
"""Lines that are syntax where an extension, or one whose name begins so, is switched on."""
_QUOTE = re.compile(r"[ \t]*(?:>[ ]?)+")
_MARKERS = re.compile(r"[ \t]*(?:(?:\d+[.)]|[-*+:])[ \t]+)+(?:\[[ xX]\][ \t]+)?|[ ]{0,3}\[\^[^\]]+\]:[ \t]+")
_HASHES = re.compile(r"[ \t]*#{1,6}[ \t]*")
_BAR = re.compile(r"[ \t]*\|")
_TAG = re.compile(r"<[a-zA-Z][\w-]*(?=[\s/>]|$)")
_OPEN_TAG = re.compile(r"<[a-zA-Z][^<>]*$")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_BOX = re.compile(
    r"^(?P<start>[ \t]*(?:!!!|\?\?\?\+?)[ \t]?(?P<kind>[\w-]+(?:[ \t]+[\w-]+)*)?)[ \t]*(?P<title>\".*\")?[ \t]*$"
)
_TAB = re.compile(r'^([ \t]*={3}[!+]*[ \t]+")')
_TRAINER = re.compile(r"(?:^|\s)trainer(?:\s|$)", re.IGNORECASE)


def bare_lines(extensions: Iterable[str]) -> re.Pattern[str] | None:
    """Give what tells the lines that carry no sign because they are the syntax of one of these extensions."""
    names = tuple(extensions)
    found = [line for name, line in _OF_EXTENSIONS.items() if any(each.startswith(name) for each in names)]
    return re.compile("|".join(found)) if found else None


def sign_lines(text: str, lines: Sequence[int], bare: re.Pattern[str] | None = None) -> str:
    """Put a sign with its line number where the content of each line starts.

    Args:
        text: the body of a page, line endings normalised.
        lines: for each line of the text, the line of the file that it came from.
        bare: tells further lines that carry no sign.
    """
    signed = []
    fence, inside_tag, brackets = "", False, 0
    for line, number in zip(text.split("\n"), lines, strict=True):
        found = _FENCE.match(line)
        if fence or found:
            if not fence and found:
                fence = found["fence"]
            elif found and found["fence"].startswith(fence):
                fence = ""
            signed.append(line)
            continue
        if not line.strip():
            inside_tag, brackets = False, 0
            signed.append(line)
            continue
        sign = str(number).translate(_TO_SIGN)
        if bare and bare.match(line):
            signed.append(_TAB.sub(f"\\1\ue000{sign}\ue001", line))
        else:
            signed.append(line if inside_tag or brackets > 0 else _signed(line, sign))
        words = _CODE.sub("", line)
        inside_tag = ">" not in words if inside_tag else bool(_OPEN_TAG.search(words))
        brackets = max(0, brackets + words.count("[") - words.count("]"))
    return "\n".join(signed)


def without_signs(text: str) -> str:
    """Take every sign out."""
    return _ANY_SIGN.sub("", text) if "\ue000" in text or "\ue002" in text else text


def number_of(digits: str) -> int:
    """Give the line number that the digits of a sign mean."""
    return int(digits.translate(_FROM_SIGN))


def lines_of(text: str, original: str, first_line: int) -> list[int]:
    """Give, for each line of a text that plugins made of an original, the line of the file that it came from.

    What stands in the place of other lines has their numbers, the last one where it has more lines than they; what is
    put between lines has that of the line above.

    Args:
        text: what the plugins made.
        original: the body as it stands in the file.
        first_line: the line of the file that the original starts on.
    """
    given, known = text.split("\n"), original.split("\n")
    if text.rstrip("\n") == original.strip("\n"):  # MkDocs takes the empty lines at the start away
        start = first_line + len(original) - len(original.lstrip("\n"))
        return list(range(start, start + len(given)))
    if given == known:
        return list(range(first_line, first_line + len(given)))
    numbers: list[int] = []
    for _, a, a_end, b, b_end in SequenceMatcher(None, known, given, autojunk=False).get_opcodes():
        last = max(a_end - 1, 0)
        numbers += [first_line + min(a + offset, last) for offset in range(b_end - b)]
    return numbers


def unclosed_fence(text: str) -> int:
    """Give the line (from 1) of a fence that nothing closes, or 0."""
    return next((number for number, _, closed in fences(text) if not closed), 0)


def fences(text: str) -> Iterator[tuple[int, str, bool]]:
    """Give each fence: the line (from 1) that opens it, what stands behind its signs, whether something closes it."""
    fence, opened, about = "", 0, ""
    for number, line in enumerate(text.split("\n"), 1):
        found = _FENCE.match(line)
        if found and not fence:
            fence, opened, about = found["fence"], number, line[found.end() :].strip()
        elif found and found["fence"].startswith(fence):
            yield opened, about, True
            fence = ""
    if fence:
        yield opened, about, False


def _signed(line: str, digits: str) -> str:
    sign = f"\ue000{digits}\ue001"
    box = _BOX.match(line)
    if box:
        if not box["title"] and not _TRAINER.search(box["kind"] or ""):
            return line
        return f'{box["start"].rstrip()} "{sign}{(box["title"] or "")[1:-1]}"'
    if _BARE.match(line):
        return line
    at = 0
    for prefix in (_QUOTE, _MARKERS, _HASHES, _BAR):
        found = prefix.match(line, at)
        at = found.end() if found else at
    at += len(line[at:]) - len(line[at:].lstrip())
    if at >= len(line):
        return line
    tag = _TAG.match(line, at)
    if tag:
        return f"{line[: tag.end()]} \ue002{digits}\ue003{line[tag.end() :]}"
    return line[:at] + sign + line[at:]
