"""``docs/words.yml`` -> the picture words, with line numbers in problems.

The JSON Schema below is published for editors. One word is one picture: no two share an icon, and no form belongs to
two words of a language, unless both say that it means other things too (``asks``). Such a form is this word only on
the pages whose head says so: ``words: {search: true}``.

The kit's words come first; the project's own stand in the place of those with the same id, or after them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from digilab.checked_yaml import line_at, read_checked_file
from digilab.frameworks import Framework, default_framework
from digilab.icons import has_icon
from digilab.kit import NAME as KIT
from digilab.languages import known_codes, language
from digilab.languages.forms import Forms, plain_word
from digilab.problem import Problem, Severity
from digilab.said import say
from digilab.words.finder import Finder, Found
from digilab.words.names import Tongue, cldr, tongues, with_own_words

FILE = "words.yml"
RULE = "words"
MOST_WORDS = 12
_FORMS = {"type": "array", "items": {"type": "string", "minLength": 1}, "uniqueItems": True}
_SIDE = {
    "type": "object",
    "properties": {
        "word": {"type": "string", "minLength": 1, "description": "The word as it is shown: 'la souris', 'to click'."},
        "says": {"type": "string", "minLength": 1, "description": "One easy sentence of 12 words at most."},
        "also": {**_FORMS, "description": "More forms to find in sheets."},
        "only": {**_FORMS, "description": "Exactly these forms are found, and no others."},
        "never": {**_FORMS, "description": "Phrases in which it is not this word."},
        "asks": {
            **_FORMS,
            "description": "Forms that mean other things too: a page's head says what it is.",
        },
    },
    "required": ["word", "says"],
    "additionalProperties": False,
}
_FACTS: dict[str, Any] = {
    "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "description": "Short English name."},
    "icon": {"type": "string", "minLength": 1, "description": "A Material Design Icon."},
    "emoji": {"type": "string", "minLength": 1, "description": "The emoji whose Unicode name is this word."},
}


def words_schema(locales: Sequence[str], framework: Framework) -> dict[str, Any]:
    """Give the JSON Schema of ``docs/words.yml`` for a site: each of its languages must be there, others may."""
    codes = [_as_written(area.code) for area in framework.doors]
    area = {"enum": codes, "description": f"Area of {framework.name}."}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "DigiLab picture words",
        "type": "array",
        "items": {
            "type": "object",
            "properties": {**_FACTS, "area": area, **dict.fromkeys((*locales, *known_codes()), _SIDE)},
            "required": ["id", "area", "icon", *locales],
            "additionalProperties": False,
        },
    }


def _as_written(code: str) -> str | int:
    """Give a code as YAML has it without quotes, so that editors take it."""
    return int(code) if code.isdecimal() and str(int(code)) == code else code


@dataclass(frozen=True, slots=True)
class Side:
    """A word in one language.

    Attributes:
        word: as it is shown (``la souris``).
        says: one easy sentence.
        forms: what is found in texts, in small letters.
        never: phrases in which it is not this word.
        asks: those of the forms that mean other things too.
    """

    word: str
    says: str
    forms: frozenset[str]
    never: tuple[str, ...] = ()
    asks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Word:
    """A picture word: id, code of its area, icon, emoji of the same meaning or "", its sides by language, its line.

    ``path`` is its file as problems name it.
    """

    id: str
    area: str
    icon: str
    emoji: str
    sides: Mapping[str, Side]
    line: int = 1
    path: str = ""


@dataclass(frozen=True)
class WordBook:
    """All picture words, in the order of their file, and what the learners' languages call them."""

    words: tuple[Word, ...] = ()
    tongues: tuple[Tongue, ...] = ()
    _finders: dict[str, Finder] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def by_id(self) -> dict[str, Word]:
        """The words by id."""
        return {word.id: word for word in self.words}

    def __bool__(self) -> bool:
        """Tell whether there are any words."""
        return bool(self.words)

    def area(self, code: str) -> list[Word]:
        """Give the words of an area."""
        return [word for word in self.words if word.area == code]

    def find(self, text: str, locale: str, meant: Mapping[str, bool] | None = None) -> Iterator[Found]:
        """Give the words in a text of a language, in order.

        Args:
            text: what is read.
            locale: its language.
            meant: what its page says about forms that mean other things too, by the word's id; None takes them all.
        """
        if meant is None:
            return self._finder(locale).find(text)
        return self._finder(locale).find(text, lambda word: meant.get(word, False))

    def doubtful(self, text: str, locale: str) -> Iterator[tuple[str, frozenset[str]]]:
        """Give the forms in a text that mean other things too, and the ids of the words that they may be."""
        return self._finder(locale).doubtful(text)

    def _finder(self, locale: str) -> Finder:
        if locale not in self._finders:
            sides = [(word.id, word.sides[locale]) for word in self.words if locale in word.sides]
            spoken = language(locale).forms or Forms()
            self._finders[locale] = Finder(
                [(form, name) for name, side in sides for form in side.forms],
                [(phrase, name) for name, side in sides for phrase in side.never],
                [(form, name) for name, side in sides for form in side.asks],
                spoken.bare,
            )
        return self._finders[locale]


