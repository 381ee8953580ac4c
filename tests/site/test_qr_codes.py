"""Contract: without a public address no QR code, and the build says so once; with one, each handout has it."""

from pypdf import PdfReader
from tests.site.conftest import Project

ADDRESS = "https://digilab.example/"


def text_of(project: Project) -> str:
    reader = PdfReader(project.site / "handouts/fr/send.pdf")
    return " ".join(page.extract_text() for page in reader.pages)


def codes_of(project: Project) -> list[str]:
    """Give what a reader of the PDF hears of its QR codes."""
    reader = PdfReader(project.site / "handouts/fr/send.pdf")
    tags = (reader.get_object(number) for number in range(1, int(reader.trailer["/Size"])))
    heard = [str(each["/Alt"]) for each in tags if isinstance(each, dict) and "/Alt" in each]
    return [words for words in heard if "QR" in words]


def test_without_an_address_no_code_and_one_word_about_it(project: Project) -> None:
    done = project.build()
    said = done.stdout + done.stderr
    assert done.returncode == 0
    assert said.count("No QR codes") == 1
    assert "DIGILAB_URL" in said
    assert "example" not in text_of(project)
    assert codes_of(project) == []
    assert not (project.site / "sitemap.xml").exists() or not (project.site / "sitemap.xml").read_bytes().strip()


def test_with_an_address_its_short_form_stands_on_paper(project: Project) -> None:
    without = (project.site / "handouts/fr/send.pdf").read_bytes()
    done = project.build(DIGILAB_URL=ADDRESS)
    assert done.returncode == 0
    assert "No QR codes" not in done.stdout + done.stderr
    assert (project.site / "handouts/fr/send.pdf").read_bytes() != without
    shown = text_of(project).replace("\n", "").replace(" ", "")
    assert "digilab.example/sheets/send" in shown
    assert "index.html" not in shown
    assert len(codes_of(project)) == 1
