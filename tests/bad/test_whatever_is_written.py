"""Whatever an author writes: reading never fails, every problem can be acted on, and what check accepts is built.

The examples are the same each time; ``EXAMPLES=2000`` looks further, with new ones.
"""

import io
import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import indent

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PIL import Image
from tests.bad.cases import APP, BODIES, HEADS, HOMES, put
from tests.conftest import ready_made

from digilab.build.reading import Project, read_project
from digilab.build.settings import Settings
from digilab.build.site_build import SiteBuild
from digilab.cache import Cache
from digilab.frameworks import default_framework
from digilab.source import MarkdownOptions, files_of
from digilab.source.head_keys import keys
from digilab.wanted import SLUG

EXAMPLES = int(os.environ.get("EXAMPLES", "0"))
WORDS = st.text(st.characters(codec="utf-8"), max_size=30)
PRINTED = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12)
PLAIN = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | WORDS
    | st.dates()
    | st.datetimes()
    | st.binary(max_size=9)
)
VALUES = st.recursive(PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3))
RIGHT = {
    "title": PRINTED,
    "kind": st.sampled_from(["sheet", "page", "home", "course", "unit", "office-hours", "need", "words", "handouts"]),
    "digcomp": st.lists(st.sampled_from(["1.1", "2.1", "2.4", "3.2", "4.1", "5.1"]), unique=True, max_size=3),
    "prerequisite": st.booleans(),
    "level": st.integers(1, 8),
    "minutes": st.integers(1, 240) | st.floats(1, 240),
    "device": st.sampled_from(["computer", "smartphone", "both"]),
    "needs": st.lists(st.sampled_from(["computer", "internet", "mouse"]), unique=True),
    "checked": st.dates().map(str),
    "cover": st.integers(1, 3),
    "next": st.lists(st.from_regex(SLUG, fullmatch=True), max_size=2),
    "days": st.integers(1, 3),
    "hours": st.sampled_from([1, 2, 2.5, 3.75]),
    "group": st.tuples(st.integers(1, 20), st.integers(1, 20)).map(list),
    "starts": st.times().map(lambda each: f"{each:%H:%M}"),
    "day": st.integers(1, 3),
    "door": st.sampled_from(["program", "problem", "procedure", "question", "writing"]),
    "icon": st.sampled_from(["printer", "key", "no-such-icon"]),
}
RAW = st.sampled_from(
    [
        "a: b: c",
        "- a",
        "\t",
        "? a",
        "&a",
        "*a",
        "!!int",
        "<<: {a: 1}",
        "'",
        '"',
        "[",
        "{a",
        "%YAML 9",
        "@",
        "...",
        "a: |",
    ]
)
PIECES = st.sampled_from(json.loads((Path(__file__).parent / "pieces.json").read_text(encoding="utf-8")))
"""What authors write in pages, and what breaks programs."""
FORMS = st.sampled_from(
    [
        "Vu ++ctrl+c++ et ++enter++.",
        'Vu :material-printer:{ title="Imprimer" }, :material-check:.',
        "==Vu==, H~2~O, 10^2^, ~~Vu~~, ^^Vu^^, a --> b.",
        '=== "Vu"\n\n    Vu.\n\n=== "Vu ++a++"\n\n    - Vu\n\n    ![Une image.](new.png)',
        '??? note "Vu"\n    Vu ++esc++.',
        "![Une image.](new.png)\n\n/// caption\nVu\n///",
        "| Vu | Vu |\n| --- | --- |\n| ++f1++ | :material-wifi: |\n\n/// table-caption\nVu\n///",
        "- [ ] Vu\n- [x] Vu",
        "```\nVu\n```",
    ]
)
"""Forms as they should be; what is seen of them is said in "Vu"."""
STEPS = "## Étapes\n\n1. Cliquez.\n    ![Un bouton.](new.png)\n\n## C'est réussi\n\nOui."
BODY = st.lists(PIECES | WORDS, max_size=12).map("".join)


