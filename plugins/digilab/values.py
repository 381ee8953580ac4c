"""YAML nodes -> values, by a JSON Schema: converted once, strictly, from what the author wrote.

What YAML guesses is not asked: ``14:00`` is a time and no number of minutes, ``no`` is a word where a word is
expected, ``010`` is ten. Taken as what they mean: ``35.0`` and ``"35"`` for a whole number, ``3,5`` for a number,
``"2026-11-24"`` for a date. Everything else is a problem with its line.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from difflib import get_close_matches

import yaml

from digilab.problem import Problem
from digilab.said import Said, say
from digilab.strict_yaml import doubled
from digilab.wanted import Schema, Value, branch, fits, has_fine_keys, left_out, must

NOTHING = object()
"""What is given for a value that is wrong."""
FIRST_DAY = date(2000, 1, 1)
_WHOLE = re.compile(r"[-+]?\d{1,12}(\.0{0,9})?")
_NUMBER = re.compile(r"[-+]?\d{1,12}([.,]\d{1,12})?")
_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_OTHER_DAY = re.compile(r"(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-](?P<year>\d{4})")
_TRUTHS = {"true": True, "yes": True, "false": False, "no": False}
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Signs that nobody sees and that HTML, PDF and JSON do not take."""
_TAG = "tag:yaml.org,2002:"
MOST = 2**53
"""Larger whole numbers are not exact in a browser."""


def nearest(word: object, known: Iterable[str]) -> Said:
    """Give the hint that names the nearest right word, or all of them when none is near."""
    words = list(known)
    near = get_close_matches(str(word), words, n=1, cutoff=0.6)
    if near:
        return say("Did you mean '{word}'?", word=near[0])
    return say("Use one of: {words}", words=", ".join(words)) if words else say("Take it out: there is none yet")


def today() -> date:
    """Give the day that it is now in the earliest time zone: no date that someone may write is later."""
    return (datetime.now(UTC) + timedelta(hours=14)).date()


