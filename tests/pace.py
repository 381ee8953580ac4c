"""The pace of the suite: what stays together, what is begun first, and what takes too long.

Several processes run the tests. Tests that share a site or papers which one of them makes are run by one process, so
that it is made once. One process begins with the real site, for it takes minutes to build; the other tests of it come
last, when it is there. What takes long is begun first, so that all processes end together.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from xdist.scheduler.loadscope import LoadScopeScheduling

LONG = {
    "test_a_build_with_sounds_brings_a_file_for_every_sentence",
    "test_a_clean_build_elsewhere_and_later_gives_the_same_files",
    "test_a_damaged_cache_gives_the_same_site",
    "test_a_dictionary_ends_with_the_words_that_the_phone_shows",
    "test_a_language_that_the_voice_does_not_speak_is_told_once",
    "test_a_pack_that_is_too_long_is_told",
    "test_a_second_build_leaves_the_site_alone_and_says_the_same",
    "test_a_sheet_takes_as_many_leaves_with_the_part_as_without",
    "test_a_translation_is_old_when_words_change_not_when_facts_or_line_ends_do",
    "test_a_warning_of_mkdocs_stops_a_strict_build_only",
    "test_after_a_change_of_learners_pages_it_is_taken",
    "test_after_any_other_change_it_is_rendered",
    "test_after_every_change_the_site_is_that_of_a_build_without_a_cache",
    "test_accessible_as_the_reader_likes_it",
    "test_accessible_quiet_narrow_and_leaving_nothing",
    "test_all_papers_of_a_day_become_one_pdf_as_often_as_is_asked",
    "test_day_2_with_a_remote_alone",
    "test_each_kind_of_page_is_accessible_and_all_fit",
    "test_each_page_has_an_outline_landmarks_and_names",
    "test_each_shape_of_the_real_guide_is_accessible_and_fits",
    "test_every_change_is_built_and_all_is_as_a_clean_build_makes_it",
    "test_every_kind_of_node_prints_in_every_place",
    "test_every_kind_of_page_is_valid_html",
    "test_every_paper_of_the_course_can_be_laid_out",
    "test_every_state_is_accessible",
    "test_every_step_of_real_sheets_is_heard",
    "test_every_state_is_accessible_and_fits",
    "test_every_state_is_accessible_and_no_word_is_cut",
    "test_every_state_is_accessible_and_no_wider_than_the_smallest_phone",
    "test_help_is_never_left_out_of_a_pack",
    "test_large_enough_for_8_metres_and_nothing_cut",
    "test_on_paper_the_whole_content_and_nothing_to_press",
    "test_reading_never_fails_and_every_problem_can_be_acted_on",
    "test_sentence_and_target_are_in_sight",
    "test_text_spacing_of_the_readers_choice",
    "test_the_guide_is_valid_html_but_for_materials_ways",
    "test_the_longest_word_of_each_place_fits_on_the_narrowest_screen",
    "test_the_pages_seen_have_every_shape_of_the_site",
    "test_the_preview_shows_what_is_wrong_until_it_is_right",
    "test_the_same_bytes_each_time_and_only_what_changed",
    "test_the_strip_never_adds_a_page",
    "test_what_a_module_makes_is_made_by_one_process",
    "test_what_changed_since_it_was_proven_still_works",
    "test_what_check_accepts_is_built",
    "test_what_is_broken_is_caught",
    "test_without_a_voice_the_sounds_of_the_site_play",
    "test_without_scripts_nothing_is_dead_or_missing",
}
"""Tests that take longer than ``SLOW``; the end of a run names those that are missing here."""
SHARED = {"centre", "editions", "spoken"}
"""Fixtures of several modules that build a site or press papers; those of one module are found by themselves."""
AFTER_THE_SITE = "centre"
"""What is built faster when the real site has been: it takes fonts and pictures from there."""
SLOW, TOO_SLOW, WHOLE = 20, 60, 15 * 60
"""Seconds: of a test to be begun first, of one that asks for another way, of all."""


def is_of_the_site(item: pytest.Item) -> bool:
    """Tell whether a test needs the real site."""
    return "built" in getattr(item, "fixturenames", ())


def _is_seen(item: pytest.Item) -> bool:
    """Tell whether a test needs a browser."""
    return "browser" in item.path.parts


def shares(item: pytest.Item) -> str:
    """Name what a test shares with others: something that its module makes, or one of ``SHARED``; else ""."""
    own = getattr(item, "_fixtureinfo", None)
    for name, found in sorted(own.name2fixturedefs.items()) if own else ():
        if name in SHARED:
            return name
        if found[-1].scope in {"module", "session"} and found[-1].baseid.endswith(".py"):
            return str(found[-1].baseid)
    return ""


def put_in_order(items: list[pytest.Item]) -> dict[str, str]:
    """Sort the tests, and give the group of each that is in one, by its address."""
    groups = {item: shares(item) for item in items}
    late = {AFTER_THE_SITE, *(groups[item] for item in items if is_of_the_site(item))} - {""}
    builds = next((item for item in items if is_of_the_site(item) and not groups[item] and not _is_seen(item)), None)
    items.sort(
        key=lambda item: (
            item is not builds,
            is_of_the_site(item) or groups[item] in late,
            not groups[item] and item.name.partition("[")[0] not in LONG,
        )
    )
    return {item.nodeid: group for item, group in groups.items() if group}


class InGroups(LoadScopeScheduling):
    """Gives each group of tests to one process, in the order of the tests; xdist's own groups need an older pytest."""

    def __init__(self, config: pytest.Config, log: Any, told: Path) -> None:
        """The groups are in a file, which a process writes when it has found the tests."""
        super().__init__(config, log)
        self._told = told
        self._groups: Mapping[str, str] = {}

    def schedule(self) -> None:
        """Give out the first tests."""
        if not self._groups and self._told.exists():
            self._groups = json.loads(self._told.read_text(encoding="utf-8"))
        super().schedule()

    def _split_scope(self, nodeid: str) -> str:
        return self._groups.get(nodeid, nodeid)


class Pace:
    """Tells at the end what took too long: a warning, for a busy machine is no fault of a test."""

    def __init__(self) -> None:
        """Nothing has run yet."""
        self.took: dict[str, float] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember how long a test took; what it waits for before is not its own."""
        if report.when == "call":
            self.took[report.nodeid] = report.duration

    def lines(self, whole: float) -> list[str]:
        """Say what is too slow.

        Args:
            whole: how long all tests took, in seconds.
        """
        found = [
            f"{took:.0f} s: {name}: prove it once per kind, or in a smaller site"
            for name, took in sorted(self.took.items(), key=lambda each: -each[1])
            if took > TOO_SLOW
        ]
        slow = {name.partition("[")[0].rpartition(":")[2] for name, took in self.took.items() if took > SLOW} - LONG
        if slow:
            found.append(f"longer than {SLOW} s and not in LONG of tests/pace.py: {', '.join(sorted(slow))}")
        if whole > WHOLE:
            found.append(f"the whole took {whole / 60:.1f} minutes; it must stay under {WHOLE // 60}")
        return found
