"""What the tests share: small projects in a temporary folder, pictures of every kind, golden files."""

import io
import json
import os
import shutil
import struct
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw

from digilab.build.reading import Project, read_project
from digilab.build.settings import Settings
from digilab.cache import Cache
from digilab.catalogue import Catalogue
from digilab.config import CACHE
from digilab.fonts.web import web_fonts
from digilab.pictures.store import PictureStore
from digilab.source import MarkdownOptions, files_of
from digilab.web.render import environment
from tests.pace import InGroups, Pace, is_of_the_site, put_in_order
from tests.printed import papers
from tests.programs import run_program

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
GROUPS = "groups.json"
sys.path.insert(0, str(ROOT / "scripts"))
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of programs are started: each would compile every module
CHECKED_ON = 1_795_600_000
"""The day that projects are checked on: 25 November 2026, so that what is old today is old tomorrow."""

HEAD = {
    "fr": "title: {title}\nkind: sheet\ndigcomp: {digcomp}\nlevel: 1\nminutes: {minutes}\ndevice: computer\n"
    "needs: [computer]\nchecked: 2026-11-24\n",
    "en": 'title: {title}\nsource: ""\n',
}
HEADINGS = {
    "fr": ("Étapes", "C'est réussi", "Ça ne marche pas ?"),
    "en": ("Steps", "It worked", "Not working?"),
}

