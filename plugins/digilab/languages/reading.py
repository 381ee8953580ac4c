"""The folders of a language -> the language, and what is missing or wrong in them, file by file.

DigiLab brings some languages along; a site has its own in ``languages/<code>/`` beside ``mkdocs.yml``, whose files
replace single texts of ours or make a whole language. What a language lacks is borrowed from the reference, so that
its pages can be shown while somebody writes them; a site is not built with it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from string import Formatter
from typing import Any

from babel import Locale, UnknownLocaleError

from digilab.checked_json import Written, read_texts
from digilab.checked_yaml import line_at, read_checked_file
from digilab.languages import forms, manner, search, traits
from digilab.languages.language import Language
from digilab.languages.texts import FORMS, OTHER
from digilab.problem import Problem, Severity
from digilab.said import TWINS, Said, say
from digilab.values import nearest

OURS = Path(__file__).parent
FOLDER = "languages"
HEADINGS = "headings"
"""The headings that give a part of a page its meaning."""
RULE = "language"
_COUNTED = re.compile(rf"(?P<key>.+)_(?P<form>{'|'.join(FORMS)})")
_OTHERS = frozenset((TWINS, traits.FILE, forms.FILE, manner.FILE, search.FILE, "rules.yml", "reference.yml"))
"""The files of a language beside those of its texts."""
_SAYS_ITSELF = frozenset(("zero", "one", "two"))
"""Plural forms that may say their number in a word."""


@dataclass(frozen=True)
class Folders:
    """Where a language's files are looked for.

    Attributes:
        code: the language.
        site: the folder ``languages`` of the site, or None.
    """

    code: str
    site: Path | None

    @cached_property
    def there(self) -> tuple[Path, ...]:
        """The folders that there are; what stands in the last one counts."""
        wanted = (OURS / self.code, *((self.site / self.code,) if self.site else ()))
        return tuple(folder for folder in wanted if folder.is_dir())

    def name(self, file: str) -> str:
        """Give a file as problems name it: where the site has it or can write it."""
        return f"{FOLDER}/{self.code}/{file}"

    def files(self, file: str) -> Iterator[Path]:
        """Give the files of a name, in the order in which they are read."""
        return (folder / file for folder in self.there if (folder / file).is_file())

    def last(self, file: str) -> Path | None:
        """Give the file of a name that counts, or None."""
        return next(reversed(list(self.files(file))), None)


@dataclass
class _Reading:
    """Reads the files of one language and collects what is wrong with them."""

    folders: Folders
    reference: Mapping[str, Mapping[str, str]]
    problems: list[Problem] = field(default_factory=list)

    def tell(self, file: str, line: int, message: Said, hint: Said, severity: Severity = Severity.ERROR) -> None:
        self.problems.append(Problem(self.folders.name(file), line, RULE, message, hint, severity))

    def yaml(self, name: str, schema: Mapping[str, Any]) -> tuple[Any, Any]:
        file = self.folders.last(name)
        if not file:
            return None, None
        hint = say("Write it as in the folders of other languages")
        values, node, problems = read_checked_file(file, self.folders.name(name), schema, RULE, hint)
        self.problems += problems
        return values, node

    def traits(self) -> traits.Traits:
        values, node = self.yaml(traits.FILE, traits.SCHEMA)
        code = self.folders.code.replace("-", "_")
        if values is None:
            if not self.folders.last(traits.FILE):
                hint = say("Write it: 'cldr: {code}' and what else is particular to the language", code=code)
                self.tell(traits.FILE, 0, say("The file is missing"), hint)
            return traits.Traits(code if _is_known(code) else "root")
        if not _is_known(values["cldr"]):
            message = say("Unicode CLDR knows no locale '{cldr}'", cldr=values["cldr"])
            hint = say("Write the code of the nearest language that it knows, such as ar or pt_BR")
            self.tell(traits.FILE, line_at(node, ["cldr"]), message, hint)
            values["cldr"] = "root"
        return traits.traits_of(values)

    def rules(self, name: str, schema: Mapping[str, Any], make: Any, nothing: Any) -> Any:  # noqa: ANN401
        values, _ = self.yaml(name, schema)
        if values is None:
            return nothing
        try:
            return make(values)
        except (re.error, ValueError, TypeError, IndexError) as error:
            message = say("A pattern is no regular expression: {why}", why=str(error))
            self.tell(name, 1, message, say("Write it as in the folders of other languages"))
            return nothing

    def texts(self, place: str, plural_forms: frozenset[str]) -> dict[str, str]:
        """Read the texts of a place; what is missing or wrong is the reference's."""
        name, known = f"{place}.json", self.reference[place]
        wanted = dict(needed(known, plural_forms))
        written = [read_texts(file, self.folders.name(name), RULE) for file in self.folders.files(name)]
        self.problems += [problem for each in written for problem in each.problems]
        if not written:
            self.tell(name, 0, say("The file is missing, with {count} texts", count=len(wanted)), _AS_OTHERS)
        made: dict[str, str] = {}
        for each in written:
            self._strangers(name, each, known)
            made |= {key: text for key, text in each.texts.items() if self._is_fine(name, key, each, known)}
        missing = [key for key in wanted if not any(key in each.texts for each in written)]
        if written and missing:
            message = say("Texts are missing: {keys}", keys=", ".join(missing))
            self.tell(name, 0, message, _AS_OTHERS)
        return {key: made.get(key, text) for key, text in {**wanted, **made}.items()}

    def unread(self) -> None:
        """Tell what the site's folder has that nothing reads: a file of another name, a folder that is named as one."""
        known = {f"{place}.json" for place in places()} | _OTHERS
        own = self.folders.site / self.folders.code if self.folders.site else None
        for file in sorted(own.iterdir()) if own and own.is_dir() else ():
            if file.name in known and not file.is_file():
                self.tell(file.name, 0, say("This is no ordinary file"), say("Take it out"))
            elif file.name not in known and file.suffix.lower() in {".json", ".yml", ".yaml"}:
                self.tell(file.name, 0, say("Nothing reads a file of this name"), nearest(file.name, sorted(known)))

    def _strangers(self, name: str, written: Written, known: Mapping[str, str]) -> None:
        if self.folders.site is None:
            return
        for key, line in written.lines.items():
            found = _COUNTED.fullmatch(key)
            if key not in known and not (found and f"{found['key']}_{OTHER}" in known):
                message = say("'{key}' is no text of a page", key=key)
                self.tell(name, line, message, nearest(key, known), Severity.WARNING)

    def _is_fine(self, name: str, key: str, written: Written, known: Mapping[str, str]) -> bool:
        """Tell whether a text can be filled in as the reference's is."""
        found = _COUNTED.fullmatch(key)
        model = known.get(key) or (known.get(f"{found['key']}_{OTHER}", "") if found else "")
        wanted, given = values_of(model), values_of(written.texts[key])
        if not model or given == wanted:
            return True
        if given is not None and wanted is not None and found and found["form"] in _SAYS_ITSELF and given < wanted:
            return True
        shown = ", ".join(f"{{{each}}}" for each in sorted(wanted or ())) or "{}"
        message = say("'{key}' must have these values and no others: {values}", key=key, values=shown)
        self.tell(name, written.lines[key], message, say("Write them in braces, as the text in another language does"))
        return False


