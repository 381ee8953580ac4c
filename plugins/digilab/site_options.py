"""What mkdocs.yml says of the site's brand and of its own styles, scripts and files; what is wrong with it, by line.

MkDocs takes a mistyped option with a warning that ``digilab check`` does not show, and a script of another host
without a word, which our pages then refuse. Here each is a problem.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.config import base
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

from digilab.author_file import is_there
from digilab.brand import Brand, Licence
from digilab.brand.read import LOGO_KINDS, Around, read_brand
from digilab.frameworks import default_framework, framework_named
from digilab.handouts.chosen import Chosen, read_chosen
from digilab.handouts.executor import ExecutorError
from digilab.pictures.logo import RULE as LOGO_RULE
from digilab.pictures.logo import logo_problems
from digilab.problem import Problem, Severity
from digilab.said import Said, say
from digilab.site_file import SiteFile, as_node, filled, keys
from digilab.values import nearest
from digilab.web.extras import Extras, Script

OPTION_RULE = "option"
EXTRA_RULE = "extra-files"
_HOST = re.compile(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//|(?:data|blob|javascript):", re.IGNORECASE)
_NOTICE = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)
_LINKED = re.compile(r"""<a\b[^>]*\bhref=["'](https?://[^"'<>\s]+)["']""", re.IGNORECASE)
_NOT_PUBLISHED = (".*", "*.py", "*.pyc", "*.html", "*readme*", "mkdocs_theme.yml")
"""What MkDocs does not publish of a theme's folder either."""
_OLD_ICON = (".ico",)


def brand_of(
    config: MkDocsConfig, given: object, locales: tuple[str, ...], framework: str
) -> tuple[Brand, list[Problem]]:
    """Give the site's brand, and what is wrong with it.

    Args:
        config: the site's configuration; its ``copyright`` and the theme's logo fill what the brand leaves out.
        given: the option ``brand``.
        locales: the site's languages.
        framework: name of its framework.
    """
    site_file = _site_file(config)
    brand = Brand()
    problems: list[Problem] = []
    if given is not None:
        named, _ = framework_named(framework, Path(config.config_file_path), locales)
        areas = {area.code: area.colours() for area in (named or default_framework()).doors}
        around = Around(site_file.name, Path(config.docs_dir), locales, areas)
        options = site_file.plugin("digilab")
        node = next((each for key, each in options.value if key.value == "brand"), None) if options else None
        if node is not None:
            brand, problems = read_brand(filled(node, given), site_file.text, around)
        else:
            brand, problems = read_brand(*as_node(given), around, lines=False)
    if brand.logo and is_there(brand.logo):
        problems += logo_problems(brand.logo, site_file.name, _line_under(site_file, "brand", "logo"))
    for name in ("logo", "favicon"):
        found, wrong = _of_theme(name, config, site_file)
        problems += wrong
        if found and name == "logo" and not brand.logo:
            brand = replace(brand, logo=found)
        elif found and name == "favicon":
            brand = replace(brand, favicon=found)
    if brand.licence is None and config.copyright:
        brand = replace(brand, licence=_licence(config.copyright))
    return brand, problems


def handouts_of(config: MkDocsConfig, given: object) -> tuple[Chosen, list[Problem]]:
    """Give who makes the site's papers, if anybody does, and what is wrong with that option.

    Args:
        config: the site's configuration.
        given: the option ``handouts``.
    """
    if isinstance(given, bool):
        return Chosen(made=given), []
    site_file = _site_file(config)
    options = site_file.plugin("digilab")
    node = next((each for key, each in options.value if key.value == "handouts"), None) if options else None
    if node is None:
        return read_chosen(*as_node(given), site_file.name, lines=False)
    return read_chosen(filled(node, given), site_file.text, site_file.name)


def without_executor(config: MkDocsConfig, error: ExecutorError) -> Problem:
    """Give the problem of a site whose papers nobody makes, with the line that says who should."""
    site_file = _site_file(config)
    line = _line_under(site_file, "handouts")
    return Problem(site_file.name, line, OPTION_RULE, error.message, error.hint)


def extras_of(config: MkDocsConfig) -> Extras:
    """Give what the site adds to our pages."""
    styles = tuple(each for each in map(str, config.extra_css) if not _HOST.match(each))
    scripts = tuple(_script(each) for each in config.extra_javascript if not _HOST.match(str(each)))
    return Extras(styles, scripts, dict(_published(config)), dict(config.extra))


def option_problems(config: MkDocsConfig, options: base.Config) -> list[Problem]:
    """Tell options that nobody knows, and styles and scripts that our pages cannot have."""
    site_file = _site_file(config)
    return [*_unknown(config, options, site_file), *_wrong_extras(config, site_file)]


