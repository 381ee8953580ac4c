"""Contract: a site with another brand is that centre's own everywhere, and mkdocs.yml is the one file that says so."""

import zipfile
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader
from tests.conftest import made_once, shared
from tests.site.conftest import written
from tests.site.pages import parsed
from tests.site.test_nothing_leaves import asked_outside
from tests.site.test_web_and_usb import dead_links

INK, OURS = "#0a5236", "#25295b"
LOGO = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:tool="http://example.org/tool" tool:path="/home/someone/logo"
 viewBox="0 0 160 60"><metadata>someone</metadata><circle cx="30" cy="30" r="26" fill="#0a5236"/></svg>"""
BRAND = """brand:
        name: {fr: Maison du Savoir, en: House of Learning}
        logo: centre/logo.svg
        accent: "#0a5236"
        areas: {2: "#c2185b"}
        address: [Rue de l'École 12, 4000 Liège]
        phone: "+32 4 000 00 00"
        email: bonjour@example.org
        footer: {fr: Avec le soutien de la Région., en: With the Region's support.}"""


def _make(folder: Path) -> str:
    project = written(folder)
    project.write("centre/logo.svg", LOGO)
    project.write("centre/own.css", ".lead { text-decoration: underline; }\n")
    project.write("centre/own.js", 'document.documentElement.dataset.own = "yes";\n')
    project.write("fr/guide/index.md", "---\ntitle: Guide\nkind: guide\n---\nÉcrivez.\n")
    project.write("fr/office-hours.md", "---\ntitle: J'ai besoin d'aide\nkind: office-hours\n---\nVenez.\n")
    project.write("en/office-hours.md", '---\ntitle: I need help\nsource: ""\n---\nCome.\n')
    theirs = folder / "theirs"
    (theirs / "digilab").mkdir(parents=True)
    (theirs / "images").mkdir()
    (theirs / "images" / "house.txt").write_text("a house", encoding="utf-8")
    (theirs / "digilab" / "base.html").write_text(
        '{% extends "ours/digilab/base.html" %}'
        '{% block extrahead %}<meta name="generator" content="{{ extra.slogan }}, {{ config.extra.slogan }}">'
        "{% endblock %}",
        encoding="utf-8",
    )
    text = project.config.read_text(encoding="utf-8")
    text = text.replace(
        'copyright: "CC BY-SA 4.0"',
        "copyright: CC0 1.0\nrepo_url: https://git.example.org/centre/sheets\nedit_uri: edit/main/docs/\n"
        "extra_css: [centre/own.css]\nextra_javascript: [centre/own.js]\nextra: {slogan: Ensemble}\n",
    )
    project.config.write_text(text.replace("name: material", "name: material\n  custom_dir: theirs"), encoding="utf-8")
    project.option(BRAND)
    done = project.build()
    return done.stdout + done.stderr if done.returncode else ""


@pytest.fixture(scope="module")
def branded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(shared(tmp_path_factory) / "branded" / "project", _make) / "site"


def words(file: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())


def colours(file: Path) -> set[str]:
    """Give every colour that a paper is printed in."""
    found: set[str] = set()
    document = pypdfium2.PdfDocument(file)
    for page in document:
        shown = page.render(scale=2).to_pil().convert("RGB").getcolors(1_000_000)
        found |= {"#" + bytes(colour).hex() for _, colour in shown}
    document.close()
    return found


def test_every_page_shows_name_logo_contact_footer_and_licence(branded: Path) -> None:
    said = {"fr": ("Maison du Savoir", "Avec le soutien"), "en": ("House of Learning", "With the Region's support")}
    for name, page in parsed(branded).items():
        if name == "404.html" or "project" in name or "guide/" in name:
            continue
        root = page.root
        assert root
        centre, footer = said[root.attributes["lang"] or ""]
        logo = page.css_first(".top__logo img")
        assert logo is not None, name
        assert logo.attributes["alt"] == centre
        foot = page.css_first("footer")
        assert foot is not None
        for each in (centre, footer, "Rue de l'École 12", "4000 Liège", "CC0 1.0"):
            assert each in foot.text(), (name, each)
        assert "BY-SA" not in foot.text(), name
        links = [each.attributes["href"] for each in foot.css("address a")]
        assert links == ["tel:+3240000000", "mailto:bonjour@example.org"], name


def test_the_guide_in_material_s_frame_has_them_too(branded: Path) -> None:
    page = parsed(branded)["guide/index.html"]
    logo = page.css_first(".guide-logo img")
    assert logo is not None
    assert logo.attributes["alt"] == "Maison du Savoir"
    foot = page.css_first("footer")
    assert foot is not None
    assert "Textes et images\u00a0: CC0 1.0" in foot.text()
    assert "Maison du Savoir" in foot.text()
    styles = (branded / "assets/digilab/material.css").read_text(encoding="utf-8")
    assert f"--ink: {INK};" in styles
    assert "../centre/own.css" in [each.attributes["href"] for each in page.css('link[rel="stylesheet"]')]


def test_the_licence_that_machines_read_is_the_site_s(branded: Path) -> None:
    html = (branded / "sheets/send/index.html").read_text(encoding="utf-8")
    assert '"license": "https://creativecommons.org/publicdomain/zero/1.0/"' in html
    assert "by-sa" not in html


def test_every_colour_follows(branded: Path) -> None:
    assets = branded / "assets/digilab"
    styles = (assets / "digilab.css").read_text(encoding="utf-8")
    assert f"--ink: {INK};" in styles
    assert ".area-2 { --edge: #c2185b;" in styles
    assert ".area-4 { --edge: #44a047;" in styles
    assert f"--mark-line: {OURS};" in styles, "pictures are kept with the marks that are drawn on them"
    styles = styles.replace(f"--mark-line: {OURS};", "")
    for text in (styles, *((assets / name).read_text(encoding="utf-8") for name in ("project.css", "icon.svg"))):
        assert OURS not in text.lower()
    assert INK in (assets / "icon.svg").read_text(encoding="utf-8")
    for name, page in parsed(branded).items():
        shown = page.css_first('meta[name="theme-color"]')
        framed = name == "404.html" or "guide/" in name
        assert framed or (shown is not None and shown.attributes["content"] == INK), name


def test_the_page_for_a_wrong_address_follows(branded: Path) -> None:
    html = (branded / "404.html").read_text(encoding="utf-8")
    assert f"background: {INK}" in html
    assert OURS not in html
    assert 'src="data:image/svg+xml;base64,' in html


def test_the_logo_is_cleaned(branded: Path) -> None:
    (logo,) = (branded / "assets/digilab").glob("logo.*")
    text = logo.read_text(encoding="utf-8")
    assert "<circle" in text
    assert not any(each in text for each in ("someone", "metadata", "tool"))


def test_papers_are_printed_in_the_brand_s_colour(branded: Path) -> None:
    papers = branded / "handouts"
    for name in (
        "fr/send.pdf",
        "fr/digilab-day-01.pdf",
        "fr-en/send.pdf",
        "fr-en/office-hours-a4.pdf",
        "fr/send-pocket.pdf",
    ):
        found = colours(papers / name)
        assert INK in found, name
        if name == "fr-en/office-hours-a4.pdf":  # it has no picture, whose own colours stay
            assert OURS not in found


def test_the_head_is_on_what_no_learner_takes_along_and_nowhere_else(branded: Path) -> None:
    papers = branded / "handouts"
    heads = {
        file.relative_to(papers).as_posix()
        for file in papers.rglob("*.pdf")
        if "+32 4 000 00 00" in words(file).replace("\u00a0", " ") or "Maison du Savoir" in words(file)
    }
    english = {name for name in ("en/digilab-day-01-trainer.pdf",) if "House of Learning" in words(papers / name)}
    both = ("digilab-day-01-trainer", "digilab-attendance", "digilab-tally", "observation")
    assert heads | english == {
        *(f"{locale}/{name}.pdf" for locale in ("fr", "en") for name in both),
        "fr-en/office-hours-a3.pdf",
        "fr-en/office-hours-a4.pdf",
    }


def test_styles_scripts_templates_and_files_of_the_site_are_on_learners_pages(branded: Path) -> None:
    page = parsed(branded)["sheets/send/index.html"]
    styles = [each.attributes["href"] for each in page.css('link[rel="stylesheet"]')]
    assert styles[-1] == "../../centre/own.css", "it comes last, so that it can change what ours say"
    assert "../../centre/own.js" in [each.attributes.get("src") for each in page.css("script")]
    generator = page.css_first('meta[name="generator"]')
    assert generator is not None
    assert generator.attributes["content"] == "Ensemble, Ensemble"
    assert (branded / "images/house.txt").read_text(encoding="utf-8") == "a house"
    assert not (branded / "digilab").exists(), "templates are not published"


def test_only_pages_for_trainers_lead_to_where_they_are_edited(branded: Path) -> None:
    edited = {
        name: [a.attributes["href"] for a in page.css('a[href^="https://git.example.org"]')]
        for name, page in parsed(branded).items()
    }
    found = {name: links for name, links in edited.items() if links}
    start = "https://git.example.org/centre/sheets/edit/main/docs"
    assert found["trainer/digilab/day-01.html"] == [f"{start}/fr/courses/digilab/day-01.md"]
    assert found["en/trainer/digilab/day-01.html"] == [f"{start}/en/courses/digilab/day-01.md"]
    assert found["guide/index.html"] == [f"{start}/fr/guide/index.md"]
    assert all("trainer/" in name or "guide/" in name for name in found)


def test_nothing_leaves_and_no_link_is_dead(branded: Path) -> None:
    assert asked_outside(branded) == []
    assert dead_links(branded) == []


def test_the_offline_copy_is_the_centre_s_too(branded: Path) -> None:
    with zipfile.ZipFile(branded / "digilab-offline.zip") as archive:
        names = archive.namelist()
    assert any(name.startswith("DigiLab/assets/digilab/logo.") for name in names)
    assert {"DigiLab/centre/own.css", "DigiLab/centre/own.js", "DigiLab/images/house.txt"} <= set(names)