class Reading:
    """Reads the nodes of one text and collects what is wrong with them."""

    def __init__(self, path: str, rule: str, text: str, lines_before: int = 0) -> None:
        """Read a text.

        Args:
            path: the file as problems name it.
            rule: the rule that problems name.
            text: the YAML text.
            lines_before: how many lines of the file stand before it.
        """
        self._path, self._rule, self._text, self._before = path, rule, text, lines_before
        self.problems: list[Problem] = []

    def line(self, node: yaml.Node) -> int:
        """Give the line of the file that a node begins on."""
        return int(node.start_mark.line) + 1 + self._before

    def tell(self, line: int, message: Said, hint: Said, rule: str = "") -> None:
        """Add a problem."""
        self.problems.append(Problem(self._path, line, rule or self._rule, message, hint))

    def doubled(self, node: yaml.Node) -> None:
        """Tell every key that is written twice."""
        for key, line, first in doubled(node):
            message = say("'{key}' is written twice, first on line {line}", key=key, line=first + self._before)
            self.tell(line + self._before, message, say("Keep one of the two"))

    def value(self, node: yaml.Node, schema: Schema, key: str = "") -> Value:
        """Give the value of a node, or ``NOTHING`` when it is wrong.

        Args:
            node: the node.
            schema: what it must be.
            key: the key that it stands under, for the problem.
        """
        schema = branch(node, schema)
        free = not schema.keys() & {"type", "enum", "const"}
        if not free and _is_empty(node):
            self._tell_empty(node, schema, key)
            return NOTHING
        if "enum" in schema:
            return self._choice(node, schema, key)
        kind = "boolean" if "const" in schema else str(schema.get("type", ""))
        if kind == "object":
            return self._group(node, schema, key)
        if kind == "array":
            return self._list(node, schema, key)
        if free:
            return self._anything(node)
        if not isinstance(node, yaml.ScalarNode):
            return self._wrong(node, schema, key)
        if schema.get("format") == "date":
            return self._date(node, key)
        return self._scalar(kind, node, schema, key)

    def _tell_empty(self, node: yaml.Node, schema: Schema, key: str) -> None:
        if key:
            hint = say("After the colon, write {must}", must=must(schema))
            self.tell(self.line(node), say("'{key}' is empty", key=key), hint)
        else:
            self.tell(self.line(node), say("A value is empty"), say("Write {must}", must=must(schema)))

    def _scalar(self, kind: str, node: yaml.ScalarNode, schema: Schema, key: str) -> Value:
        text = node.value.strip()
        made: Value = NOTHING
        if kind == "integer" and _WHOLE.fullmatch(text):
            made = int(text.split(".")[0])
        elif kind == "number" and _NUMBER.fullmatch(text):
            made = float(text.replace(",", "."))
            made = int(made) if made.is_integer() else made
        elif kind == "boolean" and text.lower() in _TRUTHS:
            made = _TRUTHS[text.lower()]
        elif kind == "string":
            made = self._words(node)
            if made is NOTHING:
                return NOTHING
        if made is NOTHING or not fits(made, schema):
            return self._wrong(node, schema, key)
        return made

    def _words(self, node: yaml.ScalarNode, *, folded: bool = True) -> Value:
        text = _joined(node.value)
        bad = UNSEEN.search(text)
        if bad:
            message = say("The text holds a sign that cannot be seen ({sign})", sign=f"U+{ord(bad[0]):04X}")
            self.tell(self.line(node), message, say("Take it out; write the line again"))
            return NOTHING
        return re.sub(r"[\t\n\r ]+", " ", text).strip(" ") if folded else text

    def _choice(self, node: yaml.Node, schema: Schema, key: str) -> Value:
        known = [str(each) for each in schema["enum"]]
        if isinstance(node, yaml.ScalarNode) and node.value in known:
            return node.value
        shown = self._shown(node)
        message = (
            say("'{key}: {value}' is unknown", key=key, value=shown)
            if key
            else say("'{value}' is unknown", value=shown)
        )
        self.tell(self.line(node), message, nearest(shown, known))
        return NOTHING

    def _list(self, node: yaml.Node, schema: Schema, key: str) -> Value:
        if not isinstance(node, yaml.SequenceNode):
            return self._wrong(node, schema, key)
        items = schema.get("items", {})
        told = {name: schema[name] for name in ("x-message", "x-hint") if name in schema}
        made = [self.value(each, {**told, **items} if told else items) for each in node.value]
        if NOTHING in [each for each in made if each is NOTHING]:
            return NOTHING
        if schema.get("uniqueItems"):
            for index, each in enumerate(made):
                if each in made[:index]:
                    at = node.value[index]
                    self.tell(
                        self.line(at), say("'{value}' stands in the list twice", value=each), say("Keep one of the two")
                    )
                    return NOTHING
        if not schema.get("minItems", 0) <= len(made) <= schema.get("maxItems", len(made)):
            return self._wrong(node, schema, key)
        return made

    def _group(self, node: yaml.Node, schema: Schema, key: str) -> Value:
        if not isinstance(node, yaml.MappingNode):
            return self._wrong(node, schema, key)
        known, more = schema.get("properties", {}), schema.get("additionalProperties", True)
        made: dict[str, Value] = {}
        before = len(self.problems)
        for name_node, each in node.value:
            name = self.name(name_node)
            if name is None or name in made:
                continue
            if name in known:
                made[name] = self.value(each, known[name], name)
            elif more is False:
                self.tell(self.line(name_node), say("The key '{key}' is unknown", key=name), nearest(name, known))
            else:
                made[name] = self.value(each, more, name) if isinstance(more, Mapping) else self._anything(each)
        for needed, one in left_out(made, schema):
            message = (
                say("'{key}' stands without '{needed}'", key=one, needed=needed)
                if one
                else say("'{key}' is not there", key=needed)
            )
            self.tell(self.line(node), message, say("Write '{key}: …'", key=needed))
        if len(self.problems) > before:
            return NOTHING
        if not has_fine_keys(made, schema):
            return self._wrong(node, schema, key)
        return made

    def name(self, node: yaml.Node) -> str | None:
        """Give the key that a node is, or None when it is none."""
        if not isinstance(node, yaml.ScalarNode):
            self.tell(self.line(node), say("A key is a list here"), say("Write 'key: value' on each line"))
            return None
        name = self._words(node)
        return None if name is NOTHING else str(name)

    def _anything(self, node: yaml.Node) -> Value:
        """Give a value of free form: what JSON has too, and nothing that YAML guesses otherwise."""
        if isinstance(node, yaml.MappingNode):
            pairs = [(self.name(name), self._anything(each)) for name, each in node.value]
            made = {name: each for name, each in pairs if name is not None}
            return NOTHING if NOTHING in [v for v in made.values() if v is NOTHING] else made
        if isinstance(node, yaml.SequenceNode):
            items = [self._anything(each) for each in node.value]
            return NOTHING if any(each is NOTHING for each in items) else items
        assert isinstance(node, yaml.ScalarNode)  # noqa: S101
        tag = node.tag.removeprefix(_TAG)
        if tag == "null":
            return None
        if tag in {"str", "value", "merge"}:
            return self._words(node, folded=False)
        if tag == "bool" and node.value.lower() in {"true", "false"}:
            return node.value.lower() == "true"
        if tag == "int" and re.fullmatch(r"-?(0|[1-9]\d{0,15})", node.value) and abs(int(node.value)) <= MOST:
            return int(node.value)
        if tag == "float" and re.fullmatch(r"-?\d{1,15}\.\d{1,15}", node.value):
            return float(node.value)
        message = say("'{value}' could be read in two ways", value=self._shown(node))
        self.tell(
            self.line(node),
            message,
            say("Put it in quotes; a number is written as 12 or 0.5, a choice as true or false"),
        )
        return NOTHING

    def _date(self, node: yaml.ScalarNode, key: str) -> Value:
        text = node.value.strip()
        found, other = _DAY.fullmatch(text), _OTHER_DAY.fullmatch(text)
        hint = say("Write a date, such as 2026-11-24")
        if other:
            turned = f"{other['year']}-{int(other['month']):02}-{int(other['day']):02}"
            hint = say("Write the year first: {date}", date=turned)
        message = say("'{key}: {value}' is not a date", key=key, value=self._shown(node))
        if found:
            try:
                day = date(int(found["year"]), int(found["month"]), int(found["day"]))
            except ValueError:
                message = say("There is no day {value}", value=text)
            else:
                if FIRST_DAY <= day <= today():
                    return day
                message = say("'{key}: {value}' lies in the future", key=key, value=text)
                hint = say("Write the day it was done; look at the clock of this PC too")
                if day < FIRST_DAY:
                    message = say("'{key}: {value}' is too long ago", key=key, value=text)
                    hint = say("Write the day it was last done, such as 2026-11-24")
        self.tell(self.line(node), message, hint)
        return NOTHING

    def _wrong(self, node: yaml.Node, schema: Schema, key: str) -> Value:
        shown = self._shown(node)
        if "x-message" in schema:
            message: Said = say("'{value}' {wrong}", value=shown, wrong=schema["x-message"])
            self.tell(self.line(node), message, schema["x-hint"])
            return NOTHING
        wanted = must(schema)
        if key:
            message = say("'{key}: {value}' is not {must}", key=key, value=shown, must=wanted)
        else:
            message = say("'{value}' is not {must}", value=shown, must=wanted)
        self.tell(self.line(node), message, say("Write {must}", must=wanted))
        return NOTHING

    def _shown(self, node: yaml.Node) -> str:
        scalar = isinstance(node, yaml.ScalarNode)
        text = str(node.value) if scalar else self._text[node.start_mark.index : node.end_mark.index]
        text = " ".join(text.split())
        return text if len(text) <= 60 else text[:57] + "…"


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and (not node.value.strip() or (node.value == "~" and not node.style))


def _joined(text: str) -> str:
    """Join the two halves that JSON writes a sign beyond U+FFFF in."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
