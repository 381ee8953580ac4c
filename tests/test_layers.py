"""Imports run one way, and only the faces know MkDocs: read from the imports themselves."""

import ast
from pathlib import Path

import pytest

import digilab

PACKAGE = Path(digilab.__file__).parent
LAYERS = (
    {"problem", "cache"},
    {"model", "offline", "progress", "publish"},
    {"texts", "addresses", "icons", "checked_yaml"},
    {"needs", "opening", "words", "editions"},
    {"source", "digcomp"},
    {"catalogue"},
    {"hours"},
    {"fonts"},
    {"name_fonts"},
    {"pictures", "speech"},
    {"scenes"},
    {"checks"},
    {"web", "handouts"},
    {"project"},
    {"config"},
    {"plugin"},
    {"cli"},
)
FACES = {"config", "plugin", "cli"}
FILES = sorted(file for file in PACKAGE.rglob("*.py") if "node_modules" not in file.parts)


def part(file: Path) -> str:
    first = file.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imports(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative imports hide where they lead"
            found.add(node.module or "")
            if node.module == "digilab":
                found |= {f"digilab.{alias.name}" for alias in node.names}
    return found


def layer(name: str) -> int:
    return next(index for index, names in enumerate(LAYERS) if name in names)


def test_every_part_has_its_layer() -> None:
    assert {part(file) for file in FILES} - {"__init__"} == set().union(*LAYERS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_imports_run_one_way(file: Path) -> None:
    own = part(file)
    for module in imports(file):
        words = module.split(".")
        if words[0] in {"mkdocs", "mkdocs_static_i18n", "click"}:
            assert own in FACES, f"{file.name} knows {module}"
        if words[0] == "digilab" and len(words) > 1 and words[1] != own:
            assert layer(words[1]) < layer(own), f"{own} imports {module}"


def test_web_and_handouts_do_not_know_each_other() -> None:
    for file in FILES:
        other = {"web": "handouts", "handouts": "web"}.get(part(file))
        assert not any(module.startswith(f"digilab.{other}") for module in imports(file)), file
