"""What a sheet says of real devices: known systems, each once, the same in every language, looked at not long ago."""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path

import yaml

from digilab.author_file import read_text
from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.model import Device, Page, Role, Section
from digilab.model.tree import Element, is_blank
from digilab.problem import Problem, Severity
from digilab.said import say
from digilab.source import nearest
from digilab.systems import systems
from digilab.words.phone import FILE, UNSURE, phone_keys

RULE = "systems"
PHONE_RULE = "phone-words"
MONTHS = 18
"""After so many months someone has to look at the devices again."""
OPTION = "systems"


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check what sheets say of systems, and the words that they want from phones."""
    for page in catalogue.pages.values():
        if not page.is_sheet:
            continue
        sections = [each for each in page.sections if each.role is Role.SYSTEMS]
        for section in sections[1:]:
            message = say("The sheet has two sections '{heading}'", heading=section.heading)
            yield files.problem(page, section.line, RULE, message, say("Make one list of the two"))
        if sections:
            yield from _list(page, sections[0], files)
        original = catalogue.find(page.key, catalogue.default_locale)
        if page.locale == catalogue.default_locale:
            yield from _dates(page, sections, files)
            yield from _phone_words(page, files)
        elif original:
            yield from _same(page, original, sections, files)


def unknown_systems(names: tuple[str, ...], config: Path | None) -> Iterator[Problem]:
    """Tell which systems of a centre's list are none.

    Args:
        names: the list, as ``mkdocs.yml`` has it.
        config: that file; None when the list stands in none.
    """
    known = systems()
    for place, name in enumerate(names):
        if name not in known or name in names[:place]:
            path, line = (config.name, _line_of(place, names, config)) if config else ("mkdocs.yml", 0)
            if name in known:
                message, hint = say("'{option}' names '{name}' twice", option=OPTION, name=name), say("Name it once")
            else:
                message = say("'{option}' names '{name}', which is no known system", option=OPTION, name=name)
                hint = nearest(name, known)
            yield Problem(path, line, RULE, message, hint)


def _line_of(place: int, names: tuple[str, ...], config: Path) -> int:
    """Give the line of a name in the list of mkdocs.yml, or that of the list."""
    text, _ = read_text(config, config.name)
    try:
        root = yaml.compose(text or "", Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return 0
    for listed in _sequences(root):
        if [each.value for each in listed.value if isinstance(each, yaml.ScalarNode)] == list(names):
            return int(listed.value[place].start_mark.line) + 1
    return 0


def _sequences(node: yaml.Node | None) -> Iterator[yaml.SequenceNode]:
    """Give every list that stands under the option's name."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == OPTION and isinstance(value, yaml.SequenceNode):
                yield value
            yield from _sequences(value)
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _sequences(each)


def _list(page: Page, section: Section, files: SiteFiles) -> Iterator[Problem]:
    shown = [each for each in section.content if not is_blank((each,))]
    if not (len(shown) == 1 and isinstance(shown[0], Element) and shown[0].tag == "ul" and page.systems):
        beside = [each for each in shown if not (isinstance(each, Element) and each.tag == "ul")]
        line = beside[0].line if beside else shown[1].line if len(shown) > 1 else section.line
        message = say("'{heading}' holds something else than one list", heading=section.heading)
        hint = say("Write one line for each system: '- Windows 11: what differs there'")
        yield files.problem(page, line, RULE, message, hint)
    seen: set[str] = set()
    for each in page.systems:
        if not each.system:
            message = say("'{name}' is no known system, and the line begins with it", name=each.name)
            hint = nearest(each.name, [known.name for known in systems().values()])
            yield files.problem(page, each.line, RULE, message, hint)
        elif each.system in seen:
            message = say("'{name}' is named twice", name=each.name)
            yield files.problem(page, each.line, RULE, message, say("Say all of it in one line, in few words"))
        seen.add(each.system)


def _dates(page: Page, sections: list[Section], files: SiteFiles) -> Iterator[Problem]:
    day, line = page.facts.systems_checked, page.lines.get("systems_checked", 1)
    if sections and day is None and "systems_checked" not in page.lines:
        message = say("The sheet speaks of real devices and does not say when someone looked at them")
        hint = say("In its head, write 'systems_checked:' and the day you looked")
        yield files.problem(page, sections[0].line, RULE, message, hint)
    elif day and not sections:
        message = say("The sheet says nothing of real devices and has 'systems_checked'")
        yield files.problem(page, line, RULE, message, say("Take the line out"), Severity.WARNING)
    elif day and _months(day, files.today) >= MONTHS:
        message = say("Since {day} nobody has looked whether real devices still look so", day=day.isoformat())
        hint = say("Look at each system that the sheet names, correct its line, and write the day of today")
        yield files.problem(page, line, "old-systems", message, hint, Severity.WARNING)


def _months(day: date, today: date) -> int:
    return (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)


def _same(page: Page, original: Page, sections: list[Section], files: SiteFiles) -> Iterator[Problem]:
    ours, theirs = ([each.system for each in side.systems if each.system] for side in (page, original))
    if ours == theirs or any(not each.system for each in (*page.systems, *original.systems)):
        return
    there = f"{files.name}/{original.path}"
    line = sections[0].line if sections else 0
    known = systems()
    hint = say("Write a line for the same systems, in the same order")
    if not ours:
        listed = ", ".join(known[each].name for each in theirs)
        message = say("{path} speaks of real devices ({theirs}), and this page does not", path=there, theirs=listed)
    elif not theirs:
        message = say("This page speaks of real devices, and {path} does not", path=there)
        hint = say("Write the section there first, or take it out here")
    else:
        message = say(
            "The page names the systems {ours}, and {path} names {theirs}",
            ours=", ".join(known[each].name for each in ours),
            path=there,
            theirs=", ".join(known[each].name for each in theirs),
        )
    yield files.problem(page, line, RULE, message, hint)


def _phone_words(page: Page, files: SiteFiles) -> Iterator[Problem]:
    keys, line = phone_keys(), page.lines.get("phone_words", 1)
    for key in page.facts.phone_words:
        if key in UNSURE:
            message = say("'{key}' is too short a word: what it says depends on its place", key=key)
            yield files.problem(page, line, PHONE_RULE, message, say("Take it out of 'phone_words'"))
        elif key not in keys:
            message = say("There is no phone word '{key}'", key=key)
            near = get_close_matches(key, keys, n=1)
            hint = say("Take a key of plugins/digilab/words/{file}", file=FILE)
            if near:
                hint = say("Did you mean '{word}'?", word=near[0])
            yield files.problem(page, line, PHONE_RULE, message, hint)
    if page.facts.phone_words and page.facts.device is Device.COMPUTER:
        message = say("The sheet is for a computer and names words that a phone shows")
        hint = say("Take 'phone_words' out, or write 'device: both'")
        yield files.problem(page, line, PHONE_RULE, message, hint, Severity.WARNING)
