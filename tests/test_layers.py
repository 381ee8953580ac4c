"""Imports run one way, and only the faces know MkDocs: read from the imports themselves."""

import ast
from pathlib import Path

import pytest
from jinja2.meta import find_undeclared_variables

import digilab
from digilab.web.kinds import KINDS
from digilab.web.render import environment

PACKAGE = Path(digilab.__file__).parent
LAYERS = (
    {"said", "ledger"},
    {"problem", "cache"},
    {"named"},
    {"program"},
    {"model", "guard", "progress", "author_file", "strict_yaml", "wanted", "kit"},
    {"values"},
    {"addresses", "icons", "qr", "checked_json", "checked_yaml", "site_file"},
    {"languages"},
    {"numbers", "rules", "brand"},
    {"frameworks"},
    {"needs", "opening", "words", "editions", "materials", "handed_over", "systems", "gestures"},
    {"source"},
    {"catalogue", "starter"},
    {"hours", "leaves", "search_words", "tallies"},
    {"doors"},
    {"fonts"},
    {"pictures", "speech"},
    {"scenes"},
    {"exercises"},
    {"checks"},
    {"web", "handouts", "reports"},
    {"build"},
    {"site_options"},
    {"config", "sifting", "theme_files", "unrendered"},
    {"reference"},
    {"other_plugins", "telling"},
    {"guide", "taken", "unchanged"},
    {"opened"},
    {"kept_guide"},
    {"ending"},
    {"live"},
    {"live_server"},
    {"plugin"},
    {"cli_check", "cli_record", "cli_site", "cli_speak"},
    {"cli"},
)
BESIDE_EACH_OTHER = {"web", "handouts", "reports"}
PARSERS = {"bs4", "html", "html5lib", "lxml", "nh3", "selectolax"}
OF_MKDOCS = set("config page nav pages base_url extra_css extra_javascript mkdocs_version build_date_utc i18n".split())
FACES = {"config", "guide", "reference", "sifting", "telling", "unchanged", "plugin", "live", "live_server"} | {
    "cli",
    "cli_check",
    "cli_record",
    "cli_site",
    "cli_speak",
    "other_plugins",
    "site_options",
    "taken",
    "opened",
    "ending",
    "kept_guide",
    "theme_files",
    "unrendered",
}
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


@pytest.mark.parametrize("own", sorted(BESIDE_EACH_OTHER))
def test_pages_papers_and_reports_do_not_know_each_other(own: str) -> None:
    files = [file for file in FILES if part(file) == own]
    assert files
    for file in files:
        known = {module.split(".")[1] for module in imports(file) if module.startswith("digilab.")}
        assert known & BESIDE_EACH_OTHER <= {own}, file


def test_numbers_hold_no_html() -> None:
    for file in (file for file in FILES if part(file) in {"reports", "hours", "numbers"}):
        assert not {module.split(".")[0] for module in imports(file)} & {"markupsafe", "jinja2", *PARSERS}, file


def test_pages_are_rendered_from_the_tree_and_nothing_parses_again() -> None:
    """Reading aloud alone takes a page as the browser gets it: its words come from templates too."""
    for file in (file for file in FILES if part(file) in {"catalogue", "reports", "speech", "web", "words"}):
        known = {module.split(".")[0] for module in imports(file)}
        assert not known & PARSERS or file.name == "sentences.py", file


def test_templates_know_nothing_of_mkdocs() -> None:
    """A template gets ``shell``, ``view`` and the icons, so that pages do not depend on who renders them."""
    env = environment()
    names = [name for name in env.list_templates() if name.startswith("digilab/")]
    assert len(names) > 20
    for name in names:
        assert env.loader
        source, _, _ = env.loader.get_source(env, name)
        assert not find_undeclared_variables(env.parse(source)) & OF_MKDOCS, name


def test_every_kind_of_page_has_its_template() -> None:
    env = environment()
    for kind in KINDS.values():
        if not kind.by_mkdocs:
            env.get_template(kind.template)
