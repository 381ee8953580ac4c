"""The end is true: another letter, person, photo or place than the sheet names is not taken for it."""

import pytest
from playwright.sync_api import expect
from tests.browser.practised import Tried


def is_not_over(learner: Tried) -> None:
    """See that after a while the end is still not told."""
    learner.page.wait_for_timeout(1500)
    expect(learner.panel("bravo")).to_be_hidden()


@pytest.mark.parametrize("way", ["help", "alone"])
def test_an_empty_page_is_not_the_document_that_one_looks_for(learner: Tried, way: str) -> None:
    learner.open("find-a-document", way=way)
    learner.at("#writer").dblclick()
    is_not_over(learner)
    if way == "help":
        learner.is_at(1)


@pytest.mark.parametrize("way", ["help", "alone"])
def test_a_text_in_another_folder_is_not_where_the_sheet_puts_it(learner: Tried, way: str) -> None:
    learner.open("save-a-document", way=way)
    learner.at("#save").click()
    learner.write("#name", "lettre-lundi")
    learner.page.keyboard.press("Enter")
    expect(learner.at("#saved")).to_contain_text("Bureau")
    is_not_over(learner)


@pytest.mark.parametrize("person", ["tomas", "nadia"])
def test_a_voice_for_another_person_or_alone_is_not_the_whole_task(learner: Tried, person: str) -> None:
    learner.open("send-a-message", way="alone")
    learner.at("#app-messages").click()
    learner.at(f"#talk-{person}").click()
    learner.at("#voice").click(delay=900)
    expect(learner.at(".p-voice")).to_be_visible()
    is_not_over(learner)


def test_another_letter_is_not_the_one_to_answer_and_one_comes_back_from_it(learner: Tried) -> None:
    learner.open("reply")
    learner.at("#mail").dblclick()
    learner.is_at(2)
    learner.at("#mail-m3").click()
    learner.is_told("Ici, c'est un autre endroit.")
    learner.panel("go-back").click()
    learner.at("#mail-m1").click()
    learner.is_at(3)


def test_words_that_find_nothing_are_mended_and_looked_for_again(learner: Tried) -> None:
    learner.open("search-the-internet")
    learner.at("#internet").dblclick()
    learner.at("#box").click()
    learner.is_at(3)
    learner.page.keyboard.type("film")
    learner.page.keyboard.press("Enter")
    expect(learner.at("#none")).to_be_visible()
    learner.write("#box", "horaires bibliothèque")
    learner.is_at(4)
    learner.page.keyboard.press("Enter")
    learner.passes(5)
    learner.is_at(6)


def test_a_word_that_the_search_takes_is_taken(learner: Tried) -> None:
    learner.open("search-the-internet")
    learner.at("#internet").dblclick()
    learner.at("#box").click()
    learner.is_at(3)
    learner.page.keyboard.type("horaire biblioteque")
    learner.page.keyboard.press("Enter")
    learner.passes(5)
    learner.is_at(6)
    learner.at("#library").click()
    learner.ends()


def test_enter_in_a_field_chooses_nothing_else(learner: Tried) -> None:
    learner.open("fill-in-a-form")
    learner.at("#to-card").click()
    learner.is_at(2)
    learner.at("#name").click()
    learner.page.keyboard.type("Amina Exercice")
    learner.page.keyboard.press("Enter")
    expect(learner.at("#wish-asked [aria-checked='true']")).to_have_count(0)
    learner.is_at(3)


def test_a_ring_that_came_by_itself_counts_as_help(learner: Tried) -> None:
    learner.page.clock.install()
    learner.open("find-a-document")
    learner.page.clock.run_for(9000)
    expect(learner.panel("glow")).to_be_visible()
    learner.at("#files").dblclick()
    learner.is_at(2)
    learner.at("#place-documents").click()
    learner.passes(3)
    learner.is_at(4)
    learner.at("#file-written").dblclick()
    learner.passes(5)
    learner.ends()
    expect(learner.page.locator(".try__summary .try__how").first).to_have_text("Avec aide")
