"""Which of a project's files are pages for us, which MkDocs may publish as they are, and which are neither.

MkDocs reads whatever lies in ``docs`` and stops at the first file that it cannot read. So those that it could not
are taken out before, and told: what is no ordinary file, and pages whose head is broken, which we read ourselves.
"""

import stat
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs_static_i18n.config import RE_LOCALE

from digilab.checks.guide import FOLDER as GUIDE
from digilab.checks.one_word import FILE as TERMS
from digilab.doors import FILE as DOORS
from digilab.gestures import FILE as GESTURES
from digilab.pictures.hand_marks import SUFFIX as MARKS
from digilab.pictures.variants import is_picture
from digilab.problem import Problem, Severity
from digilab.said import say
from digilab.scenes.app_words import FOLDER as PRACTICE
from digilab.scenes.scene import FOLDER as SCENES
from digilab.search_words import FILE as SEARCH
from digilab.source import is_text, nfc
from digilab.source.snippets import FOLDER as SNIPPETS
from digilab.speech.pronounce import FILE as PRONOUNCE
from digilab.speech.store import FOLDER as SOUNDS
from digilab.tallies import FOLDER as TALLY
from digilab.words.book import FILE as WORDS
from digilab.words.names import FOLDER as MY_WORDS

FOLDERS = tuple(f"{name}/" for name in (PRACTICE, SCENES, MY_WORDS, SNIPPETS, SOUNDS, TALLY))
OURS = (*FOLDERS, WORDS, TERMS, GESTURES, DOORS, SEARCH, PRONOUNCE)
"""What the browser needs of these is made at the end."""


@dataclass(frozen=True, slots=True)
class SiftedPage:
    """A page's file: its path relative to ``docs`` in NFC, its bytes, whether it is text."""

    path: str
    data: bytes
    readable: bool


@dataclass(slots=True)
class Sifted:
    """What was found.

    Attributes:
        pages: each page, by its path as MkDocs names it.
        left_out: paths of files that the site does not have: excluded, drafts.
        problems: what is wrong with files.
        taken_out: paths of the files that MkDocs should not see, as it names them.
    """

    pages: dict[str, SiftedPage] = field(default_factory=dict)
    left_out: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    taken_out: set[str] = field(default_factory=set)

    def take_out(self, files: Files) -> None:
        """Take the same files out again: MkDocs looks for all of them anew in each language."""
        for file in [each for each in files if each.src_uri in self.taken_out]:
            files.remove(file)


def sift(files: Files, config: MkDocsConfig, locales: tuple[str, ...], *, serving: bool) -> Sifted:
    """Go through the files of all languages, and take out those that MkDocs should not see.

    Args:
        files: what MkDocs found; changed in place.
        config: the site's configuration.
        locales: the languages that are built.
        serving: whether drafts are shown.
    """
    sifted = Sifted()
    docs_name = Path(config.docs_dir).name
    strangers: set[str] = set()
    found = {file.src_uri for file in files}
    for file in list(files):
        if file.src_dir not in {config.docs_dir, None}:
            continue  # the theme's
        path, folder = nfc(file.src_uri), file.src_uri.partition("/")[0]
        shown = file.inclusion.is_in_serve() if serving else file.inclusion.is_included()  # type: ignore[no-untyped-call]
        if not shown:
            sifted.left_out.add(path)
        elif file.src_uri != folder and folder not in locales and _is_language(folder) and not path.startswith(OURS):
            strangers.add(folder)
            files.remove(file)
        elif not _is_ordinary(file):
            message = say("This is no file that can be read")
            hint = say("Take it out of the folder, or make it readable")
            sifted.problems.append(Problem(f"{docs_name}/{path}", 0, "unreadable", message, hint))
            files.remove(file)
        elif file.src_dir and is_read_here(path):
            files.remove(file)
        elif file.is_documentation_page() and folder in locales:
            page = SiftedPage(path, file.content_bytes, is_text(file.content_bytes))
            sifted.pages[file.src_uri] = page
            if not page.readable:
                files.remove(file)
        elif file.is_documentation_page():
            message = say("The page lies in no language's folder: it is not published")
            hint = say("Move it into one of: {folders}", folders=", ".join(f"{docs_name}/{each}" for each in locales))
            sifted.problems.append(Problem(f"{docs_name}/{path}", 0, "language", message, hint, Severity.WARNING))
            files.remove(file)
    kept = {file.src_uri for file in files}
    sifted.taken_out = found - kept
    for folder in sorted(strangers):
        message = say("The site has no language '{folder}': nothing of this folder is published", folder=folder)
        hint = say("Add the language under 'i18n' in mkdocs.yml, or give the folder another name")
        sifted.problems.append(Problem(f"{docs_name}/{folder}", 0, "language", message, hint, Severity.WARNING))
    return sifted


def is_read_here(path: str) -> bool:
    """Tell whether a file, by its path below ``docs``, is read by us alone: MkDocs neither renders nor publishes it."""
    return path.startswith(OURS) or _is_shown(path) or path.endswith(MARKS)


def _is_language(folder: str) -> bool:
    """Tell whether static-i18n takes a folder for a language."""
    return bool(RE_LOCALE.match(folder))


def _is_shown(path: str) -> bool:
    """Tell whether a file is a picture of a learners' page; MkDocs publishes those of the guide as they are."""
    return is_picture(path) and not path.partition("/")[2].startswith(GUIDE)


def _is_ordinary(file: File) -> bool:
    if file.abs_src_path is None:
        return True  # made by another plugin
    try:
        state = Path(file.abs_src_path).stat()
        if not stat.S_ISREG(state.st_mode):
            return False
        with Path(file.abs_src_path).open("rb"):
            return True
    except (OSError, ValueError):
        return False
