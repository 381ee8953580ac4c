"""Taking one picture of the stage: its part and size, its marks; and the small crops of what a sentence names.

A picture is taken at twice its size in CSS px. A part of the stage is drawn larger by the browser itself, so that it is
as sharp as the whole. Colours are counted down to a palette: a screen has few, and the files stay small.
"""

import base64
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PIL import Image

from digilab.brand import default_palette
from digilab.pictures.crops import crop_name
from digilab.pictures.marks import Box, arrow, blur, mark, number
from digilab.scenes.under import under_marks

SCALE = 2
COLOURS = 128
CROP_COLOURS = 64
CROP_MARGIN = 6
"""CSS px around a button on its crop."""
MIN_MARKED = 1
DIGITS = 5
"""Of a part of a picture: a hundredth of a px."""
_MOST_OF_FRAME = 0.62
"""A crop is no wider than this part of the frame: what is larger is no button."""
_MOST_HIGH = 190

_POINTER = default_palette().filled("""box => {
const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
svg.id = "p-pointer"; svg.setAttribute("viewBox", "0 0 24 24");
svg.style.cssText = `position:fixed;z-index:99;width:46px;height:46px;left:${box.x}px;top:${box.y}px`;
const shape = "M5 2 L5 19 L9.4 15 L12.2 21.4 L15 20.2 L12.2 14 L18.2 13.6 Z";
svg.innerHTML = `<path d="${shape}" fill="var(--pointer)" stroke="var(--white)" stroke-width="1.5"/>`;
document.body.append(svg); }""")
_FOUND = """label => { const stage = document.getElementById("stage"); const found = practice.find(stage, label);
if (!found) return null; const box = found.getBoundingClientRect();
return {x: box.x, y: box.y, width: box.width, height: box.height}; }"""

Place = Mapping[str, float]
"""A box of the page in CSS px: x, y, width, height."""


@dataclass(frozen=True, slots=True)
class Shot:
    """What one picture shows.

    Attributes:
        frame: width and height of the stage in CSS px.
        target: what is marked, if anything.
        to: where an arrow leads that starts at the target: the place to drag or swipe to.
        mark: style of the mark.
        badge: number at the mark, or 0.
        pointer: whether the mouse's arrow stands on the target.
        part: the part that the picture shows, if not the whole.
        zoom: how much larger than usual the target is shown.
        letters: size of the target's letters in CSS px, or 0.
        paper: the part that paper shows, if the scene says one.
        blurred: what is made unreadable.
    """

    frame: tuple[int, int]
    target: Place | None = None
    to: Place | None = None
    mark: str = "box"
    badge: int = 0
    pointer: bool = False
    part: Place | None = None
    zoom: float = 1.0
    blurred: tuple[Place, ...] = ()
    letters: float = 0.0
    paper: Place | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """A picture that was taken.

    Attributes:
        picture: the PNG, with its marks.
        under: what its marks hide, as PNG on a transparent ground; empty where nothing is marked.
        target: left, top, width, height of what is marked, as parts of the picture; empty where nothing is.
        to: the place that an arrow leads to, likewise.
        part: the part that paper shows, likewise.
        letters: size of the target's letters, as a part of the picture's width; 0 where it has none.
    """

    picture: bytes
    under: bytes
    target: tuple[float, ...] = ()
    to: tuple[float, ...] = ()
    part: tuple[float, ...] = ()
    letters: float = 0.0


@dataclass
class Crops:
    """The crops of one step: of each label the first that was seen.

    Attributes:
        picture: name of the step's picture.
        labels: the step's bold words.
        taken: file name without ``.png`` to PNG.
    """

    picture: str
    labels: tuple[str, ...]
    taken: dict[str, bytes] = field(default_factory=dict)


