"""A language is data: no code of the package names one, nor the country that the project comes from."""

import ast
import re
from pathlib import Path

import pytest

import digilab

PACKAGE = Path(digilab.__file__).parent
DATA = {"languages", "starter", "kit"}
"""Folders whose own subfolders are data, one a language."""
NAMED = re.compile(r"""(?<![\w-])["'](?:fr|en|nl|fr-[a-z]+|en-[a-z]+)["']|\.(?:fr|en)\.json""")
COUNTRY = re.compile(r"Belgi|Liège|Wallon|Brux|Brussel")
KINDS = ("*.js", "*.html", "*.typ", "*.css")


def files(*patterns: str) -> list[Path]:
    found = (file for pattern in patterns for file in PACKAGE.rglob(pattern))
    return sorted(
        file
        for file in found
        if "node_modules" not in file.parts
        and not (file.relative_to(PACKAGE).parts[0] in DATA and len(file.relative_to(PACKAGE).parts) > 2)
    )


def said(node: ast.AST) -> set[int]:
    """The lines of docstrings below a node: examples in them name languages."""
    return {
        id(each.body[0].value)
        for each in ast.walk(node)
        if isinstance(each, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and each.body
        and isinstance(each.body[0], ast.Expr)
    }


@pytest.mark.parametrize("file", files("*.py"), ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_no_module_names_a_language(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    tree = ast.parse(text)
    left_out = said(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            assert not re.fullmatch(r"fr|en|nl|[a-z]{2}[-_](?:BE|be|GB|gb|FR|fr)", node.value), f"line {node.lineno}"
            assert not re.search(r"\.(?:fr|en)\.json", node.value), f"line {node.lineno}"
    assert not COUNTRY.search(text)


@pytest.mark.parametrize("file", files(*KINDS), ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_no_template_style_or_script_names_a_language(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert not NAMED.search(text)
    assert not COUNTRY.search(text)


@pytest.mark.parametrize("file", files("*.css"), ids=lambda file: file.name)
def test_sides_of_styles_are_start_and_end(file: Path) -> None:
    """What scripts place by pixels, what is centred, and a legend as wide as its field stay physical."""
    placed = re.compile(r"\.try__(?:pointer|keys)|\.pointer|float: left; width: 100%|36vh|\.listen {")
    sided = re.compile(r"(?:padding|margin|border)-(?:left|right)|text-align: (?:left|right)|(?<![\w-])(?:left|right):")
    for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1):
        assert placed.search(line) or not sided.search(line), f"line {number}: {line}"
