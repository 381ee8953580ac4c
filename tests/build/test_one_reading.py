"""One reading: page, projection, search, listings and paper show the text as MkDocs and other plugins leave it."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.conftest import ROOT, Docs, command

HOOK = """
def on_page_markdown(markdown, **_):
    return markdown.replace("{{ centre }}", "chez Zinneke")


def on_page_content(html, page, **_):
    return html.replace("MARQUE", "<strong>marque</strong>")
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    docs = Docs(tmp_path_factory.mktemp("one-reading") / "project")
    docs.home()
    text = "Vous écrivez {{ centre }}, MARQUE.\n\n* * *\n\nPuis vous attendez."
    for locale in ("fr", "en"):
        docs.sheet("send", locale, title="Envoyer", intro=text)
        docs.sheet("drawn", locale, title="Brouillon secret")
        docs.sheet("gone", locale, title="Fiche cachée")
    docs.write("nl/sheets/send/index.md", "---\ntitle: Verzenden geheim\n---\nTekst.\n")
    docs.write("nl/note.txt", "geheim")
    (docs.root / "hook.py").write_text(HOOK, encoding="utf-8")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config += "\nhooks: [hook.py]\ndraft_docs: |\n  drawn/\nexclude_docs: |\n  gone/\n"
    (docs.root / "mkdocs.yml").write_text(config, encoding="utf-8")
    done = command("mkdocs", "build", cwd=docs.root)
    assert done.returncode == 0, done.stderr
    assert "docs/nl: language" in done.stderr
    return docs.root / "site"


def printed(site: Path, address: str) -> str:
    reader = PdfReader(io.BytesIO((site / "handouts" / address).read_bytes()))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_other_plugins_words_are_everywhere(made: Path) -> None:
    seen = {
        "page": (made / "sheets/send/index.html").read_text(encoding="utf-8"),
        "projection": (made / "sheets/send/project.html").read_text(encoding="utf-8"),
        "search": (made / "assets/digilab/search.fr.js").read_text(encoding="utf-8"),
        "paper": printed(made, "fr/send.pdf"),
        "two languages": printed(made, "fr-en/send.pdf"),
    }
    for place, text in seen.items():
        assert "chez Zinneke" in text, place
        assert "{{" not in text, place
        assert "marque" in text, place
        assert "MARQUE" not in text, place


def test_a_ruler_is_a_ruler_and_no_bullet(made: Path) -> None:
    for page in ("sheets/send/index.html", "sheets/send/project.html"):
        text = (made / page).read_text(encoding="utf-8")
        assert "* *" not in text
        assert "<li><hr" not in text.replace("\n", "")
    assert "* *" not in printed(made, "fr/send.pdf")
    assert "Puis vous attendez" in printed(made, "fr/send.pdf")


def test_drafts_excluded_pages_and_other_languages_exist_nowhere(made: Path) -> None:
    assert (made / "sheets/send/index.html").exists()
    for file in made.rglob("*"):
        assert not {"drawn", "gone", "nl"} & set(file.relative_to(made).parts), file
        assert file.stem.split("-")[0] not in {"drawn", "gone", "note"}, file
        if file.suffix in {".html", ".js", ".json", ".csv", ".xml"}:
            text = file.read_text(encoding="utf-8")
            for words in ("Brouillon secret", "Fiche cachée", "geheim"):
                assert words not in text, file
