"""A word as it is shown -> the forms that it takes in a text: plurals, and what becomes of a verb.

Learners meet "cliquez" and look for "cliquer". A language's ``word-forms.yml`` has the regular ones, as regular
expressions over whole words; what does not follow them (``envoie``, ``sent``) is written beside the word. A form too
many that nobody writes does no harm.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from digilab.said import say

FILE = "word-forms.yml"
_PATTERN = {"type": "string", "minLength": 1, "x-must": say("a regular expression")}
_RULE = {"type": "array", "x-must": say("a pattern and a list of forms, such as ['(.*)al', ['\\1aux']]")}
_RULES = {"type": "array", "items": _RULE}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "DigiLab word forms",
    "type": "object",
    "properties": {
        "noun": {**_PATTERN, "description": "What stands before a noun: its articles."},
        "verb": {**_PATTERN, "description": "A verb as it is shown, its parts named 'verb' and 'rest'."},
        "joins": {
            "type": "array",
            "items": {"type": "string"},
            "description": "Words that join a noun to what it is of.",
        },
        "hanging": {**_PATTERN, "description": "What hangs on a word and is none of it."},
        "plurals": {**_RULES, "description": "A noun and its plurals: the first that fits."},
        "verbs": {
            "type": "array",
            "items": _RULES,
            "description": "A verb and its forms: of each group the first that fits.",
        },
    },
    "additionalProperties": False,
}
_ASIDE = re.compile(r"\s*\([^)]*\)")
Rule = tuple[re.Pattern[str], tuple[str, ...]]
"""What a word looks like, and the forms that it then has."""


@dataclass(frozen=True)
class Forms:
    """The rules of a language's word forms; a pattern that is None fits nothing."""

    noun: re.Pattern[str] | None = None
    verb: re.Pattern[str] | None = None
    joins: frozenset[str] = frozenset()
    hanging: re.Pattern[str] | None = None
    plurals: tuple[Rule, ...] = ()
    verbs: tuple[tuple[Rule, ...], ...] = ()

    def of(self, word: str) -> frozenset[str]:
        """Give the forms of a word in small letters, its own among them.

        Args:
            word: as it is shown: with article (``la souris``), as infinitive (``cliquer``, ``to click``).
        """
        word = plain_word(word)
        article = self.noun.match(word) if self.noun else None
        if article:
            return self._nouns(word[article.end() :])
        verb = self.verb.fullmatch(word) if self.verb else None
        if not verb:
            return self._nouns(word)
        forms = (form for rules in self.verbs for form in _first(rules, verb["verb"]))
        return frozenset(f"{form}{verb['rest'] or ''}" for form in forms)

    def bare(self, word: str) -> str:
        """Give a word without what hangs on it (``connectez-vous``)."""
        return self.hanging.sub("", word) if self.hanging else word

    def _nouns(self, noun: str) -> frozenset[str]:
        """Give a noun of one or more words, and its plurals: of the first, the last, all up to a joining word."""
        words = noun.split(" ")
        stop = next((at for at, each in enumerate(words) if each in self.joins or "'" in each), len(words))
        first = ([plural, *words[1:]] for plural in self._plural(words[0]))
        last = ([*words[: stop - 1], plural, *words[stop:]] for plural in self._plural(words[stop - 1]) if stop)
        every = [*(self._plural(each)[0] for each in words[:stop]), *words[stop:]]
        return frozenset(" ".join(each) for each in (words, *first, *last, every))

    def _plural(self, noun: str) -> list[str]:
        return list(_first(self.plurals, noun)) or [noun]


def plain_word(word: str) -> str:
    """Give a word in small letters, without what stands in brackets."""
    return _ASIDE.sub("", word).strip().lower().replace("’", "'")


def _first(rules: Sequence[Rule], word: str) -> Iterator[str]:
    """Give the forms by the first rule that fits."""
    for pattern, forms in rules:
        found = pattern.fullmatch(word)
        if found:
            yield from (found.expand(form) for form in forms)
            return


def forms_of(values: Mapping[str, Any]) -> Forms:
    """Give the rules that a file holds.

    Raises:
        ValueError: a rule is no pattern with a list of forms.
        re.error: a pattern is no regular expression.
    """
    return Forms(
        noun=re.compile(values["noun"]) if "noun" in values else None,
        verb=_verb(values["verb"]) if "verb" in values else None,
        joins=frozenset(values.get("joins", ())),
        hanging=re.compile(f"(?:{values['hanging']})$") if "hanging" in values else None,
        plurals=_rules(values.get("plurals", ())),
        verbs=tuple(map(_rules, values.get("verbs", ()))),
    )


def _verb(pattern: str) -> re.Pattern[str]:
    made = re.compile(pattern)
    if not made.groupindex.keys() >= {"verb", "rest"}:
        message = f"'{pattern}' names no parts 'verb' and 'rest'"
        raise ValueError(message)
    return made


def _rules(values: Sequence[Any]) -> tuple[Rule, ...]:
    rules = []
    for each in values:
        pattern, forms = each
        made = re.compile(pattern)
        if not isinstance(forms, list):
            message = f"'{forms}' is no list of forms"
            raise TypeError(message)
        for form in forms:
            try:
                made.sub(form, "")
            except (re.error, IndexError) as error:
                message = f"'{pattern}' has no group for '{form}'"
                raise ValueError(message) from error
        rules.append((made, tuple(forms)))
    return tuple(rules)
