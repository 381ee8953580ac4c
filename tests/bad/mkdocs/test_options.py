"""What is wrong in mkdocs.yml beyond what MkDocs refuses: each with its line, what is wrong and what to do."""

from collections.abc import Callable
from pathlib import Path
from textwrap import indent

from mkdocs.config import load_config
from PIL import Image
from tests.bad.cases import Case, cases, put

from digilab.config import problems_of
from digilab.plugin import DigilabPlugin
from digilab.problem import Problem

PLUGINS = """plugins:
  - i18n:
      docs_structure: folder
      fallback_to_default: false
      languages:
        - {locale: fr, name: Français, default: true}
        - {locale: en, name: English}
  - digilab:
      handouts: false
"""


def written(case: Case, root: Path) -> Path:
    """Write the project of a case, and give its mkdocs.yml."""
    text = f"site_name: Essai\n{PLUGINS}"
    put(root / "docs" / "fr" / "index.md", b"# Essai\n")
    for order, behind, lines in case.orders:
        if order == "option":
            if lines.startswith("handouts:"):
                text = text.replace("      handouts: false\n", "")
            text += indent(lines.strip("\n"), " " * 6) + "\n"
        elif order == "top":
            text += lines.strip("\n") + "\n"
        elif order == "file":
            put(root / "docs" / behind, lines.encode())
        elif order == "png":
            name, width, height = behind.split()
            Image.new("RGB", (int(width), int(height)), "white").save(root / "docs" / name)
    if "theme:" not in text:
        text += "theme: {name: material}\n"
    put(root / "mkdocs.yml", text.encode())
    return root / "mkdocs.yml"


def problems(file: Path) -> list[Problem]:
    config = load_config(str(file))
    plugin = config.plugins["digilab"]
    assert isinstance(plugin, DigilabPlugin)
    config.plugins.on_startup(command="build", dirty=False)
    plugin_i18n = config.plugins["i18n"]
    plugin_i18n.on_config(config)
    return problems_of(config, plugin.config)


def test_what_is_told(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    told = []
    for number, case in enumerate(cases("mkdocs/options")):
        found = problems(written(case, tmp_path / str(number)))
        assert found, case.name
        for problem in found:
            assert problem.path == "mkdocs.yml"
            assert problem.line, (case.name, problem)
            assert problem.hint, (case.name, problem)
        told.append(f"=== {case.name}\n" + "".join(f"{each.listed('en')}\n" for each in found))
    golden("bad/mkdocs-options.txt", "\n".join(told))


def test_the_same_in_french(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    case = next(each for each in cases("mkdocs/options") if each.name == "an accent that nobody could read")
    golden("bad/mkdocs-options.fr.txt", "".join(f"{p.listed('fr')}\n" for p in problems(written(case, tmp_path))))