@st.composite
def heads(draw: st.DrawFn, *, mostly_right: bool) -> str:
    """The head of a sheet, of which a few lines are other values, right or wrong."""
    lines = dict(line.split(": ", 1) for line in HEADS["fr"].splitlines())
    for key in draw(st.lists(st.sampled_from(sorted(keys(default_framework()))), max_size=3)):
        value = draw(RIGHT[key] if key in RIGHT and (mostly_right or draw(st.booleans())) else VALUES)
        lines[key] = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, width=10**6).removesuffix(
            "...\n"
        )
    text = "".join(f"{key}: {value.strip()}\n" for key, value in lines.items())
    return text if mostly_right else text + draw(st.just("") | RAW.map("{}\n".format))


def steps(draw: st.DrawFn) -> str:
    """A sheet's steps, some of them with pieces in them."""
    pieces = [draw(st.just("") | PIECES | PRINTED).replace("\n", " ") for _ in range(2)]
    lines = [f"{at}. Cliquez {piece}.\n    ![Un bouton.](new.png)" for at, piece in enumerate(pieces, 1)]
    return "## Étapes\n\n" + "\n".join(lines) + "\n\n## C'est réussi\n\nOui.\n"


@st.composite
def pages(draw: st.DrawFn, *, mostly_right: bool) -> str:
    head, body = draw(heads(mostly_right=mostly_right)), draw(BODY)
    ready = mostly_right or draw(st.booleans())
    return f"---\n{head}---\n{body}\n\n{steps(draw) if ready else BODIES['fr']}"


@st.composite
def scenes(draw: st.DrawFn) -> str:
    """A scene, of which a few places are other values."""
    made: dict[str, object] = {"app": "mail", "state": {}, "end": "#done"}
    made["steps"] = [{"picture": "new", "target": "#one", "action": "click"}, {"picture": "end", "action": "look"}]
    for key in draw(st.lists(st.sampled_from(["app", "state", "end", "steps", "other"]), max_size=2)):
        made[key] = draw(VALUES)
    step = made["steps"]
    if isinstance(step, list) and step and isinstance(step[0], dict):
        keys = ["picture", "target", "action", "done", "blur", "zoom", "badge", "mark", "shown", "crop", "state", "x"]
        for key in draw(st.lists(st.sampled_from(keys), max_size=2)):
            step[0][key] = draw(VALUES)
    return yaml.safe_dump(made, allow_unicode=True)


