"""The practice apps of a project: their files, texts and icons, as classic scripts that work from ``file://``.

``docs/practice/<app>/`` holds ``app.js``, ``app.css`` and its words in each language (``<code>.json``); a large app has
more ``.js`` files, which are loaded before ``app.js``, in the order of their names, and its manifest ``app.json``.
``base/`` holds what all share. An app names an icon as ``icon("lock")`` in its code or in a comment; only icons that
are named are published. It brings a rule that scenes may name as ``practice.rule("writer", "erased", …)``.

A project uses the kit's apps beside its own. Its folder with code takes the place of the kit's app of that name; its
folder with words alone adds them to the kit's. A language that the kit's app has no words in gets those of the nearest:
the first of the site's languages that it has, else the first that it has at all.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from digilab.author_file import read_text
from digilab.icons import icon_svg
from digilab.kit import NAME as KIT
from digilab.problem import Problem
from digilab.said import say
from digilab.scenes.app_words import FOLDER, brought_words, missing_words, read_words, unnamed
from digilab.scenes.manifest import FILE as MANIFEST
from digilab.scenes.manifest import FRAME, Manifest, read_manifest
from digilab.strict_yaml import compose, line_at

BASE = "base"
_GROUND = say("Name an app of docs/practice that builds on no other")
_RULE = re.compile(r'practice\.rule\("([a-z0-9-]+)", "([a-z0-9-]+)"')
_ICON = re.compile(r'icon\("([a-z0-9-]+)"')


@dataclass(frozen=True)
class Apps:
    """The practice apps below a project's ``docs/practice``.

    Attributes:
        folders: app to its folder; ``base`` too.
        name: what ``docs/practice`` is called in problems.
        locales: the site's languages.
        names: the apps, without ``base``.
        texts: app and language to key and text; ``base`` too.
        icons: names of the icons that they use.
        manifests: app to what it says of itself; without those that cannot be read.
        rules: app to the names of its rules, which scenes may ask to be kept.
        spoken: app and language to the language that its words are in, where that is another one.
    """

    folders: Mapping[str, Path]
    name: str
    locales: tuple[str, ...]
    names: tuple[str, ...]
    texts: dict[tuple[str, str], dict[str, str]]
    icons: tuple[str, ...]
    manifests: dict[str, Manifest] = field(default_factory=dict)
    rules: dict[str, frozenset[str]] = field(default_factory=dict)
    spoken: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def language_of(self, app: str, locale: str) -> str:
        """Give the language that an app's words are in, on the pages of a language."""
        return self.spoken.get((app, locale), locale)

    @property
    def in_order(self) -> list[str]:
        """The apps that can be practised in freely, in the order of their cards."""
        free = [app for app in self.names if app in self.manifests and self.manifests[app].free]
        return sorted(free, key=lambda app: (self.manifests[app].order, app))

    def in_language(self, locale: str) -> list[str]:
        """Give the apps that can be practised in freely in a language, in the order of their cards."""
        return [app for app in self.in_order if self.speaks({app}, locale)]

    def speaks(self, used: Iterable[str], locale: str) -> bool:
        """Tell whether apps have words in a language; one without is not offered in it."""
        return all(self.texts.get((app, locale), True) for app in (*used, BASE))

    def frame(self, app: str) -> tuple[int, int]:
        """Give width and height in CSS px of an app's pictures."""
        return self.manifests[app].frame if app in self.manifests else FRAME

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Give what the browser loads: address in the site and content."""
        base = self.folders.get(BASE)
        if not base:
            return
        yield f"{FOLDER}/practice.css", (base / "practice.css").read_bytes()
        yield f"{FOLDER}/practice.js", _joined(base)
        drawn = {name: icon_svg(name).strip() for name in self.icons}
        yield f"{FOLDER}/icons.js", f"practice.icons({_json(drawn)});\n".encode()
        for name in self.names:
            yield f"{FOLDER}/{name}.js", _joined(self.folders[name])
            style = self.folders[name] / "app.css"
            if style.is_file():
                yield f"{FOLDER}/{name}.css", style.read_bytes()
        for locale in self.locales:
            lines = [
                f"practice.texts({_json(n)}, {_json(words)});" for (n, at), words in self.texts.items() if at == locale
            ]
            yield f"{FOLDER}/texts.{locale}.js", ("\n".join(lines) + "\n").encode()

    def loaded(self, used: set[str]) -> list[str]:
        """Give the apps whose files are loaded for these, in order: what an app builds on comes before it."""
        ground = {self.manifests[app].builds_on for app in used if app in self.manifests}
        return [*(name for name in self.names if name in ground), *(n for n in self.names if n in used - ground)]

    def scripts(self, used: set[str], locale: str) -> list[str]:
        """Give the addresses of the scripts that a page with these apps loads, in order."""
        apps = [f"{FOLDER}/{name}.js" for name in self.loaded(used)]
        return [f"{FOLDER}/practice.js", f"{FOLDER}/icons.js", f"{FOLDER}/texts.{locale}.js", *apps]

    def styles(self, used: set[str]) -> list[str]:
        """Give the addresses of the style sheets that a page with these apps loads, in order."""
        own = [name for name in self.loaded(used) if (self.folders[name] / "app.css").is_file()]
        return [f"{FOLDER}/practice.css", *(f"{FOLDER}/{name}.css" for name in own)]

    @cached_property
    def _published(self) -> tuple[tuple[str, bytes], ...]:
        """What the browser loads, read once for the digests of all scenes."""
        return tuple(self.files())

    def digest(self, used: set[str], locale: str) -> str:
        """Give the digest of everything that decides how these apps look and act in a language."""
        made = hashlib.sha256()
        own = {f"{FOLDER}/{name}.{kind}" for name in self.loaded(used) for kind in ("js", "css")}
        wanted = own | {f"{FOLDER}/practice.css", f"{FOLDER}/practice.js"}
        for address, data in self._published:
            if address in wanted:
                made.update(data)
        for name in sorted(used | {BASE}):
            made.update(_json(self.texts.get((name, locale), {})).encode())
            made.update(_json(self.frame(name)).encode())
        return made.hexdigest()[:16]


def read_apps(
    docs: Path, locales: tuple[str, ...], docs_name: str = "docs", kit: Path | None = None
) -> tuple[Apps, list[Problem]]:
    """Read the practice apps of a project, and tell what is wrong with them.

    Args:
        docs: the folder ``docs``.
        locales: the site's languages.
        docs_name: what the folder is called in problems.
        kit: the kit, whose apps are there too.
    """
    name = f"{docs_name}/{FOLDER}"
    problems: list[Problem] = []
    texts: dict[tuple[str, str], dict[str, str]] = {}
    icons: set[str] = set()
    manifests: dict[str, Manifest] = {}
    spoken: dict[tuple[str, str], str] = {}
    own, brought = _folders(docs), _folders(kit) if kit else {}
    own_code = {app: folder for app, folder in own.items() if app not in brought or _code(folder)[-1].is_file()}
    folders = dict(sorted({**brought, **own_code}.items()))
    for app, folder in folders.items():
        path = f"{name if app in own_code else f'{KIT}/{FOLDER}'}/{app}"
        if app in own_code:
            for locale in locales:
                words, problem = read_words(folder / f"{locale}.json", f"{path}/{locale}.json")
                texts[app, locale] = words
                problems += problem
            problems += missing_words(app, texts, locales, name)
        else:
            found, problem = brought_words(folder, own.get(app), f"{name}/{app}", locales)
            problems += problem
            for locale, (language, words) in found.items():
                texts[app, locale] = words
                if language != locale:
                    spoken[app, locale] = language
        code = _code(folder)[-1]
        if not code.is_file():
            message, hint = say("The app has no code"), say("Write it, or take the folder out")
            problems.append(Problem(f"{path}/{code.name}", 0, "app", message, hint))
            continue
        for file in _code(folder):
            named, problem = _named_icons(file, f"{path}/{file.name}")
            icons |= named
            problems += problem
        if app == BASE:
            continue
        manifest, problem = read_manifest(folder, path)
        problems += problem
        problems += unnamed(app, texts, locales, name)
        if manifest:
            manifests[app] = manifest
    whole = tuple(app for app, folder in folders.items() if app != BASE and _code(folder)[-1].is_file())
    for app in sorted(manifests):
        problems += _without_ground(app, manifests, folders[app], name if app in own_code else f"{KIT}/{FOLDER}")
    rules = {app: _rules(folders[app], app) for app in whole}
    return Apps(folders, name, locales, whole, texts, tuple(sorted(icons)), manifests, rules, spoken), problems


def _folders(docs: Path) -> dict[str, Path]:
    """Give the folders of the apps that lie in a folder ``docs``, by name."""
    folder = docs / FOLDER
    return {each.name: each for each in sorted(folder.glob("*/")) if each.is_dir()} if folder.is_dir() else {}


def _code(folder: Path) -> list[Path]:
    """Give the files of an app's code in the order in which they are loaded: ``app.js`` comes last."""
    main = folder / ("practice.js" if folder.name == BASE else "app.js")
    return [*sorted(file for file in folder.glob("*.js") if file != main), main]


