"""The head of a page: YAML between two lines of ``---`` -> title, facts and problems with their lines.

MkDocs takes a broken head for text and goes on; here it is a problem with its line.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from typing import Any

import yaml

from digilab.frameworks import Framework
from digilab.model import Audience, Device, Facts, Help, Kind
from digilab.problem import Problem
from digilab.said import say
from digilab.source.head_keys import ASKED, Key, keys, needed
from digilab.strict_yaml import BrokenYamlError, compose
from digilab.values import NOTHING, Reading, nearest
from digilab.wanted import must

_HEAD = re.compile(r"---[ \t]*\n(?P<yaml>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_RULE = "front-matter"


@dataclass(slots=True)
class Head:
    """What the head of a page says.

    Attributes:
        values: key to value, only those that are right.
        lines: key to its line in the file.
        body: the text after the head, line endings normalised.
        body_line: the line of the file that the body starts on.
    """

    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1

    def facts(self, framework: Framework) -> Facts:
        """Give the facts that the head writes; what it leaves out has its default."""
        value = self.values
        kind, competences = Kind(value.get("kind", Kind.PAGE)), tuple(value.get(framework.key, ()))
        return Facts(
            kind=kind,
            competences=competences,
            area=framework.area_of(competences) if kind is Kind.SHEET else "",
            prerequisite=value.get("prerequisite", False),
            level=value.get("level", 1),
            minutes=value.get("minutes", 0),
            device=Device(value.get("device", Device.COMPUTER)),
            needs=tuple(value.get("needs", ())),
            checked=value.get("checked"),
            systems_checked=value.get("systems_checked"),
            phone_words=tuple(value.get("phone_words", ())),
            scene=value.get("scene", ""),
            cover=value.get("cover", 1),
            next=tuple(value.get("next", ())),
            days=value.get("days", 0),
            hours=value.get("hours", 0),
            group=tuple(value.get("group", (0, 0))),
            starts=time.fromisoformat(value["starts"].zfill(5)) if "starts" in value else None,
            audience=Audience(value.get("for", Audience.LEARNERS)),
            day=value.get("day", 0),
            planned=tuple(value.get("planned", ())),
            self_check=tuple(value.get("self_check", ())),
            help={Help(kind): tuple(names) for kind, names in value.get("help", {}).items()},
            door=Help(value["door"]) if "door" in value else None,
            icon=value.get("icon", ""),
            layout=value.get("layout", ""),
        )


def read_head(path: str, text: str, framework: Framework, *, translation: bool) -> tuple[Head, list[Problem]]:
    """Read the head of a page.

    Args:
        path: the page as problems name it.
        text: the whole page, line endings normalised.
        framework: the competence framework, which has a key of its own.
        translation: whether this page is in another language than the default one: then it holds words only.

    Returns:
        what the head says, and what is wrong with it.
    """
    found = _HEAD.match(text)
    if not found:
        hint = say("Start the page with a line of ---, its title, and a line of ---")
        message = say("The page has no head between two lines of ---")
        return Head(body=text), [Problem(path, 1, _RULE, message, hint)]
    head = Head(body=text[found.end() :], body_line=1 + text.count("\n", 0, found.end()))
    try:
        node = compose(found["yaml"])
    except BrokenYamlError as error:
        return head, [Problem(path, error.line + 1, _RULE, error.message, error.hint)]
    if not isinstance(node, yaml.MappingNode):
        message, hint = (
            say("The head is no list of 'key: value' lines"),
            say("Write for example 'title: Envoyer un e-mail'"),
        )
        return head, [Problem(path, 2, _RULE, message, hint)]
    reading = Reading(path, _RULE, found["yaml"], lines_before=1)
    reading.doubled(node)
    known = keys(framework)
    _read_keys(reading, node, head, known, translation=translation)
    if "title" not in head.lines:
        reading.tell(1, say("The page has no title"), say("Write 'title: …' in its head"))
    if not translation:
        kind = Kind(head.values.get("kind", Kind.PAGE))
        for key in needed(kind, framework):
            if key not in head.lines:
                message = say("The {kind} does not say '{key}'", kind=ASKED[kind].name, key=key)
                hint = say("Write '{key}: …': {must}", key=key, must=must(known[key].schema))
                reading.tell(head.lines["kind"], message, hint)
    return head, reading.problems


def _read_keys(
    reading: Reading, node: yaml.MappingNode, head: Head, known: Mapping[str, Key], *, translation: bool
) -> None:
    for name_node, value_node in node.value:
        key, line = reading.name(name_node), reading.line(name_node)
        if key is None or key in head.lines:
            continue
        head.lines[key] = line
        if key not in known:
            reading.tell(line, say("The key '{key}' is unknown", key=key), nearest(key, known), "unknown-key")
        elif translation and not known[key].words:
            continue
        elif key == "source" and not translation:
            hint = say("Take it out: only a translation says what it was translated from")
            reading.tell(line, say("This page is in the site's first language and has a 'source'"), hint)
        elif not (key == "source" and _is_empty(value_node)):
            value = reading.value(value_node, known[key].schema, key)
            if value is not NOTHING:
                head.values[key] = value


def _is_empty(node: yaml.Node) -> bool:
    """Tell whether a translation says that nobody has written yet what it comes from."""
    return isinstance(node, yaml.ScalarNode) and not node.value.strip()
