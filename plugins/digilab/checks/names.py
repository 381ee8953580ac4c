"""Names of files and folders: web servers, Windows and ZIP programs take them; nothing lies there that is not read.

The site goes on USB sticks and its sources to trainers' laptops: a file that Windows cannot even unpack would be
missing there without a word.
"""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.checks.marks import is_read_from
from digilab.pictures.kinds import TAKEN, is_picture
from digilab.pictures.names import WINDOWS_KEEPS
from digilab.problem import Problem
from digilab.said import Said, say
from digilab.source.addresses import nfc

LONGEST = 100
_WINDOWS_REFUSES = re.compile(r'[<>:"|?*\\\x00-\x1f]')
_ENDS_AN_ADDRESS = re.compile(r"[#%?]")
_ENDINGS = TAKEN | {".md", ".yml", ".yaml"}
_READ = {"scenes": ".yml", "my-words": ".yml"}
"""Folders whose files are read by their ending."""

_AT_THE_TOP = {"words", "gestures", "doors", "search"}
"""Files that lie in ``docs`` itself."""

Wrong = tuple[Said, Said]
"""What is wrong, what to do."""


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check every file and folder below ``docs`` that this site reads or publishes."""
    for path, file in files.entries.items():
        if not (is_read_from(path, catalogue.locales) or path.startswith(("practice/", "scenes/"))):
            continue
        name = f"{files.name}/{path}"
        wrong = _name(path.rpartition("/")[2], file)
        if wrong:
            yield Problem(name, 0, "file-name", *wrong)
        if path in files.plain:
            pass
        elif file.is_symlink() and files.leaves(path):
            message = say("This leads out of the folder {folder}", folder=files.name)
            yield Problem(name, 0, "outside-docs", message, say("Copy the file itself to this place"))
        elif not file.is_file() and not file.is_dir():
            yield Problem(name, 0, "unreadable", say("This is no ordinary file"), say("Take it out"))
        elif file.is_dir() and PurePosixPath(path).suffix.lower() in _ENDINGS:
            message = say("This is a folder, and its name is that of a file")
            yield Problem(name, 0, "file-name", message, say("Give the folder another name"))
        unread = _unread(PurePosixPath(path)) if path.count("/") < 2 else ""
        if unread:
            hint = say("Call it {name}", name=unread)
            yield Problem(name, 0, "file-name", say("Nothing reads a file of this name"), hint)


def _name(name: str, file: Path) -> Wrong | None:
    plain = say("Use small letters, digits and dashes, such as send-a-photo")
    refused = _WINDOWS_REFUSES.search(name)
    if refused:
        sign = refused[0] if refused[0].isprintable() else f"U+{ord(refused[0]):04X}"
        return say("Windows has no file whose name holds '{sign}'", sign=sign), plain
    if name.endswith((".", " ")):
        return say("Windows has no file whose name ends with a dot or a space"), plain
    kept = name.partition(".")[0].strip()
    if kept.lower() in WINDOWS_KEEPS:
        return say("Windows keeps the name '{name}' for itself", name=kept), say("Choose another name")
    if not name.isascii() and any("\ud800" <= sign <= "\udfff" for sign in name):
        return say("The name is written in an encoding of its own"), say("Write the name again")
    if len(name) > LONGEST:
        return say("The name has {length} signs; {most} is the most", length=len(name), most=LONGEST), plain
    if is_picture(name):
        return None
    ends = _ENDS_AN_ADDRESS.search(name)
    if ends:
        return say("An address cannot hold '{sign}' as it is", sign=ends[0]), plain
    if nfc(file.name) != file.name:
        message = say("The name has its accents beside their letters, as macOS writes them: links would not find it")
        return message, say("Write the name again, best without accents")
    return None


def _unread(path: PurePosixPath) -> str:
    """Give the name that a file would have to be read, or "" when it is read or may lie there."""
    if len(path.parts) == 1 and path.stem in _AT_THE_TOP and path.suffix.lower() in {".yaml", ".yml"}:
        return "" if path.suffix == ".yml" else f"{path.stem}.yml"
    wanted = _READ.get(path.parts[0]) if len(path.parts) == 2 else None
    if wanted and path.suffix != wanted and path.suffix.lower() in {".yml", ".yaml"}:
        return f"{path.stem}{wanted}"
    return ""
