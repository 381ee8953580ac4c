"""The stage: a scene's apps in a folder of files, as the browser loads them for pictures and for proof."""

import json
from dataclasses import dataclass
from pathlib import Path

from digilab.cache import Cache
from digilab.fonts import web_fonts
from digilab.scenes.apps import Apps
from digilab.scenes.scene import Scene

JUDGE = Path(__file__).parent.parent / "theme" / "assets" / "guide-judge.js"
_PAGE = """<!doctype html>
<html lang="{locale}" class="p-shot"><head><meta charset="utf-8"><title>{slug}</title>
{styles}
<style>html, body {{ margin: 0; height: 100vh; overflow: hidden; }}</style>
</head><body><div id="stage"></div>{scripts}</body></html>
"""


@dataclass(frozen=True, slots=True)
class Stage:
    """A folder with the apps' files and one page per scene and language."""

    folder: Path

    def page(self, scene: Scene, locale: str) -> str:
        """Give the address of a scene's page."""
        return (self.folder / f"{scene.slug}.{locale}.html").as_uri()


def build_stage(folder: Path, cache: Path, scenes: list[Scene], apps: Apps) -> Stage:
    """Write the stage of some scenes.

    Args:
        folder: an empty folder.
        cache: folder for made files (fonts).
        scenes: the scenes to play.
        apps: the project's apps.
    """
    for address, data in apps.files():
        _write(folder / address, data)
    for name, file in web_fonts(Cache(cache)).items():
        _write(folder / "assets" / "digilab" / "fonts" / name, file.read_bytes())
    _write(folder / JUDGE.name, JUDGE.read_bytes())
    for scene in scenes:
        for locale in apps.locales:
            loaded = [*apps.scripts(scene.apps(), locale), JUDGE.name]
            scripts = "".join(f'<script src="{each}"></script>' for each in loaded)
            styles = "".join(f'<link rel="stylesheet" href="{each}">' for each in apps.styles(scene.apps()))
            page = _PAGE.format(locale=locale, slug=scene.slug, styles=styles, scripts=scripts)
            _write(folder / f"{scene.slug}.{locale}.html", page.encode())
    return Stage(folder)


def mount_call(app: str, state: object) -> str:
    """Give the script that starts an app on the stage."""
    return f"practice.mount(document.getElementById('stage'), {json.dumps(app)}, {json.dumps(state)}) && null"


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