UNIT_HEADINGS = {
    "fr": ("Objectifs", "Matériel", "Déroulé", "Auto-évaluation"),
    "en": ("Objectives", "Material", "Plan", "Self-check"),
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew; then look at the diff")
    parser.addoption("--built", type=Path, help="a site built just now, to try browser tests without a build")


def make_ready(folder: Path) -> str:
    """Make what is the same in every site: fonts for the browser, compiled templates."""
    kept = Cache(folder)
    web_fonts(kept)
    templates = environment((), kept)
    for name in templates.list_templates(filter_func=lambda each: not each.startswith("ours/")):
        templates.get_template(name)
    kept.close()
    return ""


def ready_made(folder: Path) -> None:
    """Put what is made alike in every site into the cache of one, so that it is made once in a run."""
    if Ready.folder:
        shutil.copytree(made_once(Ready.folder, make_ready), folder, dirs_exist_ok=True)


class Ready:
    """Where the processes of this run keep what is made alike in every site; nowhere outside of a run."""

    folder: Path | None = None


@cache
def drawn(size: tuple[int, int], colour: str, suffix: str) -> bytes:
    """Draw a picture with a box in it."""
    image = Image.new("RGB", size, colour)
    ImageDraw.Draw(image).rectangle((size[0] // 4, size[1] // 4, size[0] // 2, size[1] // 2), fill="#25295b")
    out = io.BytesIO()
    image.save(out, Image.registered_extensions()[suffix.lower()])
    return out.getvalue()


class Docs:
    """A project's folder ``docs``, small and made for one test."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.path = root / "docs"
        for locale in ("fr", "en"):
            (self.path / locale).mkdir(parents=True, exist_ok=True)

    def write(self, path: str, text: str) -> Path:
        file = self.path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")
        return file

    def edit(self, path: str, old: str, new: str) -> None:
        """Change the text of a page."""
        file = self.path / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8", newline="")

    def picture(self, path: str, size: tuple[int, int] = (640, 400), colour: str = "#e2edf7") -> Path:
        file = self.path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(drawn(size, colour, file.suffix))
        return file

    def sheet(
        self,
        slug: str,
        locale: str = "fr",
        *,
        title: str = "Envoyer",
        digcomp: str = '["2.1"]',
        minutes: int = 20,
        steps: int = 3,
        head: str = "",
        intro: str = "Vous écrivez à une personne.",
        more: str = "",
        size: tuple[int, int] = (640, 400),
    ) -> Path:
        words = HEADINGS[locale]
        lines = []
        for number in range(1, steps + 1):
            self.picture(f"{locale}/sheets/{slug}/p{number}.png", size)
            lines.append(
                f"{number}. Cliquez sur **Bouton {number}**.\n    ![Le bouton {number} est entouré.](p{number}.png)"
            )
        made_head = HEAD[locale].format(title=title, digcomp=digcomp, minutes=minutes) + head
        body = f"{intro}\n\n## {words[0]}\n\n" + "\n".join(lines)
        body += f"\n\n## {words[1]}\n\nVous voyez **Fini**.\n\n## {words[2]}\n\n- Regardez.\n{more}"
        return self.write(f"{locale}/sheets/{slug}/index.md", f"---\n{made_head}---\n{body}")

    def course(
        self, slug: str = "digilab", locale: str = "fr", *, days: int = 2, hours: float = 2, head: str = "",
        title: str = "DigiLab", more: str = "",
    ) -> Path:  # fmt: skip
        facts = f"kind: course\ndays: {days}\nhours: {hours}\ngroup: [10, 12]\n" if locale == "fr" else 'source: ""\n'
        return self.write(
            f"{locale}/courses/{slug}/index.md", f"---\ntitle: {title}\n{facts}{head}---\nPour commencer.\n{more}"
        )

    def unit(
        self,
        day: int,
        rows: list[tuple[int, str]],
        locale: str = "fr",
        *,
        course: str = "digilab",
        planned: list[str] | None = None,
        title: str = "",
        more: str = "",
        head: str = "",
    ) -> Path:
        """Write a day; a row is its minutes and the slug of its sheet: linked when it is there, else named."""
        french = locale == "fr"
        facts = f"kind: unit\nday: {day}\nplanned: [{', '.join(planned or [])}]\n{head}" if french else 'source: ""\n'
        names = UNIT_HEADINGS[locale]
        statement = "Je sais envoyer." if french else "I can send."
        table = "| Minutes | A | B |\n| --- | --- | --- |\n"
        for number, (minutes, slug) in enumerate(rows, 1):
            there = (self.path / locale / "sheets" / slug / "index.md").exists()
            sheet = f"[{slug}](../../sheets/{slug}/index.md)" if there and slug else f"`{slug}`" if slug else ""
            table += f"| {minutes} | {'Partie' if french else 'Part'} {number} | {sheet} |\n"
        body = (
            f"{'Vous apprenez.' if french else 'You learn.'}\n\n## {names[0]}\n\n" + f"- {statement}\n" * 3
            + f"\n## {names[1]}\n\n- {'Un ordinateur' if french else 'A computer'}\n\n## {names[2]}\n\n{table}\n"
            + f"{more}\n## {names[3]}\n\n" + f"- {statement}\n" * 3
        )  # fmt: skip
        title = title or (f"Jour {day}" if french else f"Day {day}")
        return self.write(f"{locale}/courses/{course}/day-{day:02}.md", f'---\ntitle: "{title}"\n{facts}---\n{body}')

    def project(self, version: str = "2.2", systems: tuple[str, ...] = ()) -> Project:
        settings = Settings(
            self.path, ("fr", "en"), self.root / "languages", framework=version, systems=systems, epoch=CHECKED_ON
        )
        return read_project(settings, files_of(self.path, settings.locales), MarkdownOptions())

    def catalogue(self) -> Catalogue:
        return self.project().catalogue

    def problems(self) -> list[str]:
        """Every problem but those of translations, missing or of no named source, which most tests are not about."""
        return [
            str(each) for each in self.project().problems if each.rule not in {"stale-translation", "no-translation"}
        ]

    def pictures(self) -> PictureStore:
        return PictureStore(self.path, Cache(self.root / ".cache"), "fr")

    def mkdocs(self) -> Path:
        """Give the project the real site's mkdocs.yml, and what is made alike in every site."""
        ready_made(self.root / CACHE)
        return Path(shutil.copy(ROOT / "mkdocs.yml", self.root / "mkdocs.yml"))

    def home(self) -> None:
        self.write("fr/index.md", "---\ntitle: Que voulez-vous faire ?\nkind: home\n---\nChoisissez une image.\n")
        self.write("en/index.md", '---\ntitle: What do you want to do?\nsource: ""\n---\nChoose a picture.\n')


@cache
def our_own() -> Project:
    """Read the real project, once in each process; what was converted before is taken from its cache."""
    settings = Settings(ROOT / "docs", ("fr", "en"))
    kept = Cache(ROOT / ".cache" / "digilab")
    return read_project(settings, files_of(settings.docs, settings.locales), MarkdownOptions(), cache=kept)


@pytest.fixture
def docs(tmp_path: Path) -> Docs:
    return Docs(tmp_path / "project")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with a golden file, or write the file with ``--update-golden``."""

    def compare(name: str, text: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        assert file.exists(), f"{file} is missing: run pytest --update-golden and look at it"
        assert text == file.read_text(encoding="utf-8")

    return compare


def command(*arguments: str, cwd: Path = ROOT, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a program of this Python (``mkdocs``, ``digilab``) as a trainer would."""
    environment = {k: v for k, v in os.environ.items() if k not in {"DIGILAB_URL", "SOURCE_DATE_EPOCH"}}
    environment |= {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"} | variables
    program = Path(sys.executable).parent / arguments[0]
    if not any(name.startswith("PYTHON") for name in variables):
        return run_program(program, arguments[1:], cwd, environment)
    return subprocess.run(
        [str(program), *arguments[1:]],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="session", autouse=True)
def ready(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Tell where what every site has is kept for this run."""
    Ready.folder = shared(tmp_path_factory) / "ready" / "cache"


@pytest.fixture(scope="session")
def run() -> Callable[..., subprocess.CompletedProcess[str]]:
    return command


def made_once(folder: Path, make: Callable[[Path], str], patience: float = 900) -> Path:
    """Let one of the processes that run tests make a folder, and the others wait for it.

    Args:
        folder: where it goes.
        make: makes it, and says what went wrong.
        patience: how many seconds the others wait.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    told = folder.with_name(f"{folder.name}.txt")
    try:
        folder.with_name(f"{folder.name}.mine").touch(exist_ok=False)
    except FileExistsError:
        until = time.monotonic() + patience
        while not told.exists() and time.monotonic() < until:
            time.sleep(0.2)
    else:
        draft = told.with_suffix(".draft")
        draft.write_text(make(folder), encoding="utf-8")
        draft.replace(told)
    wrong = told.read_text(encoding="utf-8")
    assert not wrong, wrong
    return folder


def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder that all processes of this run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Pace(), "pace")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    groups = put_in_order(items)
    if os.environ.get("PYTEST_XDIST_WORKER") == "gw0":
        (base_of(config).parent / GROUPS).write_text(json.dumps(groups), encoding="utf-8")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> InGroups:
    config.option.loadscopereorder = False
    return InGroups(config, log, base_of(config) / GROUPS)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Begin to build the real site beside the tests that do without it, in one of several workers.

    The tests let the build go first: at its end all of them need it.
    """
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    if not worker or session.config.getoption("--built") or not any(map(is_of_the_site, session.items)):
        return
    if worker == "gw0":
        site = base_of(session.config).parent / "built" / "site"
        threading.Thread(target=made_once, args=(site, make_the_site), daemon=True).start()
    if sys.platform == "linux":  # where it is this thread alone, and what it starts, that becomes nicer
        os.nice(5)


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    pace = config.pluginmanager.get_plugin("pace")
    lines = pace.lines(terminalreporter._session_start.elapsed().seconds) if isinstance(pace, Pace) else []
    if lines:
        terminalreporter.section("too slow", yellow=True)
        terminalreporter.write("".join(f"{line}\n" for line in lines))


def base_of(config: pytest.Config) -> Path:
    """Give the folder of this process; that of a worker lies in the one of all."""
    base: Path = config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]
    return base


def make_the_site(site: Path) -> str:
    done = command("mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site), DIGILAB_PAPERS=papers())
    return done.stdout + done.stderr if done.returncode else ""


@pytest.fixture(scope="session")
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site with some papers of each kind, built once for all tests, without a public address."""
    given: Path | None = request.config.getoption("--built")
    if given:
        return given.absolute()
    return made_once(shared(tmp_path_factory) / "built" / "site", make_the_site)


@pytest.fixture(scope="session")
def guided(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site with a guide, from the folder that it was built in."""
    from tests.guided import make_guided

    return made_once(shared(tmp_path_factory) / "guided" / "project", make_guided) / "site"


@pytest.fixture(scope="session")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of two sheets whose sentences espeak-ng spoke, in the folder that it was built from."""
    from tests.speech.test_sounds import build_spoken

    return made_once(shared(tmp_path_factory) / "spoken" / "project", build_spoken)


@pytest.fixture(scope="session")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A centre with the wheel and a site of its own, built once for all tests."""
    from tests.wheel import Centre, found_centre

    folder = made_once(shared(tmp_path_factory) / "centre", found_centre)
    return Centre(folder / "installed", folder / "my-centre")


def linked(html: str) -> dict[str, Any]:
    """Give the JSON-LD of a page; there is exactly one block."""
    from bs4 import BeautifulSoup

    blocks = BeautifulSoup(html, "html.parser").find_all("script", type="application/ld+json")
    assert len(blocks) == 1
    data: dict[str, Any] = json.loads(blocks[0].get_text())
    return data


@pytest.fixture(scope="session")
def linked_data() -> Callable[[str], dict[str, Any]]:
    return linked


def png_header(width: int, height: int) -> bytes:
    """A PNG that says it is this large and holds almost nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 64)) + chunk(b"IEND", b"")


def bad_pictures(folder: Path) -> None:
    """Put a good picture and one of every bad kind into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    out = io.BytesIO()
    Image.effect_noise((300, 200), 60).convert("RGB").save(out, "PNG")
    whole = out.getvalue()
    (folder / "good.png").write_bytes(whole)
    (folder / "truncated.png").write_bytes(whole[: len(whole) // 2])
    (folder / "corrupt.png").write_bytes(b"this is no picture")
    (folder / "empty.png").write_bytes(b"")
    (folder / "huge.png").write_bytes(png_header(30_000, 30_000))
    (folder / "heavy.png").write_bytes(whole + b"\0" * 40_000_000)
    (folder / "notes.txt").write_text("notes", encoding="utf-8")
    drawings = {
        "script.svg": "<script>alert(1)</script>",
        "event.svg": '<rect onload="alert(1)" width="1" height="1"/>',
        "fetch.svg": '<image href="https://example.org/a.png" width="1" height="1"/>',
        "good.svg": '<rect width="9" height="9"/>',
    }
    for name, inner in drawings.items():
        text = f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">{inner}</svg>'
        (folder / name).write_text(text, encoding="utf-8")
    bomb = '<!DOCTYPE a [<!ENTITY b "b">]><svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">&b;</svg>'
    (folder / "entities.svg").write_text(bomb, encoding="utf-8")


@pytest.fixture
def make_bad_pictures() -> Callable[[Path], None]:
    return bad_pictures


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium, once in each process: Playwright runs only once in one."""
    from playwright.sync_api import sync_playwright

    import environment
    from digilab.scenes.play import ARGUMENTS

    chromium = environment.find_chromium()
    if not chromium:
        if os.environ.get("CI"):
            pytest.fail("No Chromium was found, and CI must run the browser tests.")
        pytest.skip("no Chromium on this machine: install it, or name one in CHROMIUM")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield running
        running.close()
