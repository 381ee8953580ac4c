"""Values are converted once, from what was written and not from what YAML guesses."""

from datetime import date, timedelta

import pytest

from digilab import values
from digilab.strict_yaml import DEEPEST, BrokenYamlError, compose, doubled
from digilab.values import NOTHING, Reading

TODAY = date(2026, 11, 26)


def read(text: str, schema: dict[str, object]) -> tuple[object, list[str]]:
    node = compose(text)
    assert node is not None
    reading = Reading("docs/x.yml", "rule", text)
    value = reading.value(node, schema)
    return value, [str(problem) for problem in reading.problems]


@pytest.mark.parametrize(
    ("text", "schema", "value"),
    [
        ("35", {"type": "integer"}, 35),
        ("35.0", {"type": "integer"}, 35),
        ('"35"', {"type": "integer"}, 35),
        ("010", {"type": "integer"}, 10),
        ("-3", {"type": "integer"}, -3),
        ("3,5", {"type": "number"}, 3.5),
        ("3.50", {"type": "number"}, 3.5),
        ("4.0", {"type": "number"}, 4),
        ("yes", {"type": "boolean"}, True),
        ('"False"', {"type": "boolean"}, False),
        ("no", {"type": "string"}, "no"),
        ("14:00", {"type": "string"}, "14:00"),
        ("2026-11-24", {"type": "string"}, "2026-11-24"),
        ("'  a \n\n  b '", {"type": "string"}, "a b"),
        ('"un\u00a0deux"', {"type": "string"}, "un\u00a0deux"),
        ('"\\ud83d\\ude00"', {"type": "string"}, "😀"),
        ('"2026-11-24"', {"type": "string", "format": "date"}, date(2026, 11, 24)),
        ("2000-1-1", {"type": "string", "format": "date"}, date(2000, 1, 1)),
        ("a", {"enum": ["a", "b"]}, "a"),
        ("[1, 2]", {"type": "array", "items": {"type": "integer"}}, [1, 2]),
        ("{a: [1, true, null, x, 0.5]}", {"type": "object"}, {"a": [1, True, None, "x", 0.5]}),
        ("true", {"const": True}, True),
        ("[a]", {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}, ["a"]),
    ],
)
def test_what_is_taken(text: str, schema: dict[str, object], value: object) -> None:
    made, told = read(text, schema)
    assert told == []
    assert made == value
    assert type(made) is type(value)


@pytest.mark.parametrize(
    "text", ["35.5", "true", ".nan", ".inf", "0x20", "1_0", "1e3", "1:30", "[1]", "{a: 1}", "~", '""', "9" * 5000]
)
def test_no_whole_number(text: str) -> None:
    made, told = read(text, {"type": "integer"})
    assert made is NOTHING
    assert len(told) == 1


@pytest.mark.parametrize(
    "text",
    ["2026-11-24", "14:00", "yes", ".nan", "0x1F", "007", "9999999999999999", '"\\ud800"', '"\\u0007"', "1.2e+3"],
)
def test_free_form_has_nothing_that_could_be_read_in_two_ways(text: str) -> None:
    made, told = read("{a: %s}" % text, {"type": "object"})  # noqa: UP031
    assert made is NOTHING
    assert len(told) == 1


@pytest.mark.parametrize(("days", "fine"), [(-1, True), (0, True), (1, False), (400, False)])
def test_a_day_is_not_in_the_future(days: int, fine: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001
    monkeypatch.setattr(values, "today", lambda: TODAY)
    made, told = read((TODAY + timedelta(days=days)).isoformat(), {"type": "string", "format": "date"})
    assert (made is not NOTHING) is fine
    assert bool(told) is not fine


def test_no_day_of_the_last_century() -> None:
    assert read("1999-12-31", {"type": "string", "format": "date"})[0] is NOTHING


def test_every_key_that_is_written_twice_is_told_with_both_lines() -> None:
    node = compose("a: 1\nb:\n  - c: 1\n    c: 2\na: 3\n")
    assert list(doubled(node)) == [("c", 4, 3), ("a", 5, 1)]


@pytest.mark.parametrize(
    "text", ["a: &x 1", "a: *x", "a: !!int 1", "a: !x 1", "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), "a: 1\n---\nb: 1"]
)
def test_what_yaml_can_do_beyond_lists_of_values_is_refused(text: str) -> None:
    with pytest.raises(BrokenYamlError):
        compose(text)


def test_lists_may_be_as_deep_as_anyone_writes() -> None:
    assert compose("[" * DEEPEST + "]" * DEEPEST) is not None


def test_a_line_sign_that_editors_do_not_count_moves_no_line() -> None:
    node = compose('a: "x\u2028y\x85z"\nb: 1\na: 2\n')
    assert list(doubled(node)) == [("a", 3, 1)]
