"""mkdocs.yml as it is written: lines of its options, values from the environment, what another file brings in."""

from pathlib import Path

import pytest
from mkdocs.config import load_config

from digilab.config import settings_of
from digilab.plugin import DigilabPlugin
from digilab.site_file import SiteFile, keys
from tests.bad.mkdocs.test_options import PLUGINS, problems

BRAND = "      brand:\n        name: !ENV CENTRE\n        phone: !ENV [NO_SUCH, '+32 4 000 00 00']\n"


def project(folder: Path, text: str) -> Path:
    (folder / "docs/fr").mkdir(parents=True)
    (folder / "docs/fr/index.md").write_text("# Essai\n", encoding="utf-8")
    file = folder / "mkdocs.yml"
    file.write_text(text, encoding="utf-8")
    return file


def names_of(file: Path) -> tuple[str, str]:
    assert [str(each) for each in problems(file)] == []
    config = load_config(str(file))
    plugin = config.plugins["digilab"]
    assert isinstance(plugin, DigilabPlugin)
    config.plugins["i18n"].on_config(config)
    brand = settings_of(config, plugin.config).brand
    return brand.name("fr"), brand.phone


def test_values_of_the_environment_are_the_brand_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CENTRE", "Maison du Savoir")
    file = project(tmp_path, f"site_name: Essai\ntheme: {{name: material}}\n{PLUGINS}{BRAND}")
    assert names_of(file) == ("Maison du Savoir", "+32 4 000 00 00")


def test_a_wrong_value_of_the_environment_is_told_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CENTRE", "x" * 81)
    file = project(tmp_path, f"site_name: Essai\ntheme: {{name: material}}\n{PLUGINS}{BRAND}")
    (problem,) = problems(file)
    assert (problem.path, problem.line) == ("mkdocs.yml", 13)


def test_what_is_inherited_counts_and_is_told_without_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CENTRE", "Maison du Savoir")
    base = f"site_name: Essai\ntheme: {{name: material}}\n{PLUGINS}{BRAND}"
    (tmp_path / "base.yml").write_text(base, encoding="utf-8")
    file = project(tmp_path, "INHERIT: base.yml\n")
    assert names_of(file) == ("Maison du Savoir", "+32 4 000 00 00")
    (tmp_path / "base.yml").write_text(f"{base}        accent: red\n", encoding="utf-8")
    (problem,) = problems(file)
    assert (problem.path, problem.line) == ("mkdocs.yml", 0)


def test_lines_are_found_wherever_a_plugin_stands(tmp_path: Path) -> None:
    file = project(tmp_path, "plugins:\n  digilab:\n    brand:\n      name: Le Centre\nextra_css: [a.css, b.css]\n")
    found = SiteFile.read(file)
    assert keys(found.plugin("digilab")) == [("brand", 3)]
    assert found.line("extra_css", 1) == 5
    assert found.line("extra_javascript", 0) == 0
    assert found.plugin("search") is None


def test_a_file_that_cannot_be_read_has_no_lines(tmp_path: Path) -> None:
    file = project(tmp_path, "plugins: [a: {b\n")
    assert SiteFile.read(file).plugin("digilab") is None
    assert SiteFile.read(tmp_path / "none.yml").line("theme") == 0
