"""A word as it is shown -> the forms that it takes in a text: plurals, and what becomes of a verb.

Learners meet "cliquez" and look for "cliquer". Rules are the regular ones of each language; what does not follow them
(``envoie``, ``sent``) is written beside the word. A form too many that nobody writes does no harm.
"""

import re
from collections.abc import Callable

_ARTICLE = re.compile(r"^(?:le|la|les|un|une|des|the|a|an)\s+|^l'|^s'|^se\s+", re.IGNORECASE)
_ASIDE = re.compile(r"\s*\([^)]*\)")
_JOINING = frozenset("de d du des à au aux en sur pour vers of on to for".split())
_VOWELS = "aeiou"


def forms_of(word: str, locale: str) -> frozenset[str]:
    """Give the forms of a word in small letters, its own among them.

    Args:
        word: as it is shown: with article (``la souris``), as infinitive (``cliquer``, ``to click``).
        locale: ``fr`` or ``en``; another language has only the word itself.
    """
    word = _ASIDE.sub("", word).strip().lower().replace("’", "'")
    if locale == "fr":
        return _french(word)
    if locale == "en":
        return _english(word)
    return frozenset({word})


def _french(word: str) -> frozenset[str]:
    bare = _ARTICLE.sub("", word)
    noun = bare != word and not word.startswith(("se ", "s'"))
    first, _, rest = bare.partition(" ")
    if not noun and first.endswith("er"):
        return frozenset(f"{form} {rest}".strip() for form in _verb_in_er(first))
    return _plurals(bare, _french_plural)


def _verb_in_er(verb: str) -> set[str]:
    stem = verb[:-2]
    soft = {"g": f"{stem}e", "c": f"{stem[:-1]}ç"}.get(stem[-1:], stem)
    silent = f"{stem[:-1]}i" if stem.endswith(("uy", "oy")) else stem
    return {
        verb,
        *(f"{silent}{ending}" for ending in ("e", "es", "ent")),
        *(f"{stem}{ending}" for ending in ("ez", "é", "ée", "és", "ées", "era", "erez")),
        *(f"{soft}{ending}" for ending in ("ons", "ant")),
    }


def _french_plural(noun: str) -> str:
    if noun.endswith(("s", "x", "z")):
        return noun
    if noun.endswith("al"):
        return f"{noun[:-2]}aux"
    return f"{noun}x" if noun.endswith(("au", "eu")) else f"{noun}s"


def _english(word: str) -> frozenset[str]:
    verb = word.startswith("to ")
    bare = word.removeprefix("to ") if verb else _ARTICLE.sub("", word)
    first, _, rest = bare.partition(" ")
    if verb:
        return frozenset(f"{form} {rest}".strip() for form in _english_verb(first))
    return _plurals(bare, _english_plural)


def _english_verb(verb: str) -> set[str]:
    stem = verb
    if re.fullmatch(r"[^aeiou]*[aeiou][bdglmnprt]", verb):
        stem = verb + verb[-1]
    elif verb.endswith("e"):
        stem = verb[:-1]
    past = f"{verb[:-1]}ied" if _ends_in_y(verb) else f"{stem}ed"
    return {verb, _english_plural(verb), past, f"{stem}ing"}


def _english_plural(noun: str) -> str:
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if _ends_in_y(noun) else f"{noun}s"


def _ends_in_y(word: str) -> bool:
    return len(word) > 2 and word.endswith("y") and word[-2] not in _VOWELS


def _plurals(noun: str, plural: Callable[[str], str]) -> frozenset[str]:
    """Give a noun of one or more words, and its plurals: of the first, of the last, of all up to a joining word."""
    words = noun.split(" ")
    stop = next((at for at, each in enumerate(words) if each in _JOINING or "'" in each), len(words))
    first = [plural(words[0]), *words[1:]]
    last = [*words[: stop - 1], plural(words[stop - 1]), *words[stop:]] if stop else words
    every = [*(plural(each) for each in words[:stop]), *words[stop:]]
    return frozenset(" ".join(each) for each in (words, first, last, every))