def read_words(
    docs: Path,
    locales: Sequence[str],
    docs_name: str = "docs",
    framework: Framework | None = None,
    kit: Path | None = None,
) -> tuple[WordBook, list[Problem]]:
    """Read the picture words of a project; a project without ``words.yml`` has none of its own.

    Args:
        docs: the folder ``docs``.
        locales: the site's languages.
        docs_name: what it is called in problems.
        framework: the competence framework, whose areas the words belong to.
        kit: the kit, whose words are there too where they have all languages of the site.

    Returns:
        the words that are right, and what is wrong.
    """
    framework = framework or default_framework()
    problems: list[Problem] = []
    known: dict[str, _Entry] = {}
    twice: list[_Entry] = []
    for folder, name, must in ((kit, KIT, None), (docs, docs_name, locales)):
        file, path = (folder / FILE if folder else None), f"{name}/{FILE}"
        own, wrong = _read_file(file, path, locales, must, framework) if file else ([], [])
        problems += wrong
        first: dict[str, _Entry] = {}
        for entry in own:
            twice += [entry] if entry.word.id in first else []
            first.setdefault(entry.word.id, entry)
        known |= first
    entries = [*known.values(), *twice]
    if not entries or problems:
        return WordBook(), problems
    words = tuple(entry.word for entry in entries)
    named = tongues({word.id: word.emoji for word in words if word.emoji})
    names, wrong = with_own_words(named, docs, locales, {word.id: word for word in words}, docs_name)
    return WordBook(words, names), [*_problems(entries), *_unnamed(entries), *wrong]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A word, and where it stands: the nodes of its file, its place among them."""

    word: Word
    node: yaml.Node
    index: int

    def line(self, *keys: str) -> int:
        return line_at(self.node, [self.index, *keys])


def _read_file(
    file: Path, path: str, locales: Sequence[str], must: Sequence[str] | None, framework: Framework
) -> tuple[list[_Entry], list[Problem]]:
    """Read a file of words, without those that one of the languages lacks; it is wrong where it is one of ``must``.

    The kit's words have no language that must be there, and the areas of our own framework.
    """
    if not file.exists():
        return [], []
    hint = say("The words beside it show how")
    wanted = words_schema(must or (), framework if must else default_framework())
    values, node, problems = read_checked_file(file, path, wanted, RULE, hint)
    if problems or not values or node is None:
        return [], problems
    return [
        _Entry(_word(value, locales, line_at(node, [index]), path, framework), node, index)
        for index, value in enumerate(values)
        if value.keys() >= set(locales)
    ], []


def _word(values: Mapping[str, Any], locales: Sequence[str], line: int, path: str, framework: Framework) -> Word:
    sides = {locale: _side(values[locale], locale) for locale in locales}
    return Word(
        values["id"], framework.area(values["area"]).code, values["icon"], values.get("emoji", ""), sides, line, path
    )


def _side(values: Mapping[str, Any], locale: str) -> Side:
    never = tuple(each.lower() for each in values.get("never", ()))
    spoken = language(locale).forms
    if "only" in values:
        forms = frozenset(each.lower() for each in values["only"])
    else:
        known = spoken.of(values["word"]) if spoken else frozenset((plain_word(values["word"]),))
        forms = known | {each.lower() for each in values.get("also", ())}
    asks = frozenset(each.lower() for each in values.get("asks", ()))
    return Side(values["word"], values["says"], (forms | asks) - set(never), never, asks)


def _problems(entries: list[_Entry]) -> Iterator[Problem]:
    ids: dict[str, int] = {}
    icons: dict[str, Word] = {}
    forms: dict[tuple[str, str], Word] = {}
    for entry in entries:
        word, path = entry.word, entry.word.path
        if word.id in ids:
            message = say("'{key}' is written twice, first on line {line}", key=word.id, line=ids[word.id])
            yield Problem(path, word.line, RULE, message, say("Keep one of the two, or give it another id"))
        ids.setdefault(word.id, word.line)
        at = entry.line("icon")
        if not has_icon(word.icon):
            hint = say("Look for one on https://pictogrammers.com/library/mdi/ and write its name")
            yield Problem(path, at, RULE, say("There is no Material Design Icon '{icon}'", icon=word.icon), hint)
        if word.icon in icons:
            message = say("'{word}' has the picture of '{other}'", word=word.id, other=icons[word.icon].id)
            yield Problem(path, at, RULE, message, say("One picture, one word: choose another icon"))
        icons.setdefault(word.icon, word)
        for locale, side in word.sides.items():
            yield from _side_problems(word, locale, side, entry.line(locale, "says"), path)
            for form in sorted(side.forms):
                other = forms.setdefault((locale, form), word)
                if other is not word and not (form in side.asks and form in other.sides[locale].asks):
                    line = entry.line(locale)
                    message = say(
                        "'{form}' ({language}) belongs to '{other}' already", form=form, language=locale, other=other.id
                    )
                    hint = say("Write 'only: […]' or 'never: […]' in one of the two, or 'asks: […]' in both")
                    yield Problem(path, line, RULE, message, hint)


def _unnamed(entries: list[_Entry]) -> Iterator[Problem]:
    """Tell which emoji CLDR's names were not taken for."""
    taken = {sign for names in cldr()["names"].values() for sign in names}
    for entry in entries:
        word = entry.word
        if word.emoji and word.emoji not in taken:
            message = say("There are no names in other languages for {emoji}", emoji=word.emoji)
            hint = say("Run 'python3 scripts/extract_names.py', or take the emoji out")
            yield Problem(word.path, entry.line("emoji"), RULE, message, hint, Severity.WARNING)


def _side_problems(word: Word, locale: str, side: Side, line: int, path: str) -> Iterator[Problem]:
    count = len(side.says.replace("\u00a0", " ").split())
    if count > MOST_WORDS:
        message = say(
            "The sentence of '{word}' ({language}) has {words} words", word=word.id, language=locale, words=count
        )
        hint = say("Say it in {most} words", most=MOST_WORDS)
        yield Problem(path, line, RULE, message, hint, Severity.WARNING)
    if not side.says.endswith((".", "!", "?")):
        message = say("The sentence of '{word}' ({language}) has no end", word=word.id, language=locale)
        yield Problem(path, line, RULE, message, say("Write a full stop"))
