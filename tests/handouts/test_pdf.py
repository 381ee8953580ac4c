"""The PDFs themselves: a validator that is not ours, the tag tree, the text, the page breaks."""

import re
import shutil
import unicodedata
from pathlib import Path
from typing import Any

import page as page_validation
import pytest
import typst
from pypdf import PdfReader
from tests.conftest import Docs
from tests.handouts.conftest import EPOCH, everything, pages_text, press, tagged

from digilab.handouts.typesetter import Typesetter

SEND = (
    "fr/send.pdf",
    "fr/send-large.pdf",
    "fr/send-pictures.pdf",
    "fr/send-pocket.pdf",
    "en/send.pdf",
    "fr-en/send.pdf",
)
EVERYTHING = tuple(f"fr/everything{each}.pdf" for each in ("", "-large", "-pictures", "-pocket"))


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text))


@pytest.mark.parametrize("name", SEND + EVERYTHING)
def test_every_edition_is_pdf_ua(editions: Path, name: str) -> None:
    result = page_validation.validate_pdf(str(editions / name), profile="ua1")
    assert result.is_compliant, [(each.rule_id, each.message) for each in result.failures]


def test_the_validator_can_fail(editions: Path, tmp_path: Path) -> None:
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=editions / "fr/send.pdf")
    del writer.root_object["/StructTreeRoot"]
    writer.write(tmp_path / "untagged.pdf")
    assert not page_validation.validate_pdf(str(tmp_path / "untagged.pdf"), profile="ua1").is_compliant


@pytest.mark.parametrize("name", SEND)
def test_the_steps_are_one_list(editions: Path, name: str) -> None:
    lists = tagged(editions / name, "L")
    with_figures = [each for each in lists if _count(each, "Figure")]
    assert len(with_figures) == 1
    items = [each.get_object() for each in _children(with_figures[0]) if each.get_object().get("/S") == "/LI"]
    assert len(items) == 6
    for item in items:
        kinds = [each.get_object()["/S"] for each in _children(item)]
        assert kinds.count("/LBody") == 1
        assert _count(item, "Figure") == (2 if name == "fr-en/send.pdf" and _count(item, "Figure") == 2 else 1)


@pytest.mark.parametrize("name", SEND)
def test_each_picture_is_a_figure_with_its_words(editions: Path, name: str) -> None:
    alts = [str(each.get("/Alt")) for each in tagged(editions / name, "Figure")]
    for number in range(1, 7):
        assert f"Le bouton {number} est entouré." in alts
    assert all(alt.strip() and alt != "None" for alt in alts)


@pytest.mark.parametrize("name", SEND + EVERYTHING)
def test_language_title_and_fonts(editions: Path, name: str) -> None:
    reader = PdfReader(editions / name)
    root: Any = reader.trailer["/Root"]
    assert str(root["/Lang"]) == ("en" if name.startswith("en/") else "fr")
    assert reader.metadata
    title = str(reader.metadata.title).partition(" (")[0]
    both = "Envoyer un e-mail · Send an e-mail"
    assert title in {"Envoyer un e-mail", "Send an e-mail", both, "Tout ce que Markdown peut écrire"}
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    fonts = {
        str(font.get_object()["/BaseFont"])
        for each in reader.pages
        for font in each["/Resources"].get("/Font", {}).values()
    }
    assert fonts
    assert all("Lexend" in font or "Atkinson" in font for font in fonts)


def test_headings_do_not_skip(editions: Path) -> None:
    for name in (*SEND, *EVERYTHING):
        level = 0
        for each in _kinds(editions / name):
            found = re.fullmatch(r"/H([1-6])", each)
            if found:
                assert int(found[1]) <= level + 1, name
                level = int(found[1])


def test_english_parts_of_a_two_language_handout_say_so(editions: Path) -> None:
    text = plain(" ".join(pages_text(editions / "fr-en/send.pdf")))
    assert "Envoyer un e-mail" in text
    assert "Send an e-mail" in text
    langs = {str(each["/Lang"]) for each in _all(editions / "fr-en/send.pdf") if "/Lang" in each}
    assert "en" in langs


def test_six_steps_with_landscape_pictures_fit_on_two_pages(editions: Path) -> None:
    assert len(PdfReader(editions / "fr/send.pdf").pages) == 2
    assert len(PdfReader(editions / "en/send.pdf").pages) == 2


def test_a_step_never_splits(editions: Path) -> None:
    """The picture of a step stands on the page of its sentence."""
    for name in (
        "fr/send.pdf",
        "fr/send-large.pdf",
        "fr/send-pocket.pdf",
        "fr/everything.pdf",
        "fr/everything-large.pdf",
    ):
        reader = PdfReader(editions / name)
        home = {
            each.indirect_reference.idnum: index for index, each in enumerate(reader.pages) if each.indirect_reference
        }
        lists = [each for each in tagged(editions / name, "L") if _count(each, "Figure")]
        for item in _children(lists[0]):
            places = {home[ref] for ref in _pages(item.get_object())}
            assert len(places) == 1, f"{name}: a step stands on pages {places}"


