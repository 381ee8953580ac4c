"""Papers made in this process: an order -> its document set by Typst, imposed where it becomes a booklet, previewed."""

import json
from dataclasses import asdict
from pathlib import Path
from threading import Lock

import typst

from digilab.handouts.booklet import booklet
from digilab.handouts.executor import Stopped
from digilab.handouts.order import Order, Pressed, Refused, Style
from digilab.handouts.preview import preview
from digilab.handouts.typesetter import Typesetter


def fill(order: Order, typesetter: Typesetter) -> Pressed | Refused:
    """Make the paper of an order.

    Args:
        order: the order.
        typesetter: one of its style, whose folder holds its pictures.

    Raises:
        ValueError: the document is none.
    """
    try:
        made = typesetter.typeset(order.document, order.epoch)
    except typst.TypstError as error:
        return Refused(error.message)
    pdf, shown = made.pdf, made.seen
    if order.imposed:
        pdf = booklet(pdf, shown.pages, order.document, order.epoch)
        shown = preview(pdf)
    facts = {"pages": shown.pages, "told": [asdict(told) for told in made.told]}
    return Pressed(pdf, shown.picture, json.dumps(facts, ensure_ascii=False).encode())


class Threads:
    """The threads of this process: two, for Typst itself uses more for a long document."""

    lanes = 2

    def __init__(self, root: Path) -> None:
        """Set up.

        Args:
            root: the folder that the documents' pictures lie in.
        """
        self._root = root
        self._lock = Lock()
        self._typesetters: dict[Style, Typesetter] = {}

    def paper(self, order: Order, stopped: Stopped) -> Pressed | Refused:  # noqa: ARG002 (a paper takes a moment)
        """Make the paper of an order."""
        return fill(order, self._typesetter(order.style))

    def close(self) -> None:
        """Hold nothing."""

    def _typesetter(self, style: Style) -> Typesetter:
        with self._lock:
            if style not in self._typesetters:
                made = Typesetter(self._root, dict(style.layouts), dict(style.colours))
                self._typesetters[style] = made
            return self._typesetters[style]
