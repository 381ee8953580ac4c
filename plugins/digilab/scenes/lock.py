"""Whether a scene's pictures are as new as the scene: ``docs/scenes/<slug>.lock``.

The lock holds, per language, the digest of the scene, its apps and their words, and the version of Chromium that
took the pictures. Only digests decide: a new Chromium alone makes no picture stale.
"""

import hashlib
import json
from pathlib import Path

from digilab.scenes.apps import Apps
from digilab.scenes.scene import FOLDER, Scene

_RECIPE = "2"


def digest_of(scene: Scene, apps: Apps, locale: str) -> str:
    """Give the digest of everything that decides a scene's pictures in a language."""
    made = hashlib.sha256(f"{_RECIPE}\n{scene.text}\n{apps.digest(scene.apps(), locale)}".encode())
    return made.hexdigest()[:16]


def read_lock(docs: Path, slug: str) -> dict[str, str]:
    """Give a scene's lock: language to digest, and ``chromium``; empty when there is none."""
    try:
        lock = json.loads((docs / FOLDER / f"{slug}.lock").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in lock.items()} if isinstance(lock, dict) else {}


def write_lock(docs: Path, slug: str, lock: dict[str, str]) -> None:
    """Write a scene's lock."""
    text = json.dumps(dict(sorted(lock.items())), indent=2) + "\n"
    (docs / FOLDER / f"{slug}.lock").write_text(text, encoding="utf-8", newline="\n")
