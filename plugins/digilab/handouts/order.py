"""An order: all that decides the bytes of one paper, as plain data; filled in any thread, process or machine alike.

A paper is a pure function of its order. The document names its pictures by the digests of their content, the code that
sets it has a digest (``code_digest``): who has both gives the same bytes.
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Style:
    """What the papers of one site share.

    Attributes:
        layouts: the site's own Typst layouts, by name.
        colours: the colours of paper, by name.
    """

    layouts: tuple[tuple[str, bytes], ...]
    colours: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Order:
    """One paper to make.

    Attributes:
        document: its data; pictures are named as they lie in the folder of made files.
        epoch: its date, in seconds since 1970.
        imposed: whether it is an A5 document that becomes a booklet on A4.
        style: what it shares with the site's other papers.
    """

    document: dict[str, Any]
    epoch: int
    imposed: bool
    style: Style


@dataclass(frozen=True, slots=True)
class Pressed:
    """A paper.

    Attributes:
        pdf: the PDF.
        picture: its first page as PNG.
        facts: how many pages it has and what was told of it, as JSON.
    """

    pdf: bytes
    picture: bytes
    facts: bytes


@dataclass(frozen=True, slots=True)
class Refused:
    """A paper that Typst cannot set, and why."""

    reason: str
