"""Fonts: every sign that is written is there, on screen and on paper; what no font has is told at once, with lines."""

import json
import re
from pathlib import Path

import pytest
import typst
from fontTools.ttLib import TTFont

from digilab.cache import Cache
from digilab.fonts import PAPER_FAMILIES, folders, font_faces, missing_signs, name_fonts, on_paper, printable, web_fonts
from digilab.fonts.families import FALLBACKS
from digilab.fonts.signs import _TYPST_RANGES, _UNSEEN_RANGES, _ranges, signs_of
from digilab.fonts.web import WEIGHTS
from digilab.languages import texts
from tests.conftest import ROOT

ARABIC, UKRAINIAN, TIGRINYA, BENGALI = "طابعة", "Привіт", "ሓታሚት", "প্রিন্টার"
SYMBOLS = "→ ← ⌘ ⌥ ⇧ ⏎ ☐ ☑ ✓ ✗ ★ ≠ ½ ⋮ ☰ 😀 ❤️ 👍🏽 🇧🇪 👩‍👩‍👧"
SCRIPTS = "مرحبا سلام پښتو Привіт ሰላም გამარჯობა हिन्दी বাংলা தமிழ் ไทย ភាសាខ្មែរ עברית Հայերեն"
SOURCE = b"""#set document(title: "x")
#set text(lang: "fr", fallback: false)
#let families = json(bytes(sys.inputs.families))
#for own in ("Lexend", "Atkinson Hyperlegible") { for weight in (400, 450, 700) {
  text(font: (own, ..families), weight: weight, json(bytes(sys.inputs.text)))
} }"""


def prints(text: str) -> bool:
    """Ask Typst itself."""
    try:
        typst.compile(
            SOURCE,
            format="pdf",
            pdf_standards=["ua-1"],
            ignore_system_fonts=True,
            font_paths=[str(folder) for folder in folders()],
            sys_inputs={"text": json.dumps(text), "families": json.dumps(PAPER_FAMILIES)},
        )
    except typst.TypstError:
        return False
    return True


def test_the_fonts_have_every_sign_that_is_written(tmp_path: Path) -> None:
    written = {
        sign
        for place in ("web", "handouts", "needs")
        for lang in ("fr", "en")
        for text in texts(place, lang).values()
        for sign in text
    }
    for file in (ROOT / "docs").rglob("*.md"):
        written |= set(file.read_text(encoding="utf-8"))
    written -= {"\n"}
    lexend = web_fonts(Cache(tmp_path))["lexend.woff2"]
    known = TTFont(lexend).getBestCmap()
    assert not {sign for sign in written if ord(sign) not in known}
    assert lexend.stat().st_size < 24_000


def test_made_once_and_the_same_each_time(tmp_path: Path) -> None:
    one, other = web_fonts(Cache(tmp_path / "a")), web_fonts(Cache(tmp_path / "b"))
    assert {name: file.read_bytes() for name, file in one.items()} == {n: f.read_bytes() for n, f in other.items()}


def test_every_weight_that_the_styles_ask_for_is_there() -> None:
    styles = [*(ROOT / "plugins/digilab/theme/assets").glob("*.css"), *(ROOT / "docs/practice").rglob("*.css")]
    asked = {
        int(weight)
        for file in styles
        for weight in re.findall(r"font(?:-weight)?:\s*(\d{3})\b(?! \d)", file.read_text(encoding="utf-8"))
    }
    assert {400, 600} <= asked
    assert min(asked) >= WEIGHTS[0]
    assert max(asked) <= WEIGHTS[1]


@pytest.mark.parametrize("family", FALLBACKS, ids=lambda family: family.script)
def test_each_fallback_is_there_and_typst_knows_it_by_this_name(family: object) -> None:
    assert getattr(family, "file", None), "install what requirements/test.txt names"
    known = typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in folders()]).families()
    assert getattr(family, "name", None) in known


def test_arrows_ticks_keys_emoji_and_the_learners_scripts_print() -> None:
    for word in f"{SYMBOLS} {SCRIPTS}".split():
        assert printable(word), word
        assert prints(on_paper(word)), word


def test_typst_has_every_symbol_that_we_count_on() -> None:
    assert prints(" ".join(map(chr, sorted(_ranges(_TYPST_RANGES)))))


def test_what_is_never_drawn_needs_no_sign() -> None:
    assert prints("".join(f"a{chr(sign)}b " for sign in sorted(_ranges(_UNSEEN_RANGES))))


def test_every_sign_of_the_fallback_files_prints_in_every_weight() -> None:
    signs = set().union(*(signs_of(family.file) for family in FALLBACKS if family.file)) - {0}
    assert prints(" ".join(map(chr, sorted(signs))))


def test_all_missing_signs_are_told_at_once_with_their_first_line() -> None:
    found = missing_signs([(3, "Fichier → Enregistrer ⌘"), (7, "漢字 et 漢"), (9, "字 \ue000 ok"), (12, "a\x07b")])
    assert [(each.line, each.name) for each in found] == [
        (7, "漢 (U+6F22, cjk unified ideograph-6f22)"),
        (7, "字 (U+5B57, cjk unified ideograph-5b57)"),
        (9, "(U+E000)"),
        (12, "(U+0007)"),
    ]
    assert not any(prints(each.sign) for each in found if each.sign != "\ue000")


def test_names_take_each_sign_from_one_small_file(tmp_path: Path) -> None:
    made = name_fonts(Cache(tmp_path), [ARABIC, UKRAINIAN, TIGRINYA, BENGALI, "clavier"])
    assert list(made) == [f"names-{script}.woff2" for script in ("latin", "arabic", "ethiopic", "bengali")]
    held = {name: set(TTFont(file).getBestCmap()) for name, (file, _) in made.items()}
    assert {ord(sign) for sign in ARABIC} <= held["names-arabic.woff2"]
    assert {ord(sign) for sign in BENGALI} <= held["names-bengali.woff2"]
    css = font_faces(made)
    assert css.count("@font-face") == 4
    assert "U+1213" in css
    assert all(file.stat().st_size < 20_000 for file, _ in made.values())


def test_half_a_font_is_never_kept(tmp_path: Path) -> None:
    whole = {name: file.read_bytes() for name, file in web_fonts(Cache(tmp_path)).items()}
    for file in tmp_path.rglob("*.woff2"):
        file.write_bytes(file.read_bytes()[:200])
    assert {name: file.read_bytes() for name, file in web_fonts(Cache(tmp_path)).items()} == whole
