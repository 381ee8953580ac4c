"""``digilab speak``: the sounds of learners' pages, spoken by a machine's voice where nobody has recorded them."""

import sys
from collections.abc import Callable

import click

from digilab.build.reading import Project
from digilab.build.settings import Settings
from digilab.build.speak import Speaker
from digilab.build.spoken import sentences, word_names
from digilab.cache import Cache
from digilab.speech.kinds import KINDS
from digilab.speech.pronounce import read_lexicon
from digilab.speech.voices import VOICES

BEST = "kokoro"


def speak_project(
    project: Project, settings: Settings, slugs: tuple[str, ...], only: tuple[str, ...], minutes: float
) -> None:
    """Speak what is new or changed, and say what was done.

    Raises:
        click.UsageError: the voice is not there, or there is no such sheet.
    """
    voice = VOICES[BEST]()
    if voice.missing():
        raise click.UsageError(voice.missing())
    lexicon, problems = read_lexicon(settings.docs, settings.docs.name, settings.kit)
    if problems:
        raise click.UsageError(str(problems[0]))
    known = {sheet.slug for sheet in project.catalogue.every_sheet}
    if unknown := sorted(set(slugs) - known):
        message = f"There is no sheet '{unknown[0]}'."
        raise click.UsageError(message)
    speaker = Speaker(settings.docs, BEST, lexicon, Cache(settings.cache), settings.languages)
    said = sorted([*sentences(project, settings), *word_names(project)], key=lambda each: KINDS.index(each.kind))
    result = speaker.speak(said, only=only, sheets=slugs, minutes=minutes, say=_progress())
    for text, why in result.failed.items():
        click.echo(f"{text}: {why}")
    click.echo(
        f"{result.made} sentences spoken, {result.missing} to speak; "
        f"docs/sounds: {result.seconds / 60:.0f} minutes, {result.size / 1_000_000:.1f} MB.",
        err=True,
    )
    if result.failed:
        sys.exit(1)


def _progress() -> Callable[[int, int], None]:
    shown = sys.stderr.isatty()

    def say(spoken: int, of: int) -> None:
        if shown or spoken % 50 == 0 or spoken == of:
            click.echo(
                f"\r{spoken} of {of} sentences" if shown else f"{spoken} of {of} sentences", err=True, nl=not shown
            )

    return say
