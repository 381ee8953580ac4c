"""Our site and the peer's from the same sheets: MkDocs, Material and static-i18n, the site alone, no papers.

``python3 scripts/bench.py --peer 20 100`` makes that many sheets of eight steps in two languages and builds them with
both, in one run; its ratios hold on any machine, its seconds on none but that one. Processor time is compared, of all
processes: we work in two threads, the peer in one. From ``ALONE`` sheets the peer is left out, and all papers but A4
too: what is asked then is how long a page takes.
"""

import shutil
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

import environment
from bench_used import Used, run, size_of

ROOT = Path(__file__).resolve().parent.parent
STEPS = 8
WORDS = {
    "fr": ("Écrire le message numéro {}", "Cliquez sur **Bouton {}**.", "Le bouton {} est entouré.", "Étapes",
           "C'est réussi", "Ça ne marche pas ?", "Vous voyez le message.", "Regardez encore une fois.",
           "Vous écrivez à une personne."),
    "en": ("Write message number {}", "Click **Button {}**.", "Button {} has a ring around it.", "Steps", "It worked",
           "Not working?", "You see the message.", "Look once more.", "You write to a person."),
}  # fmt: skip
"""Title, step, picture, headings and sentences of a sheet."""
HEAD = {
    "fr": 'kind: sheet\ndigcomp: ["2.1"]\nlevel: 1\nminutes: 20\ndevice: computer\nneeds: [computer]\n'
    "checked: 2026-11-24\n",
    "en": 'source: ""\n',
}
HOME = {"fr": "title: Que voulez-vous faire ?\nkind: home\n", "en": 'title: What do you want to do?\nsource: ""\n'}
OURS = ROOT / "mkdocs.yml"
PEER = Path(__file__).with_name("bench_peer.yml")
"""The peer's configuration."""
A4 = "fr/*[0-9] en/*[0-9]"
"""The names of the sheets' A4 papers: those of other editions end with the edition's name."""
ALONE = 5000
"""From so many sheets the peer is left out, and every paper but A4."""
EDITED = ("Vous écrivez à une personne.", "Vous écrivez à un ami.")


def write_docs(docs: Path, sheets: int) -> None:
    """Write so many sheets in two languages, each with pictures of its own that both languages show."""
    for locale in WORDS:
        (docs / locale).mkdir(parents=True)
        (docs / locale / "index.md").write_text(f"---\n{HOME[locale]}---\n{WORDS[locale][-1]}\n", encoding="utf-8")
    with ThreadPoolExecutor() as lanes:
        for _ in lanes.map(partial(_write_sheet, docs), range(1, sheets + 1)):
            pass


def _write_sheet(docs: Path, number: int) -> None:
    from PIL import Image, ImageDraw

    folders = [docs / locale / "sheets" / f"message-{number}" for locale in WORDS]
    for folder in folders:
        folder.mkdir(parents=True)
    for step in range(1, STEPS + 1):
        picture = Image.new("RGB", (800, 500), "#f4f6fa")
        drawn = ImageDraw.Draw(picture)
        for line in range(12):
            shade = (number * 37 + step * 53 + line * 29) % 200
            drawn.rectangle((40, 40 + line * 36, 240 + shade * 2, 60 + line * 36), fill=(shade, 90, 255 - shade))
        drawn.text((600, 440), f"{number} / {step}", fill="#25295b", font_size=32)
        picture.quantize(64).save(folders[0] / f"p{step}.png", optimize=True)
        shutil.copy(folders[0] / f"p{step}.png", folders[1])
    for locale, folder in zip(WORDS, folders, strict=True):
        (folder / "index.md").write_text(_sheet(locale, number), encoding="utf-8")


def _sheet(locale: str, number: int) -> str:
    title, step, picture, steps, worked, not_working, seen, look, intro = WORDS[locale]
    lines = [f"{n}. {step.format(n)}\n    ![{picture.format(n)}](p{n}.png)" for n in range(1, STEPS + 1)]
    return (
        f"---\ntitle: {title.format(number)}\n{HEAD[locale]}---\n{intro}\n\n## {steps}\n\n"
        + "\n".join(lines)
        + f"\n\n## {worked}\n\n{seen}\n\n## {not_working}\n\n- {look}\n"
    )


