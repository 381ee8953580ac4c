"""The console command ``digilab``: check the sheets, start a new one or a new site.

Exit codes: 0 fine, 1 problems found, 2 wrong use. What a command needs is imported when it runs: ``--help`` needs none
of it.
"""

import logging
import re
import sys
from datetime import UTC, datetime
from io import TextIOWrapper
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from digilab.cli_site import answer_language, new_site, serve
from digilab.said import in_language, say, users_language
from digilab.said import languages as said_languages
from digilab.scenes.ways import WAYS
from digilab.speech.kinds import KINDS

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from digilab.build.reading import Project
    from digilab.frameworks import Framework
    from digilab.plugin import DigilabPlugin


@click.group()
@click.version_option(package_name="mkdocs-digilab")
def main() -> None:
    """Course materials for digital basics, from plain Markdown."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # an old terminal has no sign for what an author wrote


_config_file = click.option(
    "--config-file", "-f", type=click.Path(path_type=Path), default=Path("mkdocs.yml"), help="The project's mkdocs.yml."
)


_language = click.option(
    "--lang",
    "language",
    type=click.Choice(said_languages()),
    default=users_language,
    help="The language that problems are told in; that of your system, where nothing is said.",
)


@main.command()
@_config_file
@_language
@click.option("--strict", is_flag=True, help="Warnings count as problems too.")
def check(config_file: Path, language: str, *, strict: bool) -> None:
    """Check every page, without building anything."""
    config, plugin = _configured(config_file)
    from digilab.cli_check import answer_of

    answer = answer_of(config, plugin, _read)
    for line in answer.problems[language]:
        click.echo(line)
    for line in answer.more[language]:
        click.echo(line, err=True)
    if answer.errors or (strict and answer.warnings):
        sys.exit(1)


@main.command()
@click.argument("rule", required=False, default="")
@answer_language
def explain(rule: str, language: str) -> None:
    """Say what a rule means, with an example that is wrong and one that is right; without RULE, list them all."""
    from digilab.reference.rules import explained
    from digilab.rules import language_of, rules
    from digilab.values import nearest

    known = rules(language_of(language))
    if not rule:
        for family, group in groupby(known.values(), lambda each: each.family):
            click.echo(f"{family}: {', '.join(each.name for each in group)}")
    elif rule in known:
        click.echo(explained(rule, language))
    else:
        told = say("There is no rule '{rule}'. {hint}", rule=rule, hint=nearest(rule, known))
        click.echo(in_language(told, language))
        sys.exit(2)


class _New(click.Group):
    """``new SLUG`` starts a sheet; what has a name of its own, such as ``new site``, is asked for by it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take anything but a command or ``--help`` for the slug of a sheet."""
        if args and args[0] not in {*self.commands, "--help"}:
            args = ["sheet", *args]
        return super().parse_args(ctx, args)


@main.group(cls=_New)
def new() -> None:
    """Start a sheet, or a site: digilab new send-an-e-mail, digilab new site my-centre."""


new.add_command(new_site)
main.add_command(serve)


@new.command("sheet")
@click.argument("slug")
@_config_file
def new_sheet(slug: str, config_file: Path) -> None:
    """Start a sheet: SLUG is its short English name, such as send-an-e-mail.

    One page per language is written, with everything that has to be filled in. What is there already stays.
    """
    from digilab.config import languages, locales, settings_of
    from digilab.languages import open_languages
    from digilab.source.blank import blank_sheet
    from digilab.wanted import SLUG

    if not re.fullmatch(SLUG, slug):
        message = f"'{slug}': use small letters a to z, digits and dashes, such as send-an-e-mail"
        raise click.UsageError(message)
    config, plugin = _configured(config_file)
    docs = Path(config.docs_dir)
    open_languages(settings_of(config, plugin.config).languages)
    built = locales(languages(config))
    framework = _framework(config, plugin)
    targets = {locale: docs / locale / "sheets" / slug / "index.md" for locale in built}
    for path in targets.values():
        for taken in (path, path.parent.with_suffix(".md")):
            if taken.exists():
                place = taken.relative_to(docs.parent).as_posix()
                click.echo(f"{place} is there already. Choose another name, or go on writing that sheet.", err=True)
                sys.exit(1)
    today = datetime.now(UTC).astimezone().date()
    for locale, path in targets.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        page = blank_sheet(locale, framework, translation=locale != built[0], today=today)
        path.write_text(page, encoding="utf-8", newline="\n")
        click.echo(f"Written: {path.relative_to(docs.parent).as_posix()}")
    click.echo("Now write the steps, put the pictures beside the page, and run: digilab check")


@main.command()
@click.argument("slugs", nargs=-1, metavar="[SHEET]...")
@_config_file
@_language
@click.option("--check", "only_check", is_flag=True, help="Play and prove the scenes; take no pictures.")
@click.option("--all", "anew", is_flag=True, help="Take every picture anew, also those that are up to date.")
def shoot(slugs: tuple[str, ...], config_file: Path, language: str, *, only_check: bool, anew: bool) -> None:
    """Take the pictures of the sheets that have a scene, of those named or of all.

    Each scene is played in Chromium, in each language, and proven step by step. Only what changed is taken anew.
    """
    from digilab.config import settings_of
    from digilab.scenes.browser import NoBrowserError, chromium
    from digilab.scenes.shoot import UnknownSheetError, shoot_project

    config, plugin = _configured(config_file)
    project = _read(config, plugin)
    docs = Path(config.docs_dir)
    try:
        with chromium() as browser:
            problems, counted = shoot_project(
                browser,
                project.catalogue,
                docs,
                settings_of(config, plugin.config).cache,
                slugs,
                pictures=not only_check,
                anew=anew,
                kit=settings_of(config, plugin.config).kit,
                say=_say,
            )
    except (NoBrowserError, UnknownSheetError) as error:
        raise click.UsageError(str(error)) from error
    for problem in problems:
        click.echo(problem.told(language))
    click.echo(f"{counted['scenes']} scenes played, {counted['pictures']} pictures written.", err=True)
    if problems:
        sys.exit(1)


@main.command()
@click.argument("slugs", nargs=-1, metavar="[SHEET]...")
@_config_file
@_language
@click.option("--way", "ways", multiple=True, type=click.Choice(WAYS), help="Play in this way only; all otherwise.")
@click.option("--changed", is_flag=True, help="Play only what changed since it was proven.")
def prove(slugs: tuple[str, ...], config_file: Path, language: str, *, ways: tuple[str, ...], changed: bool) -> None:
    """Play the practice of the sheets named, or of all, in every language and every way, as learners do."""
    from digilab.build.practice_site import write_practice
    from digilab.config import settings_of
    from digilab.scenes.apps import read_apps
    from digilab.scenes.browser import NoBrowserError, chromium
    from digilab.scenes.prove import Proofs
    from digilab.scenes.shoot import UnknownSheetError, scenes_to_play

    config, plugin = _configured(config_file)
    project = _read(config, plugin)
    settings = settings_of(config, plugin.config)
    try:
        with chromium() as browser, TemporaryDirectory() as folder:
            apps = project.apps or read_apps(settings.docs, project.catalogue.locales, kit=settings.kit)[0]
            wanted = scenes_to_play(project.catalogue, project.scenes, apps, slugs)
            site = write_practice(project, settings, Path(folder), {sheet.slug for _, sheet in wanted})
            places = [(scene, sheet.locale, site.practice(sheet)) for scene, sheet in wanted]
            proofs = Proofs(
                settings.docs,
                apps,
                ways or WAYS,
                kit=settings.kit,
                changed=changed,
            )
            faults = proofs.prove(browser, Path(folder), places, _say)
    except (NoBrowserError, UnknownSheetError) as error:
        raise click.UsageError(str(error)) from error
    for fault in faults:
        click.echo(fault.told(language))
    click.echo(f"{proofs.played} times played, {len(faults)} faults.", err=True)
    if faults:
        sys.exit(1)


@main.command()
@click.argument("slugs", nargs=-1, metavar="[SHEET]...")
@_config_file
@click.option("--only", multiple=True, type=click.Choice(KINDS), help="Speak sentences of this kind only.")
@click.option("--minutes", type=float, default=0, help="Stop after so many minutes; the next run goes on from there.")
def speak(slugs: tuple[str, ...], config_file: Path, only: tuple[str, ...], minutes: float) -> None:
    """Speak what learners' pages say, of the sheets named or of all, into docs/sounds.

    Only what is new or changed is spoken, in as many processes as there are cores. What people recorded stays.
    """
    from digilab.cli_speak import speak_project
    from digilab.config import settings_of

    config, plugin = _configured(config_file)
    speak_project(_read(config, plugin), settings_of(config, plugin.config), slugs, only, minutes)


@main.command()
@click.argument("locale", metavar="LANGUAGE")
@_config_file
@click.option("--by", default="", help="A pseudonym that is kept with the recordings; nothing, where nothing is said.")
@click.option("--withdraw", default="", metavar="PSEUDONYM", help="Take away all recordings of this person instead.")
@click.option("--port", type=int, default=0, help="The port on this computer; any that is free, where nothing is said.")
@click.option("--no-browser", is_flag=True, help="Open no browser; the address is said.")
def record(locale: str, config_file: Path, by: str, withdraw: str, port: int, *, no_browser: bool) -> None:
    """Record people's voices: a page on this computer shows one sentence after another, in LANGUAGE.

    In a language that the site is not written in, the picture words are recorded. Nothing leaves the computer.
    """
    from digilab.cli_record import record_project, withdraw_person
    from digilab.config import settings_of

    config, plugin = _configured(config_file)
    if withdraw:
        withdraw_person(settings_of(config, plugin.config), withdraw)
        return
    if not re.fullmatch(r"[a-z]{2,3}(-[a-z]{4})?", locale):
        message = f"'{locale}' is no code of a language, such as fr, ku or ckb"
        raise click.UsageError(message)
    record_project(_read(config, plugin), settings_of(config, plugin.config), locale, by, port, opens=not no_browser)


def _say(text: str) -> None:
    if sys.stderr.isatty():
        click.echo(text, err=True)


def _configured(config_file: Path) -> "tuple[MkDocsConfig, DigilabPlugin]":
    """Read ``mkdocs.yml`` as MkDocs does.

    Raises:
        click.UsageError: it is not there, or it is wrong.
    """
    from mkdocs.config import load_config
    from mkdocs.exceptions import ConfigurationError, PluginError

    from digilab.config import languages
    from digilab.plugin import DigilabPlugin

    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    if not config_file.is_file():
        message = f"There is no file {config_file} here. Go to the project's folder, or name it with --config-file"
        raise click.UsageError(message)
    try:
        config = load_config(str(config_file))
        plugin = config.plugins.get("digilab")
        if not isinstance(plugin, DigilabPlugin):
            message = f"{config_file} does not name the plugin 'digilab'"
            raise click.UsageError(message)
        languages(config)
    except (ConfigurationError, PluginError) as error:
        message = f"{config_file} is wrong: {error}"
        raise click.UsageError(message) from error
    return config, plugin


def _framework(config: "MkDocsConfig", plugin: "DigilabPlugin") -> "Framework":
    """Give the site's competence framework, or end with all that is wrong with it."""
    from digilab.config import settings_of
    from digilab.frameworks import framework_named
    from digilab.source import RESERVED

    settings = settings_of(config, plugin.config)
    found, problems = framework_named(settings.framework, Path(config.config_file_path), settings.locales, RESERVED)
    for problem in problems:
        click.echo(problem.told(users_language()), err=True)
    if found is None:
        sys.exit(1)
    return found


def _read(config: "MkDocsConfig", plugin: "DigilabPlugin") -> "Project":
    """Read the project as a build does: MkDocs and its plugins give the pages' texts.

    Raises:
        click.UsageError: MkDocs or one of its plugins refuses.
    """
    from mkdocs.commands.build import build
    from mkdocs.exceptions import Abort, BuildError, PluginError

    try:
        with TemporaryDirectory() as nowhere:
            config.site_dir = nowhere
            config.plugins.on_startup(command="build", dirty=False)
            plugin.checking = True
            build(config)
    except (Abort, PluginError, BuildError) as error:
        raise click.UsageError(str(error)) from error
    if plugin.project is None:
        message = "MkDocs read no page"
        raise click.UsageError(message)
    return plugin.project
