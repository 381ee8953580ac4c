"""Opening times in mkdocs.yml: read as authors write them, and wrong ones told all at once."""

from datetime import time
from typing import Any

import pytest
import yaml
from mkdocs.config import base

from digilab.config import Names, OfficeHours
from digilab.handouts import chosen
from digilab.handouts.chosen import Chosen, read_chosen
from digilab.model import Opening


def read(value: Any) -> tuple[Opening, ...]:
    return OfficeHours().run_validation(value)


def test_times_in_the_order_of_the_week() -> None:
    given = [
        {"day": "thursday", "from": 570, "to": 720},  # what YAML makes of 9:30 and 12:00 without quotes
        {"day": "monday", "from": "14:00", "to": "17:00"},
        {"day": "monday", "from": "9:00", "to": "12:30"},
    ]
    assert read(given) == (
        Opening(0, time(9), time(12, 30)),
        Opening(0, time(14), time(17)),
        Opening(3, time(9, 30), time(12)),
    )
    assert read([]) == ()


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ({"day": "lundi", "from": "14:00", "to": "17:00"}, "'lundi' is no day"),
        ({"day": "monday", "from": "14h", "to": "17:00"}, "'14h' is no time"),
        ({"day": "monday", "from": 14, "to": 17}, "'14' is no time"),
        ({"day": "monday", "from": "24:00", "to": "25:00"}, "'24:00' is no time"),
        ({"day": "monday", "from": "17:00", "to": "14:00"}, "must be before"),
        ({"day": "monday", "from": "14:00"}, "it needs 'day', 'from' and 'to'"),
        ("monday", "it needs 'day', 'from' and 'to'"),
    ],
)
def test_what_is_wrong(entry: object, told: str) -> None:
    with pytest.raises(base.ValidationError, match=told):
        read([entry])


def test_overlaps_and_everything_at_once() -> None:
    one = {"day": "monday", "from": "14:00", "to": "17:00"}
    other = {"day": "monday", "from": "16:00", "to": "18:00"}
    with pytest.raises(base.ValidationError, match=r"entry 2: it overlaps .*; entry 3: 'x' is no day"):
        read([one, other, {"day": "x", "from": "1:00", "to": "2:00"}])


def test_no_list() -> None:
    with pytest.raises(base.ValidationError, match="Write a list"):
        read("monday")


def test_names_are_a_list_or_one_text() -> None:
    assert Names().run_validation("send* fr/*-day-04") == Names().run_validation(["send*", "fr/*-day-04"])
    assert Names().run_validation("") == ()
    for wrong in (True, [4], {"a": "b"}):
        with pytest.raises(base.ValidationError, match="Write names"):
            Names().run_validation(wrong)


def who(text: str) -> tuple[Chosen, list[str]]:
    node = yaml.compose(text)
    assert node
    found, problems = read_chosen(node, text, "mkdocs.yml")
    return found, [str(each) for each in problems]


def test_papers_are_made_or_not_or_made_by_somebody() -> None:
    assert who("true") == (Chosen(), [])
    assert who("false") == (Chosen(made=False), [])
    assert who("{executor: threads}") == (Chosen(), [])
    dask = Chosen(executor="dask", address="tcp://[::1]:8786")
    assert who('{executor: dask, address: "tcp://[::1]:8786"}') == (dask, [])


def test_a_package_that_is_not_there_is_named_with_what_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chosen, "find_spec", lambda name: None)
    _, (told,) = who("executor: dask\naddress: tcp://a-pc:8786")
    assert told == (
        "mkdocs.yml:1: option: 'executor: dask' needs the package 'distributed'."
        " Install it: pip install 'mkdocs-digilab[dask]'."
    )
    assert who("true") == who("executor: threads") == (Chosen(), [])
