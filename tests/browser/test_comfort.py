"""The comfort bar and forgetting: choices live in the tab, a button and ten quiet minutes clear them."""

import itertools
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import Watched
from tests.browser.contexts import opened
from tests.browser.test_listen import with_voices

SHEET = "sheets/send-an-e-mail/index.html"


@pytest.fixture
def tab(browser: Browser, stick: Path) -> Page:
    context = opened(browser, offline=True, viewport={"width": 1366, "height": 768}, reduced_motion="reduce")
    page = context.new_page()
    page.goto((stick / SHEET).as_uri())
    return page


def size_of(page: Page) -> float:
    return float(page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)"))


def press(page: Page, words: str) -> None:
    if page.locator(".comfort").is_hidden():
        page.locator("[data-do=open]").click()
    page.locator(".comfort").get_by_role("button", name=words, exact=True).click()


def kept(page: Page) -> int:
    return int(page.evaluate("sessionStorage.length"))


def test_text_grows_in_four_steps_to_twice_its_size(tab: Page) -> None:
    usual = size_of(tab)
    sizes = []
    for _ in range(3):
        press(tab, "Plus grand")
        sizes.append(round(size_of(tab) / usual, 2))
    assert sizes == [1.25, 1.5, 2.0]
    assert tab.locator("[data-do=larger]").is_disabled()
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    tab.goto(tab.url.replace("send-an-e-mail", "use-the-mouse"))
    assert round(size_of(tab) / usual, 2) == 2.0
    tab.context.close()


def test_where_nothing_may_be_kept_a_choice_holds_on_its_page(browser: Browser, stick: Path) -> None:
    context = opened(browser, offline=True, viewport={"width": 1366, "height": 768}, reduced_motion="reduce")
    refuses = "get() { throw new DOMException('denied', 'SecurityError'); }"
    context.add_init_script(f"Object.defineProperty(window, 'sessionStorage', {{ {refuses} }})")
    page, wrong = context.new_page(), []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto((stick / SHEET).as_uri())
    usual = size_of(page)
    press(page, "Plus grand")
    press(page, "Plus grand")
    assert size_of(page) == pytest.approx(1.5 * usual)
    page.get_by_role("button", name="J'ai fini", exact=True).click()
    page.wait_for_url("**/index.html")
    assert wrong == []
    context.close()


CUT = """() => {
    const found = [];
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode, around = node.parentElement;
        if (!around.offsetParent || around.closest('details:not([open]), code, .spoken')) continue;
        for (const word of node.data.matchAll(/[^\\s-]+/g)) {
            const range = document.createRange();
            range.setStart(node, word.index);
            range.setEnd(node, word.index + word[0].length);
            const boxes = [...range.getClientRects()].filter(each => each.width > 1);
            if (new Set(boxes.map(each => Math.round(each.top / 4))).size > 1) found.push(word[0]);
        }
    }
    return found;
}"""


def test_no_word_is_cut_at_twice_its_size_on_a_phone(tab: Page, stick: Path) -> None:
    press(tab, "Plus grand")
    press(tab, "Plus grand")
    press(tab, "Plus grand")
    tab.set_viewport_size({"width": 360, "height": 740})
    for page in ("sheets/copy-the-site-to-a-usb-stick/index.html", SHEET, "index.html"):
        tab.goto((stick / page).as_uri())
        tab.wait_for_timeout(300)
        assert tab.evaluate(CUT) == [], page
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    tab.evaluate("[...document.querySelectorAll('main *')].forEach(each => { each.style.fontSize = '40px'; })")
    assert tab.evaluate(CUT) != [], "this test can fail"
    tab.context.close()


def test_contrast_spacing_and_pictures(tab: Page) -> None:
    press(tab, "Blanc sur noir")
    colours = "getComputedStyle(document.querySelector('.step__words')).color"
    assert tab.evaluate(colours) == "rgb(255, 255, 255)"
    assert tab.evaluate("getComputedStyle(document.querySelector('.step')).backgroundColor") == "rgb(0, 0, 0)"
    press(tab, "Noir sur blanc")
    assert tab.evaluate(colours) == "rgb(0, 0, 0)"
    press(tab, "Noir sur blanc")
    assert tab.evaluate(colours) == "rgb(37, 41, 91)"
    height = "document.querySelector('main').scrollHeight"
    before = tab.evaluate(height)
    press(tab, "Plus d'espace")
    assert tab.evaluate(height) > before
    press(tab, "Images seules")
    assert tab.evaluate("getComputedStyle(document.querySelector('.step__words')).fontSize") == "0px"
    expect(tab.locator(".step__words .crop").first).to_be_visible()
    expect(tab.locator(".step__picture").first).to_be_visible()
    tab.context.close()


