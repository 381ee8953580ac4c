"""Measure every PDF of a built site: ``python3 scripts/measure_papers.py [FOLDER]``; prints a table and every fault.

The folder is ``site/handouts`` when none is named. What is measured: pages and sheets of paper, how near ink comes to
the edge, pages hardly used, the smallest letters, how wide pictures stand and how large the words in them are (as far
as the scenes' locks know), pictures blown up, buttons torn from their words, printed page numbers, words that nobody
hears, cells of tables without words, titles that two papers share. ``--keep`` writes what was found to a file,
``--before`` compares with such a file, ``--validate`` asks a validator of PDF/UA. Ends with 1 when one has a fault.
"""

import argparse
import json
import re
import statistics
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.generic import PdfObject

from digilab.handouts.measure import COARSE, MARGIN, Measured, little_used, measure

ROOT = Path(__file__).resolve().parent.parent
SUFFIXES = ("large", "pictures", "pocket", "exercises", "booklet", "absent", "trainer")
WORDLESS = frozenset(("pictures",))
"""Editions in which a button's picture has no word."""
IMPOSED = frozenset(("booklet",))
"""Papers whose pages lie on others as pictures: the press has measured their ink before that."""
SCREEN = 40
"""A picture that is narrower than this, in mm, shows no screen."""
SMALLEST = 10.95
"""Nothing is printed smaller than 11 pt."""
POINTS = 72 / 25.4


def kind_of(file: Path, courses: set[str]) -> str:
    """Give the edition or kind of a paper, by its address."""
    name, folder = file.stem, file.parent.name
    suffix = next((each for each in SUFFIXES if name.endswith(f"-{each}")), "")
    if suffix:
        return suffix
    if name in courses:
        return "book"
    for start, kind in (("need-", "leaf"), ("office-hours", "poster"), ("gestures", "gestures"), ("words", "words")):
        if name.startswith(start):
            return kind
    if re.search(r"-day-\d+$", name):
        return "pack"
    return "together" if "-" in folder else "a4"


def letters_of(file: Path, kind: str) -> float:
    """Give the size of the letters of a sheet's scene, as a part of a picture's width; 0 where it is not known."""
    lock = ROOT / "docs" / "scenes" / f"{file.stem.removesuffix(f'-{kind}')}.lock"
    if not lock.is_file():
        return 0.0
    languages = json.loads(lock.read_text(encoding="utf-8"))["languages"]
    steps = languages.get(file.parent.name, languages.get("fr", {})).get("steps", [])
    return min((step["letters"] for step in steps if step.get("letters")), default=0.0)


def cells_without_words(node: object) -> Iterator[str]:
    """Give the kind of each cell of a table that holds nothing to hear."""
    node = node.get_object() if isinstance(node, PdfObject) else node
    if isinstance(node, list):
        for each in node:
            yield from cells_without_words(each)
    elif isinstance(node, dict):
        if node.get("/S") in {"/TH", "/TD"} and not node.get("/K"):
            yield str(node["/S"])[1:]
        yield from cells_without_words(node.get("/K"))


def faults_of(kind: str, pages: tuple[Measured, ...], reader: PdfReader, lang: str) -> Iterator[tuple[str, str]]:
    """Give what is wrong with a paper: kind of fault, page and more."""
    for page in pages:
        for what, more in {
            "edge": kind not in IMPOSED and page.margin < MARGIN and f"{page.margin} mm",
            "coarse": 0 < page.coarsest < COARSE and f"{page.coarsest} px an inch",
            "torn": kind not in WORDLESS and page.torn,
            "orphan": page.orphan,
            "unread": page.unread[:60],
            "small": kind not in IMPOSED and 0 < page.smallest < SMALLEST and f"{page.smallest} pt",
        }.items():
            if more:
                yield what, f"page {page.number}: {more}"
    for number in little_used(pages):
        yield "thin", f"page {number}: {pages[number - 1].full:.0%}"
    if not is_numbered(kind, pages):
        yield "numbers", ", ".join(f"{one} / {whole}" for page in pages for one, whole in page.printed)[:60]
    root: Any = reader.trailer["/Root"]
    if str(root.get("/Lang", ""))[:2] != lang:
        yield "language", str(root.get("/Lang", "none"))
    for cell, number in Counter(cells_without_words(root.get("/StructTreeRoot", {}).get("/K"))).items():
        yield "empty cell", f"{number} {cell}"


def is_numbered(kind: str, pages: tuple[Measured, ...]) -> bool:
    """Tell whether the printed numbers are the pages'; those of a booklet stand in the order of folding."""
    if kind in IMPOSED:
        said = sorted(each for page in pages for each in page.printed)
        return said == [(number, len(said)) for number in range(1, len(said) + 1)]
    return all((page.number, len(pages)) in page.printed for page in pages if page.printed)


