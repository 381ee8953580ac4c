"""A centre's brand: name, logo, colours, contact, licence; and every colour of site and paper."""

from digilab.brand.brand import Brand, Licence
from digilab.brand.palette import AreaColours, Palette, area_colours, default_palette

__all__ = ["AreaColours", "Brand", "Licence", "Palette", "area_colours", "default_palette"]
