import re
from pathlib import Path

from fontTools.ttLib import TTFont

from digilab.fonts import WEIGHTS, web_fonts
from digilab.texts import texts
from tests.conftest import ROOT


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
    lexend = web_fonts(tmp_path)["lexend.woff2"]
    known = TTFont(lexend).getBestCmap()
    assert not {sign for sign in written if ord(sign) not in known}
    assert lexend.stat().st_size < 24_000


def test_made_once_and_the_same_each_time(tmp_path: Path) -> None:
    one, other = web_fonts(tmp_path / "a"), web_fonts(tmp_path / "b")
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
