"""Another centre installs the wheel, starts a site, checks and builds it: without Node, network or checkout."""

import re

import digilab
from tests.conftest import ROOT
from tests.wheel import LANGUAGES, Centre, names

SHEETS = ("use-the-mouse", "join-wi-fi", "send-an-e-mail")


def test_the_wheel_holds_all_that_a_site_needs(centre: Centre) -> None:
    (wheel,) = (centre.folder.parent / "dist").glob("*.whl")
    held = names(wheel)
    theme = "digilab/theme/node_modules"
    assert {f"{theme}/minisearch/dist/umd/index.js", f"{theme}/@cantoo/pdf-lib/dist/pdf-lib.min.js"} <= held
    own = {file.relative_to(ROOT / "docs").as_posix() for file in (ROOT / "docs" / "practice").rglob("*.*")}
    own |= {file.relative_to(ROOT / "docs").as_posix() for file in (ROOT / "docs" / "scenes").glob("*.yml")}
    assert {f"digilab/kit/{path}" for path in (*own, "words.yml", "terms.yml", "gestures.yml")} <= held
    sheets = {path.split("/")[4] for path in held if re.fullmatch(r"digilab/kit/\w\w/sheets/.*", path)}
    assert sheets == set(SHEETS), "the course's own sheets stay at home"
    assert wheel.stat().st_size < 4_500_000


def test_nothing_of_the_checkout_is_used(centre: Centre) -> None:
    where = "import digilab.kit as kit, digilab; print(digilab.__file__, kit.kit_folder(), sep='\\n')"
    package, kit = centre.run("-c", where).stdout.splitlines()
    assert package == str(centre.installed / "digilab" / "__init__.py")
    assert kit == str(centre.installed / "digilab" / "kit")


def test_the_new_site_has_nothing_to_correct(centre: Centre) -> None:
    done = centre.run("digilab", "check")
    assert done.returncode == 0, done.stdout
    assert [line for line in done.stdout.splitlines() if ": stale-picture:" not in line] == []


def test_the_site_has_its_sheets_their_practice_and_their_papers(centre: Centre) -> None:
    site = centre.folder / "site"
    for locale in LANGUAGES:
        home = site if locale == LANGUAGES[0] else site / locale
        for slug in SHEETS:
            page = (home / "sheets" / slug / "index.html").read_text(encoding="utf-8")
            assert f'lang="{locale}"' in page
            assert "practice.html" in page
            assert (home / "sheets" / slug / "practice.html").is_file()
            assert (site / "handouts" / locale / f"{slug}.pdf").read_bytes()[:5] == b"%PDF-"
        assert (home / "courses" / "first-steps" / "day-01.html").is_file()
        assert (home / "office-hours.html").is_file()
    for app in ("desktop", "mail", "phone", "writer"):
        assert (site / "practice" / f"{app}.js").is_file()
    assert (site / "digilab-offline.zip").is_file()


def test_the_version_is_said_once(centre: Centre) -> None:
    said = centre.run("digilab", "--version")
    assert said.stdout.strip().endswith(digilab.__version__)
    assert (centre.folder / "requirements.txt").read_text() == f"mkdocs-digilab>={digilab.__version__}\n"
