"""The welcome by doing: each gesture by mouse, finger and keys; a kind end; a leaf of one page; nothing is kept."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pypdf import PdfReader
from tests.browser.axe import violations
from tests.browser.conftest import Watched
from tests.browser.contexts import opened
from tests.browser.stage import NARROW_RULES, Stage, swipe
from tests.browser.test_listen import wait, with_voices
from tests.conftest import ROOT

from digilab.gestures import read_gestures
from digilab.model import Device

GESTURES = read_gestures(ROOT / "docs")[0].of
NAMES = {device: [each.name for each in gestures] for device, gestures in GESTURES.items()}
EVERY = sorted({name for names in NAMES.values() for name in names})
MISSING = "name => practice.missing(document.getElementById('stage'), name)"


@pytest.fixture(scope="module")
def touched(browser: Browser, stages: Path) -> Iterator[Stage]:
    made = Stage(browser, stages, touch=True)
    yield made
    made.context.close()


def begun(stage: Stage, gesture: str) -> Stage:
    stage.start("gestures", {"gesture": gesture})
    assert stage.page.evaluate(MISSING, gesture), "it has not been done yet"
    return stage


def worked(stage: Stage, gesture: str) -> bool:
    return stage.page.evaluate(MISSING, gesture) == ""


class Fingers:
    """One or two fingers on the screen, as the browser gets them from it."""

    def __init__(self, page: Page) -> None:
        self._page, self._session = page, page.context.new_cdp_session(page)

    def put(self, kind: str, *points: tuple[float, float]) -> None:
        touches = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        self._session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

    def middle(self, selector: str) -> tuple[float, float]:
        box = self._page.locator(selector).bounding_box()
        assert box
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def slide(self, selector: str, x: float, y: float) -> None:
        left, top = self.middle(selector)
        self.put("touchStart", (left, top))
        for part in (0.3, 0.6, 1):
            self.put("touchMove", (left + x * part, top + y * part))
        self.put("touchEnd")

    def rest(self, selector: str, milliseconds: int) -> None:
        self.put("touchStart", self.middle(selector))
        self._page.wait_for_timeout(milliseconds)
        self.put("touchEnd")

    def spread(self, selector: str) -> None:
        x, y = self.middle(selector)
        self.put("touchStart", (x - 20, y), (x + 20, y))
        for apart in (30, 45, 60):
            self.put("touchMove", (x - apart, y), (x + apart, y))
        self.put("touchEnd")


def by_mouse(stage: Stage, gesture: str) -> None:
    page, at = stage.page, stage.at
    if gesture == "hold":
        at("#photo").hover()
        page.mouse.down()
        page.wait_for_timeout(800)
        page.mouse.up()
    elif gesture == "swipe":
        swipe(page, at("#strip"), "left")
    elif gesture in {"letter", "word"}:
        at(f"#{gesture}").click()
        page.keyboard.type(stage.text(f"a_{gesture}") + (" " if gesture == "word" else ""))
    else:
        {
            "move": lambda: at("#fish").hover(),
            "click": lambda: at("#envelope").click(),
            "touch": lambda: at("#envelope").click(),
            "double-click": lambda: at("#folder").dblclick(),
            "open": lambda: at("#photo-boat").click(),
            "back": lambda: at("#go-back").click(),
            "close": lambda: at("#close").click(),
            "enlarge": lambda: at("#larger").click(),
        }[gesture]()


def by_finger(stage: Stage, gesture: str) -> None:
    fingers, at = Fingers(stage.page), stage.at
    if gesture in {"letter", "word"}:
        at(f"#{gesture}").tap()
        stage.page.keyboard.type(stage.text(f"a_{gesture}"))
    else:
        {
            "move": lambda: at("#fish").tap(),
            "click": lambda: at("#envelope").tap(),
            "touch": lambda: at("#envelope").tap(),
            "double-click": lambda: (at("#folder").tap(), at("#folder").tap()),
            "open": lambda: at("#photo-boat").tap(),
            "back": lambda: at("#go-back").tap(),
            "close": lambda: at("#close").tap(),
            "hold": lambda: fingers.rest("#photo", 800),
            "swipe": lambda: fingers.slide("#strip", -90, 5),
            "enlarge": lambda: fingers.spread("#photo"),
        }[gesture]()


def by_keys(stage: Stage, gesture: str) -> None:
    page = stage.page
    if gesture == "move":
        page.keyboard.press("Tab")
    elif gesture in {"letter", "word"}:
        page.keyboard.press("Tab")
        page.keyboard.type(stage.text(f"a_{gesture}"))
    elif gesture == "swipe":
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowLeft")
    elif gesture == "hold":
        stage.at("#photo").focus()
        page.keyboard.down("Enter")
        page.wait_for_timeout(800)
        page.keyboard.up("Enter")
    else:
        targets = {"click": "#envelope", "touch": "#envelope", "double-click": "#folder", "open": "#photo-boat"}
        targets |= {"back": "#go-back", "close": "#close", "enlarge": "#larger"}
        stage.enter(targets[gesture])


@pytest.mark.parametrize("gesture", EVERY)
def test_a_gesture_by_mouse(stage: Stage, gesture: str) -> None:
    by_mouse(begun(stage, gesture), gesture)
    stage.page.wait_for_function(f"({MISSING})({gesture!r}) === ''")


@pytest.mark.parametrize("gesture", EVERY)
def test_a_gesture_by_finger(touched: Stage, gesture: str) -> None:
    by_finger(begun(touched, gesture), gesture)
    touched.page.wait_for_function(f"({MISSING})({gesture!r}) === ''")
    assert touched.wrong == []


@pytest.mark.parametrize("gesture", EVERY)
def test_a_gesture_by_keys(stage: Stage, gesture: str) -> None:
    by_keys(begun(stage, gesture), gesture)
    assert worked(stage, gesture)


def test_another_gesture_is_not_this_one(stage: Stage) -> None:
    begun(stage, "double-click").click("#folder")
    assert not worked(stage, "double-click")
    begun(stage, "hold").click("#photo")
    assert not worked(stage, "hold")
    swipe(begun(stage, "swipe").page, stage.at("#strip"), "up")
    assert not worked(stage, "swipe")
    begun(stage, "open").click("#photo-fish")
    assert not worked(stage, "open")
    stage.click("#go-back", "#photo-boat")
    assert worked(stage, "open")
    begun(stage, "word").at("#word").fill("bonjour")
    assert not worked(stage, "word")
    begun(stage, "move").page.mouse.move(0, 0)
    box = stage.at("#fish").bounding_box()
    assert box
    stage.page.mouse.move(box["x"] + 400, box["y"] + 40, steps=6)
    stage.page.wait_for_timeout(500)
    assert not worked(stage, "move"), "who passes over the fish has not found it"


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_what_the_gestures_are_tried_on_is_accessible(stage: Stage, locale: str) -> None:
    assert stage.faults("gestures", locale, 1000) == []
    assert stage.faults("gestures", locale, 320, NARROW_RULES) == []


# The page


def opened_at(page: Page, served: str, device: Device, *, begin: bool = True) -> Page:
    page.goto(f"{served}trainer/gestures/{device}.html")
    if begin:
        page.locator(".trial__begin").click()
    return page


def shown(page: Page) -> str:
    found = page.locator(".trial__gesture:visible")
    return found.get_attribute("data-gesture") or "" if found.count() else ""


def marks(page: Page) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in page.locator("tr[data-gesture]").all():
        marked = row.locator(".is-marked")
        found[row.get_attribute("data-gesture") or ""] = (
            marked.get_attribute("data-mark") or "" if marked.count() else ""
        )
    return found


def stored(page: Page) -> int:
    return int(page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length"))


def one_leaf(page: Page) -> str:
    """Print the page, and give the words of its one leaf."""
    paper = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(paper.pages) == 1
    assert round(float(paper.pages[0].mediabox.width)) == 595, "A4"
    return " ".join(paper.pages[0].extract_text().split())


def test_all_gestures_with_the_mouse_and_then_the_leaf(watched: Watched, served: str) -> None:
    page = watched.page
    page.clock.install()
    opened_at(page, served, Device.COMPUTER)

    class Played(Stage):
        def __init__(self) -> None:
            self.page, self._app = page, "gestures"

    for name in NAMES[Device.COMPUTER]:
        expect(page.locator(f".trial__gesture[data-gesture={name}] h2")).to_be_visible()
        assert shown(page) == name
        assert page.locator(".trial__gesture:visible h2").inner_text()
        page.mouse.move(0, 0)
        by_mouse(Played(), name)
        page.clock.run_for(600)
        expect(page.locator(".trial__told")).to_have_text("C'est fait.")
        page.clock.run_for(2000)
    expect(page.locator("#thanks")).to_be_focused()
    assert marks(page) == dict.fromkeys(NAMES[Device.COMPUTER], "well")
    assert page.locator(".my-leaf__gift:visible").count() == len(NAMES[Device.COMPUTER])
    assert page.locator(".my-leaf__sheets a:visible").count() == 0, "what went well needs no sheet"
    assert violations(page) == []
    words = one_leaf(page)
    assert "Prénom" in words
    assert "Premier jour" in words
    assert stored(page) == 0
    page.reload()
    assert page.locator(".trial__start").is_visible()
    assert set(marks(page).values()) == {""}
    assert watched.wrong == []


def test_two_misses_bring_a_kind_offer_and_what_is_new_ends_kindly(watched: Watched, served: str) -> None:
    page = watched.page
    page.clock.install()
    opened_at(page, served, Device.SMARTPHONE)
    told = page.locator(".trial__told")
    page.locator("#envelope").click()
    page.clock.run_for(2000)
    assert shown(page) == "swipe"
    offer = page.locator(".trial__words-of-script").get_attribute("data-offer") or ""
    page.locator("#strip").click()
    page.clock.run_for(1000)
    expect(told).not_to_have_text(offer)
    assert told.inner_text(), "a sentence says what to do"
    page.locator("#strip").click()
    page.clock.run_for(1000)
    expect(told).to_have_text(offer)
    assert violations(page) == []
    page.locator(".trial__new").click()
    assert shown(page) == "letter"
    page.locator(".trial__new").click()
    assert shown(page) == NAMES[Device.SMARTPHONE][-1], "after two new gestures only the easy end is left"
    page.locator("#go-back").click()
    page.clock.run_for(2000)
    assert page.locator("#thanks").is_visible()
    expected = dict.fromkeys(NAMES[Device.SMARTPHONE], "")
    assert marks(page) == expected | {"touch": "well", "swipe": "practise", "letter": "practise", "back": "well"}
    row = page.locator("tr[data-gesture=swipe]")
    assert row.locator("a").inner_text() == "Toucher l'écran"
    assert row.locator("img").count() == 1
    leaf = page.locator(".trial").inner_text()
    assert not any(word in leaf.lower() for word in ("erreur", "faux", "score", "point", "raté", "jour 7", " sur 7"))
    assert "Toucher l'écran" in one_leaf(page)
    assert stored(page) == 0


def test_who_cannot_click_yet_is_not_asked_for_what_needs_it(watched: Watched, served: str) -> None:
    page = opened_at(watched.page, served, Device.COMPUTER)
    page.locator(".trial__new").click()
    assert shown(page) == "letter", "without the arrow there is no click, but there are keys"
    page.locator(".trial__new").click()
    assert page.locator("#thanks").is_visible()


def test_a_pause_is_an_answer_and_one_may_stop_at_once(watched: Watched, served: str) -> None:
    page = watched.page
    page.clock.install()
    opened_at(page, served, Device.COMPUTER)
    page.clock.run_for(61_000)
    offer = page.locator(".trial__words-of-script").get_attribute("data-offer") or ""
    expect(page.locator(".trial__told")).to_have_text(offer)
    page.locator(".trial__enough").click()
    expect(page.locator("#thanks")).to_be_focused()
    assert set(marks(page).values()) == {""}
    page.locator(".trial__again").click()
    assert shown(page) == NAMES[Device.COMPUTER][0]


def test_the_word_and_its_sentence_are_said_by_a_voice_of_the_page(watched: Watched, served: str) -> None:
    page = watched.page
    with_voices(page, [("fr-BE", True)])
    opened_at(page, served, Device.COMPUTER)
    wait(page, "spoken.length >= 2")
    page.wait_for_timeout(400)
    assert [text for _, _, text in page.evaluate("spoken")] == ["Bougez", "Placez la flèche sur le poisson."]
    page.locator(".trial__gesture:visible .trial__listen").click()
    wait(page, "spoken.length === 4")
    page.get_by_role("button", name="Écouter chaque étape").click()
    assert page.evaluate("digilab.get('aloud')") == "no", "who wants it quiet has it quiet in this tab"


def test_without_a_voice_no_button_promises_one(watched: Watched, served: str) -> None:
    with_voices(watched.page, [])
    page = opened_at(watched.page, served, Device.COMPUTER)
    assert page.locator(".trial__listen:visible").count() == 0


@pytest.mark.parametrize("device", GESTURES)
def test_an_empty_leaf_is_one_page_also_in_large_letters(watched: Watched, served: str, device: Device) -> None:
    page = opened_at(watched.page, served, device, begin=False)
    assert "Dernier jour" in one_leaf(page)
    page.evaluate("document.documentElement.dataset.size = '4'")
    assert "Dernier jour" in one_leaf(page)


def test_on_a_small_screen_by_finger_nothing_is_wider_and_the_ways_out_are_in_sight(
    browser: Browser, served: str
) -> None:
    context: BrowserContext = opened(browser, viewport={"width": 360, "height": 740}, has_touch=True)
    try:
        page = context.new_page()
        page.goto(f"{served}trainer/gestures/smartphone.html")
        page.locator(".trial__begin").tap()
        for selector in ("#envelope", ".trial__new", ".trial__enough"):
            box = page.locator(selector).bounding_box()
            assert box
            assert box["y"] >= 0, selector
            assert box["y"] + box["height"] <= 740, selector
            assert min(box["width"], box["height"]) >= 44, selector
        page.locator(".trial__enough").tap()
        for width in (360, 320):
            page.set_viewport_size({"width": width, "height": 740})
            for size in ("", "4"):
                page.evaluate("size => { document.documentElement.dataset.size = size }", size)
                assert page.evaluate("document.documentElement.scrollWidth") <= width, (width, size)
        assert violations(page) == []
    finally:
        context.close()


def test_trainers_come_to_it_from_their_page(watched: Watched, served: str) -> None:
    page = watched.page
    page.goto(f"{served}trainer/index.html")
    page.get_by_role("link", name="L'accueil par les gestes").first.click()
    page.wait_for_url("**/trainer/gestures/index.html")
    page.get_by_role("link", name="Au téléphone", exact=True).click()
    page.wait_for_url("**/trainer/gestures/smartphone.html")
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/trainer/gestures/smartphone.html")
    assert watched.wrong == []
