"""The handout centre in Chromium: the basket gives one PDF in the right order, from the web and from a stick."""

from pathlib import Path

import page as page_validation
import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader
from tests.browser.conftest import Watched
from tests.browser.contexts import opened
from tests.handouts.conftest import tagged


def centre_at(browser: Browser, address: str, *, offline: bool) -> Page:
    context = opened(browser, offline=offline, viewport={"width": 1366, "height": 768}, accept_downloads=True)
    page = context.new_page()
    page.goto(address)
    return page


@pytest.fixture
def centre(browser: Browser, stick: Path) -> Page:
    """The centre in the copy with the whole site, the network off."""
    return centre_at(browser, (stick / "handouts.html").as_uri(), offline=True)


def add(page: Page, pdf: str) -> None:
    button = page.locator(f'.shelf [data-pdf="{pdf}"]').first
    button.evaluate("each => each.closest('details').open = true")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("place", ["stick", "web"])
def test_chosen_sheets_become_one_pdf_in_the_chosen_order(
    browser: Browser, stick: Path, served: str, built: Path, tmp_path: Path, place: str
) -> None:
    address = f"{served}handouts.html" if place == "web" else (stick / "handouts.html").as_uri()
    centre = centre_at(browser, address, offline=place == "stick")
    first, second = "handouts/fr/send-an-e-mail.pdf", "handouts/fr/use-the-mouse.pdf"
    add(centre, first)
    add(centre, second)
    items = centre.locator(".basket__item")
    assert "Envoyer un e-mail" in items.nth(0).inner_text()
    items.nth(1).get_by_role("button").first.press("Enter")
    assert "Utiliser la souris" in items.nth(0).inner_text()
    with centre.expect_download() as downloading:
        centre.locator(".basket__make").click()
    merged = tmp_path / "merged.pdf"
    downloading.value.save_as(merged)
    whole, mouse, mail = PdfReader(merged), PdfReader(built / second), PdfReader(built / first)
    even = len(mouse.pages) + len(mouse.pages) % 2
    assert len(whole.pages) == even + len(mail.pages)
    assert "Envoyer un e-mail" in whole.pages[even].extract_text()
    assert not any("Envoyer un e-mail" in page.extract_text() for page in whole.pages[:even])
    assert "Utiliser la souris" in str(whole.metadata and whole.metadata.title)
    result = page_validation.validate_pdf(str(merged), profile="ua1")
    assert result.is_compliant, [(each.rule_id, each.message) for each in result.failures]
    for kind in ("Figure", "L", "H1", "TH"):
        assert len(tagged(merged, kind)) == len(tagged(built / second, kind)) + len(tagged(built / first, kind)), kind
    assert {str(each["/Lang"]) for each in tagged(merged, "Part")} == {"fr"}
    tops = [each for each in whole.outline if not isinstance(each, list)]
    assert [each.title for each in tops] == ["Utiliser la souris · Page A4", "Envoyer un e-mail · Page A4"]
    assert [whole.get_destination_page_number(each) for each in tops] == [0, even]
    expect(centre.locator(".basket__told")).to_have_text("Le PDF est prêt.")
    centre.context.close()


def test_all_papers_of_a_day_become_one_pdf_as_often_as_is_asked(
    browser: Browser, served: str, built: Path, tmp_path: Path
) -> None:
    day = centre_at(browser, f"{served}trainer/digilab/day-01.html", offline=False)
    items = day.locator(".basket__item")
    expect(items.first).to_contain_text("Pour le formateur ou la formatrice")
    while items.count() > 2:
        items.nth(1).get_by_role("button", name="Retirer").click()
    items.last.get_by_role("spinbutton").fill("2")
    with day.expect_download() as downloading:
        day.locator(".basket__make").click()
    assert downloading.value.suggested_filename == "digilab-01.pdf"
    downloading.value.save_as(tmp_path / "day.pdf")
    trainer, learner = (
        len(PdfReader(built / f"handouts/fr/{name}.pdf").pages) for name in ("digilab-day-01-trainer", "digilab-day-01")
    )
    pages = trainer + trainer % 2 + learner + learner % 2 + learner
    assert len(PdfReader(tmp_path / "day.pdf").pages) == pages
    expect(day.locator(".basket__told")).to_contain_text(f"{-(-pages // 2)} feuilles")
    day.goto((built / "trainer/digilab/day-01.html").as_uri())
    expect(day.locator(".basket__about")).to_be_hidden()
    assert day.locator(".basket__item a").count() == items.count()
    day.context.close()


def test_where_no_paper_can_be_read_the_basket_lists_what_to_print(browser: Browser, built: Path) -> None:
    centre = centre_at(browser, (built / "handouts.html").as_uri(), offline=True)
    add(centre, "handouts/fr/send-an-e-mail.pdf")
    assert centre.locator(".basket__make").is_hidden()
    expect(centre.locator(".basket__each")).to_have_text("Ouvrez et imprimez chaque papier qui est un lien.")
    assert centre.locator(".basket__item a").evaluate("each => each.href").endswith("/handouts/fr/send-an-e-mail.pdf")
    centre.context.close()


def test_on_a_stick_a_less_used_edition_is_a_link_and_the_others_are_joined(centre: Page) -> None:
    add(centre, "handouts/fr/use-the-mouse-pictures.pdf")
    assert centre.locator(".basket__make").is_hidden()
    assert centre.locator(".basket__item a").evaluate("each => each.href").endswith("use-the-mouse-pictures.pdf")
    add(centre, "handouts/fr/send-an-e-mail.pdf")
    assert centre.locator(".basket__make").is_visible()
    assert centre.locator(".basket__each").is_visible()
    assert centre.locator(".basket__item a").count() == 1
    centre.context.close()


def test_paper_is_counted_for_everybody(centre: Page, built: Path) -> None:
    pdf = "handouts/fr/send-an-e-mail.pdf"
    add(centre, pdf)
    pages = len(PdfReader(built / pdf).pages)
    leaves = -(-pages // 2)
    centre.locator("#people").fill("10")
    told = f"{pages} pages, {leaves} feuilles par personne. Pour 10 personnes : {leaves * 10} feuilles."
    assert centre.locator(".basket__sum").inner_text().replace("\u00a0", " ") == told
    centre.locator(".basket__clear").click()
    expect(centre.locator(".basket__empty")).to_be_visible()
    assert centre.locator(f'[data-pdf="{pdf}"]').first.get_attribute("aria-pressed") == "false"
    centre.context.close()


def test_every_handout_is_there_with_its_first_page(centre: Page, stick: Path) -> None:
    papers = centre.locator(".paper").evaluate_all(
        "all => all.map(each => [each.querySelector('a').href, each.querySelector('img').src,"
        " each.querySelector('.paper__facts').textContent])"
    )
    shown = {Path(href.removeprefix("file://")) for href, _, _ in papers}
    assert all(file.exists() for file in shown)
    assert all(Path(picture.removeprefix("file://")).exists() for _, picture, _ in papers)
    assert all("feuille" in facts and "Mo" in facts for _, _, facts in papers)
    there = {file for at in ("fr", "fr-en") for file in (stick / "handouts" / at).glob("*.pdf")}
    words = {file for file in there if file.name.startswith(("words", "office-hours"))}
    assert shown >= there - words
    centre.context.close()


def test_without_a_basket_nothing_is_asked_from_outside(watched: Watched, served: str) -> None:
    watched.page.goto(f"{served}en/handouts.html")
    watched.page.locator("details.shelf").evaluate_all("all => all.forEach(each => { each.open = true })")
    watched.page.wait_for_load_state("networkidle")
    assert watched.wrong == []
