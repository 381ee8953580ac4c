"""Pictures in a page: the browser chooses the size that it needs, and the page does not jump while they load."""

from bs4 import Tag

from digilab.addresses import relative
from digilab.model import Page
from digilab.pictures.variants import WebPicture
from digilab.source.addresses import is_external, resolve
from digilab.web.site import Site

SIZES = "(min-width: 60em) 52em, 94vw"
"""How wide a step's picture is shown, for the browser's choice; CSS decides the rest."""


def fill(image: Tag, picture: WebPicture, origin: str, *, lazy: bool, sizes: str = SIZES) -> None:
    """Give an ``img`` its variants.

    Args:
        image: the element; its ``alt`` stays.
        picture: what the browser gets.
        origin: address of the page that shows it.
        lazy: whether the browser may wait until the picture comes near the screen.
        sizes: how wide the picture is shown.
    """
    best = next((each for each in picture.variants if each.width >= 800), picture.variants[-1])
    image["src"] = relative(best.address, origin)
    if len(picture.variants) > 1:
        image["srcset"] = ", ".join(f"{relative(each.address, origin)} {each.width}w" for each in picture.variants)
        image["sizes"] = sizes
    image["width"], image["height"] = str(picture.width), str(picture.height)
    image["decoding"] = "async"
    if lazy:
        image["loading"] = "lazy"


def fill_all(root: Tag, page: Page, site: Site, origin: str) -> None:
    """Give every picture of a page its variants; all but the first are lazy.

    Args:
        root: the page's content, picture addresses relative to the page.
        page: the page.
        site: gives the pictures.
        origin: the page's address in the site.
    """
    for number, image in enumerate(root.find_all("img")):
        source = str(image.get("src") or "")
        if not source or is_external(source):
            image.decompose()
            continue
        picture = site.picture(resolve(page.path, source))
        if picture:
            fill(image, picture, origin, lazy=number > 0)