def _joined(folder: Path) -> bytes:
    return b"\n".join(each.read_bytes() for each in _code(folder))


def _without_ground(app: str, manifests: Mapping[str, Manifest], folder: Path, name: str) -> Iterator[Problem]:
    """Tell when the app that another one builds on is not there, or builds on one itself."""
    ground = manifests[app].builds_on
    if not ground or (ground in manifests and not manifests[ground].builds_on):
        return
    path = f"{name}/{app}/{MANIFEST}"
    text, _ = read_text(folder / MANIFEST, path)
    line = line_at(compose(text or ""), ["builds_on"])
    yield Problem(path, line, "app", say("There is no app '{app}' to build on", app=ground), _GROUND)


def _rules(folder: Path, app: str) -> frozenset[str]:
    """Give the names of the rules that an app's code brings."""
    code = "\n".join(file.read_text(encoding="utf-8", errors="replace") for file in _code(folder))
    return frozenset(name for owner, name in _RULE.findall(code) if owner == app)


def _named_icons(file: Path, name: str) -> tuple[set[str], list[Problem]]:
    icons: set[str] = set()
    text, problems = read_text(file, name)
    for line, source in enumerate((text or "").split("\n"), 1):
        for icon in _ICON.findall(source):
            try:
                icon_svg(icon)
                icons.add(icon)
            except FileNotFoundError:
                hint = say("Look for it among the Material Design Icons")
                problems.append(Problem(name, line, "app", say("There is no icon '{icon}'", icon=icon), hint))
    return icons, problems


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
