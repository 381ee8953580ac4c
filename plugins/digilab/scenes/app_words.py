"""The words of practice apps: ``docs/practice/<app>/<language>.json``, each one flat object, key to text."""

from collections.abc import Iterator
from pathlib import Path

from digilab.checked_json import read_texts
from digilab.kit import NAME as KIT
from digilab.problem import Problem, Severity
from digilab.said import say
from digilab.scenes.manifest import ABOUT, NAME
from digilab.scenes.manifest import FILE as MANIFEST

FOLDER = "practice"
Words = dict[str, str]


def read_words(file: Path, name: str) -> tuple[Words, list[Problem]]:
    """Read a file of words; ``name`` is what problems call it."""
    if not file.exists():
        message = say("The app has no words in this language")
        hint = say("Write the file; until then nobody practises with the app in this language")
        return {}, [Problem(name, 0, "app", message, hint, Severity.WARNING)]
    written = read_texts(file, name, "app")
    return written.texts, list(written.problems)


def brought_words(
    folder: Path, own: Path | None, own_name: str, locales: tuple[str, ...]
) -> tuple[dict[str, tuple[str, dict[str, str]]], list[Problem]]:
    """Give the words of an app of the kit, in each language of the site: the language that they are in, and the words.

    Args:
        folder: the app's folder in the kit.
        own: the project's folder of the same name, which may add words; it has no code.
        own_name: what that is called in problems.
        locales: the site's languages.
    """
    problems: list[Problem] = []
    known: dict[str, dict[str, str]] = {}
    added: dict[str, dict[str, str]] = {}
    for file in sorted(folder.glob("*.json")):
        if file.name != MANIFEST:
            known[file.stem], problem = read_words(file, f"{KIT}/{FOLDER}/{folder.name}/{file.name}")
            problems += problem
    for file in sorted(own.glob("*.json")) if own else ():
        if file.name != MANIFEST:
            added[file.stem], problem = read_words(file, f"{own_name}/{file.name}")
            problems += problem
    there = {language: {**known.get(language, {}), **added.get(language, {})} for language in (*known, *added)}
    found: dict[str, tuple[str, dict[str, str]]] = {}
    for locale in locales:
        nearest = next((each for each in (*locales, *sorted(known)) if each in known), locale)
        language = locale if locale in there else nearest
        found[locale] = (language, {**there.get(nearest, {}), **there.get(language, {})})
    return found, problems


def missing_words(
    app: str, texts: dict[tuple[str, str], dict[str, str]], locales: tuple[str, ...], name: str
) -> Iterator[Problem]:
    """Tell which text of an app a language lacks and another one has; ``name`` is what problems call ``practice``."""
    known = {key for locale in locales for key in texts[app, locale]}
    for locale in (each for each in locales if texts[app, each]):
        for key in sorted(known - set(texts[app, locale])):
            message, hint = say("The text '{key}' is missing", key=key), say("Write it in every language")
            yield Problem(f"{name}/{app}/{locale}.json", 0, "app", message, hint)


def unnamed(
    app: str, texts: dict[tuple[str, str], dict[str, str]], locales: tuple[str, ...], name: str
) -> Iterator[Problem]:
    """Tell which text of an app's card no language has; what one language lacks is told already."""
    untold = say("The app has no sentence that says what one does in it")
    for key, message in ((NAME, say("The app has no name")), (ABOUT, untold)):
        if not any(key in texts[app, locale] for locale in locales):
            hint = say('Write "{key}": "…" in every language', key=key)
            yield Problem(f"{name}/{app}/{locales[0]}.json", 0, "app", message, hint)
