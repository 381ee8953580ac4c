"""A keyboard as an author draws it, in a block of code -> its rows of keys.

Each line is a row. A key is what stands on it: alone, with Shift, with Alt Gr (``é2@``); a letter is its capital, with
what Alt Gr writes behind it (``E€``). Keys that write no sign have a name and a width in brackets: ``[tab:1.5]``. The
same name twice below each other is one key.
"""

import re
from typing import Any

from digilab.languages import texts

KEY_ICONS = {
    "backspace": "arrow-left",
    "tab": "keyboard-tab",
    "enter": "keyboard-return",
    "caps-lock": "apple-keyboard-caps",
    "shift": "apple-keyboard-shift",
    "windows": "view-grid-outline",
    "context-menu": "menu",
}
"""Keys that show a picture: their icons."""
_NAMED = re.compile(r"\[(?P<name>[a-z-]+)(?::(?P<wide>\d+(?:\.\d+)?))?\]")


def read_board(drawn: str, locale: str) -> list[list[dict[str, Any]]]:
    """Give the rows of keys: what stands on each, its width in keys, whether it goes on in the row above."""
    rows: list[list[dict[str, Any]]] = []
    for line in drawn.splitlines():
        row = [_key(each, locale) for each in line.split()]
        if not row:
            continue
        last = rows[-1][-1] if rows else None
        if last and last["name"] and last["name"] == row[-1]["name"]:
            row[-1] |= {"joined": True, "word": "", "name": "joined"}
        rows.append(row)
    return rows


def _key(written: str, locale: str) -> dict[str, Any]:
    named = _NAMED.fullmatch(written)
    if named:
        word = texts("keys", locale).get(named["name"], "")
        return _made(name=named["name"], word=word, wide=float(named["wide"] or 1))
    first, others = written[0], written[1:]
    if first.isalpha() and first.isupper():
        return _made(signs=list(written), letter=True, low=first, side=others[:1])
    upper, side = [*others, "", ""][:2]
    return _made(signs=list(written), low=first, upper=upper, side=side)


def _made(**values: Any) -> dict[str, Any]:  # noqa: ANN401 (the values of a plain record)
    empty = {"name": "", "word": "", "wide": 1.0, "letter": False, "low": "", "upper": "", "side": "", "joined": False}
    return {**empty, "signs": [], **values}
