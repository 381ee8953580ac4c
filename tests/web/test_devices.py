"""A sheet on real devices: what its page shows with and without a centre's list, and in the phone's own language."""

import re
from collections.abc import Callable
from dataclasses import replace

from bs4 import BeautifulSoup
from tests.conftest import Docs
from tests.source.test_systems import LINES

from digilab.icons import icon_svg
from digilab.systems import systems as known_systems
from digilab.web.devices import phone
from digilab.web.pages import Pages
from digilab.web.render import environment, render
from digilab.web.site import Site

HEAD = "systems_checked: 2026-11-24\nphone_words: [power_off, back_button_label]\n"
SIGNS = {re.findall(r'd="([^"]+)"', icon_svg(each.sign))[0]: each.sign for each in known_systems().values()}
"""The shape of a sign to its name."""


def pages(docs: Docs, site_of: Callable[..., Site], systems: tuple[str, ...]) -> Callable[[str, str], BeautifulSoup]:
    """Give what reads a page of a small site whose learners meet these systems."""
    docs.home()
    for locale, title in (("fr", "Éteindre"), ("en", "Switch off")):
        head = f"device: both\n{HEAD}" if locale == "fr" else ""
        docs.sheet("off", locale, title=title, steps=1, head=head, more=LINES[locale])
        page = docs.path / f"{locale}/sheets/off/index.md"
        page.write_text(page.read_text(encoding="utf-8").replace("device: computer\n", ""), encoding="utf-8")
    docs.course(days=1, hours=0.5)
    docs.unit(1, [(30, "off")])
    site = replace(site_of(docs), catalogue=docs.project(systems=systems).catalogue)
    listed, env = Pages.of(site), environment()

    def read(key: str, locale: str = "fr") -> BeautifulSoup:
        page = listed.find(key, locale)
        assert page, key
        return BeautifulSoup(render(page, listed, env), "html.parser")

    return read


def lines(soup: BeautifulSoup, selector: str) -> str:
    """Give the words of list items, each with the sign before it."""
    made = []
    for each in soup.select(f"{selector} li"):
        sign = each.svg
        assert sign
        made.append(f"{SIGNS[str(sign.path['d'])]}: {' '.join(each.get_text().split())}\n")
    return "".join(made)


def test_a_sheet_with_and_without_a_centres_list(
    docs: Docs, site_of: Callable[..., Site], golden: Callable[[str, str], None]
) -> None:
    made = []
    for systems in ((), ("windows-11", "gmail", "android"), ("iphone", "windows-10"), ("firefox",)):
        read = pages(docs, site_of, systems)
        for locale in ("fr", "en"):
            made += [f"=== systems: [{', '.join(systems)}], {locale}\n"]
            made += ["the page\n", lines(read("sheets/off/index.md", locale), ".box--systems")]
            made += ["the projection\n", lines(read("sheets/off/project.md", locale), ".screen--systems")]
            made += ["for trainers\n", lines(read("trainer/sheets/off.md", locale), ".note")]
        day = read("trainer/digilab/day-01.md")
        assert lines(day, ".note") == lines(read("trainer/sheets/off.md"), ".note")
    golden("devices.txt", "".join(made))


def test_the_last_screen_says_what_differs(docs: Docs, site_of: Callable[..., Site]) -> None:
    soup = pages(docs, site_of, ("gmail",))("sheets/off/project.md")
    assert [each["id"] for each in soup.select(".screen")][-2:] == ["turn", "device"]


def test_a_phones_words_stand_in_their_script_and_direction(docs: Docs, site_of: Callable[..., Site]) -> None:
    soup = pages(docs, site_of, ())("sheets/off/index.md")
    block = soup.select_one("details.phone-words")
    assert block
    assert "open" not in block.attrs
    arabic = [each for each in block.select("dd") if each["lang"] == "ar"]
    assert [(each["dir"], each.get_text()) for each in arabic] == [("rtl", "إيقاف التشغيل"), ("rtl", "رجوع")]
    mirrored = [each.summary.span["lang"] for each in block.select("details") if "miroir" in each.get_text()]
    assert mirrored == ["ar", "fa", "ur"]
    words = block.get_text()
    for name in ("Souvent", "pachto", "lingala", "Apache 2.0", "Android 10"):
        assert name in words
    assert block.select_one('[lang="en"]')
    assert not block.select("select, input, script")


def test_a_sheet_without_such_words_has_no_such_block(docs: Docs, site_of: Callable[..., Site]) -> None:
    read = pages(docs, site_of, ())
    page = docs.path / "fr/sheets/off/index.md"
    page.write_text(page.read_text(encoding="utf-8").replace(HEAD, ""), encoding="utf-8")
    assert read("sheets/off/index.md").select(".phone-words")
    site = replace(site_of(docs), catalogue=docs.catalogue())
    assert phone(site.catalogue.pages["fr/sheets/off/index.md"], site) is None
