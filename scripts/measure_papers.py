"""Measure every PDF of a built site: ``python3 scripts/measure_papers.py [FOLDER]``; prints a table and every fault.

The folder is ``site/handouts`` when none is named. What is measured: pages and sheets of paper, how near ink comes to
the edge, pages hardly used, the smallest letters, how wide pictures stand and how large the words on screens are (as
far as the scenes' locks know: the middle, the least, how many under 9 pt), pictures blown up, buttons torn from their
words, printed page numbers, words that nobody hears, heads of tables without words, titles that two papers share.
``--keep`` writes what was found to a file, ``--before`` compares with such a file, ``--validate`` asks a validator of
PDF/UA. Ends with 1 when one has a fault.
"""

import argparse
import json
import re
import statistics
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image, ImageChops, ImageStat
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
WITH_SCREENS = frozenset(("a4", "together", "large", "pocket"))
"""Papers that print a sheet's screens so large that their words are read."""
SCREEN_PX, UNLIKE = 600, 25
"""A screen has as many px across; two pictures whose greys differ more on average show different ones."""
LEGIBLE = 8.95
"""Words on a screen are printed at 9 pt or more."""
SMALLEST = 10.95
"""Nothing is printed smaller than 11 pt."""


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


def steps_of(file: Path, kind: str) -> dict[str, tuple[float, Image.Image]]:
    """Give the pictures of a sheet whose letters its scene knows: their size, as a part of the width, and the look."""
    slug = file.stem.removesuffix(f"-{kind}")
    lock = ROOT / "docs" / "scenes" / f"{slug}.lock"
    if kind not in WITH_SCREENS or not lock.is_file():
        return {}
    languages = json.loads(lock.read_text(encoding="utf-8"))["languages"]
    found: dict[str, tuple[float, Image.Image]] = {}
    for locale in file.parent.name.split("-"):
        for step in languages.get(locale, {}).get("steps", []):
            picture = ROOT / "docs" / locale / "sheets" / slug / f"{step['picture']}.png"
            if step.get("letters") and picture.is_file():
                with Image.open(picture) as image:
                    found[f"{locale}/{step['picture']}"] = step["letters"], looked_at(image.convert("RGB"))
    return found


def looked_at(image: Image.Image) -> Image.Image:
    """Give a picture so small that two of the same screen look alike."""
    return image.convert("L").resize((32, 32), Image.Resampling.BOX)


def sizes_inside(data: bytes, steps: dict[str, tuple[float, Image.Image]]) -> dict[str, float]:
    """Give the size in pt that the letters of each screen are printed, where it is largest."""
    sizes: dict[str, float] = {}
    with closing(pypdfium2.PdfDocument(data)) as document:
        for page in document if steps else ():
            for each in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], max_depth=2):
                if each.get_px_size()[0] < SCREEN_PX:
                    continue
                look = looked_at(each.get_bitmap().to_pil())
                far = {
                    name: ImageStat.Stat(ImageChops.difference(look, its)).mean[0] for name, (_, its) in steps.items()
                }
                name = min(far, key=lambda name: far[name])
                left, _, right, _ = each.get_bounds()
                if far[name] < UNLIKE:
                    sizes[name] = max(sizes.get(name, 0.0), round(steps[name][0] * (right - left), 1))
    return sizes


def heads_without_words(node: object) -> Iterator[str]:
    """Give the kind of each head of a table that holds nothing to hear; other cells are written in by hand."""
    node = node.get_object() if isinstance(node, PdfObject) else node
    if isinstance(node, list):
        for each in node:
            yield from heads_without_words(each)
    elif isinstance(node, dict):
        if node.get("/S") == "/TH" and not node.get("/K"):
            yield str(node["/S"])[1:]
        yield from heads_without_words(node.get("/K"))


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
    for cell, number in Counter(heads_without_words(root.get("/StructTreeRoot", {}).get("/K"))).items():
        yield "empty head", f"{number} {cell}"


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
        inside = sizes_inside(data, steps_of(file, kind))
        found[file.relative_to(folder).as_posix()] = {
            "kind": kind,
            "pages": len(pages),
            "title": str(reader.metadata.title if reader.metadata else ""),
            "margin": min(page.margin for page in pages),
            "last": pages[-1].full,
            "empty": sum(page.full == 0 for page in pages),
            "smallest": min((page.smallest for page in pages if page.smallest), default=0),
            "width": statistics.median(widths) if widths else 0,
            "inside": inside,
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
    inside = [size for each in papers for size in each["inside"].values()]
    return {
        "papers": len(papers),
        "pages": sum(each["pages"] for each in papers),
        "leaves": sum(-(-each["pages"] // 2) for each in papers),
        "margin": min((each["margin"] for each in papers if each["kind"] not in IMPOSED), default=0),
        "letters": min((each["smallest"] for each in papers if each["smallest"]), default=0),
        "wide": round(statistics.median(each["width"] for each in papers)),
        "inside": round(statistics.median(inside), 1) if inside else 0,
        "least inside": min(inside, default=0),
        "under 9 pt": sum(size < LEGIBLE for size in inside),
        **{
            what: faults[what]
            for what in (
                *("thin", "orphan", "edge", "small", "coarse", "torn", "numbers", "unread", "empty head", "language"),
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
