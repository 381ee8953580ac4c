"""The fonts of screen and paper: which there are, which signs they have, and what the browser gets of them."""

from digilab.fonts.families import PAPER_FAMILIES, folders, sources
from digilab.fonts.signs import Missing, missing_signs, on_paper, printable
from digilab.fonts.web import font_faces, name_fonts, web_fonts

__all__ = (
    "PAPER_FAMILIES",
    "Missing",
    "folders",
    "font_faces",
    "missing_signs",
    "name_fonts",
    "on_paper",
    "printable",
    "sources",
    "web_fonts",
)
