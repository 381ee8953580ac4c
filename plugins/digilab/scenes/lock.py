"""What is known of a scene's pictures and proofs: ``docs/scenes/<slug>.lock``.

The lock holds the version of Chromium and, per language, the digest of what the pictures show (the scene, its apps and
their words), for each step what was measured and which labels of the sheet were seen, and which ways of playing were
proven, each with the digest of what was played. Only digests and labels decide: a new Chromium alone makes no picture
stale.

Places are parts of the picture, from 0 to 1; the size of letters is a part of the picture's width.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from digilab.model import Page
from digilab.scenes.app_words import FOLDER as APPS
from digilab.scenes.apps import BASE, Apps
from digilab.scenes.scene import FOLDER, Scene

_RECIPE = "3"
PLAYER = Path(__file__).parent.parent / "theme" / "assets"


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured of a step's picture.

    Attributes:
        picture: the picture's name, without ``.png``.
        target: left, top, width, height of what is marked, or empty where nothing is.
        to: the place that one drags or swipes to, or empty.
        letters: size of the target's letters, or 0 where it has none.
        paper: the part that paper shows, where the scene says one; else empty.
        labels: the words in bold of the sheet's step, which were all on the screen.
    """

    picture: str
    target: tuple[float, ...] = ()
    to: tuple[float, ...] = ()
    letters: float = 0.0
    paper: tuple[float, ...] = ()
    labels: tuple[str, ...] = ()

    def as_data(self) -> dict[str, object]:
        """Give what the lock holds: only what there is."""
        known = {
            "target": list(self.target),
            "to": list(self.to),
            "letters": self.letters,
            "paper": list(self.paper),
            "labels": list(self.labels),
        }
        return {"picture": self.picture, **{key: value for key, value in known.items() if value}}


@dataclass(frozen=True, slots=True)
class Shown:
    """What is known of a scene in one language: the pictures' digest, the steps, way of playing to proof's digest."""

    digest: str = ""
    steps: tuple[Measured, ...] = ()
    proven: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lock:
    """What is known of a scene: the Chromium that took the pictures, language to what is known in it."""

    chromium: str = ""
    shown: Mapping[str, Shown] = field(default_factory=dict)

    def of(self, locale: str) -> Shown:
        """Give what is known in a language."""
        return self.shown.get(locale, Shown())


def digest_of(scene: Scene, apps: Apps, locale: str) -> str:
    """Give the digest of everything that decides a scene's pictures in a language."""
    made = hashlib.sha256(f"{_RECIPE}\n{scene.text}\n{apps.digest(scene.apps(), locale)}".encode())
    return made.hexdigest()[:16]


def is_fresh(scene: Scene, sheet: Page, apps: Apps, shown: Shown, *, brought: bool = False) -> bool:
    """Tell whether a sheet's pictures were taken of the scene as it is, with the labels that the sheet has.

    Args:
        scene: the scene.
        sheet: the sheet.
        apps: the practice apps.
        shown: what is known of the scene in the sheet's language.
        brought: whether the kit brought all of it (``is_brought``): then the labels alone are looked at.
    """
    seen = {step.picture: step.labels for step in shown.steps}
    said = {step.picture: of.labels for step, of in zip(scene.steps, sheet.steps, strict=False)}
    return (brought or shown.digest == digest_of(scene, apps, sheet.locale)) and seen == said


def proof_digest(scene: Scene, apps: Apps, locale: str) -> str:
    """Give the two digests of what decides how a scene plays in a language: that of the scene, that of the player."""
    return f"{digest_of(scene, apps, locale)} {_player()}"


@cache
def _player() -> str:
    made = hashlib.sha256()
    for file in sorted(PLAYER.glob("guide*")):
        made.update(file.read_bytes())
    return made.hexdigest()[:16]


def read_lock(docs: Path, slug: str, kit: Path | None = None) -> Lock:
    """Give a scene's lock; an empty one when there is none.

    Args:
        docs: the folder ``docs``.
        slug: the scene's slug.
        kit: the kit, whose lock is taken for a scene of its own that has none in the project.
    """
    try:
        data = json.loads(lies_in(docs, slug, f"{slug}.lock", kit).read_text(encoding="utf-8"))
        shown = {locale: _shown(each) for locale, each in data["languages"].items()}
        return Lock(str(data["chromium"]), shown)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Lock()


def lies_in(docs: Path, slug: str, name: str, kit: Path | None) -> Path:
    """Give where a file that belongs to a scene lies: in the project, or in the kit where the scene is the kit's.

    Args:
        docs: the folder ``docs``.
        slug: the scene's slug.
        name: the file, relative to the folder of scenes.
        kit: the kit, if the project uses it.
    """
    own = docs / FOLDER / name
    if kit is None or own.exists() or (docs / FOLDER / f"{slug}.yml").exists():
        return own
    return kit / FOLDER / name


def is_brought(docs: Path, scene: Scene, slug: str, kit: Path | None) -> bool:
    """Tell whether a scene, its lock and its apps are all the kit's: nobody here made its pictures older than them."""
    own = [f"{FOLDER}/{slug}.yml", f"{FOLDER}/{slug}.lock", *(f"{APPS}/{app}" for app in (*scene.apps(), BASE))]
    return kit is not None and not any((docs / each).exists() for each in own)


def write_lock(docs: Path, slug: str, lock: Lock) -> None:
    """Write a scene's lock, one step a line."""
    lines = ["{", f'  "chromium": {json.dumps(lock.chromium)},', '  "languages": {']
    for index, (locale, shown) in enumerate(sorted(lock.shown.items())):
        lines += [f"    {json.dumps(locale)}: {{", f'      "digest": {json.dumps(shown.digest)},', '      "steps": [']
        steps = [f"        {json.dumps(step.as_data(), ensure_ascii=False)}" for step in shown.steps]
        lines += [*(f"{step}," for step in steps[:-1]), *steps[-1:], "      ],"]
        lines.append(f'      "proven": {json.dumps(dict(sorted(shown.proven.items())))}')
        lines.append("    }" if index == len(lock.shown) - 1 else "    },")
    text = "\n".join([*lines, "  }", "}", ""])
    file = docs / FOLDER / f"{slug}.lock"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def _shown(data: Mapping[str, Any]) -> Shown:
    steps = tuple(
        Measured(
            picture=str(step["picture"]),
            target=tuple(step.get("target", ())),
            to=tuple(step.get("to", ())),
            letters=float(step.get("letters", 0)),
            paper=tuple(step.get("paper", ())),
            labels=tuple(step.get("labels", ())),
        )
        for step in data["steps"]
    )
    return Shown(str(data["digest"]), steps, {str(way): str(each) for way, each in data["proven"].items()})
