"""The crop of the real button before its bold label, in a step's sentence."""

from bs4 import BeautifulSoup, Tag

from digilab.addresses import relative
from digilab.model import Step
from digilab.web.site import Site


def add_crops(words: Tag, step: Step, site: Site, origin: str) -> None:
    """Put each label's crop before it.

    Args:
        words: the element with the step's sentence.
        step: the step; its crops are in the order of its labels.
        site: gives the pictures.
        origin: the page's address in the site.
    """
    maker = BeautifulSoup("", "html.parser")
    for label, crop in zip(words.find_all("strong"), step.crops, strict=False):
        picture = site.picture(crop) if crop else None
        if not picture:
            continue
        image = maker.new_tag("img", attrs={"class": "crop", "alt": "", "decoding": "async"})
        image["src"] = relative(picture.variants[-1].address, origin)
        image["width"], image["height"] = str(round(picture.width / 2)), str(round(picture.height / 2))
        label.insert_before(image, " ")
