"""Unicode CLDR's annotations -> the few hundred names that picture words can use, as one small file.

CLDR's spoken name ("tts") of an emoji is taken as it is; what is wrong with one is said in ``rejected.yml``.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from digilab.words.languages import LANGUAGES, OwnLanguage

PACKAGE = "cldr-annotations-full"


def extract(folder: Path, emoji: Iterable[str]) -> dict[str, Any]:
    """Read the names of some emoji in every language of ours.

    Args:
        folder: the unpacked npm package ``cldr-annotations-full``.
        emoji: the emoji, without variation selectors.

    Returns:
        the content of ``names.json``: source, versions, licence, and names by language and emoji.

    Raises:
        FileNotFoundError: the folder does not hold that package.
    """
    about = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    wanted = sorted(set(emoji))
    return {
        "source": f"Unicode CLDR annotations (npm {about['name']})",
        "version": about["version"],
        "cldr": about["cldrVersion"],
        "licence": about["license"],
        "copyright": _copyright(folder),
        "names": {language.code: _names(folder, language, wanted) for language in LANGUAGES},
    }


def as_text(data: dict[str, Any]) -> str:
    """Give the file's text: the same names, the same bytes."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _names(folder: Path, language: OwnLanguage, wanted: list[str]) -> dict[str, str]:
    own = _annotations(folder, language.code)
    inherited = _annotations(folder, language.parent) if language.parent else {}
    names = {each: _spoken(own, each) or _spoken(inherited, each) for each in wanted}
    return {each: name for each, name in names.items() if name}


def _spoken(annotations: dict[str, Any], emoji: str) -> str:
    return next(iter(annotations.get(emoji, {}).get("tts", ())), "")


def _annotations(folder: Path, code: str) -> dict[str, Any]:
    file = folder / "annotations" / code / "annotations.json"
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))["annotations"]["annotations"]
    return found


def _copyright(folder: Path) -> str:
    lines = (folder / "LICENSE").read_text(encoding="utf-8").splitlines()
    return next((line.strip() for line in lines if line.startswith("Copyright")), "")
