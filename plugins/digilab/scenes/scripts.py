"""Scenes and practice apps of a project, read together: what a sheet's practice is made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from digilab.problem import Problem
from digilab.scenes.apps import Apps, read_apps
from digilab.scenes.scene import Scene, read_scenes


@dataclass(frozen=True)
class Scripts:
    """The scenes and the apps that they name.

    Attributes:
        apps: the practice apps.
        scenes: scenes that can be read, by name.
        wrong_apps: what is wrong with the apps.
        wrong_scenes: what is wrong with the scenes.
    """

    apps: Apps
    scenes: Mapping[str, Scene]
    wrong_apps: tuple[Problem, ...] = ()
    wrong_scenes: tuple[Problem, ...] = ()


def read_scripts(docs: Path, locales: tuple[str, ...], name: str = "docs", kit: Path | None = None) -> Scripts:
    """Read them.

    Args:
        docs: the folder ``docs``.
        locales: the site's languages.
        name: what the folder is called in problems.
        kit: the kit, whose apps and scenes are there too.
    """
    apps, wrong_apps = read_apps(docs, locales, name, kit)
    scenes, wrong_scenes = read_scenes(docs, name, kit)
    return Scripts(apps, scenes, tuple(wrong_apps), tuple(wrong_scenes))