def test_ticks_stay_in_the_tab_and_go_with_the_rest(tab: Page, stick: Path) -> None:
    step = tab.locator(".step").nth(1)
    step.get_by_role("checkbox").check()
    press(tab, "Plus grand")
    tab.reload()
    assert tab.locator(".step").nth(1).get_by_role("checkbox").is_checked()
    assert tab.locator(".step").nth(0).get_by_role("checkbox").is_checked() is False
    tab.goto((stick / "en" / SHEET).as_uri())
    assert tab.locator(".step").nth(1).get_by_role("checkbox").is_checked(), "the same sheet in English"
    assert kept(tab) == 1
    tab.locator(".top").get_by_role("button", name="Finished").click()
    tab.wait_for_url("**/en/index.html")
    assert kept(tab) == 0
    tab.go_back()
    assert not tab.locator(".step input:checked").count()
    tab.context.close()


@pytest.mark.parametrize(("locale", "title"), [("", "Effacer mes traces"), ("en/", "Erase my traces")])
def test_beside_the_button_stands_the_sheet_for_what_stays(tab: Page, stick: Path, locale: str, title: str) -> None:
    for page in (SHEET, "about.html", "index.html"):
        tab.goto((stick / locale / page).as_uri())
        tab.locator(".finish").get_by_role("link", name=title, exact=True).click()
        tab.wait_for_url(f"**/{locale}sheets/erase-my-traces/index.html")
        expect(tab.locator("h1")).to_contain_text(title)
    tab.goto((stick / locale / "about.html").as_uri())
    tab.locator("main").get_by_role("link", name=title, exact=True).click()
    tab.wait_for_url(f"**/{locale}sheets/erase-my-traces/index.html")
    tab.context.close()


def test_the_self_check_is_kept_and_erased(tab: Page, stick: Path) -> None:
    tab.goto((stick / "courses/digilab/day-01.html").as_uri())
    tab.locator(".own__row").nth(0).get_by_role("radio").nth(1).check()
    tab.reload()
    assert tab.locator(".own__row").nth(0).get_by_role("radio").nth(1).is_checked()
    tab.locator(".own__clear").click()
    assert kept(tab) == 0
    tab.context.close()


def test_ten_quiet_minutes_are_warned_of_and_then_forget(tab: Page) -> None:
    tab.clock.install()
    tab.reload()
    press(tab, "Plus grand")
    tab.clock.run_for(595_000)
    expect(tab.locator(".idle")).not_to_be_visible()
    tab.clock.run_for(10_000)
    expect(tab.locator(".idle")).to_be_visible()
    expect(tab.get_by_role("button", name="Je suis encore là")).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab.locator(".idle")).not_to_be_visible()
    tab.clock.run_for(590_000)
    expect(tab.locator(".idle")).not_to_be_visible()
    tab.clock.run_for(20_000)
    expect(tab.locator(".idle__left")).to_have_text(re.compile(r"Encore \d+ secondes"))
    tab.clock.run_for(70_000)
    tab.wait_for_url(re.compile(r".*/DigiLab/index\.html$"))
    assert kept(tab) == 0
    tab.context.close()


def test_a_trainer_can_make_the_tab_stay(tab: Page, stick: Path) -> None:
    tab.goto((stick / "trainer/index.html").as_uri())
    tab.get_by_role("button", name="Ne pas effacer dans cet onglet").click()
    tab.clock.install()
    tab.goto((stick / SHEET).as_uri())
    tab.clock.run_for(700_000)
    expect(tab.locator(".idle")).not_to_be_visible()
    tab.context.close()


