"""Contract: a site can make some of its papers alone; its pages lead to these and to no other."""

from bs4 import BeautifulSoup
from tests.site.conftest import Project
from tests.site.test_web_and_usb import dead_links


def test_only_the_papers_that_are_named_are_made_and_linked(project: Project) -> None:
    done = project.build("--strict", DIGILAB_PAPERS="send-large fr/digilab-day-01*")
    assert done.returncode == 0, done.stderr
    made = {file.relative_to(project.site / "handouts").as_posix() for file in project.site.rglob("handouts/**/*.pdf")}
    packs = {f"fr/digilab-day-01{each}.pdf" for each in ("", "-booklet", "-absent", "-trainer")}
    assert made == {"fr/send-large.pdf", "en/send-large.pdf"} | packs
    linked = {
        link["href"].rpartition("handouts/")[2]
        for page in project.site.rglob("*.html")
        for link in BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser").select("a[href$='.pdf']")
    }
    assert linked == made
    assert dead_links(project.site) == []


def test_a_name_of_no_paper_is_told(project: Project) -> None:
    done = project.build(DIGILAB_PAPERS="send-large sned")
    assert done.returncode == 0
    assert "mkdocs.yml: option: There is no paper 'sned'." in done.stderr
    assert "send-large'" not in done.stderr
