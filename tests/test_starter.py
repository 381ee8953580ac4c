"""``digilab new site``: what it writes, and what it refuses."""

import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from digilab.cli import main
from digilab.frameworks import default_framework
from digilab.kit import kit_folder
from digilab.source.body import digest_of
from digilab.source.frontmatter import read_head
from digilab.starter import HERE, WORDS_PAGE, NewSite, site_files, starter_languages
from tests.conftest import ROOT

EXTENSIONS = "markdown_extensions:"


def new(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["new", "site", *arguments, "--lang", "en"])
    assert not done.exception or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


def text(files: dict[str, bytes], path: str) -> str:
    return files[path].decode()


def test_facts_go_to_the_language_that_is_named_first() -> None:
    files = site_files(NewSite(("en", "fr"), "", "1.0"))
    english = text(files, "docs/en/sheets/send-an-e-mail/index.md")
    french = text(files, "docs/fr/sheets/send-an-e-mail/index.md")
    assert "title: Send an e-mail\n" in english
    assert "digcomp:" in english
    assert "digcomp:" not in french
    head, _ = read_head("", english, default_framework(), translation=False)
    assert f'source: "{digest_of("Send an e-mail", head.body)}"\n' in french


def test_what_the_new_site_does_not_have_is_not_named() -> None:
    files = site_files(NewSite(("fr",), "", "1.0"))
    assert not any("reply" in data.decode() for path, data in files.items() if path.endswith(".md"))


def test_the_settings_read_as_meant() -> None:
    name = 'Maison "du" quartier: ici'
    settings = text(site_files(NewSite(("en", "fr"), name, "1.0")), "mkdocs.yml")
    read = yaml.safe_load(settings.replace("!ENV", "").replace("!!python/name:", ""))
    assert read["site_name"] == name
    languages = read["plugins"][0]["i18n"]["languages"]
    assert [(each["locale"], each.get("default", False)) for each in languages] == [("en", True), ("fr", False)]


def test_what_stands_behind_a_sign_in_the_settings_works_without_it(tmp_path: Path) -> None:
    assert new(str(tmp_path / "site"), "--languages", "fr,nl")[0] == 0
    settings = tmp_path / "site" / "mkdocs.yml"
    lines = settings.read_text(encoding="utf-8").splitlines()
    options = [each for each in lines if each.startswith(("      #brand:", "      #office_hours:", "      #  "))]
    assert len(options) > 8
    on = [each.replace("#", "", 1) if each in options else each for each in lines]
    settings.write_text("\n".join(on), encoding="utf-8")
    logo = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>'
    (tmp_path / "site" / "docs" / "logo.svg").write_text(logo, encoding="utf-8")
    done = CliRunner().invoke(main, ["check", "-f", str(settings), "--lang", "en"])
    assert done.exit_code == 0, done.output
    assert re.fullmatch(r"\d+ pages read: 0 to correct, 0 to look at\.\n", done.output), "nothing is the author's yet"


def test_a_new_site_knows_the_markdown_of_the_real_one() -> None:
    real = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition(EXTENSIONS)[2]
    written = text(site_files(NewSite(("fr",), "", "1.0")), "mkdocs.yml").partition(EXTENSIONS)[2]
    assert written == real, f"write it in {HERE.relative_to(ROOT)}/mkdocs.yml too"


@pytest.mark.parametrize(("where", "path"), [("github", ".github/workflows/publish.yml"), ("gitlab", ".gitlab-ci.yml")])
def test_it_can_publish_itself(where: str, path: str) -> None:
    files = site_files(NewSite(("fr",), "", "1.0", where))
    assert "mkdocs build --strict" in str(yaml.safe_load(files[path]))
    assert path not in site_files(NewSite(("fr",), "", "1.0"))


@pytest.mark.parametrize("language", starter_languages())
def test_each_language_of_the_starter_is_whole(language: str) -> None:
    pages = {path.removeprefix("docs/fr/") for path in site_files(NewSite(("fr",), "", "1.0")) if path.endswith(".md")}
    own = {path.removeprefix(f"docs/{language}/") for path in site_files(NewSite((language,), "", "1.0"))}
    assert pages - {WORDS_PAGE} <= own, "the picture words come where the kit has them in all languages"


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    code, told = new(str(tmp_path), "--languages", "fr")
    assert (code, told) == (2, f"'{tmp_path}' is not empty: nothing was written. Choose a new folder.\n")
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_an_unknown_language_is_told_with_those_that_are_known(tmp_path: Path) -> None:
    code, told = new(str(tmp_path / "new"), "--languages", "fr,xx")
    known = ", ".join(starter_languages())
    assert (code, told) == (2, f"A site cannot begin in 'xx'. Choose from: {known}.\n")
    assert not (tmp_path / "new").exists()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    code, told = new(str(tmp_path / "file" / "new"), "--languages", "fr")
    assert code == 2
    assert told.startswith(f"'{tmp_path / 'file' / 'new'}' cannot be written: ")


def test_a_sheet_is_still_started_by_its_name_alone(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["new", "send-a-photo", "-f", str(tmp_path / "mkdocs.yml")])
    assert done.exit_code == 2
    assert "There is no file" in done.output


def test_the_kit_of_a_checkout_is_its_own_docs() -> None:
    assert kit_folder() == ROOT / "docs"
