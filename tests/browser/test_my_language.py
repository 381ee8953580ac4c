"""The learner's own language: chosen once, shown on every card, forgotten with the tab."""

from pathlib import Path

from playwright.sync_api import Browser, BrowserContext
from tests.browser.conftest import Watched

SHEET = "sheets/use-the-mouse/index.html"


def test_arabic_stands_right_to_left_under_the_french_word(watched: Watched, served: str) -> None:
    page = watched.page
    page.goto(f"{served}words.html")
    page.get_by_label("Dans ma langue").select_option("ar")
    name = page.locator("#printer .word-card__name")
    name.wait_for()
    assert name.inner_text() == "طابعة"
    assert [name.get_attribute("lang"), name.get_attribute("dir")] == ["ar", "rtl"]
    assert name.evaluate("each => getComputedStyle(each).direction") == "rtl"
    word = page.locator("#printer .word-card__word").bounding_box()
    shown = name.bounding_box()
    assert word
    assert shown
    assert shown["y"] >= word["y"] + word["height"] - 1
    ends = name.evaluate(
        "each => { const range = document.createRange(); range.selectNodeContents(each);"
        " return each.getBoundingClientRect().right - range.getBoundingClientRect().right; }"
    )
    assert ends < 2
    assert page.locator("#click .word-card__name").is_hidden()
    assert watched.wrong == []


def test_the_choice_goes_with_the_tab_and_nothing_else_is_kept(watched: Watched, served: str) -> None:
    page = watched.page
    page.goto(f"{served}words.html")
    page.get_by_label("Dans ma langue").select_option("uk")
    page.locator("#keyboard .word-card__name").wait_for()
    page.goto(served + SHEET)
    listed = page.locator("#word-keyboard .word-card__name")
    listed.wait_for()
    assert listed.inner_text() == "клавіатура"
    page.locator("button.word[data-word=keyboard]").first.click()
    assert page.locator(".word-open .word-card__name").inner_text() == "клавіатура"
    kept = page.evaluate("[localStorage.length, document.cookie.length, Object.keys(sessionStorage)]")
    assert kept == [0, 0, ["digilab-language"]]
    page.get_by_label("Dans ma langue").select_option("")
    assert listed.is_hidden()
    assert page.evaluate("sessionStorage.length") == 0
    assert watched.wrong == []


def test_the_english_page_offers_french(context: BrowserContext, served: str) -> None:
    page = context.new_page()
    page.goto(f"{served}en/words.html")
    page.get_by_label("In my language").select_option("fr")
    page.locator("#click .word-card__name").wait_for()
    assert page.locator("#click .word-card__name").inner_text() == "cliquer"
    assert page.locator("#tongue-choice option[value=en]").count() == 0


def test_the_language_is_chosen_from_a_usb_stick(browser: Browser, stick: Path) -> None:
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((stick / SHEET).as_uri())
    page.get_by_label("Dans ma langue").select_option("ti")
    name = page.locator("#word-keyboard .word-card__name")
    name.wait_for()
    assert name.inner_text() == "ቁልፊ ሰሌዳ"
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.fonts.check('500 20px \"DigiLab names\"', 'ቁልፊ')")
    page.get_by_label("Dans ma langue").select_option("ar")
    page.locator("button.word[data-word=keyboard]").first.click()
    name = page.locator(".word-open .word-card__name")
    name.wait_for()
    assert [name.get_attribute("lang"), name.get_attribute("dir")] == ["ar", "rtl"]
    context.close()


def test_a_chosen_language_is_accessible(watched: Watched, served: str) -> None:
    from tests.browser.axe import violations

    page = watched.page
    page.goto(served + SHEET)
    for code in ("ar", "am", "zh"):
        page.get_by_label("Dans ma langue").select_option(code)
        page.locator(f"#word-keyboard .word-card__name[lang|={code}]").wait_for()
        assert violations(watched.page) == []


def test_the_page_of_words_says_where_the_names_come_from(context: BrowserContext, served: str) -> None:
    page = context.new_page()
    page.goto(f"{served}words.html")
    told = " ".join(page.locator(".words-paper").all_inner_texts())
    assert "Unicode CLDR 48.2.0" in told
    assert "Dites-le aux formateurs et formatrices" in told
    for language in ("kurde", "dari", "afar", "lingala", "peul"):
        assert language in told
