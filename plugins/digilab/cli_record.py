"""``digilab record``: people speak the sentences of a site, or the picture words of a language, at this computer."""

import webbrowser
from collections.abc import Iterator
from contextlib import suppress

import click

from digilab.build.reading import Project
from digilab.build.record import Desk, server
from digilab.build.settings import Settings
from digilab.build.spoken import sentences
from digilab.languages import known_codes
from digilab.said import in_language, say, users_language
from digilab.speech.recorded import withdraw
from digilab.speech.recording import Named, items


def withdraw_person(settings: Settings, by: str) -> None:
    """Take away a person's recordings, and say how many they were."""
    gone = withdraw(settings.docs, by)
    told = say("Taken away: {number} recordings of {person}", number=len(gone), person=by)
    click.echo(in_language(told, users_language()))


def record_project(project: Project, settings: Settings, locale: str, by: str, port: int, *, opens: bool) -> None:
    """Show the page to record on until somebody ends the command."""
    main = project.catalogue.default_locale
    said = [each.text for each in sentences(project, settings) if each.locale == locale]
    shown_in = next(code for code in (users_language(), main) if code in known_codes())
    desk = Desk(settings.docs, locale, items(settings.docs, locale, said, _words(project, locale)), by, shown_in)
    with server(desk, port) as running:
        address = f"http://127.0.0.1:{running.server_address[1]}/"
        click.echo(in_language(say("Open {address} and speak. Ctrl+C ends it.", address=address), users_language()))
        if opens:
            webbrowser.open(address)
        with suppress(KeyboardInterrupt):
            running.serve_forever()


def _words(project: Project, locale: str) -> Iterator[tuple[Named, str]]:
    """Give the picture words for a learners' language, each with its name there, or ""; none for a site's own."""
    catalogue = project.catalogue
    if locale in catalogue.locales:
        return
    names = next((each.names for each in catalogue.words.tongues if each.language.code == locale), {})
    for word in catalogue.words.words:
        side = word.sides[catalogue.default_locale]
        yield Named(word.id, word.icon, side.word, side.says), names.get(word.id, "")
