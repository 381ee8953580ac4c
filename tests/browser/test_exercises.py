"""A sheet's exercises in the browser: by mouse, by keyboard alone, with wrong answers, to the end and once more."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

SHEET = "sheets/send-an-e-mail/exercises.html"


@pytest.fixture
def page(context: BrowserContext, built: Path) -> Iterator[Page]:
    """The exercises of a sheet that has every kind, as from a USB stick."""
    made = context.new_page()
    wrong: list[str] = []
    made.on("console", lambda said: wrong.append(said.text) if said.type in {"error", "warning"} else None)
    made.on("pageerror", lambda error: wrong.append(str(error)))
    made.goto((built / SHEET).as_uri())
    yield made
    assert wrong == []
    assert made.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def exercise(page: Page, name: str) -> Locator:
    return page.locator(f'[data-exercise="{name}"]')


def told(own: Locator) -> str:
    return " ".join(own.locator(".exercise__told").inner_text().replace("\u00a0", " ").split())


def press(page: Page, target: Locator, key: str = "Enter") -> None:
    target.focus()
    page.keyboard.press(key)


def picture(own: Locator, place: int) -> Locator:
    return own.locator(f'.exercise__choice[data-place="{place}"]')


def test_pictures_in_order_by_mouse_with_misses_and_one_taken_back(page: Page) -> None:
    own = exercise(page, "order")
    count = own.locator(".exercise__choice").count()
    shown = [int(each.get_attribute("data-place") or 0) for each in own.locator(".exercise__choice").all()]
    assert shown != sorted(shown)
    picture(own, 3).click()
    assert told(own).startswith("Pas encore. Cherchez : Cliquez 2 fois sur E-mail.")
    assert own.locator(".exercise__choice--ring").count() == 0
    picture(own, 4).click()
    expect(own.locator(".exercise__choice--ring")).to_have_attribute("data-place", "1")
    for place in (1, 2):
        picture(own, place).click()
    assert own.locator(".exercise__chosen .exercise__number").all_inner_texts() == ["1", "2"]
    assert own.locator(".exercise__choice--ring").count() == 0
    own.get_by_role("button", name="Revenir").click()
    assert own.locator(".exercise__chosen li").count() == 1
    assert own.locator(".exercise__count").inner_text() == f"2 sur {count}"
    for place in range(2, count + 1):
        picture(own, place).click()
    assert told(own) == "Les images sont dans l'ordre. L'exercice est terminé."
    own.get_by_role("button", name="Encore").click()
    assert [int(each.get_attribute("data-place") or 0) for each in own.locator(".exercise__choice").all()] == shown
    assert own.locator(".exercise__choices li").count() == count


def test_pictures_in_order_by_keyboard_alone(page: Page) -> None:
    own = exercise(page, "order")
    count = own.locator(".exercise__choice").count()
    for place in range(1, count + 1):
        press(page, picture(own, place), "Space" if place % 2 else "Enter")
        if place < count:
            assert page.evaluate("document.activeElement.closest('.exercise__choices') !== null"), "the focus is kept"
    assert told(own).endswith("L'exercice est terminé.")
    expect(own.get_by_role("button", name="Encore")).to_be_focused()


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_which_picture_says_this_word(page: Page, by: str) -> None:
    own = exercise(page, "words")
    questions = own.locator(".exercise__question")
    for at in range(questions.count()):
        question = questions.nth(at)
        expect(question).to_be_visible()
        wrong = question.locator(".exercise__choice:not([data-right])")
        right = question.locator("[data-right]")
        assert re.fullmatch(r"Image \d", right.inner_text().strip()), "the picture alone is asked"
        act = (lambda each: each.click()) if by == "mouse" else (lambda each: press(page, each))
        act(wrong.first)
        assert told(own) == f"Cette image dit : {wrong.first.get_attribute('data-word')}."
        act(wrong.last)
        expect(right).to_have_class(re.compile("--ring"))
        act(right)
        assert told(own).startswith(f"Oui. Cette image dit : {question.locator('.exercise__word').inner_text()}.")
        if at + 1 < questions.count():
            go_on = own.get_by_role("button", name="Continuer")
            if by == "keyboard":
                expect(go_on).to_be_focused()
                page.keyboard.press("Enter")
                assert page.evaluate("document.activeElement.closest('.exercise__question') !== null")
            else:
                go_on.click()
    assert told(own).endswith("L'exercice est terminé.")


def middle(screen: Locator) -> tuple[float, float]:
    """The middle of the right place, in px from the corner of the picture."""
    left, top, width, height = (float(each) for each in (screen.get_attribute("data-box") or "").split())
    box = screen.bounding_box()
    assert box
    return (left + width / 2) * box["width"] / 100, (top + height / 2) * box["height"] / 100


def test_where_do_you_press_by_mouse(page: Page) -> None:
    own = exercise(page, "place")
    questions = own.locator(".exercise__question")
    for at in range(questions.count()):
        screen = questions.nth(at).locator(".exercise__screen")
        expect(screen.locator("img")).to_have_js_property("complete", value=True)
        box = screen.bounding_box()
        assert box
        x, y = middle(screen)
        page.mouse.click(0, 0)
        screen.click(position={"x": box["width"] - x, "y": box["height"] - 6 if y < box["height"] / 2 else 6})
        assert told(own).startswith("Regardez ")
        assert not screen.locator(".exercise__ring").is_visible()
        screen.click(position={"x": x, "y": y})
        expect(screen.locator(".exercise__ring")).to_be_visible()
        assert told(own).startswith("Oui.")
        if at + 1 < questions.count():
            own.get_by_role("button", name="Continuer").click()
    assert told(own) == "Oui. L'exercice est terminé."


def test_where_do_you_press_by_keyboard_and_by_being_shown(page: Page) -> None:
    own = exercise(page, "place")
    questions = own.locator(".exercise__question")
    names = ["En haut à gauche", "En haut, au milieu", "En haut à droite", "À gauche, au milieu", "Au milieu"]
    for at in range(questions.count()):
        screen = questions.nth(at).locator(".exercise__screen")
        cells = screen.locator(".exercise__cell")
        assert [each.strip() for each in cells.all_inner_texts()][:5] == names
        x, y = middle(screen)
        box = screen.bounding_box()
        assert box
        right = int(y / box["height"] * 3) * 3 + int(x / box["width"] * 3)
        wrong = (8, 6)[right == 8]
        press(page, cells.nth(wrong))
        press(page, cells.nth(wrong))
        assert told(own).endswith("Regardez dans le cadre.")
        expect(screen.locator(".exercise__ring")).to_be_visible()
        press(page, cells.nth(right), "Space")
        assert told(own).startswith("Oui.")
        if at + 1 < questions.count():
            page.keyboard.press("Enter")
    press(page, own.get_by_role("button", name="Encore"))
    assert own.locator(".exercise__ring:visible").count() == 0
    own.get_by_role("button", name="Montrez-moi").click()
    assert own.locator(".exercise__ring:visible").count() == 1


def test_what_is_written_is_compared_letter_by_letter(page: Page) -> None:
    own = exercise(page, "write")
    field = own.locator(".exercise__question:not([hidden]) .exercise__field")
    press(page, field)
    assert told(own) == "Écrivez dans la case."
    page.keyboard.type("amina@exmple.org")
    assert told(own) == ""
    page.keyboard.press("Enter")
    assert told(own) == "Ce n'est pas pareil. Comparez : amina@example.org"
    assert own.locator("mark").all_inner_texts() == ["a"]
    field.fill("amina@")
    own.get_by_role("button", name="Comparer").click()
    assert told(own).startswith("C'est bien. Écrivez la suite.")
    field.fill("AMINA@example.org")
    assert told(own) == "Oui."
    field.press("Enter")
    expect(field).to_be_focused()
    assert field.get_attribute("data-wanted") == "Cours de lundi"
    own.get_by_role("button", name="Montrez-moi").click()
    assert "Cours" in told(own).replace("␣", " ")
    page.keyboard.type("cours de lundi")
    assert told(own) == "Oui. L'exercice est terminé."
    own.get_by_role("button", name="Encore").click()
    expect(field).to_have_value("")


def test_a_sheet_and_its_practice_lead_to_its_exercises_and_back(page: Page) -> None:
    page.get_by_role("link", name="Retour à la fiche").first.click()
    page.get_by_role("link", name="Autres exercices").click()
    page.wait_for_url("**/exercises.html")
    page.get_by_role("link", name="Essayer").click()
    page.wait_for_url("**/practice.html")
    link = page.locator(".try__bravo a", has_text="Autres exercices")
    assert (link.get_attribute("href") or "").endswith("exercises.html")


def test_what_a_sheet_has_no_matter_for_is_left_out(page: Page, built: Path) -> None:
    page.goto((built / "sheets/sit-well/exercises.html").as_uri())
    assert page.locator('[data-exercise="order"]').is_visible()
    for kind in ("write", "place"):
        assert page.locator(f'[data-exercise="{kind}"], .exercises__jump a[href="#{kind}"]').count() == 0
