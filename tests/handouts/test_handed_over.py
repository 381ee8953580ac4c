"""What a course hands over: a card, an attestation, lists and a leaf, all filled in by hand, without names or marks."""

from pathlib import Path

import page as page_validation
import pytest
from tests.conftest import Docs
from tests.handouts.conftest import SITE_NAME, pages_text, tagged

from digilab.brand import Brand
from digilab.cache import Cache
from digilab.editions import learners
from digilab.handed_over import PAPERS, HandedOver, handed_over_address
from digilab.handouts.at_home import at_home
from digilab.handouts.document import Desk
from digilab.handouts.handed_over import handed_over_papers
from digilab.handouts.head import with_head
from digilab.handouts.job import Job
from digilab.handouts.press import Press
from digilab.pictures.store import PictureStore
from digilab.pictures.variants import PrintPicture


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Press these papers alone, of a course of two days in two languages."""
    docs = Docs(tmp_path_factory.mktemp("handed-over") / "project")
    docs.home()
    for locale in ("fr", "en"):
        docs.sheet("send", locale, title="Envoyer")
        docs.course(locale=locale)
        for day in (1, 2):
            docs.unit(day, [(120, "send")], locale)
    kept = Cache(docs.root / ".cache")
    desk = Desk(docs.catalogue(), PictureStore(docs.path, kept, "fr").print, kept.folder, "docs", "", SITE_NAME)
    jobs = [paper.make() for paper in handed_over_papers(desk)]
    assert Press(kept, None).press(jobs, docs.root / "out") == []
    return docs.root / "out"


def text(made: Path, name: str) -> list[str]:
    paper = next(each for each in PAPERS if each.name == name)
    pages = pages_text(made / handed_over_address(paper, "digilab", "fr"))
    return [" ".join(each.split()).replace("\u00a0", " ") for each in pages]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_each_is_pdf_ua(made: Path, paper: HandedOver) -> None:
    for locale in ("fr", "en"):
        result = page_validation.validate_pdf(str(made / handed_over_address(paper, "digilab", locale)), profile="ua1")
        assert result.is_compliant, [(each.rule_id, each.message) for each in result.failures]


def test_the_card_has_a_row_and_three_boxes_for_each_day(made: Path) -> None:
    [page] = text(made, "progress")
    assert "Jour 1" in page
    assert "Jour 2" in page
    paper = next(each for each in PAPERS if each.name == "progress")
    boxes = [
        each for each in tagged(made / handed_over_address(paper, "digilab", "fr"), "Figure")
        if "À cocher" in str(each.get("/Alt", ""))
    ]  # fmt: skip
    assert len(boxes) == 2 * 3


def test_the_attestation_says_hours_and_themes_and_neither_level_nor_mark(made: Path) -> None:
    [page] = text(made, "attestation")
    for words in ("Attestation de participation", "Heures de présence", "2 · Communiquer", "DigComp 2.2"):
        assert words in page
    assert "niveau" not in page.lower()


def test_the_tally_has_a_page_for_each_day_and_its_statements(made: Path) -> None:
    pages = text(made, "tally")
    assert all("Nombre de personnes" in page for page in pages)
    assert "Je sais envoyer." in pages[0]


def test_the_list_to_sign_has_two_rows_more_than_the_largest_group(made: Path) -> None:
    [page] = text(made, "attendance")
    assert " 14" in page
    assert " 15" not in page


def test_lists_for_trainers_have_the_centres_head_and_what_a_learner_takes_home_has_not(tmp_path: Path) -> None:
    brand = Brand(names={"fr": "Le centre"})
    assert brand.has_head
    for paper in PAPERS:
        job = Job({"layout": paper.name, "lang": "fr"}, "x.pdf", "x.md")
        own = paper.name in {"attendance", "tally", "observation"}
        assert ("centre" in with_head(job, brand, Cache(tmp_path)).document) == own, paper.name


def test_a_site_without_courses_has_none_of_them(docs: Docs) -> None:
    docs.home()
    docs.sheet("send")
    desk = Desk(docs.catalogue(), docs.pictures().print, docs.root, "docs", "", SITE_NAME)
    assert list(handed_over_papers(desk)) == []


def test_a_task_for_at_home_has_the_picture_of_the_step_that_it_links_to(docs: Docs) -> None:
    docs.home()
    docs.sheet("send")
    docs.course(days=1)
    home = "## À la maison\n\n- [Touchez](../../sheets/send/index.md#step-2) sur votre téléphone.\n- Lisez.\n\n"
    docs.unit(1, [(120, "send")], more=home)
    catalogue = docs.catalogue()
    unit = catalogue.units("digilab", "fr")[0]
    asked: list[str] = []

    def picture(path: str, width: int) -> PrintPicture:
        asked.append(path)
        return docs.pictures().print(path, width)

    desk = Desk(catalogue, picture, docs.root / ".cache", "docs", "", SITE_NAME)
    told = at_home(unit, learners.EDITION, desk)
    assert told["heading"] == "À la maison"
    assert len(told["items"]) == 2
    assert asked == ["fr/sheets/send/p2.png"]
    assert [each is None for each in told["pictures"]] == [False, True]
