"""What an edition is: one form of a handout, as plain facts that the web and the press both read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from digilab.addresses import paper_address
from digilab.languages import texts


@dataclass(frozen=True, slots=True)
class Edition:
    """A form of a handout. All that tells it from the others stands here.

    Attributes:
        name: the key of its words (``large``, ``large_about``) in the texts of papers.
        icon: its icon, a name of Material Design Icons.
        layout: the Typst layout that sets it: a file in ``handouts/typst/layouts/``, or the name of ``source``.
        suffix: what its address has more than the sheet's name (``-large``).
        body_pt: size of the text in pt; nothing is printed under 11 pt.
        step_pt: size of a step's sentence in pt.
        picture_mm: widest that a picture is printed, in mm; tells how many px are prepared.
        crop_mm: tallest that the crop of a button is printed, in mm.
        wide_mm: widest that the part of a screen is printed where its target needs more than ``picture_mm``; 0 for no
            more than that.
        portrait_mm: widest that the part of a phone's screen is printed.
        tall_mm: tallest that the part of a screen is printed.
        map_mm: room in mm that the whole screen takes from a part beside it; 0 where there is room without.
        aside_mm: widest that the part of a screen is printed beside its sentence in a tight sheet; 0 where none
            stands there.
        letters_pt: least size in pt that the letters of a screen are printed, where its scene knows them.
        together: whether one document holds every language, side by side.
        basket: whether it can be put into the print basket.
        strip: whether it prints the strip of the sheet's picture words.
        exercises: whether it prints a sheet's exercises, not its steps; sheets without exercises have none.
        paper: size of its pages.
        imposed: whether its pages are laid two by two on A4, to be folded.
        most_pages: how many pages it may have; 0 when any number is fine.
        whole: whether it needs every sheet of its day; others of a day need one.
        source: a site's own Typst layout; empty for one of ours.
        names: what a site calls it, by language; ours have their names in the texts of papers.
        abouts: what a site says of it, by language.
    """

    name: str
    icon: str
    layout: str
    suffix: str
    body_pt: float
    step_pt: float
    picture_mm: float
    crop_mm: float = 8.5
    wide_mm: float = 0
    portrait_mm: float = 70
    tall_mm: float = 66
    map_mm: float = 0
    aside_mm: float = 0
    letters_pt: float = 9
    together: bool = False
    basket: bool = False
    strip: bool = False
    exercises: bool = False
    paper: str = "a4"
    imposed: bool = False
    most_pages: int = 0
    whole: bool = False
    source: bytes = field(default=b"", repr=False)
    names: Mapping[str, str] = field(default_factory=dict, hash=False)
    abouts: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def picture_px(self) -> int:
        """Width in px of a prepared picture: 170 px per inch (25.4 mm) at its widest."""
        return round(self.picture_mm / 25.4 * 170)

    def name_in(self, locale: str, languages: str = "") -> str:
        """Give what it is called; ``languages`` are the names of the languages that it holds side by side."""
        own = self.names.get(locale, "")
        return own or texts("papers", locale).say(self.name, languages=languages)

    def address(self, name: str, *locales: str) -> str:
        """Give the file of a handout in this edition: ``handouts/fr/x-large.pdf``, ``handouts/fr-en/x.pdf``.

        Args:
            name: a sheet's slug, or ``pack_name`` of a day.
            locales: the languages that it holds.
        """
        return paper_address(name + self.suffix, *locales)
