"""Keys of a keyboard: the codes are those of pymdownx.keys (``++ctrl+c++``), the names those of the page's language."""

import re
import unicodedata
from difflib import get_close_matches

from pymdownx.keymap_db import aliases, keymap

from digilab.languages import texts
from digilab.said import Said, say

MORE = {"alt-gr": "Alt Gr"}
"""Codes that pymdownx.keys does not have: ``++AltGr++`` reads as this one."""


def key_name(code: str, locale: str) -> str:
    """Give what stands on a key in a language; "" where the key is no more than its sign, as a letter."""
    return _names(locale).get(code, "")


def unknown_key(pressed: str) -> str:
    """Give the first code of keys pressed together (``ctrl+cc``) that no key has, or ""."""
    codes = (code for code in pressed.split("+") if not code.startswith(("'", '"')))
    return next((code for code in codes if _as_code(code) not in {*keymap, *aliases, *MORE}), "")


def near_key(code: str, locale: str) -> Said:
    """Give the hint that names the right code for a wrong one: that of a name of the language, or a near one."""
    wanted = _folded(code)
    named = next((each for each, name in _names(locale).items() if _folded(name) == wanted), "")
    known = wanted if wanted in keymap or wanted in aliases else named
    near = [known] if known else get_close_matches(wanted, [*keymap, *aliases], n=1, cutoff=0.6)
    if near:
        return say("Write ++{code}++: the page shows the key's name in its own language", code=near[0])
    return say('Write the words that stand on the key in quotes: ++"{code}"++', code=code)


def _as_code(written: str) -> str:
    """Give a code as pymdownx.keys takes it: ``PageUp`` is ``page-up``."""
    return re.sub(r"(?<=[^-])(?=[A-Z])", "-", written).lower()


def _names(locale: str) -> dict[str, str]:
    return dict(texts("keys", locale))


def _folded(text: str) -> str:
    """Give a name without accents, spaces and capitals."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(each for each in apart if each.isalnum() or each in "-*/=").removesuffix(".")
