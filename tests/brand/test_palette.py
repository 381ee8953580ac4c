"""Every colour stands in one place, what is made of a brand's colours can be read, and ours are as measured."""

import re
from pathlib import Path

import pytest

import digilab
from digilab.brand import Brand, default_palette
from digilab.brand.contrast import contrast
from digilab.brand.palette import palette_of
from digilab.frameworks import default_framework

PACKAGE = Path(digilab.__file__).parent
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|luma|cmyk)\(")
NAMED = re.compile(r":\s*[^;{}]*\b(?:white|black|red|green|blue|yellow|orange|purple|gr[ae]y)\b(?!-)", re.IGNORECASE)
READ = {"brand/read.py", "frameworks/read.py", "config.py", "brand/contrast.py"}
"""They name a colour as an example, or hold the functions that count with colours."""


def sources(*kinds: str) -> list[Path]:
    found = [each for kind in kinds for each in PACKAGE.rglob(f"*.{kind}") if "node_modules" not in each.parts]
    assert found
    return sorted(found)


@pytest.mark.parametrize("file", sources("css", "js", "typ", "html", "svg"), ids=lambda file: file.name)
def test_no_style_template_or_script_holds_a_colour(file: Path) -> None:
    text = re.sub(r"var\(--[a-z-]+\)|rgb\(colours\.\w+\)|href=\"#[a-z-]+\"", "", file.read_text(encoding="utf-8"))
    held = [found[0] for found in COLOUR.finditer(text) if not re.fullmatch(r"#(?:let|set|show|import)?", found[0])]
    if file.suffix == ".css":
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        held += [found[0] for found in NAMED.finditer(text)]
    assert not held, file


def test_no_module_holds_a_colour() -> None:
    for file in sources("py"):
        if file.relative_to(PACKAGE).as_posix() not in READ:
            lines = re.findall(r"#[0-9a-fA-F]{6}\b", file.read_text(encoding="utf-8"))
            assert not lines, file


def test_every_colour_that_is_named_is_there_and_none_is_idle() -> None:
    used: set[str] = set()
    own: set[str] = set()
    for file in sources("css", "svg", "js", "py"):
        text = file.read_text(encoding="utf-8")
        used |= set(re.findall(r"var\(--([a-z0-9-]+)", text))
        own |= set(re.findall(r"(?:^|[{;\s])--([a-z0-9-]+):", text, re.MULTILINE))
        own |= set(re.findall(r"setProperty\(\"--([a-z0-9-]+)\"", text))
    known = set(default_palette().tokens)
    assert used - known - own == {"name"}  # the docstring that says how a colour is named
    python = {name for name in known if any(f'"{name}"' in each.read_text(encoding="utf-8") for each in sources("py"))}
    assert known <= used | python


def test_our_colours_are_as_they_were_measured() -> None:
    ours = default_palette()
    assert palette_of("") == ours == palette_of(ours["ink"])
    assert (ours["ink"], ours["ground"], ours["mark"]) == ("#25295b", "#fbfaf7", "#d6005c")
    assert contrast(ours["ink"], ours.calm.tint) > 11
    assert min(contrast(ours.calm.border, ground) for ground in ("#ffffff", ours.calm.tint)) > 3
    assert min(contrast(ours.calm.dark, ground) for ground in (*ours.plain, ours.calm.tint)) > 7


@pytest.mark.parametrize(
    "edge", ["#ffff00", "#ff0000", "#00ff00", "#0000ff", "#00ffff", "#ffffff", "#000000", "#808080"]
)
def test_whatever_colour_an_area_has_what_stands_on_it_can_be_read(edge: str) -> None:
    brand, own = Brand(areas={"2": edge}), default_framework().area("1").colours()
    area = brand.area("2", own)
    assert area.edge == edge
    assert min(contrast(area.border, ground) for ground in ("#ffffff", area.tint)) > 3
    assert min(contrast(area.dark, ground) for ground in (*brand.palette.plain, area.tint)) > 7
    assert brand.area("1", own) == own


@pytest.mark.parametrize("accent", ["#0a5236", "#7a1530", "#333333", "#5b2a00", "#000000"])
def test_what_is_calm_follows_the_accent(accent: str) -> None:
    ours, brand = default_palette(), Brand(accent=accent)
    made = brand.palette
    assert made["ink"] == accent
    assert made["mark"] == ours["mark"], "pictures are kept with their marks"
    assert made["veil"] == accent + ours["veil"][7:]
    assert made.calm != ours.calm
    assert contrast(made.calm.border, "#ffffff") > 3
    assert contrast(made.calm.dark, made.calm.tint) > 7
    assert contrast(made["paper-line"], "#ffffff") > 4.5
    before = default_framework().before
    assert before
    assert brand.area(before.code, before.colours()) == made.calm
