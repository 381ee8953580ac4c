"""What a finished paper measures: ink near the edge, how full each page is, pictures, page numbers, what is not read.

Measured is the PDF itself, whoever made it: the objects of its pages, not the template's intention. It costs a few
milliseconds a page; the press does it once for each paper that it makes.
"""

import re
import statistics
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from ctypes import POINTER, byref, c_float, c_uint, c_ulong, c_ushort, cast, create_string_buffer
from dataclasses import dataclass
from threading import Lock

import pypdfium2
from pypdfium2 import raw

Box = tuple[float, float, float, float]
PDFIUM = Lock()
"""PDFium works for one thread at a time."""

MM = 72 / 25.4
MARGIN = 9
"""Ink nearer than this to the edge, in mm, is lost on many printers. A frame at 10 mm sticks out by half its line, and
PDFium takes its line for thicker than it is."""
FOOT = 21
"""Height in mm of what lies below a page's content: its margin, its footer."""
TOP = 10
"""Height in mm of the margin above it."""
LITTLE = 0.2
"""A page of which less than this is used looks like a mistake."""
COARSE = 72
"""A picture with fewer px to the inch is blown up: they are larger than points."""
BUTTON = 9
"""The picture of a button is not higher than this, in mm."""
HEADING, LEAST_HEADING = 1.2, 14.5
"""A heading is so much larger than the text, and has at least this size in pt."""
NEAR = 6
"""A button's picture and its word are not farther from each other than this, in mm."""
_USUAL = 256
"""Bytes that most texts of an object need; for a longer one PDFium is asked again."""
_ARTIFACT = "Artifact".encode("utf-16-le") + b"\0\0"
_NUMBERS = re.compile(r"(\d+) ?/ ?(\d+)")


@dataclass(frozen=True, slots=True)
class Measured:
    """What one page of a paper measures, in mm.

    Attributes:
        number: its number, from 1.
        margin: how near ink comes to an edge.
        full: how much of its height the content takes, from 0 to 1; 0 where it is left empty.
        smallest: size of the smallest letters in pt, or 0 without any.
        coarsest: px to the inch of the coarsest picture, or 0 without any.
        widths: width of each picture that is larger than a button's.
        torn: how many pictures of buttons stand without their word.
        printed: the page's number and that of all pages, as its foot says them; two on a side of a booklet.
        unread: words in its content that are marked as decoration, which nobody hears; a table's head that is repeated
            and the dots of a table of contents are none.
        orphan: a heading that is the last thing on it, or "".
    """

    number: int
    margin: float
    full: float
    smallest: float
    coarsest: int
    widths: tuple[float, ...]
    torn: int
    printed: tuple[tuple[int, int], ...]
    unread: str
    orphan: str


@dataclass(frozen=True, slots=True)
class _Thing:
    """An object of a page: kind, box in mm from the top left, whether it is decoration; its box in pt, not cut."""

    kind: int
    left: float
    top: float
    right: float
    bottom: float
    decoration: bool
    own: object
    uncut: Box

    @property
    def high(self) -> float:
        return self.bottom - self.top

    @property
    def wide(self) -> float:
        return self.right - self.left


def measure(pdf: bytes) -> tuple[Measured, ...]:
    """Measure every page of a paper."""
    with PDFIUM, closing(pypdfium2.PdfDocument(pdf)) as document:
        return measured(document)


def measured(document: Iterable[pypdfium2.PdfPage]) -> tuple[Measured, ...]:
    """Measure pages; who calls has PDFium for itself."""
    before: list[str] = []
    return tuple(_measured(number, page, before) for number, page in enumerate(document, 1))


def little_used(pages: tuple[Measured, ...]) -> list[int]:
    """Give the pages, from the second, that are begun and hardly used."""
    return [page.number for page in pages if page.number > 1 and 0 < page.full < LITTLE]


def _measured(number: int, page: pypdfium2.PdfPage, before: list[str]) -> Measured:
    """Measure a page; ``before`` holds the text of those before it, and gets its own."""
    wide, high = (each / MM for each in page.get_size())
    things = [thing for each in _objects(page) if (thing := _thing(each, high))]
    body = [each for each in things if each.top < high - FOOT]
    letters = [each for each in things if each.kind == raw.FPDF_PAGEOBJ_TEXT]
    pictures = [each for each in things if each.kind == raw.FPDF_PAGEOBJ_IMAGE]
    lowest = max((min(each.bottom, high - FOOT) for each in body if not _is_ground(each, high)), default=TOP)
    with closing(page.get_textpage()) as text:
        foot = text.get_text_bounded(bottom=0, top=FOOT * MM)
        own = [each for each in letters if each.top < high - FOOT]
        unheard = [words for each in own if each.decoration and (words := _words(each, text)).strip(" .")]
        heard = [" ".join(_words(each, text) for each in own if not each.decoration)] if unheard else []
        unread = [each for each in unheard if not _is_repeated(each, [*heard, *before])]
        before.append(text.get_text_bounded())
        orphan = _orphan([each for each in body if each.kind == raw.FPDF_PAGEOBJ_TEXT], body, text)
    return Measured(
        number=number,
        margin=round(min((_margin(each, wide, high) for each in things), default=wide), 1),
        full=round(max(0.0, (lowest - TOP) / (high - TOP - FOOT)), 3),
        smallest=round(min((size for each in letters if (size := _letters(each))), default=0.0), 1),
        coarsest=min((_per_inch(each) for each in pictures), default=0),
        widths=tuple(round(each.wide, 1) for each in pictures if each.high > BUTTON),
        torn=sum(each.decoration and each.high <= BUTTON and _is_alone(each, letters) for each in pictures),
        printed=tuple((int(one), int(whole)) for one, whole in _NUMBERS.findall(foot)),
        unread=" ".join(unread),
        orphan=orphan,
    )