def _unknown(config: MkDocsConfig, options: base.Config, site_file: SiteFile) -> Iterator[Problem]:
    lines = dict(keys(site_file.plugin("digilab")))
    known = options._schema_keys  # noqa: SLF001 (MkDocs has no other way)
    for key in sorted(set(options) - known):
        message = say("The plugin 'digilab' has no option '{key}'", key=key)
        yield Problem(site_file.name, lines.get(key, 0), OPTION_RULE, message, nearest(key, sorted(known)))
    lines = dict(keys(site_file.root))
    known = config._schema_keys  # noqa: SLF001
    for key in sorted(set(config) - known):
        message = say("MkDocs has no option '{key}'", key=key)
        hint = nearest(key, sorted(known)) if lines.get(key) else say("Take it out")
        yield Problem(site_file.name, lines.get(key, 0), OPTION_RULE, message, hint, Severity.WARNING)


def _wrong_extras(config: MkDocsConfig, site_file: SiteFile) -> Iterator[Problem]:
    folders = [Path(config.docs_dir), *_custom(config)]
    for option in ("extra_css", "extra_javascript"):
        for place, each in enumerate(config[option]):
            line = site_file.line(option, place) if _is_written(site_file, option, place) else 0
            problem = _wrong_extra(each, folders, written=bool(line))
            if problem:
                yield replace(problem, path=site_file.name, line=line)


def _wrong_extra(each: str | ExtraScriptValue, folders: list[Path], *, written: bool) -> Problem | None:
    name = str(each)
    if _HOST.match(name):
        message = say("'{name}' comes from another place than the site: our pages fetch nothing from there", name=name)
        return Problem("", 0, EXTRA_RULE, message, say("Put the file into 'docs', and name it from there"))
    if written and not any(is_there(folder / name.partition("?")[0]) for folder in folders):
        return Problem("", 0, EXTRA_RULE, *_nowhere(name, folders))
    if isinstance(each, ExtraScriptValue) and each.type == "module":
        message = say("'{name}' is a module, which a page opened from a USB stick may not load", name=name)
        return Problem("", 0, EXTRA_RULE, message, say("Write it as an ordinary script"), Severity.WARNING)
    return None


def _is_written(site_file: SiteFile, option: str, place: int) -> bool:
    node = site_file.option(option)
    return node is not None and isinstance(node.value, list) and place < len(node.value)


def _script(each: str | ExtraScriptValue) -> Script:
    if isinstance(each, ExtraScriptValue):
        return Script(each.path, each.defer, each.async_, each.type)
    return Script(each)


def _published(config: MkDocsConfig) -> Iterator[tuple[str, Path]]:
    for folder in _custom(config):
        for file in sorted(folder.rglob("*")):
            address = file.relative_to(folder).as_posix()
            parts = address.lower().split("/")
            if file.is_file() and not any(fnmatch(part, each) for part in parts for each in _NOT_PUBLISHED):
                yield address, file


def _custom(config: MkDocsConfig) -> list[Path]:
    return [Path(config.theme.custom_dir)] if config.theme.custom_dir else []


def _of_theme(name: str, config: MkDocsConfig, site_file: SiteFile) -> tuple[Path | None, list[Problem]]:
    """Give the theme's logo or favicon, where the site sets one; Material's own favicon is none."""
    given = config.theme.get(name)
    line = site_file.line("theme", name) if site_file.option("theme", name) is not None else 0
    if not isinstance(given, str) or not given or not line:
        return None, []
    folders = [Path(config.docs_dir), *_custom(config)]
    found = next((folder / given for folder in folders if is_there(folder / given)), None)
    if found is None:
        return None, [Problem(site_file.name, line, LOGO_RULE, *_nowhere(given, folders))]
    if found.suffix.lower() not in (*LOGO_KINDS, *(_OLD_ICON if name == "favicon" else ())):
        message = say("'{name}' is neither an SVG nor a PNG", name=given)
        return None, [Problem(site_file.name, line, LOGO_RULE, message, say("Save it as SVG or PNG"))]
    problems = logo_problems(found, site_file.name, line) if name == "logo" else []
    return found, problems


def _nowhere(name: str, folders: list[Path]) -> tuple[Said, Said]:
    listed = " or ".join(f"'{each.name}'" for each in folders)
    message = say("There is no file '{name}' in {folders}", name=name, folders=listed)
    return message, say("Put the file there, or mend its name")


def _licence(copyright_line: str) -> Licence:
    """Take MkDocs' ``copyright``: the name of a licence, or a whole notice, with or without tags and a link."""
    words = Markup(copyright_line).striptags()  # noqa: S704 (tags are taken out)
    link = _LINKED.search(copyright_line)
    return Licence(words, link[1] if link else "", is_notice=bool(_NOTICE.search(words)))


def _site_file(config: MkDocsConfig) -> SiteFile:
    return SiteFile.read(Path(config.config_file_path))


def _line_under(site_file: SiteFile, *where: str) -> int:
    node: Any = site_file.plugin("digilab")
    line = 0
    for key in where:
        pair = next((each for each in node.value if each[0].value == key), None) if node is not None else None
        if pair is None:
            return line
        line, node = pair[0].start_mark.line + 1, pair[1]
    return line