def peer_and_ours(sheets: int, *, alone: bool = False) -> dict[str, Any]:
    """Build so many sheets with both, and give what each build used, with its ratio to the peer's.

    Args:
        sheets: how many.
        alone: build only the site with its A4 papers, without the peer.
    """
    with tempfile.TemporaryDirectory() as name:
        docs, peer, ours, small = (Path(name, each) for each in ("docs", "peer", "ours", "small"))
        write_docs(docs, sheets)
        for project, config in ((peer, PEER), (ours, OURS), (small, OURS)):
            if not alone or project is small:
                shutil.copytree(docs, project / "docs")
                shutil.copy(config, project / "mkdocs.yml")
        theirs = None if alone else min((build(peer) for _ in range(3)), key=lambda used: used.processor)
        rows = {"cold, A4 only": build(small, {"DIGILAB_PAPERS": A4})}
        pages, written = len(list((small / "site").rglob("*.html"))), size_of(small / "site")
        if not alone:
            more, written = _every_paper(ours)
            rows |= more
        ratio = theirs.processor if theirs else 0.0
        return {
            "peer": {**asdict(theirs), "pages": len(list((peer / "site").rglob("*.html"))),
                     "output, MB": size_of(peer / "site")} if theirs else None,
            "ours": {what: {**asdict(used), "ratio": used.processor / ratio if ratio else None}
                     for what, used in rows.items()},
            "pages": pages,
            "cold, A4 only, ms a page": rows["cold, A4 only"].processor / pages * 1000,
            "output, MB": written,
        }  # fmt: skip


def _every_paper(ours: Path) -> tuple[dict[str, Used], float]:
    """Build with all papers: without a cache, again, with one sheet edited; then the site alone; and MB of the site."""
    sheet = ours / "docs" / "fr" / "sheets" / "message-1" / "index.md"
    rows = {"cold": build(ours), "warm": build(ours)}
    sheet.write_text(sheet.read_text(encoding="utf-8").replace(*EDITED), encoding="utf-8")
    rows["one sheet edited"] = build(ours)
    written = size_of(ours / "site")
    option(ours / "mkdocs.yml", "handouts: false")
    rows["site alone, pictures kept"] = build(ours)
    return rows, written


def build(project: Path, variables: Mapping[str, str] | None = None) -> Used:
    """Build a project's site."""
    command = [str(environment.BIN / "mkdocs"), "build", "--quiet"]
    return run(project, command, {"NO_MKDOCS_2_WARNING": "1", **(variables or {})})


def option(config: Path, line: str) -> None:
    """Give our plugin another option."""
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("  - digilab:\n", f"  - digilab:\n      {line}\n", 1), encoding="utf-8")


COLUMNS = ("cold", "cold, A4 only", "warm", "one sheet edited", "site alone, pictures kept")


def table(found: Mapping[int, Mapping[str, Any]]) -> str:
    """Give what was found as a table of Markdown, in seconds of the processor and ratios to the peer."""
    lines = [
        f"| sheets × 2 | peer | {' | '.join(COLUMNS)} | memory | output | a page, A4 only |",
        f"| --- | --- |{' --- |' * len(COLUMNS)} --- | --- | --- |",
    ]
    for sheets, each in found.items():
        peer = f"{each['peer']['processor']:.1f} s" if each["peer"] else "–"
        memory = max(used["memory"] for used in each["ours"].values())
        cells = [_cell(each["ours"].get(what)) for what in COLUMNS]
        lines.append(
            f"| {sheets} | {peer} | {' | '.join(cells)} | {memory:.0f} MiB |"
            f" {each['output, MB']:.0f} MB | {each['cold, A4 only, ms a page']:.0f} ms |"
        )
    return "\n".join(lines)


def _cell(used: Mapping[str, Any] | None) -> str:
    if not used:
        return "–"
    ratio = f" ({used['ratio']:.1f} ×)" if used["ratio"] else ""
    return f"{used['processor']:.1f} s{ratio}"
