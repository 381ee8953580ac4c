"""The welcome's gestures: each has its rule and its words in the practice app, and sheets that exist."""

from collections.abc import Iterator

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.gestures import APP, FILE, RULE, Gesture
from digilab.problem import Problem
from digilab.said import say
from digilab.scenes.apps import Apps
from digilab.scenes.scripts import read_scripts
from digilab.source import nearest


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check every gesture of every device."""
    gestures = catalogue.gestures.every
    if not gestures:
        return
    apps = (files.scripts or read_scripts(files.docs, catalogue.locales, files.name, files.kit)).apps
    path = f"{files.name}/{FILE}"
    if APP not in apps.names:
        hint = say("Write {path}, or take {file} away", path=f"{apps.name}/{APP}/app.js", file=path)
        yield Problem(path, 1, RULE, say("There is no app '{app}'", app=APP), hint)
        return
    sheets = catalogue.slugs(catalogue.default_locale)
    for gesture in gestures:
        yield from _in_the_app(gesture, apps, path)
        for slug in gesture.sheets:
            if slug not in sheets:
                yield Problem(
                    path, gesture.line, RULE, say("There is no sheet '{slug}'", slug=slug), nearest(slug, sheets)
                )


def _in_the_app(gesture: Gesture, apps: Apps, path: str) -> Iterator[Problem]:
    """Tell what the app lacks; a word that one language alone lacks is told with the app."""
    rules = apps.rules.get(APP, frozenset())
    if gesture.name not in rules:
        message = say("The app '{app}' has no rule '{rule}'", app=APP, rule=gesture.name)
        yield Problem(path, gesture.line, RULE, message, nearest(gesture.name, sorted(rules)))
        return
    for key in (gesture.name, gesture.say):
        if not any(key in apps.texts[APP, locale] for locale in apps.locales):
            locale = apps.locales[0]
            message = say("The app '{app}' has no text '{key}' ({language})", app=APP, key=key, language=locale)
            yield Problem(path, gesture.line, RULE, message, nearest(key, apps.texts[APP, locale]))