def take(page: Any, shot: Shot) -> Taken:  # noqa: ANN401 (Playwright is optional)
    """Take a picture and draw its marks.

    Args:
        page: a Playwright page that shows the stage.
        shot: what to show.

    Returns:
        a PNG of the frame's proportions, twice as large in px; and what was measured.
    """
    clip = _clip(shot)
    bare = _screen(page, clip, shot.frame) if shot.pointer and shot.target else None
    if shot.pointer and shot.target:
        box = shot.target
        far = box["width"] / 2 if box["width"] < 300 else box["width"] - 40
        # On a picture with its name below, the arrow lies on the picture and hides no letter.
        down = box["height"] * (0.5 if box["height"] < 80 else 0.28)
        page.evaluate(_POINTER, {"x": box["x"] + far, "y": box["y"] + down})
    image = _screen(page, clip, shot.frame)
    if shot.pointer and shot.target:
        page.evaluate("document.getElementById('p-pointer').remove()")
    scale = image.width / clip.width

    def placed(box: Place) -> Box:
        left, top = (box["x"] - clip.left) * scale, (box["y"] - clip.top) * scale
        return Box(left, top, box["width"] * scale, box["height"] * scale)

    def part(box: Place | None) -> tuple[float, ...]:
        if not box:
            return ()
        found = placed(box).inside(image.width, image.height, 0)
        wide, high = image.width, image.height
        parts = (found.left / wide, found.top / high, found.width / wide, found.height / high)
        return tuple(round(each, DIGITS) for each in parts)

    for box in shot.blurred:
        image = blur(image, placed(box))
        bare = blur(bare, placed(box)) if bare else None
    marked = _marked(image, shot, placed) if shot.target else image
    return Taken(
        picture=_png(marked, COLOURS),
        under=under_marks(bare or image, marked),
        target=part(shot.target),
        to=part(shot.to),
        part=part(shot.paper),
        letters=round(shot.letters * scale / image.width, DIGITS),
    )


def take_crops(page: Any, crops: Crops, frame: tuple[int, int]) -> None:  # noqa: ANN401
    """Take the crops of the labels that are on the stage now and have none yet."""
    for index, label in enumerate(crops.labels, 1):
        name = crop_name(crops.picture, index)
        box = page.evaluate(_FOUND, label) if name not in crops.taken else None
        if not box or box["width"] > frame[0] * _MOST_OF_FRAME or box["height"] > _MOST_HIGH:
            continue
        place = Box(box["x"], box["y"], box["width"], box["height"]).grown(CROP_MARGIN).inside(*frame, 0)
        crops.taken[name] = _png(_screen(page, place, None), CROP_COLOURS)


def _marked(image: Image.Image, shot: Shot, placed: Any) -> Image.Image:  # noqa: ANN401
    if shot.target is None:
        return image
    place = placed(shot.target)
    if not shot.to:
        return mark(image, place, shot.mark, shot.badge)
    if place.width >= MIN_MARKED:
        image = mark(mark(image, place, shot.mark), placed(shot.to), shot.mark)
    image = arrow(image, place.middle, placed(shot.to).middle)
    return number(image, place, shot.badge) if shot.badge else image


def _clip(shot: Shot) -> Box:
    """Give the part of the stage that a picture shows, in CSS px, of the frame's proportions."""
    width, height = shot.frame
    if shot.part:
        part = Box(shot.part["x"], shot.part["y"], shot.part["width"], shot.part["height"]).grown(12)
        wide = min(width, max(part.width, part.height * width / height))
        x, y = part.middle
    elif shot.zoom > 1 and shot.target:
        wide = width / shot.zoom
        x, y = Box(*(shot.target[key] for key in ("x", "y", "width", "height"))).middle
    else:
        return Box(0, 0, width, height)
    tall = wide * height / width
    left = min(max(x - wide / 2, 0), width - wide)
    top = min(max(y - tall / 2, 0), height - tall)
    return Box(round(left), round(top), round(wide), round(tall))


def _screen(page: Any, clip: Box, frame: tuple[int, int] | None) -> Image.Image:  # noqa: ANN401
    """Give the pixels of a part of the page: at twice its size, or enlarged to twice the frame's."""
    area = {"x": clip.left, "y": clip.top, "width": clip.width, "height": clip.height}
    if frame is None or (clip.width, clip.height) == frame:
        data = page.screenshot(caret="initial", clip=area)
    else:
        session = page.context.new_cdp_session(page)
        try:
            # The device scale of 2 applies on top of the scale that is asked for.
            wanted = {**area, "scale": frame[0] / clip.width}
            answer = session.send("Page.captureScreenshot", {"format": "png", "clip": wanted})
        finally:
            session.detach()
        data = base64.b64decode(answer["data"])
    return Image.open(io.BytesIO(data)).convert("RGB")


def _png(image: Image.Image, colours: int) -> bytes:
    small = image.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    out = io.BytesIO()
    small.save(out, "PNG", optimize=True)
    return out.getvalue()
