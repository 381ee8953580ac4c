"""Pictures in a page: the browser chooses the size that it needs, and the page does not jump while they load."""

from digilab.addresses import relative
from digilab.model.tree import Element
from digilab.pictures.variants import WebPicture

SIZES = "(min-width: 60em) 52em, 94vw"
"""How wide a step's picture is shown, for the browser's choice; CSS decides the rest."""


def image(alt: str, **attributes: str) -> Element:
    """Give an ``img`` with an alternative text, "" for one that only decorates."""
    return Element("img", (), {"alt": alt, **attributes})


def variants(picture: WebPicture, origin: str, *, lazy: bool, sizes: str = SIZES) -> dict[str, str]:
    """Give the attributes of an ``img`` with all sizes of a picture.

    Args:
        picture: what the browser gets.
        origin: address of the page that shows it.
        lazy: whether the browser may wait until the picture comes near the screen.
        sizes: how wide the picture is shown.
    """
    best = next((each for each in picture.variants if each.width >= 800), picture.variants[-1])
    made = {"src": relative(best.address, origin)}
    if len(picture.variants) > 1:
        made["srcset"] = ", ".join(f"{relative(each.address, origin)} {each.width}w" for each in picture.variants)
        made["sizes"] = sizes
    made |= {"width": str(picture.width), "height": str(picture.height), "decoding": "async"}
    return made | {"loading": "lazy"} if lazy else made
