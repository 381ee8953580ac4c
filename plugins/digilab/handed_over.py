"""What a course hands over on paper: progress card, attestation, lists to sign and to count; a leaf to observe with."""

from dataclasses import dataclass

from digilab.addresses import paper_address


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A paper of a course.

    Attributes:
        name: the key of its words in the texts of papers, the Typst layout that sets it, and the end of its address.
        icon: its icon, a name of Material Design Icons.
        of_course: whether each course has its own; else one for the site.
    """

    name: str
    icon: str
    of_course: bool = True


PAPERS: tuple[HandedOver, ...] = (
    HandedOver("progress", "card-account-details-star-outline"),
    HandedOver("attestation", "certificate-outline"),
    HandedOver("attendance", "format-list-numbered"),
    HandedOver("tally", "tally-mark-5"),
    HandedOver("observation", "eye-outline", of_course=False),
)
"""The papers, in the order in which they are shown."""


def handed_over_address(paper: HandedOver, course: str, locale: str) -> str:
    """Give the file of such a paper: ``handouts/fr/digilab-progress.pdf``, ``handouts/fr/observation.pdf``."""
    return paper_address(f"{course}-{paper.name}" if paper.of_course else paper.name, locale)