def project_in(docs: Path, files: dict[str, bytes]) -> tuple[Project, Settings]:
    picture = io.BytesIO()
    Image.new("RGB", (640, 400), "#e2edf7").save(picture, "PNG")
    whole: dict[str, bytes] = {f"{at}/index.md": HOMES[at].encode() for at in ("fr", "en")}
    whole |= {f"{at}/sheets/try/{name}.png": picture.getvalue() for at in ("fr", "en") for name in ("new", "end")}
    whole["snippets/piece.md"] = b"Une phrase avec ++ctrl++.\n"
    for path, data in (whole | files).items():
        put(docs / path, data)
    site = Settings(
        docs,
        ("fr", "en"),
        language_names={"fr": "Français", "en": "English"},
        site_names={"fr": "Essai", "en": "Test"},
    )
    return read_project(site, files_of(docs, site.locales), MarkdownOptions()), site


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the sites of all examples share: fonts, templates, papers that are the same."""
    folder = tmp_path_factory.mktemp("kept")
    ready_made(folder)
    return folder


def looked_at(examples: int) -> Callable[[Callable[..., None]], Callable[..., None]]:
    many = EXAMPLES or examples
    return settings(
        max_examples=many,
        deadline=None,
        derandomize=not EXAMPLES,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )


@given(page=pages(mostly_right=False))
@looked_at(80)
def test_reading_never_fails_and_every_problem_can_be_acted_on(page: str) -> None:
    with TemporaryDirectory() as folder:
        project, _ = project_in(Path(folder) / "docs", {"fr/sheets/try/index.md": page.encode()})
    acted_on(project)


@given(scene=scenes())
@looked_at(40)
def test_the_same_for_scenes(scene: str) -> None:
    head = HEADS["fr"] + "scene: try\n"
    files = {"fr/sheets/try/index.md": f"---\n{head}---\n{BODIES['fr']}".encode(), "scenes/try.yml": scene.encode()}
    files |= {path: text.encode() for path, text in APP.items()}
    with TemporaryDirectory() as folder:
        project, _ = project_in(Path(folder) / "docs", files)
    acted_on(project)
    for each in project.scenes.values():
        json.dumps([dict(step.state) for step in each.steps], allow_nan=False).encode()


@given(data=st.binary(max_size=200))
@looked_at(40)
@pytest.mark.parametrize(
    "path", ["fr/sheets/try/index.md", "fr/sheets/try/new.marks.yml", "words.yml", "fr/sheets/try/new.png"]
)
def test_the_same_for_any_bytes(path: str, data: bytes) -> None:
    with TemporaryDirectory() as folder:
        project, _ = project_in(Path(folder) / "docs", {path: data})
    acted_on(project)


@given(page=pages(mostly_right=True))
@looked_at(12)
def test_what_check_accepts_is_built(kept: Path, page: str) -> None:
    with TemporaryDirectory() as folder:
        docs = Path(folder) / "docs"
        project, site = project_in(docs, {"fr/sheets/try/index.md": page.encode()})
        if project.errors:
            return
        site = replace(site, cache=kept, offline=False)
        build = SiteBuild(project, site, Cache(site.cache), Path(folder) / "site", lambda _: None)
        build.run()
        assert [each for each in build.problems if each.is_error] == []
        assert (Path(folder) / "site/sheets/try/index.html").read_text(encoding="utf-8").rstrip().endswith("</html>")


@given(forms=st.lists(FORMS, min_size=1, max_size=6), within=st.sampled_from(["", "> ", "    ", "- "]))
@looked_at(6)
def test_forms_that_are_right_are_built_in_any_order_and_place(kept: Path, forms: list[str], within: str) -> None:
    """Alone, in a quote, in a box, in a list; only a table's caption has no form in a quote, and its author is told."""
    forms = [each for each in forms if within != "> " or "table-caption" not in each]
    body = "\n\n".join(forms)
    placed = body if not within else "!!! note\n\n" + indent(body, "    ") if within == "    " else quoted(body, within)
    page = f"---\n{HEADS['fr']}---\nBonjour.\n\n{STEPS}\n\n## Plus\n\n{placed}\n"
    with TemporaryDirectory() as folder:
        docs = Path(folder) / "docs"
        project, site = project_in(docs, {"fr/sheets/try/index.md": page.encode()})
        assert [each.told("en") for each in project.errors] == []
        site = replace(site, cache=kept, offline=False)
        build = SiteBuild(project, site, Cache(site.cache), Path(folder) / "site", lambda _: None)
        build.run()
        told = [each.told("en") for each in build.problems if each.is_error or each.rule == "paper"]
        assert [each for each in told if "is hardly used" not in each] == []
        shown = (Path(folder) / "site/sheets/try/index.html").read_text(encoding="utf-8")
        assert shown.count("Vu") == placed.count("Vu")


def quoted(text: str, mark: str) -> str:
    """Put a text into a quote or a list."""
    return indent(text, "> ", lambda _: True) if mark == "> " else "- un\n\n" + indent(text, "    ")


def acted_on(project: Project) -> None:
    for problem in project.problems:
        assert problem.path.startswith("docs/")
        assert problem.line >= 0
        assert problem.hint
        for language in ("en", "fr"):
            line = problem.listed(language)
            assert line.encode()
            assert "\n" not in line
