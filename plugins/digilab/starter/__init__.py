"""A new site for a centre, as files: settings, a home page, three sheets with pictures and practice, one day.

``<language>/`` here holds what a language brings of its own: ``docs/`` (pages), ``README.md``, and in ``site.json`` its
name and the comments of ``mkdocs.yml``. The sheets of ``starter.json`` come from the kit, in the languages that it has
them in. A page's facts stand in one language of the starter; they go to the language that the site names first.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from digilab.frameworks import default_framework
from digilab.kit import kit_folder
from digilab.languages import shipped
from digilab.source.body import digest_of
from digilab.source.frontmatter import read_head
from digilab.words.book import read_words

HERE = Path(__file__).parent
PLACES = {"github": ".github/workflows/publish.yml", "gitlab": ".gitlab-ci.yml"}
"""Where a site can be published, and the file that does it."""
WORDS_PAGE = "words.md"
_WORDS = frozenset(("title", "source", "words"))
"""Keys of a head that every language has of its own."""
_HEAD = re.compile(r"---\n(?P<head>.*?)---\n(?P<body>.*)", re.DOTALL)
_KEY = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class NewSite:
    """What a new site is to be.

    Attributes:
        locales: its languages; the first is the one that facts are written in.
        name: its name, or "" for the language's own.
        version: the version of DigiLab that it asks for.
        publish: where it is published, one of ``PLACES``, or "".
    """

    locales: tuple[str, ...]
    name: str
    version: str
    publish: str = ""


def starter_languages() -> tuple[str, ...]:
    """Give the languages that a new site can begin in: DigiLab speaks them and has pages in them."""
    return tuple(sorted(each.parent.name for each in HERE.glob("*/site.json") if each.parent.name in shipped()))


def site_files(site: NewSite) -> dict[str, bytes]:
    """Give every file of a new site: its path, with forward slashes, and its content."""
    first = site.locales[0]
    words = _words(first)
    name = site.name or words["site_name"]
    readme = (HERE / first / "README.md").read_text(encoding="utf-8")
    told = words[f"publish_{site.publish}"] if site.publish else ""
    files = {
        "mkdocs.yml": _settings(site).encode(),
        "README.md": readme.format(name=name, locale=first, publish=told).encode(),
        "requirements.txt": f"mkdocs-digilab>={site.version}\n".encode(),
        ".gitignore": (HERE / "gitignore").read_bytes(),
    }
    if site.publish:
        files[PLACES[site.publish]] = (HERE / "publish" / f"{site.publish}.yml").read_bytes()
    return files | {f"docs/{path}": data for path, data in _docs(site.locales).items()}


def _words(locale: str) -> dict[str, str]:
    words: dict[str, str] = json.loads((HERE / locale / "site.json").read_text(encoding="utf-8"))
    return words


def _settings(site: NewSite) -> str:
    words = _words(site.locales[0])
    locales = []
    for number, locale in enumerate(site.locales):
        own = _words(locale)
        locales += [f"        - locale: {locale}", f"          name: {own['language']}"]
        locales += ["          default: true"] * (number == 0)
        locales += ["          build: true", f"          site_name: {_quoted(site.name or own['site_name'])}"]
    template = (HERE / "mkdocs.yml").read_text(encoding="utf-8")
    name = _quoted(site.name or words["site_name"])
    quoted = {"site_description": _quoted(words["site_description"]), "site_name": name, "name": name}
    return template.format(**(words | quoted | {"locales": "\n".join(locales)}))


def _quoted(text: str) -> str:
    """Give a text as YAML takes it in any case."""
    return json.dumps(text, ensure_ascii=False)


def _docs(locales: tuple[str, ...]) -> dict[str, bytes]:
    """Give the files below ``docs``, each page with the head that its language has."""
    brought = {locale: dict(_brought(locale)) for locale in starter_languages()}
    worded = _has_words(locales)
    if not worded:
        brought = {locale: {k: v for k, v in each.items() if k != WORDS_PAGE} for locale, each in brought.items()}
    pages = {key for files in brought.values() for key in files if key.endswith(".md")}
    slugs = {PurePosixPath(key).parent.name for key in pages if key.startswith("sheets/")}
    files: dict[str, bytes] = {}
    for key in sorted(pages):
        heads = {locale: _read(each[key]) for locale, each in brought.items() if key in each}
        facts = next((head for head, _ in heads.values() if not head.keys() <= _WORDS), {})
        there = [locale for locale in locales if locale in heads]
        digest = ""
        for locale in there:
            head, body = heads[locale]
            head = {name: line for name, line in head.items() if worded or name != "words"}
            if locale == there[0]:
                own = {**head, **{name: text for name, text in facts.items() if name not in _WORDS}}
                text = _page(_with_next(own, slugs), body)
                found, _ = read_head(key, text, default_framework(), translation=False)
                digest = digest_of(str(found.values["title"]), found.body)
            else:
                own = {"title": head["title"], "source": f'source: "{digest}"\n', **head}
                text = _page({name: line for name, line in own.items() if name in _WORDS}, body)
            files[f"{locale}/{key}"] = text.encode()
    for locale in locales:
        others = {key: file for key, file in brought[locale].items() if key not in pages}
        files |= {f"{locale}/{key}": file.read_bytes() for key, file in others.items()}
    return files


def _brought(locale: str) -> Iterator[tuple[str, Path]]:
    """Give what the starter has in a language: path relative to ``docs/<language>``, and the file."""
    plan = json.loads((HERE / "starter.json").read_text(encoding="utf-8"))
    kit = kit_folder()
    folder = kit / locale if kit else None
    if folder:
        yield from ((key, folder / key) for key in plan["pages"] if (folder / key).is_file())
        for slug in plan["sheets"]:
            yield from _below(folder, folder / "sheets" / slug)
    yield from _below(HERE / locale / "docs", HERE / locale / "docs")


def _has_words(locales: tuple[str, ...]) -> bool:
    """Tell whether the kit has picture words in all of these languages: then a site has them."""
    kit = kit_folder()
    return bool(kit and read_words(kit, locales)[0])


def _below(root: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    yield from ((file.relative_to(root).as_posix(), file) for file in sorted(folder.rglob("*")) if file.is_file())


def _read(file: Path) -> tuple[dict[str, str], str]:
    """Give a page's head, key to its lines as they are written, and its body."""
    found = _HEAD.fullmatch(file.read_text(encoding="utf-8").replace("\r\n", "\n"))
    assert found, file  # noqa: S101 (a page of the package itself)
    blocks = [block for block in _KEY.split(found["head"]) if block]
    head = {block.partition(":")[0]: block for block in blocks}
    return {key: block for key, block in head.items() if key != "source"}, found["body"]


def _with_next(head: Mapping[str, str], slugs: set[str]) -> dict[str, str]:
    """Leave out the sheets to go on with that the new site does not have."""
    kept = [slug for slug in re.findall(r"[a-z0-9-]+", head.get("next", "").partition(":")[2]) if slug in slugs]
    rest = {key: block for key, block in head.items() if key != "next"}
    return rest | ({"next": f"next: [{', '.join(kept)}]\n"} if kept else {})


def _page(head: Mapping[str, str], body: str) -> str:
    return f"---\n{''.join(head.values())}---\n{body}"
