"""Pages as other readers have them: less motion, colours of their own, paper, no scripts, a screen reader."""

import io
import itertools
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pypdf import PdfReader
from tests.browser.kinds import one_of_each

SHEET = "sheets/send-an-e-mail/index.html"
DAY = "courses/digilab/day-01.html"
SHOWN_BUTTONS = """/* A word, and a picture to choose, are content: on paper one circles them. */
[...document.querySelectorAll('button, input[type=submit]')].filter(each =>
    each.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !each.matches('.word, .p-stage *, .exercise__choice')
).map(each => each.outerHTML.slice(0, 80))"""


def style(page: Page, selector: str, *names: str) -> list[str]:
    found: list[str] = page.locator(selector).first.evaluate(
        "(each, names) => names.map(name => getComputedStyle(each)[name])", list(names)
    )
    return found


def moving(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        """[...document.querySelectorAll('*')].filter(each => {
            const style = getComputedStyle(each);
            return style.animationName !== 'none' || !/^(0s(, )?)+$/.test(style.transitionDuration) ||
                style.scrollBehavior === 'smooth';
        }).map(each => each.outerHTML.slice(0, 80))"""
    )
    return found


def test_nothing_moves_for_who_asked_for_that(
    browser: Browser, context: BrowserContext, built: Path, served: str
) -> None:
    page = context.new_page()
    for name in one_of_each(built):
        page.goto(served + name)
        assert moving(page) == [], name
        assert page.evaluate("document.getAnimations().length") == 0, name
    other = browser.new_context(reduced_motion="no-preference")
    page = other.new_page()
    page.goto(served)
    assert moving(page) != [], "the test sees what moves for others"
    other.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_the_readers_own_colours(browser: Browser, served: str, scheme: str) -> None:
    """Windows' contrast themes replace all colours: edges, focus and what is chosen must not live in a background."""
    context = browser.new_context(forced_colors="active", color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(served + SHEET)
    pressed, other = "[data-value=wide]", "[data-value=dark]"
    page.locator("[data-do=open]").click()
    page.locator(pressed).click()
    page.mouse.move(0, 0)
    assert style(page, pressed, "backgroundColor") != style(page, other, "backgroundColor")
    assert style(page, pressed, "color") != style(page, pressed, "backgroundColor")
    page.keyboard.press("Tab")
    width, line, colour = style(page, ":focus", "outlineWidth", "outlineStyle", "outlineColor")
    assert (width, line) == ("4px", "solid")
    assert [colour] != style(page, "body", "backgroundColor")
    for edged in (".button", ".step", ".box", ".word-card"):
        assert style(page, edged, "borderTopColor") != style(page, "body", "backgroundColor"), edged
        assert style(page, edged, "borderTopStyle") == ["solid"], edged
    for icon in (".fact .icon", ".button .icon", ".needs .icon"):
        assert style(page, icon, "fill") != style(page, "body", "backgroundColor"), icon
    page.goto(served + DAY)
    page.locator(".own__row input").nth(1).check()
    chosen = "getComputedStyle(document.querySelectorAll('.own__row input')[1], '::before').backgroundColor"
    assert [page.evaluate(chosen)] != style(page, ".own__row input", "backgroundColor")
    context.close()


def seen(selectors: str) -> str:
    """Ask for those alone that one sees, all at once: a question for each of a thousand buttons takes minutes."""
    return ", ".join(f"{each}:visible" for each in selectors.split(", "))


def test_on_paper_the_whole_content_and_nothing_to_press(context: BrowserContext, built: Path, served: str) -> None:
    page = context.new_page()
    for name in one_of_each(built):
        page.goto(served + name)
        text = page.locator("main h1").first.inner_text()
        page.emulate_media(media="print")
        assert page.evaluate(SHOWN_BUTTONS) == [], name
        assert page.locator(seen(".top, .comfort, .foot, .skip, .listen, .controls")).all_inner_texts() == [], name
        assert page.locator("main h1").first.inner_text() == text
        page.emulate_media(media="screen")
    page.goto(served + SHEET)
    said = [each.inner_text() for each in page.locator(".step__words, .box li").all()]
    page.emulate_media(media="print")
    for part in (".step__words", ".step__picture", ".box li", ".lead"):
        for each in page.locator(part).all():
            expect(each).to_be_visible()
    assert [each.inner_text() for each in page.locator(".step__words, .box li").all()] == said
    printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    handout = PdfReader(built / "handouts" / "fr" / f"{Path(SHEET).parent.name}.pdf")
    assert len(printed.pages) <= len(handout.pages), "a sheet's page prints as its handout does"


def test_without_scripts_nothing_is_dead_or_missing(browser: Browser, built: Path, served: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1366, "height": 768})
    page = context.new_page()
    for name in one_of_each(built):
        page.goto(served + name)
        assert page.locator(seen("button, form input, select")).count() == 0, name
        assert page.locator("h1").first.inner_text(), name
    page.goto(served + SHEET)
    assert page.locator(".step__picture").first.is_visible()
    for link in page.locator("a[type='application/pdf']").all():
        answer = context.request.get(page.url.rsplit("/", 1)[0] + "/" + str(link.get_attribute("href")))
        assert answer.body().startswith(b"%PDF")
    for way, heading in (("English", "Send an e-mail"), ("Home", "What do you want to do?"), ("Messages", "Messages")):
        page.get_by_role("link", name=way).first.click()
        assert heading in page.locator("h1").inner_text()
    context.close()


