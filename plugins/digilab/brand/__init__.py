"""A centre's brand: name, logo, colours, contact, licence; and every colour of site and paper."""

from digilab.brand.brand import Brand, Licence
from digilab.brand.palette import Palette, default_palette

__all__ = ["Brand", "Licence", "Palette", "default_palette"]