def _objects(page: pypdfium2.PdfPage) -> Iterator[object]:
    """Give the objects of a page as PDFium knows them: a wrapper around each takes longer than what is asked of it."""
    for index in range(raw.FPDFPage_CountObjects(page)):
        yield raw.FPDFPage_GetObject(page, index)


def _thing(each: object, high: float) -> _Thing | None:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    if not raw.FPDFPageObj_GetBounds(each, byref(left), byref(bottom), byref(right), byref(top)):
        return None
    whole = (left.value, bottom.value, right.value, top.value)
    if whole[0] >= whole[2] and whole[1] >= whole[3]:
        return None
    kind = raw.FPDFPageObj_GetType(each)
    shown = _clipped(each, whole) if kind == raw.FPDF_PAGEOBJ_IMAGE else whole
    box = (shown[0] / MM, high - shown[3] / MM, shown[2] / MM, high - shown[1] / MM)
    return _Thing(kind, *box, _is_artifact(each), each, whole)


def _clipped(each: object, box: Box) -> Box:
    """Give the part of a box that is not cut away: a picture on paper is often a part of a larger one."""
    clip = raw.FPDFPageObj_GetClipPath(each)
    left, bottom, right, top = box
    for path in range(max(0, raw.FPDFClipPath_CountPaths(clip))):
        points = []
        for index in range(raw.FPDFClipPath_CountPathSegments(clip, path)):
            x, y = c_float(), c_float()
            raw.FPDFPathSegment_GetPoint(raw.FPDFClipPath_GetPathSegment(clip, path, index), byref(x), byref(y))
            points.append((x.value, y.value))
        if points:
            across, up = zip(*points, strict=True)
            left, bottom = max(left, min(across)), max(bottom, min(up))
            right, top = min(right, max(across)), min(top, max(up))
    return left, bottom, right, top


def _is_artifact(each: object) -> bool:
    """Tell whether an object stands in a mark that says that it is decoration."""
    name, needed = create_string_buffer(len(_ARTIFACT)), c_ulong()
    into = cast(name, POINTER(c_ushort))
    for index in range(raw.FPDFPageObj_CountMarks(each)):
        mark = raw.FPDFPageObj_GetMark(each, index)
        raw.FPDFPageObjMark_GetName(mark, into, len(_ARTIFACT), byref(needed))
        if needed.value == len(_ARTIFACT) and name.raw == _ARTIFACT:
            return True
    return False


def _said(ask: Callable[..., int], *about: object) -> str:
    """Give a text of PDFium's: it writes UTF-16 into a buffer and says how many bytes there are."""
    room = _USUAL
    while True:
        buffer = create_string_buffer(room)
        length = ask(*about, cast(buffer, POINTER(c_ushort)), c_ulong(room))
        if length <= room:
            return buffer.raw[: max(0, length - 2)].decode("utf-16-le")
        room = length


def _margin(each: _Thing, wide: float, high: float) -> float:
    return min(each.left, each.top, wide - each.right, high - each.bottom)


def _is_ground(each: _Thing, high: float) -> bool:
    """Tell whether something is a line to cut along, which lies below the whole page."""
    return each.decoration and each.wide < 1 and each.high > high / 2


def _letters(each: _Thing) -> float:
    """Give the size of letters in pt."""
    size, matrix = c_float(), raw.FS_MATRIX()
    if not raw.FPDFTextObj_GetFontSize(each.own, byref(size)) or not raw.FPDFPageObj_GetMatrix(each.own, byref(matrix)):
        return 0.0
    return float(abs(size.value * matrix.d))


def _words(each: _Thing, text: pypdfium2.PdfTextPage) -> str:
    """Give the words of a piece of text."""
    return _said(raw.FPDFTextObj_GetText, each.own, text).strip()


def _orphan(letters: list[_Thing], things: list[_Thing], text: pypdfium2.PdfTextPage) -> str:
    """Give the words of a heading below which nothing stands."""
    if not letters:
        return ""
    last = max(letters, key=lambda each: each.bottom)
    usual = statistics.median_low(map(_letters, letters))
    if _letters(last) < max(usual * HEADING, LEAST_HEADING):
        return ""
    if any(each.top > last.top + last.high / 2 for each in things if each is not last and each.kind != last.kind):
        return ""
    if any(each.kind == raw.FPDF_PAGEOBJ_IMAGE and each.high > BUTTON and _is_beside(each, last) for each in things):
        return ""  # the sentence of a step stands beside its picture, a heading does not
    words = _words(last, text)
    return words if any(sign.isalpha() for sign in words) else ""


def _is_beside(one: _Thing, other: _Thing) -> bool:
    return one.top < other.bottom and other.top < one.bottom


def _is_repeated(words: str, before: list[str]) -> bool:
    return any(all(piece in page for piece in words.split()) for page in before)


def _per_inch(each: _Thing) -> int:
    """Give how many px of a picture are printed on an inch."""
    wide, high = c_uint(), c_uint()
    raw.FPDFImageObj_GetImagePixelSize(each.own, byref(wide), byref(high))
    left, bottom, right, top = each.uncut
    return int(min(wide.value / max(right - left, 1), high.value / max(top - bottom, 1)) * 72)


def _is_alone(each: _Thing, letters: list[_Thing]) -> bool:
    """Tell whether no letter stands beside a button's picture, on either side: which one depends on the writing."""
    middle = (each.top + each.bottom) / 2
    beside = (other for other in letters if other.top < middle < other.bottom)
    return not any(-1 < gap < NEAR for other in beside for gap in (other.left - each.right, each.left - other.right))