def test_text_comes_out_as_it_was_written(editions: Path) -> None:
    text = plain(" ".join(pages_text(editions / "fr/everything.pdf")))
    for written in (
        "#let x = 1",
        "$a_b$",
        '#read("/etc/passwd")',
        "\\ [x] ~ // /* %%",
        "« mot »",
        "œ",
        "CPAS (Centre public d'action sociale)",
        "an English word",
        'return x # <b>pas gras</b> "$HOME"',
        "La note, avec un lien",
    ):
        assert plain(written) in text, written
    assert "root:" not in text


def test_what_is_printed_on_every_page(editions: Path) -> None:
    pages = pages_text(editions / "fr/send.pdf")
    for number, text in enumerate(pages, 1):
        assert f"page {number} / {len(pages)}" in plain(text)
        assert "fiches.example.org/sheets/send" in plain(text)
        assert "Vérifié le 24 novembre 2026" in plain(text)
    assert "2 · Communiquer" in plain(pages[0])
    assert "Dans ma langue" in plain(pages[0])


def test_the_picture_edition_has_no_words_but_at_its_foot(editions: Path) -> None:
    for text in pages_text(editions / "fr/send-pictures.pdf"):
        steps, _, foot = text.partition("2 · Envoyer un e-mail")
        assert foot
        assert not re.findall(r"[A-Za-zÀ-ÿ]{2,}", steps), text


def test_without_an_address_there_is_no_qr_code(docs: Docs) -> None:
    docs.sheet("send", steps=2)
    out, _ = press(docs, site_url="", papers=("fr/send.pdf",))
    alts = [str(each["/Alt"]) for each in tagged(out / "handouts/fr/send.pdf", "Figure")]
    assert len(alts) == 2
    out, _ = press(docs, papers=("fr/send.pdf",))
    alts = [str(each["/Alt"]) for each in tagged(out / "handouts/fr/send.pdf", "Figure")]
    assert "fiches.example.org/sheets/send" in " ".join(alts)
    assert len(alts) == 3


def test_the_same_bytes_twice(docs: Docs) -> None:
    docs.sheet("send", steps=2)
    first = {file.name: file.read_bytes() for file in press(docs)[0].rglob("*.pdf")}
    shutil.rmtree(docs.root / "out")
    again = {file.name: file.read_bytes() for file in press(docs, cache=".cache-2")[0].rglob("*.pdf")}
    assert first == again
    assert len(first) == 4


def test_a_document_without_a_language_is_refused(docs: Docs) -> None:
    with pytest.raises(ValueError, match="language"):
        Typesetter(docs.root / "cache").typeset({"title": "x"}, EPOCH)


def test_typst_refuses_a_picture_without_words(docs: Docs) -> None:
    """What the checks should have found is refused here too."""
    everything(docs)
    with pytest.raises(typst.TypstError):
        typst.compile(
            b'#set document(title: "x")\n#image("a.svg")', format="pdf", pdf_standards=["ua-1"], root=str(docs.root)
        )


def _children(node: Any) -> list[Any]:
    inner = node.get("/K", [])
    return list(inner) if isinstance(inner, list) else [inner]


def _all(file: Path) -> list[Any]:
    found: list[Any] = []

    def walk(node: Any) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for each in node:
                walk(each)
        elif isinstance(node, dict):
            found.append(node)
            if "/K" in node:
                walk(node["/K"])

    walk(PdfReader(file).trailer["/Root"]["/StructTreeRoot"])
    return found


def _kinds(file: Path) -> list[str]:
    return [str(each["/S"]) for each in _all(file) if "/S" in each]


def _count(node: Any, kind: str) -> int:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        return sum(_count(each, kind) for each in node)
    if not isinstance(node, dict):
        return 0
    return (node.get("/S") == f"/{kind}") + (_count(node["/K"], kind) if "/K" in node else 0)


def _pages(node: Any) -> set[int]:
    """Give the object numbers of the pages that a structure element stands on."""
    node = node.get_object() if hasattr(node, "get_object") else node
    found: set[int] = set()
    if isinstance(node, list):
        for each in node:
            found |= _pages(each)
    elif isinstance(node, dict):
        if "/Pg" in node:
            found.add(node.raw_get("/Pg").idnum)  # type: ignore[attr-defined]
        if "/K" in node:
            found |= _pages(node["/K"])
    return found


def test_six_steps_of_a_phone_take_two_pages_and_are_one_list(docs: Docs) -> None:
    """A picture that is higher than wide stands beside its sentence, which is read before it."""
    docs.sheet("phone", steps=6, size=(720, 1280))
    out, problems = press(docs, papers=("fr/phone.pdf",))
    assert not [problem for problem in problems if problem.is_error]
    file = out / "handouts/fr/phone.pdf"
    assert len(pages_text(file)) == 2
    assert page_validation.validate_pdf(str(file), profile="ua1").is_compliant
    (steps,) = [each for each in tagged(file, "L") if _count(each, "Figure")]
    assert _count(steps, "Figure") == 6
