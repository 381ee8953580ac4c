"""Taking the pictures of a project's scenes: only those that are older than what they show."""

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from digilab.catalogue import Catalogue
from digilab.model import Page
from digilab.pictures.crops import CROP_FILES
from digilab.problem import Problem
from digilab.scenes.apps import Apps, read_apps
from digilab.scenes.browser import version_of
from digilab.scenes.lock import Lock, Shown, digest_of, is_fresh, read_lock, write_lock
from digilab.scenes.play import Played, play_all
from digilab.scenes.scene import FOLDER, Scene, read_scenes
from digilab.scenes.stage import build_stage
from digilab.scenes.under import UNDER, under_file


class UnknownSheetError(Exception):
    """A sheet was named that has no scene."""


def scenes_to_play(
    catalogue: Catalogue, scenes: Mapping[str, Scene], apps: Apps, slugs: tuple[str, ...] = ()
) -> list[tuple[Scene, Page]]:
    """Give the scenes with their sheets, in every language that their apps speak.

    Raises:
        UnknownSheetError: a named sheet is not there or has no scene.
    """
    found = [
        (scenes[sheet.facts.scene], sheet)
        for locale in catalogue.locales
        for sheet in catalogue.sheets(locale)
        if sheet.facts.scene in scenes and (not slugs or sheet.slug in slugs)
        if apps.speaks(scenes[sheet.facts.scene].apps(), locale)
    ]
    missing = sorted(set(slugs) - {sheet.slug for _, sheet in found})
    if missing:
        message = f"There is no sheet '{missing[0]}' with a scene."
        raise UnknownSheetError(message)
    return found


def shoot_project(
    browser: Any,  # noqa: ANN401 (Playwright is optional)
    catalogue: Catalogue,
    docs: Path,
    cache: Path,
    slugs: tuple[str, ...] = (),
    *,
    pictures: bool = True,
    anew: bool = False,
    kit: Path | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> tuple[list[Problem], dict[str, int]]:
    """Play scenes and write their pictures beside the sheets, and their locks.

    Args:
        browser: Playwright's browser.
        catalogue: every page.
        docs: the folder ``docs``.
        cache: folder for made files.
        slugs: the sheets to do; all when empty.
        pictures: whether to write pictures; otherwise everything is played and proven.
        anew: whether to take pictures that are up to date too.
        kit: the kit, if the project uses it; what is taken is written into the project.
        say: told what was done.

    Returns:
        what is wrong, and the number of ``scenes`` and ``pictures``.

    Raises:
        UnknownSheetError: a named sheet is not there or has no scene.
    """
    apps, problems = read_apps(docs, catalogue.locales, docs.name, kit)
    scenes, found = read_scenes(docs, docs.name, kit)
    problems += found
    wanted = scenes_to_play(catalogue, scenes, apps, slugs)
    if pictures and not anew:
        wanted = [(scene, sheet) for scene, sheet in wanted if not _is_fresh(scene, sheet, apps, docs, kit)]
    counted = {"scenes": 0, "pictures": 0}
    version = version_of(browser)
    with tempfile.TemporaryDirectory() as stage_folder:
        stage = build_stage(Path(stage_folder), cache, [scene for scene, _ in wanted], apps)
        for scene, sheet, played in play_all(browser, stage, apps, wanted, pictures=pictures):
            problems += played.problems
            counted["scenes"] += 1
            say(f"{sheet.path}: {len(played.pictures)} pictures")
            if not pictures or played.problems:
                continue
            counted["pictures"] += _write_pictures(docs, scene, sheet, played)
            lock = read_lock(docs, scene.slug, kit)
            known = lock.of(sheet.locale).proven
            shown = Shown(digest_of(scene, apps, sheet.locale), tuple(played.steps), known)
            write_lock(docs, scene.slug, Lock(version, {**lock.shown, sheet.locale: shown}))
    return problems, counted


def _write_pictures(docs: Path, scene: Scene, sheet: Page, played: Played) -> int:
    """Write what changed of a scene's pictures, and what lies under their marks; take away what is no longer made."""
    folder = docs / Path(sheet.path).parent
    for old in folder.glob(CROP_FILES):
        if old.stem not in played.pictures:
            old.unlink()
    files = {folder / f"{name}.png": data for name, data in played.pictures.items()}
    under = {under_file(docs, scene.slug, sheet.locale, name): data for name, data in played.under.items() if data}
    for old in (docs / FOLDER / UNDER / scene.slug).glob(f"*.{sheet.locale}.png"):
        if old not in under:
            old.unlink()
    written = 0
    for file, data in {**files, **under}.items():
        if not file.exists() or file.read_bytes() != data:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            written += file in files
    return written


def _is_fresh(scene: Scene, sheet: Page, apps: Apps, docs: Path, kit: Path | None) -> bool:
    folder = docs / Path(sheet.path).parent
    there = all((folder / f"{step.picture}.png").exists() for step in scene.steps)
    return there and is_fresh(scene, sheet, apps, read_lock(docs, scene.slug, kit).of(sheet.locale))
