"""The office: a CV of parts, a poster, a text for two, a robot; by mouse, by keyboard, each state for everybody."""

import pytest
from playwright.sync_api import expect
from tests.browser.stage import NARROW_RULES, Stage

WAYS_HOME = [
    ["forward", "forward", "right", "forward"],
    ["forward", "forward", "left", "forward", "forward"],
    ["forward", "right", "forward", "forward", "left", "forward", "right", "forward"],
]
"""For each path, the commands that lead to the house."""


def test_every_state_is_accessible(stage: Stage) -> None:
    assert stage.faults("office", "fr", 1000) == []
    assert stage.faults("office", "en", 300, NARROW_RULES) == []
    assert stage.wrong == []


def test_each_program_opens_and_leads_back(stage: Stage) -> None:
    stage.start("office", {"view": "home"})
    for name in ("cv", "poster", "together", "commands"):
        stage.enter(f"#to-{name}", "#close")
        assert stage.focused() == f"to-{name}"
    assert stage.wrong == []


def test_a_part_of_the_cv_is_asked_for_until_its_words_are_there(stage: Stage) -> None:
    stage.start("office", {"view": "cv"})
    stage.enter("#fill-work", "#put")
    assert stage.focused() == "job"
    assert stage.sees("#job-wrong")
    assert stage.sees("#place-wrong")
    stage.at("#job").press_sequentially("v")
    assert not stage.sees("#job-wrong")
    stage.page.keyboard.press("Enter")
    assert stage.focused() == "place"
    stage.write("#place", "my_place")
    stage.page.keyboard.press("Enter")
    expect(stage.at("#cv-work")).to_have_text(f"v, {stage.text('my_place')}")
    assert stage.focused() == "part-work"


def test_a_part_that_is_opened_again_keeps_its_words_and_what_is_changed_is_saved_anew(stage: Stage) -> None:
    stage.start("office", {"view": "cv", "saved": True})
    assert stage.sees("#saved")
    stage.click("#part-school")
    assert stage.at("#study").input_value() == stage.text("cv_study")
    stage.at("#study").fill("Cours de cuisine")
    stage.click("#put")
    expect(stage.at("#cv-school")).to_have_text("Cours de cuisine")
    assert not stage.sees("#saved")
    stage.click("#part-skills", "#tick-cook", "#tick-sell")
    expect(stage.at("#cv-skills")).to_have_text("Vendre, Cuisiner")
    stage.click("#tick-cook", "#save")
    expect(stage.at("#cv-skills")).to_have_text("Vendre")
    assert stage.sees("#saved")


def test_the_poster_follows_what_one_chooses_and_wants_a_title_before_it_is_printed(stage: Stage) -> None:
    stage.start("office", {"view": "poster"})
    stage.click("#print")
    assert stage.focused() == "title"
    assert stage.sees("#title-wrong")
    stage.page.keyboard.type("Concert")
    assert not stage.sees("#title-wrong")
    expect(stage.at("#poster")).to_contain_text("Concert")
    stage.at("#picture-cake").focus()
    stage.page.keyboard.press("ArrowRight")
    expect(stage.at("#poster [role=img]")).to_have_attribute("aria-label", stage.text("picture_music"))
    stage.click("#colour-green", "#print")
    assert stage.sees("#printed")


def test_who_may_only_read_writes_nothing_and_who_may_write_leaves_my_line_alone(stage: Stage) -> None:
    stage.stop_the_clock()
    stage.start("office", {"view": "together"})
    stage.click("#share", "#invite")
    assert stage.focused() == "address"
    stage.write("#address", "my_friend")
    stage.click("#may-read", "#invite")
    stage.pass_time(9000)
    assert not stage.sees("#friend-row")
    stage.click("#share", "#may-write", "#invite")
    assert stage.focused() == "mine"
    stage.page.keyboard.type("du p")
    stage.pass_time(1500)
    assert stage.text("friend_line").startswith(stage.at("#friend-line").inner_text())
    stage.page.keyboard.type("ain")
    stage.pass_time(9000)
    expect(stage.at("#friend-line")).to_have_text(stage.text("friend_line"))
    assert stage.at("#mine").input_value() == "du pain"
    stage.click("#remove")
    expect(stage.at("#people")).to_contain_text(stage.text("friend_left"))
    expect(stage.at("#friend-line")).to_have_text(stage.text("friend_line"))


def test_the_robot_says_where_a_command_is_missing_and_arrives_when_it_is_there(stage: Stage) -> None:
    stage.stop_the_clock()
    stage.start("office", {"view": "commands"})
    stage.enter("#add-forward", "#add-forward", "#add-forward", "#add-right", "#start")
    stage.pass_time(9000)
    assert stage.sees("#short")
    stage.enter("#block-0")
    assert not stage.sees("#short")
    assert stage.focused() == "block-0"
    stage.enter("#add-forward", "#start")
    stage.pass_time(9000)
    assert stage.sees("#arrived")


@pytest.mark.parametrize("path", range(len(WAYS_HOME)))
def test_each_path_leads_home_and_walls_stop_the_robot(stage: Stage, path: int) -> None:
    stage.start("office", {"view": "commands", "path": path})
    home = "([path, program]) => practice.officePaths[path].isHome(program)"
    assert stage.page.evaluate(home, [path, WAYS_HOME[path]])
    assert not stage.page.evaluate(home, [path, WAYS_HOME[path][:-1]])
    assert not stage.page.evaluate(home, [path, ["forward"] * 10])
