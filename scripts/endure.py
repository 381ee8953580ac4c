"""Break what can break and look whether the site stays right: ``python3 scripts/endure.py``; takes half an hour.

On a small project with two of our sheets: cache files are emptied, cut and flipped; builds are killed, interrupted and
started two at a time. After each, the site must be the right one or the previous one, to the last byte, and a refused
build must say so. Pages, pictures and options are changed at random, and nothing too: each site must be that of a build
without a cache, but for fonts and pictures, which take most of it. Prints a table; ends with 1 when anything was wrong.
With DIGILAB_PAPERS fewer papers are made, and more edits can be tried in the same time:
``DIGILAB_PAPERS=words python3 scripts/endure.py --edits 300``.
"""

import argparse
import hashlib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import environment

ROOT = Path(__file__).resolve().parent.parent
SHEETS = ("send-an-e-mail", "use-the-mouse")
GUIDE = {
    "fr/guide/index.md": "---\ntitle: Guide\nkind: guide\n---\nA 0.\n\n## A\n\n- [A](page.md)\n",
    "fr/guide/page.md": "---\ntitle: A\nkind: guide\n---\nA 0.\n\n[B](../sheets/use-the-mouse/index.md)\n",
    "en/guide/index.md": '---\ntitle: Guide\nsource: ""\n---\nA 0.\n',
}
MADE = ("woff2", "webp", "png")
"""Kinds of kept files that a build without a cache is given: fonts, pictures."""
HOOKS = "\nhooks: [hook.py]\n"
HOOK = "def on_page_markdown(markdown, **_):\n    return markdown.replace('A ', 'A {}')\n"
Row = tuple[int, int, int]
"""How often it was tried, how often the site was the right or the previous one, how often it was neither."""