_AS_OTHERS = say("Write them in this file, beside mkdocs.yml; the other languages of DigiLab show how")


def places() -> tuple[str, ...]:
    """Give the places that have texts: the files that every language has."""
    return tuple(
        sorted(file.stem for file in (OURS / reference_code()).glob("*.json") if file.name not in {TWINS, search.FILE})
    )


def codes(folder: Path | None) -> tuple[str, ...]:
    """Give the languages that a folder has."""
    there = folder.glob(f"*/{traits.FILE}") if folder and folder.is_dir() else ()
    return tuple(sorted(file.parent.name for file in there))


def reference_code() -> str:
    """Give the language that others borrow from."""
    return next(code for code in codes(OURS) if "\nreference: true\n" in (OURS / code / traits.FILE).read_text("utf-8"))


def read_language(code: str, site: Path | None, reference: Language | None) -> Language:
    """Read a language.

    Args:
        code: its code.
        site: the folder ``languages`` of the site, or None.
        reference: the language that lends what is missing; None for the reference itself.
    """
    folders = Folders(code, site)
    lent = reference.places if reference else {place: _own(code, place) for place in places()}
    if not folders.there:
        return _unknown(code, site, reference, lent)
    reading = _Reading(folders, lent)
    own = reading.traits()
    reading.unread()
    shell = Language(code, own, {})
    words = {place: reading.texts(place, shell.plural_forms) for place in lent}
    reading.problems += _same_headings(words[HEADINGS], folders.name(f"{HEADINGS}.json"))
    return Language(
        code,
        own,
        words,
        reading.rules(forms.FILE, forms.SCHEMA, forms.forms_of, None),
        reading.rules(manner.FILE, manner.SCHEMA, manner.manner_of, manner.Manner()),
        reading.rules(search.FILE, search.SCHEMA, search.search_of, search.NOTHING),
        tuple(reading.problems),
    )


def needed(known: Mapping[str, str], plural_forms: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give the texts that a language needs, each with the reference's: of a counted one, each of its plural forms."""
    for key, text in known.items():
        found = _COUNTED.fullmatch(key)
        if not found or f"{found['key']}_{OTHER}" not in known:
            yield key, text
        elif found["form"] == OTHER:
            for form in sorted(plural_forms, key=FORMS.index):
                yield f"{found['key']}_{form}", text


def values_of(text: str) -> frozenset[str] | None:
    """Give the names of a text's values; None where its braces cannot be read, or hold more than a name."""
    try:
        found = [each for each in Formatter().parse(text) if each[1] is not None]
    except ValueError:
        return None
    return (
        None if any(form or turned for _, _, form, turned in found) else frozenset(str(name) for _, name, *_ in found)
    )


def _own(code: str, place: str) -> dict[str, str]:
    return read_texts(OURS / code / f"{place}.json", place, RULE).texts


def _unknown(
    code: str, site: Path | None, reference: Language | None, lent: Mapping[str, Mapping[str, str]]
) -> Language:
    known = sorted({*codes(OURS), *codes(site)})
    message = say("DigiLab does not speak the language '{code}': it speaks {known}", code=code, known=", ".join(known))
    hint = say("Write its texts in this folder, beside mkdocs.yml, or take it out of mkdocs.yml")
    problem = Problem(f"{FOLDER}/{code}", 0, RULE, message, hint)
    name = code.replace("-", "_")
    borrowed = reference.traits if reference else traits.Traits("root")
    return Language(code, traits.Traits(name) if _is_known(name) else borrowed, lent, problems=(problem,))


def _same_headings(words: Mapping[str, str], path: str) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for key, text in words.items():
        first = seen.setdefault(text.casefold(), key)
        if first != key:
            message = say("'{key}' has the heading of '{other}'", key=key, other=first)
            yield Problem(path, 0, RULE, message, say("Give each part a heading of its own"))


def _is_known(cldr: str) -> bool:
    try:
        Locale.parse(cldr.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return False
    return True
