"""What authors write in the forms of pymdown-extensions and Material: on the page, the projection and paper."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import page as page_validation
import pytest
from bs4 import BeautifulSoup, Tag
from pypdf import PdfReader
from tests.conftest import ROOT
from tests.forms.site import SLUG, build_forms, read_forms, write_forms

from digilab.config import markdown_options
from digilab.handouts.tree import TreeMaker
from digilab.model import Page
from digilab.source.extensions import EXTENSIONS
from digilab.speech.sentences import sentences_of
from digilab.web.site import ASSETS

FRAME = re.compile(r"page \d+ / \d+|Vérifié le")
"""Lines that every page of a paper has."""
Golden = Callable[[str, str], None]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sheet with every form, built with its papers."""
    return build_forms(tmp_path_factory.mktemp("forms"))


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    root = tmp_path_factory.mktemp("read")
    write_forms(root / "docs")
    catalogue = read_forms(root).catalogue
    return {locale: sheet for locale in ("fr", "en") if (sheet := catalogue.sheet(SLUG, locale))}


def shown(file: Path) -> Tag:
    main = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser").main
    assert main
    return main


def readable(parts: list[Tag]) -> str:
    """The HTML of parts of a page, a block a line, without the drawing of icons and the names of pictures' files."""
    for part in parts:
        for svg in part.find_all("svg"):
            svg.replace_with("[icon]")
        for image in part.find_all("img"):
            image.attrs = {"alt": image["alt"]}
    html = "\n".join(map(str, parts))
    return (
        re.sub(r"\n\s*\n+", "\n", re.sub(r"(</?(?:p|div|li|ul|ol|figure|table|tr|h2)\b)", r"\n\1", html)).strip() + "\n"
    )


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_the_page(made: Path, golden: Golden, locale: str) -> None:
    file = made / ("" if locale == "fr" else locale) / "sheets" / SLUG / "index.html"
    golden(f"forms/{locale}-page.html", readable(shown(file).select(".lead, .step__words, .prose")))


def test_the_projection(made: Path, golden: Golden) -> None:
    screens = shown(made / "sheets" / SLUG / "project.html").select(".screen__words")
    golden("forms/fr-projection.html", readable(screens))


def test_the_document_for_paper(sheets: dict[str, Page], golden: Golden) -> None:
    maker = TreeMaker(lambda source, alt: {"path": source, "alt": alt, "width": 2, "height": 1})
    parts = {each.heading or "intro": maker.nodes(each.content) for each in sheets["fr"].sections}
    text = json.dumps(parts, ensure_ascii=False, indent=1)
    assert maker.unknown == {}
    golden("forms/fr-document.json", re.sub(r'"svg": "[^\n]*"', '"svg": "…"', text) + "\n")


@pytest.mark.parametrize("edition", ["", "-large", "-pocket"])
def test_the_order_of_words_on_paper(made: Path, golden: Golden, edition: str) -> None:
    pages = PdfReader(made / f"handouts/fr/{SLUG}{edition}.pdf").pages
    lines = [" ".join(line.split()) for each in pages for line in each.extract_text().split("\n")]
    golden(f"forms/fr-paper{edition}.txt", "\n".join(line for line in lines if not FRAME.search(line)) + "\n")


@pytest.mark.parametrize(
    "name",
    [f"fr/{SLUG}", f"fr/{SLUG}-large", f"fr/{SLUG}-pictures", f"fr/{SLUG}-pocket", f"en/{SLUG}", f"fr-en/{SLUG}"],
)
def test_every_paper_is_pdf_ua(made: Path, name: str) -> None:
    result = page_validation.validate_pdf(str(made / f"handouts/{name}.pdf"), profile="ua1")
    assert result.is_compliant, [(each.rule_id, each.message) for each in result.failures]


def test_what_an_icon_says_and_what_a_tab_holds_is_found_by_the_search(made: Path) -> None:
    for locale, words in {"fr": ("Imprimer", "Téléphone", "Ctrl"), "en": ("Print", "Phone", "Ctrl")}.items():
        index = (made / ASSETS / f"search.{locale}.js").read_text(encoding="utf-8")
        assert all(word in index for word in words)


def test_what_is_read_aloud(made: Path) -> None:
    said = sentences_of((made / "sheets" / SLUG / "index.html").read_text(encoding="utf-8"))
    assert {"Appuyez sur Entrée.", "Touchez le signe Imprimer.", "Appuyez sur Windows + V.", "Windows"} <= set(said)


def test_keys_have_the_names_of_the_pages_language(sheets: dict[str, Page]) -> None:
    assert [step.text for step in sheets["fr"].steps[:2]] == ["Gardez Ctrl et appuyez sur C.", "Appuyez sur Entrée."]
    assert [step.text for step in sheets["en"].steps[:2]] == ["Hold Ctrl and press C.", "Press Enter."]
    assert "avec Ctrl\u00a0+\u00a0C" in sheets["fr"].description


def test_the_site_switches_on_what_is_there_by_default() -> None:
    from mkdocs.config import load_config

    config = load_config(str(ROOT / "mkdocs.yml"))
    assert set(EXTENSIONS) <= set(markdown_options(config).extensions)
    ours = {name: dict(options) for name, options in EXTENSIONS.items() if options}
    assert {name: config.mdx_configs[name] for name in ours} == ours