def test_projecting_is_never_interrupted(tab: Page, stick: Path) -> None:
    tab.clock.install()
    tab.goto((stick / "sheets/send-an-e-mail/project.html").as_uri())
    tab.clock.run_for(700_000)
    assert tab.locator(".idle").count() == 0
    assert tab.url.endswith("project.html")
    tab.context.close()


@pytest.mark.parametrize("width", [1366, 360])
def test_one_button_opens_the_bar_and_escape_closes_it(tab: Page, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 740})
    larger = tab.get_by_role("button", name="Plus grand")
    opener = tab.get_by_role("button", name="Lire mieux")
    expect(larger).not_to_be_visible()
    expect(opener).to_have_attribute("aria-expanded", "false")
    opener.click()
    expect(larger).to_be_visible()
    expect(opener).to_have_attribute("aria-expanded", "true")
    box = larger.bounding_box()
    assert box
    assert box["height"] >= 48
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    larger.press("Escape")
    expect(larger).not_to_be_visible()
    expect(opener).to_be_focused()
    tab.context.close()


def test_what_is_set_is_seen_while_the_bar_is_closed(tab: Page) -> None:
    opener = tab.locator("[data-do=open]")
    expect(opener).to_have_text("Lire mieux")
    press(tab, "Plus grand")
    press(tab, "Plus d'espace")
    tab.reload()
    expect(tab.locator(".comfort")).to_be_hidden()
    expect(opener).to_have_accessible_name(re.compile(r"^Lire mieux 125\s% ?, Plus d'espace$"))
    press(tab, "Plus petit")
    expect(opener).to_have_accessible_name(re.compile(r"^Lire mieux ?, Plus d'espace$"))
    tab.context.close()


ROW = """() => {
  const row = [...document.querySelectorAll(".top__way")].filter(each => each.offsetParent);
  const fits = word => !word.clientWidth || word.scrollWidth <= word.clientWidth + 1;
  const inside = each => [...each.querySelectorAll("span:not(.spoken)")].every(fits);
  const tops = row.map(each => each.getBoundingClientRect());
  return {
    words: row.length,
    rows: new Set(tops.map(box => Math.round(box.top))).size,
    small: tops.filter(box => box.height < 48 || box.width < 44).length,
    cut: row.filter(each => !inside(each) || each.scrollWidth > each.clientWidth).length,
    wide: document.documentElement.scrollWidth > innerWidth,
  };
}"""


def test_the_header_is_one_row_with_all_its_words(tab: Page) -> None:
    with_voices(tab, [("fr-BE", True)])
    for width, size, spacing in itertools.product([1366, 1280, 683, 360, 320], ["", "4"], ["", "wide"]):
        tab.set_viewport_size({"width": width, "height": 740})
        tab.evaluate(
            "each => Object.keys(each).forEach(name => digilab.set(name, each[name]))",
            {"size": size, "spacing": spacing},
        )
        tab.reload()
        right = {"words": 6, "rows": 1, "small": 0, "cut": 0, "wide": False}
        assert tab.evaluate(ROW) == right, (width, size, spacing)
    tab.evaluate(
        "const why = document.querySelector('.top__why'); why.textContent = 'La voix se tait.'; why.hidden = false"
    )
    assert tab.evaluate(ROW) == {**right, "words": 7, "rows": 2}, "what is said about the voice has a row of its own"
    tab.context.close()


def test_after_everything_was_used_nothing_is_left(watched: Watched, served: str) -> None:
    page = watched.page
    page.goto(served + SHEET, wait_until="networkidle")
    press(page, "Plus grand")
    page.locator(".step").nth(0).get_by_role("checkbox").check()
    page.wait_for_load_state("networkidle")
    page.goto(f"{served}sheets/send-an-e-mail/practice.html")
    page.locator("#mail").dblclick()
    page.goto(f"{served}index.html")
    page.locator(".top [data-finish]").click()
    page.wait_for_url(f"{served}index.html")
    left = page.evaluate(
        "async () => ({ local: localStorage.length, session: sessionStorage.length, cookies: document.cookie,"
        " databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,"
        " workers: (await navigator.serviceWorker.getRegistrations()).length })"
    )
    assert left == {"local": 0, "session": 0, "cookies": "", "databases": 0, "caches": 0, "workers": 0}
    assert page.context.cookies() == []
    assert watched.wrong == []
