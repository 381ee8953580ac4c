"""The forms of a handout: what each is for, its sizes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edition:
    """A form of a handout.

    Attributes:
        name: as in its address (``large``).
        layout: the layout of the template that renders it.
        body_pt: size of the text in pt; nothing is printed under 11 pt.
        step_pt: size of a step's sentence in pt.
        crop_mm: tallest that the crop of a button is printed, in mm.
        picture_mm: widest that a picture is printed, in mm; tells how many px are prepared.
    """

    name: str
    layout: str
    body_pt: float
    step_pt: float
    picture_mm: float
    crop_mm: float = 8.5

    @property
    def picture_px(self) -> int:
        """Width in px of a prepared picture: 170 px per inch (25.4 mm) at its widest."""
        return round(self.picture_mm / 25.4 * 170)


EDITIONS = (
    Edition("a4", "page", body_pt=14, step_pt=16, picture_mm=105),
    Edition("large", "large", body_pt=20, step_pt=22, picture_mm=175, crop_mm=12),
    Edition("pictures", "pictures", body_pt=14, step_pt=16, picture_mm=128),
    Edition("pocket", "pocket", body_pt=13, step_pt=14, picture_mm=85, crop_mm=8),
)
BILINGUAL = Edition("bilingual", "bilingual", body_pt=13, step_pt=14, picture_mm=105, crop_mm=8)
PACK = Edition("pack", "pack", body_pt=14, step_pt=16, picture_mm=105)
BOOKLET = Edition("booklet", "pack", body_pt=12, step_pt=13, picture_mm=76, crop_mm=7)
TRAINER = Edition("trainer", "trainer", body_pt=12, step_pt=12, picture_mm=44)
