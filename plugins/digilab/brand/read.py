"""``brand:`` of mkdocs.yml -> a brand: read strictly, and what is wrong is told with its line, all at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from digilab.author_file import is_there
from digilab.brand.brand import EVERY, Brand, Licence
from digilab.brand.contrast import darkened, least_contrast
from digilab.brand.palette import TEXT_CONTRAST, AreaColours
from digilab.problem import Problem
from digilab.said import Said, say
from digilab.strict_yaml import line_at
from digilab.values import NOTHING, Reading, nearest

RULE = "brand"
LOGO_KINDS = (".svg", ".png")
_COLOUR = {
    "type": "string",
    "pattern": "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$",
    "x-must": say('a colour in quotes, such as "#25295b"'),
}


def _words(most: int) -> dict[str, Any]:
    """Give the schema of a text, or of one text for each language."""
    text = {"type": "string", "minLength": 1, "maxLength": most}
    return {"oneOf": [text, {"type": "object", "minProperties": 1, "additionalProperties": text}]}


_WEB = {
    "type": "string",
    "pattern": r"^https://[^\s\"'<>]+$",
    "maxLength": 300,
    "x-must": say("an address that begins with https://"),
}
_LINE = {"type": "string", "minLength": 1, "maxLength": 80}
_LINES = {
    "type": "array",
    "minItems": 1,
    "maxItems": 4,
    "items": _LINE,
    "x-must": say("a list of one to four short lines"),
}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "name": _words(80),
        "logo": {
            "type": "string",
            "pattern": r"(?i)\.(svg|png)$",
            "x-must": say("the path of an SVG or PNG file below 'docs', such as centre/logo.svg"),
        },
        "accent": _COLOUR,
        "areas": {"type": "object", "additionalProperties": _COLOUR},
        "address": {"oneOf": [_LINE, _LINES]},
        "phone": {
            "type": "string",
            "pattern": r"^\+?[0-9][0-9 ./()-]{2,28}[0-9]$",
            "x-must": say('a phone number in quotes, such as "+32 4 000 00 00"'),
        },
        "email": {
            "type": "string",
            "pattern": r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$",
            "maxLength": 100,
            "x-must": say("an e-mail address, such as office@example.org"),
        },
        "licence": {
            "oneOf": [
                _LINE,
                {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {"name": _LINE, "address": _WEB},
                },
            ]
        },
        "footer": _words(300),
        "on_learners_papers": {"type": "boolean"},
    },
}
"""JSON Schema of the option ``brand``."""


@dataclass(frozen=True, slots=True)
class Around:
    """What a brand is read against.

    Attributes:
        path: the file that it stands in, as problems name it.
        docs: the folder ``docs``.
        locales: the site's languages.
        areas: the areas of its framework: code to colours.
    """

    path: str
    docs: Path
    locales: Sequence[str]
    areas: Mapping[str, AreaColours]


def read_brand(node: yaml.Node, text: str, around: Around, *, lines: bool = True) -> tuple[Brand, list[Problem]]:
    """Read a brand.

    Args:
        node: the group of its keys.
        text: the YAML text that the node is of.
        around: what it is read against.
        lines: whether the node's lines are those of the file; else problems name the file alone.

    Returns:
        the brand, without what is wrong in it, and what is wrong.
    """
    reading = Reading(around.path, RULE, text)
    reading.doubled(node)
    values = reading.value(node, SCHEMA)
    if values is NOTHING:
        values = _fine_parts(node, text)
    more = (
        Problem(around.path, line_at(node, where), RULE, message, hint)
        for where, message, hint in _wrong(values, around)
    )
    problems = [*reading.problems, *more]
    if not lines:
        problems = [replace(each, line=0) for each in problems]
    return _brand(values, around), problems


def _fine_parts(node: yaml.Node, text: str) -> dict[str, Any]:
    """Give the values that can be read, so that what is wrong beyond their form is told too."""
    if not isinstance(node, yaml.MappingNode):
        return {}
    silent, properties = Reading("", RULE, text), SCHEMA["properties"]
    read = {
        key.value: silent.value(each, properties[key.value], key.value)
        for key, each in node.value
        if key.value in properties
    }
    return {key: value for key, value in read.items() if value is not NOTHING}


def _brand(values: Mapping[str, Any], around: Around) -> Brand:
    address, licence = values.get("address", ()), values.get("licence")
    return Brand(
        names=_by_language(values.get("name", {})),
        logo=around.docs / values["logo"] if "logo" in values else None,
        accent=_long(values["accent"]) if "accent" in values else "",
        areas=_areas(values),
        address=(address,) if isinstance(address, str) else tuple(address),
        phone=values.get("phone", ""),
        email=values.get("email", ""),
        licence=Licence(licence)
        if isinstance(licence, str)
        else Licence(**{"name": "", **licence})
        if licence
        else None,
        footers=_by_language(values.get("footer", {})),
        on_learners_papers=values.get("on_learners_papers", False),
    )


def _by_language(words: str | Mapping[str, str]) -> Mapping[str, str]:
    return {EVERY: words} if isinstance(words, str) else words


def _long(colour: str) -> str:
    """Give a colour with six digits."""
    digits = colour[1:].lower()
    return "#" + (digits if len(digits) == 6 else "".join(each * 2 for each in digits))


def _wrong(values: Mapping[str, Any], around: Around) -> Iterator[tuple[tuple[str, ...], Said, Said]]:
    """Give what is wrong beyond the form of each value: where, what, what to do."""
    for key in ("name", "footer"):
        words = values.get(key, "")
        if isinstance(words, str):
            continue
        for locale in words:
            if locale not in around.locales:
                yield (
                    (key, locale),
                    say("The site has no language '{locale}'", locale=locale),
                    nearest(locale, around.locales),
                )
        for locale in around.locales:
            if locale not in words:
                message = say("'{key}' has no text in the language '{locale}'", key=key, locale=locale)
                yield (key,), message, say("Write '{locale}: …' below it, or one text for all languages", locale=locale)
    for code in values.get("areas", {}):
        if code not in around.areas:
            yield ("areas", code), say("There is no area '{code}'", code=code), nearest(code, around.areas)
    if isinstance(values.get("licence"), dict) and "name" not in values["licence"]:
        yield ("licence",), say("'{key}' is not there", key="name"), say("Write '{key}: …'", key="name")
    if "logo" in values:
        yield from ((("logo",), *told) for told in _no_logo(values["logo"], around.docs))
    if "accent" in values:
        yield from ((("accent",), *told) for told in _unread(values, around))


def _no_logo(path: str, docs: Path) -> Iterator[tuple[Said, Said]]:
    if Path(path).is_absolute() or ".." in Path(path).parts:
        yield say("The logo '{path}' lies outside 'docs'", path=path), say("Put it into 'docs', and name it from there")
    elif is_there(docs / path) and not (docs / path).resolve().is_relative_to(docs.resolve()):
        yield say("The logo '{path}' lies outside 'docs'", path=path), say("Copy the file itself to this place")
    elif not is_there(docs / path):
        hint = say("Put the file into 'docs', or mend its name; large and small letters differ")
        yield say("There is no file '{path}' in 'docs'", path=path), hint


def _unread(values: Mapping[str, Any], around: Around) -> Iterator[tuple[Said, Said]]:
    """Tell when the accent cannot be read where text stands in it."""
    accent, areas = _long(values["accent"]), _areas(values)
    ratio, ground = least_contrast(accent, _grounds(accent, areas, around))
    if ratio < TEXT_CONTRAST:
        message = say(
            "'accent: {value}' can hardly be read: its contrast on {ground} is {ratio}:1, and text needs {least}:1",
            value=values["accent"],
            ground=ground,
            ratio=f"{ratio:.1f}",
            least=f"{TEXT_CONTRAST:.0f}",
        )
        yield message, say('Write "{colour}", the nearest that can be read', colour=_nearest(accent, areas, around))


def _nearest(accent: str, areas: Mapping[str, str], around: Around) -> str:
    """Give the nearest darker accent that can be read on all that it stands on, whose calm tint turns with it."""
    found = accent
    for _ in range(4):
        found = darkened(found, _grounds(found, areas, around), TEXT_CONTRAST)
        if least_contrast(found, _grounds(found, areas, around))[0] >= TEXT_CONTRAST:
            break
    return found


def _grounds(accent: str, areas: Mapping[str, str], around: Around) -> tuple[str, ...]:
    """Give everything that ink stands on."""
    brand = Brand(accent=accent, areas=areas)
    tints = (brand.area(code, own).tint for code, own in around.areas.items())
    return (*brand.palette.plain, brand.palette.calm.tint, *tints)


def _areas(values: Mapping[str, Any]) -> dict[str, str]:
    return {code: _long(each) for code, each in values.get("areas", {}).items()}