def measured(folder: Path, *, validate: bool) -> dict[str, dict[str, Any]]:
    """Measure all papers: address to what was found."""
    files = sorted(folder.rglob("*.pdf"))
    courses = {name[0] for file in files if (name := re.findall(r"^(.+)-day-\d+$", file.stem))}
    found: dict[str, dict[str, Any]] = {}
    for file in files:
        data = file.read_bytes()
        kind, pages, reader = kind_of(file, courses), measure(data), PdfReader(file)
        faults = list(faults_of(kind, pages, reader, file.parent.name[:2]))
        if validate and kind not in IMPOSED:
            import page as page_validation

            result = page_validation.validate_pdf(str(file), profile="ua1")
            faults += [("PDF/UA", f"{each.rule_id} {each.message}") for each in result.failures]
        widths = [width for page in pages for width in page.widths if width >= SCREEN]
        letters = letters_of(file, kind)
        found[file.relative_to(folder).as_posix()] = {
            "kind": kind,
            "pages": len(pages),
            "title": str(reader.metadata.title if reader.metadata else ""),
            "margin": min(page.margin for page in pages),
            "last": pages[-1].full,
            "empty": sum(page.full == 0 for page in pages),
            "smallest": min((page.smallest for page in pages if page.smallest), default=0),
            "width": statistics.median(widths) if widths else 0,
            "words in pictures": round(letters * min(widths) * POINTS, 1) if letters and widths else 0,
            "faults": faults,
        }
    titles = Counter((each["title"], at.split("/")[0]) for at, each in found.items())
    for at, each in found.items():
        if titles[each["title"], at.split("/")[0]] > 1:
            each["faults"].append(("same title", each["title"]))
    return found


def rows(found: dict[str, dict[str, Any]]) -> dict[str, dict[str, float]]:
    """Give the table: one row for each kind of paper."""
    kinds: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for each in found.values():
        kinds[each["kind"]].append(each)
        kinds["all"].append(each)
    return {kind: row(kinds[kind]) for kind in sorted(kinds, key=lambda kind: (kind == "all", kind))}


def row(papers: list[dict[str, Any]]) -> dict[str, float]:
    """Give what a kind of paper measures as a whole."""
    faults = Counter(what for each in papers for what, _ in each["faults"])
    inside = [each["words in pictures"] for each in papers if each["words in pictures"]]
    return {
        "papers": len(papers),
        "pages": sum(each["pages"] for each in papers),
        "leaves": sum(-(-each["pages"] // 2) for each in papers),
        "margin": min((each["margin"] for each in papers if each["kind"] not in IMPOSED), default=0),
        "letters": min((each["smallest"] for each in papers if each["smallest"]), default=0),
        "wide": round(statistics.median(each["width"] for each in papers)),
        "inside": min(inside, default=0),
        **{
            what: faults[what]
            for what in (
                *("thin", "orphan", "edge", "small", "coarse", "torn", "numbers", "unread", "empty cell", "language"),
                *("same title", "PDF/UA"),
            )
        },
    }


def main() -> int:
    """Measure, print, compare."""
    ask = argparse.ArgumentParser(description=__doc__.split(":")[0] if __doc__ else "")
    ask.add_argument("folder", nargs="?", type=Path, default=ROOT / "site" / "handouts")
    ask.add_argument("--keep", type=Path)
    ask.add_argument("--before", type=Path)
    ask.add_argument("--validate", action="store_true")
    ask.add_argument("--faults", action="store_true", help="print each fault, not only how many")
    given = ask.parse_args()
    found = measured(given.folder, validate=given.validate)
    if not found:
        print(f"There is no PDF in {given.folder}: build the site first.")
        return 1
    if given.keep:
        given.keep.write_text(json.dumps(found, ensure_ascii=False, indent=1), encoding="utf-8")
    now = rows(found)
    before = rows(json.loads(given.before.read_text(encoding="utf-8"))) if given.before else {}
    names = list(now["all"])
    print("| paper | " + " | ".join(names) + " |\n| --- |" + " --- |" * len(names))
    for kind, values in now.items():
        old = before.get(kind)
        shown = [
            f"{old[name]} → {value}" if old and old.get(name) != value else str(value) for name, value in values.items()
        ]
        print(f"| {kind} | " + " | ".join(shown) + " |")
    if given.faults:
        for at, each in found.items():
            for what, more in each["faults"]:
                print(f"{at}: {what}: {more}")
    return 1 if any(each["faults"] for each in found.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