def tree(page: Page, address: str) -> str:
    """Give what a screen reader is given."""
    page.goto(address)
    page.evaluate("document.fonts.ready.then(() => null)")
    return heard(page)


def heard(page: Page) -> str:
    """Give the tree as it is now, without the quotes that YAML puts around lines with a colon."""
    lines = page.locator("body").aria_snapshot().splitlines()
    plain = (re.sub(r"^(\s*- )'(.*)'(:?)$", r"\1\2\3", line).replace("''", "'") for line in lines)
    return "\n".join(plain)


def headings(snapshot: str) -> list[tuple[int, str]]:
    found = re.findall(r'heading "([^"]*)" \[level=(\d)\]', snapshot)
    return [(int(level), text) for text, level in found]


def unnamed(snapshot: str) -> list[str]:
    """Give every control, picture and landmark without a name."""
    named = "button|link|checkbox|radio|textbox|searchbox|combobox|spinbutton|img|navigation|region|dialog"
    return re.findall(rf"^\s*- (?:{named})(?: \[[^\]]*\])*:?$", snapshot, re.MULTILINE)


def test_each_page_has_an_outline_landmarks_and_names(context: BrowserContext, built: Path, served: str) -> None:
    page = context.new_page()
    for name in one_of_each(built):
        snapshot = tree(page, served + name)
        outline = headings(snapshot)
        assert [level for level, _ in outline].count(1) == 1, name
        assert outline[0][0] == 1, name
        levels = [level for level, _ in outline]
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), f"{name}: {outline}"
        assert snapshot.count("- main:") == 1, name
        assert unnamed(snapshot) == [], name
    assert unnamed("- button\n- img\n  - region:") != []


def test_what_a_screen_reader_is_given_of_a_sheet(context: BrowserContext, served: str) -> None:
    page = context.new_page()
    said = tree(page, served + SHEET)
    outline = [text for _, text in headings(said)]
    first = ["Envoyer un e-mail", "Il vous faut", "Étapes", "C'est réussi", "Ça ne marche pas ?"]
    assert outline[: len(first)] == first
    for landmark in ("- banner:", "- main:", '- region "Étapes":', "- contentinfo:"):
        assert landmark in said, landmark
    steps = said[said.index('- region "Étapes":') : said.index("""- region "C'est réussi":""")]
    assert len(re.findall(r"^\s*- listitem:", steps, re.MULTILINE)) == 7
    pictures = re.findall(r'- img "([^"]+)"', steps)
    assert len(pictures) == 7, "a picture for each step; the small crops of buttons are silent"
    ticks = re.findall(r'- checkbox "([^"]+)"', steps)
    assert ticks == [f"Fait Étape {number}" for number in range(1, 8)]


def test_what_a_screen_reader_is_given_of_the_home_page(context: BrowserContext, served: str) -> None:
    page = context.new_page()
    said = tree(page, f"{served}index.html")
    assert "- search:" in said
    assert '- searchbox "Écrivez un mot' in said
    doors = re.findall(r'- link "([^"]+)":\s+- /url: (?:\./)?doors/', said)
    assert doors[0] == "Mon téléphone"
    assert len(doors) == 6
    page.locator("#search-words").fill("souris")
    page.locator("#search-results a").first.wait_for()
    assert re.search(r"- status: \d+ fiche", heard(page))


def test_what_a_screen_reader_is_given_of_a_projection(context: BrowserContext, served: str) -> None:
    page = context.new_page()
    said = tree(page, f"{served}sheets/send-an-e-mail/project.html#step-2")
    assert [text for _, text in headings(said)] == ["Envoyer un e-mail", "Étape 2 sur 7"]
    assert re.search(r'- navigation "[^"]+":', said)
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("status")).to_contain_text("Étape 3 sur 7")


def test_what_a_screen_reader_is_given_of_the_practice(context: BrowserContext, served: str) -> None:
    page = context.new_page()
    said = tree(page, f"{served}sheets/send-an-e-mail/practice.html")
    assert headings(said)[0] == (1, "Exercice : Envoyer un e-mail")
    panel = said[said.index('- region "Étape":') :]
    assert len(re.findall(r"^\s*- listitem:", panel.split("- button", 1)[0], re.MULTILINE)) == 1, "one step at a time"
    assert '- button "E-mail"' in said
    assert "- status" in panel.split("- region")[1]
    page.locator("#stage .p-area").first.click(position={"x": 400, "y": 200})
    expect(page.locator(".try__told[role=status]")).to_contain_text("Regardez")