def small_project(folder: Path) -> None:
    """Make a project of two sheets, in both languages."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    docs = folder / "docs"
    for locale in ("fr", "en"):
        for page in ("index.md", "words.md", "handouts.md"):
            (docs / locale).mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / "docs" / locale / page, docs / locale / page)
        for sheet in SHEETS:
            shutil.copytree(ROOT / "docs" / locale / "sheets" / sheet, docs / locale / "sheets" / sheet)
    for sheet in SHEETS:
        head = docs / "fr" / "sheets" / sheet / "index.md"
        lines = head.read_text(encoding="utf-8").split("\n")
        head.write_text("\n".join(each for each in lines if not each.startswith("next:")), encoding="utf-8")
    for page, text in GUIDE.items():
        (docs / page).parent.mkdir(exist_ok=True)
        (docs / page).write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "docs" / "practice", docs / "practice")
    shutil.copy(ROOT / "docs" / "words.yml", docs)
    (docs / "scenes").mkdir()
    for sheet in SHEETS:
        for file in (ROOT / "docs" / "scenes").glob(f"{sheet}.*"):
            shutil.copy(file, docs / "scenes")


def start(project: Path) -> subprocess.Popen[bytes]:
    """Start a build, which builds: it does not know that nothing has changed."""
    (project / ".cache" / "digilab" / "standing.json").unlink(missing_ok=True)
    return begin(project)


def begin(project: Path) -> subprocess.Popen[bytes]:
    """Start a build."""
    variables = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    command = [str(environment.BIN / "mkdocs"), "build", "--quiet"]
    return subprocess.Popen(command, cwd=project, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def digest(site: Path) -> str:
    """Give the digest of a site: every name and every byte."""
    whole = hashlib.sha256()
    for file in sorted(site.rglob("*")):
        if file.is_file():
            whole.update(f"{file.relative_to(site).as_posix()}\n".encode())
            whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()


def spoil(file: Path, chance: random.Random) -> None:
    """Empty, cut or flip a file in place."""
    data = bytearray(file.read_bytes())
    how = chance.randrange(3)
    if how == 0 or not data:
        file.write_bytes(b"")
    elif how == 1:
        file.write_bytes(bytes(data[: len(data) // 2]))
    else:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        file.write_bytes(bytes(data))


def spoiled(project: Path, right: str, files: int, chance: random.Random) -> Row:
    """Spoil so many cache files, a twentieth of the cache at a time."""
    tried = wrong = 0
    while tried < files:
        cached = [file for file in (project / ".cache" / "digilab").rglob("*") if file.is_file()]
        for file in chance.sample(cached, min(max(1, len(cached) // 20), files - tried)):
            spoil(file, chance)
            tried += 1
        failed = start(project).wait()
        wrong += bool(failed) or digest(project / "site") != right
    return tried, tried - wrong, wrong


def cut_short(project: Path, right: str, times: int, sign: signal.Signals, chance: random.Random) -> Row:
    """End builds in the middle; those that are asked, not killed, leave nothing behind."""
    wrong = 0
    for _ in range(times):
        shutil.rmtree(project / ".cache" / "digilab", ignore_errors=True)
        building = start(project)
        time.sleep(chance.uniform(0.5, 12))
        began = time.monotonic()
        building.send_signal(sign)
        building.wait()
        late = sign is signal.SIGINT and (time.monotonic() - began > 5 or list(project.glob(".site-*")))
        wrong += bool(late) or digest(project / "site") != right
    wrong += bool(start(project).wait()) or digest(project / "site") != right
    return times, times - wrong, wrong


def pairs(project: Path, right: str, times: int, chance: random.Random) -> Row:
    """Start two builds at once: one builds, the other does too or says that it may not."""
    wrong = 0
    for _ in range(times):
        one = start(project)
        time.sleep(chance.uniform(0, 2))
        other = start(project)
        told = [each.communicate()[0] for each in (one, other)]
        codes = (one.returncode, other.returncode)
        refused = [text for text, code in zip(told, codes, strict=True) if code]
        fine = 0 in codes and all(b"Another build" in text for text in refused)
        wrong += not fine or digest(project / "site") != right
    return times, times - wrong, wrong


def edited(project: Path, edits: int, chance: random.Random) -> Row:
    """Change something, build, and compare with a build without a cache; every third time nothing is changed.

    What both refuse (the guide may lead to the sheet that was taken away) leaves the site as it was.
    """
    changes = (
        _say_otherwise, _name_otherwise, _translate, _put_piece, _draw_otherwise, _show_picture, _take_sheet,
        _bring_sheet, _name_site, _switch_option, _touch, _say_in_guide, _bring_code,
    )  # fmt: skip
    wrong = 0
    for number in range(edits):
        before = _inodes(project / "site")
        if number % 3 == 2:
            wrong += bool(begin(project).wait()) or _inodes(project / "site") != before
            continue
        change = chance.choice(changes)
        change(project, chance)
        with tempfile.TemporaryDirectory() as name:
            clean = Path(name, "clean")
            shutil.copytree(project, clean, ignore=shutil.ignore_patterns("site", ".cache", "aside"))
            for kind in MADE:
                kept = Path(".cache", "digilab", kind)
                shutil.copytree(project / kept, clean / kept)
            failed = begin(project).wait(), begin(clean).wait()
            if all(failed):
                same = _inodes(project / "site") == before
                _bring_sheet(project, chance)
                same = same and not begin(project).wait()
            else:
                same = not any(failed) and digest(project / "site") == digest(clean / "site")
        if not same:
            print(
                f"{change.__name__}: {'refused' if any(failed) else 'another site than without a cache'}",
                file=sys.stderr,
            )
            wrong += 1
        if change is _bring_code:
            _take_code(project)
            begin(project).wait()
    return edits, edits - wrong, wrong


def _inodes(site: Path) -> dict[str, int]:
    return {str(file): file.stat().st_ino for file in site.rglob("*")}


def _sheet(project: Path, chance: random.Random, locale: str = "") -> Path:
    """Give the page of one of the sheets that are there."""
    pages = sorted((project / "docs").glob(f"{locale or chance.choice(('fr', 'en'))}/sheets/*/index.md"))
    return chance.choice(pages)


def _begin_with(page: Path, words: str) -> None:
    """Let a page begin with words, in place of those that it was given before."""
    text = re.sub(r"^(A \d+\.|--8<-- .*|!\[A \d+\.\].*)\n\n", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    page.write_text(text.replace("\n---\n", f"\n---\n{words}\n\n", 1), encoding="utf-8")


def _say_otherwise(project: Path, chance: random.Random) -> None:
    _begin_with(_sheet(project, chance), f"A {chance.randrange(10**6)}.")


def _name_otherwise(project: Path, chance: random.Random) -> None:
    page = _sheet(project, chance)
    text = page.read_text(encoding="utf-8")
    page.write_text(
        re.sub(r"^title: .*$", f"title: A {chance.randrange(10**6)}", text, count=1, flags=re.MULTILINE), "utf-8"
    )


def _translate(project: Path, chance: random.Random) -> None:
    """Say that a translation was made from another text, and change a word of it."""
    page = _sheet(project, chance, "en")
    text = page.read_text(encoding="utf-8")
    source = f'source: "{chance.randrange(16**12):012x}"'
    page.write_text(re.sub(r"^source: .*$", source, text, count=1, flags=re.MULTILINE), encoding="utf-8")
    _begin_with(page, f"A {chance.randrange(10**6)}.")


def _put_piece(project: Path, chance: random.Random) -> None:
    """Write a piece of text, and put it into a sheet."""
    piece = project / "docs" / "snippets" / "piece.md"
    piece.parent.mkdir(exist_ok=True)
    piece.write_text(f"A {chance.randrange(10**6)}.\n", encoding="utf-8")
    _begin_with(_sheet(project, chance), '--8<-- "piece.md"')


def _switch_option(project: Path, chance: random.Random) -> None:
    """Switch copies for a stick off or on, or name the first device otherwise."""
    config = project / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    changed = text.replace("      offline: false\n", "")
    if changed == text:
        changed = text.replace("  - digilab:\n", "  - digilab:\n      offline: false\n", 1)
    if chance.random() < 0.5:
        changed = text.replace("[windows-11, android,", "[android, windows-11,")
    config.write_text(changed, encoding="utf-8")


def _say_in_guide(project: Path, chance: random.Random) -> None:
    page = project / "docs" / chance.choice(list(GUIDE))
    _begin_with(page, f"A {chance.randrange(10**6)}.")


def _bring_code(project: Path, chance: random.Random) -> None:
    """Let code of the site's own change what pages say."""
    (project / "hook.py").write_text(HOOK.format(chance.randrange(10**6)), encoding="utf-8")
    config = project / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + HOOKS, encoding="utf-8")


