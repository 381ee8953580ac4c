"""The crop of the real button before its bold label, in a step's sentence."""

from collections.abc import Iterator

from digilab.addresses import relative
from digilab.model import Step
from digilab.model.tree import Element, Node, Nodes, Text
from digilab.pictures.variants import WebPicture
from digilab.web.pictures import image
from digilab.web.site import Site


def with_crops(words: Nodes, step: Step, site: Site, origin: str) -> Nodes:
    """Put each label's crop before it.

    Args:
        words: the step's sentence.
        step: the step; its crops are in the order of its labels.
        site: gives the pictures.
        origin: the address of the page that shows it.
    """
    crops = iter(step.crops)
    return tuple(_put(words, crops, site, origin)) if any(step.crops) else words


def _put(nodes: Nodes, crops: Iterator[str], site: Site, origin: str) -> Iterator[Node]:
    for node in nodes:
        if not isinstance(node, Element):
            yield node
            continue
        picture = site.picture(crop) if node.tag == "strong" and (crop := next(crops, "")) else None
        whole = node.with_children(*_put(node.children, crops, site, origin)) if node.children else node
        yield Element("span", (_crop(picture, origin), Text(" "), whole), {"class": "labelled"}) if picture else whole


def _crop(picture: WebPicture, origin: str) -> Element:
    return image(
        "",
        **{"class": "crop", "decoding": "async"},
        src=relative(picture.variants[-1].address, origin),
        width=str(round(picture.width / 2)),
        height=str(round(picture.height / 2)),
    )
