"""Conditions as scenes name them: what is read, and what a trainer is told."""

import pytest

from digilab.scenes.condition import Condition
from digilab.scenes.scene import read_scene

SCENE = """app: writer
steps:
  - picture: p1
    target: "#paper"
    action: {write: text}
    done: "#written"
end: "#paper"
"""


def with_done(done: str) -> bytes:
    return SCENE.replace('done: "#written"', f"done: {done}").encode()


@pytest.mark.parametrize(
    ("done", "asked"),
    [
        ('"#written"', Condition(seen="#written")),
        ('{seen: "#task", gone: "#window"}', Condition(seen="#task", gone="#window")),
        ('{field: "#to", is: address}', Condition(field="#to", accepted=("address",))),
        (
            '{field: "#to", is: [one, two], alike: address}',
            Condition(field="#to", accepted=("one", "two"), alike="address"),
        ),
        (
            '{field: "#p", least: 12, capital: true, digit: true, unlike: "#q"}',
            Condition(field="#p", least=12, capital=True, digit=True, unlike="#q"),
        ),
        ('{field: "#p", lines: 2, has: big_a}', Condition(field="#p", lines=2, has="big_a")),
        ("{rule: erased}", Condition(rule="erased")),
    ],
)
def test_a_condition_is_read(done: str, asked: Condition) -> None:
    scene, problems = read_scene("x", with_done(done), "x.yml")
    assert problems == []
    assert scene
    assert scene.steps[0].done == asked
    assert scene.steps[0].keep is bool(asked.field)


@pytest.mark.parametrize(
    ("done", "told"),
    [
        ("{}", "x.yml:6: scene: '{}' is no condition. Write a selector"),
        ("[a]", "x.yml:6: scene: '[a]' is no condition. Write a selector"),
        ("{sean: a}", "x.yml:6: scene: The key 'sean' is unknown. Did you mean 'seen'?"),
        ("{is: a}", "x.yml:6: scene: 'is' stands without 'field'. Write 'field: …'."),
        ("{least: 3}", "x.yml:6: scene: 'least' stands without 'field'. Write 'field: …'."),
        ('{field: "#a", alike: nearly}', "x.yml:6: scene: 'alike: nearly' is"),
        ('{field: "#a", least: 0}', "x.yml:6: scene: 'least: 0' is not a whole number from 1 to 200"),
    ],
)
def test_what_is_no_condition_is_told(done: str, told: str) -> None:
    _, problems = read_scene("x", with_done(done), "x.yml")
    assert len(problems) == 1
    assert str(problems[0]).startswith(told)


def test_a_step_without_a_condition_is_refused_unless_one_only_looks() -> None:
    without = SCENE.replace('    done: "#written"\n', "")
    _, problems = read_scene("x", without.encode(), "x.yml")
    told = "x.yml:3: scene: The step 'p1' does not say how one sees that it is done."
    assert [str(each).startswith(told) for each in problems] == [True]
    for action in ("look", "point"):
        _, problems = read_scene("x", without.replace("{write: text}", action).encode(), "x.yml")
        assert problems == []


def test_a_condition_names_itself_for_a_trainer() -> None:
    assert str(Condition(seen="#sent")) == "#sent"
    assert str(Condition(seen="#task", gone="#window")) == "seen: #task, gone: #window"
    assert str(Condition(field="#to", accepted=("a", "b"))) == "field: #to, is: a | b"


def test_the_end_is_a_condition_too_and_keep_can_be_said() -> None:
    text = SCENE.replace('end: "#paper"', "end: {rule: whole}").replace(
        'done: "#written"', 'done: "#a"\n    keep: true\n    paper: whole'
    )
    scene, problems = read_scene("x", text.encode(), "x.yml")
    assert problems == []
    assert scene
    assert scene.end == Condition(rule="whole")
    assert scene.steps[0].keep
    assert scene.steps[0].paper == "whole"
