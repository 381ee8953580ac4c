"""``digilab new site FOLDER``: a site for another centre, with all it needs to begin; ``digilab serve`` shows one."""

import sys
from pathlib import Path

import click

from digilab.said import Said, in_language, say, users_language
from digilab.said import languages as said_languages

_PLACES = sorted(file.stem for file in (Path(__file__).parent / "starter" / "publish").glob("*.yml"))

answer_language = click.option(
    "--lang",
    "language",
    type=click.Choice(said_languages()),
    default=users_language,
    help="The language of the answer; that of your system, where nothing is said.",
)


@click.command("site")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--languages", "named", required=True, help="Codes of its languages, the main one first: fr,nl")
@click.option("--name", default="", help="The name of the site; each language's own, where nothing is said.")
@click.option("--publish", type=click.Choice(_PLACES), help="Write the file that publishes it there.")
@answer_language
def new_site(folder: Path, named: str, name: str, publish: str | None, language: str) -> None:
    """Start a site for a centre in FOLDER: settings, a home page, three sheets with practice, one day.

    Nothing is written over: FOLDER must be new, or empty.
    """
    from importlib.metadata import version

    from digilab.starter import NewSite, site_files, starter_languages

    locales = tuple(dict.fromkeys(code.strip().lower() for code in named.split(",") if code.strip()))
    known = starter_languages()
    unknown = [code for code in locales if code not in known]
    if unknown or not locales:
        message = say("A site cannot begin in '{language}'", language=", ".join(unknown) or named)
        _refuse(language, message, say("Choose from: {languages}", languages=", ".join(known)))
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            message = say("'{folder}' is not empty: nothing was written", folder=folder)
            _refuse(language, message, say("Choose a new folder"))
        files = site_files(NewSite(locales, " ".join(name.split()), version("mkdocs-digilab"), publish or ""))
        for path, data in files.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("xb") as out:
                out.write(data)
    except OSError as error:
        message = say("'{folder}' cannot be written: {why}", folder=folder, why=error.strerror or str(error))
        _refuse(language, message, say("Choose another folder"))
    click.echo(in_language(say("Written: {files} files in {folder}", files=len(files), folder=folder), language))
    click.echo(in_language(say("Now: cd {folder}, then mkdocs serve. README.md says more.", folder=folder), language))


@click.command("serve", context_settings={"ignore_unknown_options": True})
@click.option("--no-handouts", is_flag=True, help="Without papers, for a quick look at the pages.")
@click.argument("options", nargs=-1, type=click.UNPROCESSED, metavar="[OPTIONS OF MKDOCS SERVE]...")
def serve(options: tuple[str, ...], *, no_handouts: bool) -> None:
    """Show the site while you write: a changed word is on the screen at once, a paper is made when you open it."""
    from mkdocs.__main__ import cli

    from digilab.plugin import DigilabPlugin

    DigilabPlugin.with_papers = not no_handouts
    cli.main(["serve", *options], prog_name="mkdocs")


def _refuse(language: str, message: Said, hint: Said) -> None:
    click.echo(f"{in_language(message, language)}. {in_language(hint, language)}.", err=True)
    sys.exit(2)