def _take_code(project: Path) -> None:
    config = project / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace(HOOKS, ""), encoding="utf-8")


def _draw_otherwise(project: Path, chance: random.Random) -> None:
    from PIL import Image, ImageOps

    picture = chance.choice(sorted(_sheet(project, chance).parent.glob("*.png")))
    with Image.open(picture) as opened:
        turned = ImageOps.mirror(opened.convert("RGB"))
    turned.save(picture)


def _show_picture(project: Path, chance: random.Random) -> None:
    """Bring a picture, in place of the one that was brought before, and show it."""
    page, name = _sheet(project, chance), f"brought-{chance.randrange(10**6)}.png"
    for old in page.parent.glob("brought-*.png"):
        old.unlink()
    shutil.copy(chance.choice(sorted(page.parent.glob("*.png"))), page.parent / name)
    _begin_with(page, f"![A {chance.randrange(100)}.]({name})")


def _take_sheet(project: Path, chance: random.Random) -> None:
    """Take a sheet away in both languages, unless it is the last one."""
    slug = _sheet(project, chance, "fr").parent.name
    if len(list((project / "docs/fr/sheets").iterdir())) > 1:
        for locale in ("fr", "en"):
            (project / "aside" / locale).mkdir(parents=True, exist_ok=True)
            shutil.move(project / "docs" / locale / "sheets" / slug, project / "aside" / locale / slug)


def _bring_sheet(project: Path, chance: random.Random) -> None:  # noqa: ARG001 (there is at most one)
    for folder in (project / "aside").glob("*/*"):
        shutil.move(folder, project / "docs" / folder.parent.name / "sheets" / folder.name)


def _name_site(project: Path, chance: random.Random) -> None:
    config = project / "mkdocs.yml"
    lines = config.read_text(encoding="utf-8").split("\n")
    made = [
        f'site_description: "{chance.randrange(10**6)}"' if each[:16] == "site_description" else each for each in lines
    ]
    config.write_text("\n".join(made), encoding="utf-8")


def _touch(project: Path, chance: random.Random) -> None:
    """Write a page with what it had."""
    page = _sheet(project, chance)
    page.write_bytes(page.read_bytes())


def main() -> int:
    """Break and look; give 1 when anything was wrong."""
    ways = argparse.ArgumentParser(description="Break what can break and look whether the site stays right.")
    for name, count in (("files", 1000), ("kills", 30), ("pairs", 20), ("interrupts", 10), ("edits", 300)):
        ways.add_argument(f"--{name}", type=int, default=count)
    ways.add_argument("--seed", type=int, default=2026, help="Another number breaks and changes other things.")
    given = ways.parse_args()
    chance = random.Random(given.seed)  # noqa: S311
    with tempfile.TemporaryDirectory() as name:
        project = Path(name)
        small_project(project)
        if start(project).wait():
            print("The small project cannot be built.")
            return 1
        right = digest(project / "site")
        rows = {
            "spoiled cache files": spoiled(project, right, given.files, chance),
            "kills": cut_short(project, right, given.kills, signal.SIGKILL, chance),
            "interrupts": cut_short(project, right, given.interrupts, signal.SIGINT, chance),
            "pairs of builds": pairs(project, right, given.pairs, chance),
            "random edits": edited(project, given.edits, chance),
        }
    print("| what | tried | right or previous site | wrong |\n| --- | --- | --- | --- |")
    for what, row in rows.items():
        print(f"| {what} | {' | '.join(map(str, row))} |")
    return int(any(row[2] for row in rows.values()))


if __name__ == "__main__":
    environment.prepare("build")
    environment.run_inside(__file__)
    sys.exit(main())
