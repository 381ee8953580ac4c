"""Contract: Material's frame is the guide's alone, with its contents and its search; learners' pages never load it."""

import json
import re
import shutil
import zipfile
from pathlib import Path

from tests.conftest import Docs, command
from tests.site.pages import parsed
from tests.site.test_web_and_usb import dead_links

from digilab.addresses import OFFLINE
from digilab.build.offline import FOLDER

MATERIAL = ("assets/javascripts/", "assets/stylesheets/", "material.css", "material.js")


def guide_pages(site: Path) -> set[str]:
    return {name for name in parsed(site) if name.removeprefix("en/").startswith("guide/")}


def test_its_pages_are_those_that_mkdocs_publishes(guided: Path) -> None:
    french = {f"guide/{name}.html" for name in ("index", "sheet", "pictures", "publish")}
    assert guide_pages(guided) == french | {"en/guide/index.html", "en/guide/sheet.html"}


def test_learners_pages_load_nothing_of_material(guided: Path) -> None:
    pages = guide_pages(guided)
    for name in parsed(guided):
        loads = any(part in (guided / name).read_text(encoding="utf-8") for part in MATERIAL)
        assert loads == (name in pages), name


def test_every_address_leads_somewhere(guided: Path) -> None:
    assert dead_links(guided) == []


def test_its_contents_follow_its_first_page(guided: Path) -> None:
    tree = parsed(guided)["guide/sheet.html"]
    contents = tree.css_first("#guide-contents")
    assert contents
    shown = [re.sub(r"[ \n]+", " ", each.text()).strip(" ") for each in contents.css(".guide-part, .md-nav__link")]
    assert shown == ["Guide", "Écrire", "Les images", "Une fiche\u00a0: comment\u00a0?", "Publier", "Publier"]
    current = contents.css_first("[aria-current=page]")
    assert current
    assert current.attributes["href"] == "sheet.html"
    assert [each.attributes["href"] for each in tree.css(".md-footer__link")] == ["pictures.html", "publish.html"]


def test_a_page_leads_to_the_other_language_and_back_to_the_trainers(guided: Path) -> None:
    ways = [each.attributes["href"] for each in parsed(guided)["guide/sheet.html"].css(".guide-ways a")]
    assert ways == ["../trainer/index.html", "../index.html", "../en/guide/sheet.html"]
    missing = parsed(guided)["guide/publish.html"].css(".guide-ways a")[-1]
    assert missing.attributes["href"] == "../en/guide/index.html"
    assert "pas encore traduit" in missing.text()
    assert '../guide/index.html"' in (guided / "trainer/index.html").read_text(encoding="utf-8")


def test_french_spaces_do_not_break_and_code_stays(guided: Path) -> None:
    html = (guided / "guide/sheet.html").read_text(encoding="utf-8")
    assert "Un texte\u00a0: avec <code>code : x</code>" in html


def test_each_language_has_a_search_of_its_own(guided: Path) -> None:
    for folder, locale, pages in (("guide", "fr", 4), ("en/guide", "en", 2)):
        text = (guided / folder / "search/search_index.json").read_text(encoding="utf-8")
        data = json.loads(text)
        assert data["config"]["lang"] == [locale]
        assert len({entry["location"].partition("#")[0] for entry in data["docs"]}) == pages
        assert all((guided / folder / entry["location"].partition("#")[0]).is_file() for entry in data["docs"])
        script = (guided / folder / "search/search_index.js").read_text(encoding="utf-8")
        assert script == f"var __index = {text}"


def test_search_engines_find_it_and_learners_do_not(guided: Path) -> None:
    assert "https://example.org/guide/sheet.html" in (guided / "sitemap.xml").read_text(encoding="utf-8")
    assert "guide/" not in (guided / "assets/digilab/search.fr.js").read_text(encoding="utf-8")


def test_of_materials_files_only_those_are_published_that_the_frame_asks_for(guided: Path) -> None:
    files = sorted(each.name.split(".")[0] for each in (guided / "assets/javascripts").rglob("*.js"))
    assert files == ["bundle", "lunr", "lunr", "search"]
    assert {each.name.split(".")[0] for each in (guided / "assets/stylesheets").iterdir()} == {"main", "palette"}


def test_the_offline_copy_carries_it(guided: Path) -> None:
    with zipfile.ZipFile(guided / OFFLINE) as archive:
        names = archive.namelist()
    assert {f"{FOLDER}/guide/sheet.html", f"{FOLDER}/guide/search/search_index.js", f"{FOLDER}/guide/square.png"} < {
        *names
    }


def without_papers(docs: Docs) -> None:
    config = docs.mkdocs()
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("  - digilab:\n", "  - digilab:\n      handouts: false\n"), encoding="utf-8")


def test_a_site_without_a_guide_has_nothing_of_material(tmp_path: Path) -> None:
    docs = Docs(tmp_path)
    docs.home()
    without_papers(docs)
    done = command("mkdocs", "build", "--strict", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "site/assets/javascripts").exists()
    assert "guide/" not in (tmp_path / "site/trainer/index.html").read_text(encoding="utf-8")


def test_same_sources_same_bytes(guided: Path, tmp_path: Path) -> None:
    shutil.copytree(guided.parent / "docs", tmp_path / "docs")
    shutil.copy(guided.parent / "mkdocs.yml", tmp_path)
    done = command("mkdocs", "build", cwd=tmp_path, DIGILAB_URL="https://example.org/")
    assert done.returncode == 0, done.stderr
    for folder in ("guide", "en/guide", "assets/javascripts", "assets/stylesheets"):
        for file in sorted((guided / folder).rglob("*.*")):
            assert file.read_bytes() == (tmp_path / "site" / file.relative_to(guided)).read_bytes(), file
