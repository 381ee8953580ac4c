"""What DigiLab knows about its pages: plain values, no files, no MkDocs.

``source`` makes these from Markdown, ``catalogue`` holds them, ``web`` and ``handouts`` show them. Paths are
relative to the ``docs`` folder, with forward slashes.
"""

from digilab.model.facts import (
    LEAF_ROLES,
    SHEET_ROLES,
    UNIT_ROLES,
    Audience,
    Device,
    Facts,
    Help,
    Kind,
    Opening,
    Role,
)
from digilab.model.page import (
    Dropped,
    Heading,
    Link,
    Page,
    Picture,
    PlanRow,
    Section,
    Statement,
    Step,
    SystemLine,
    TrainerNote,
    Unit,
)

__all__ = [
    "LEAF_ROLES",
    "SHEET_ROLES",
    "UNIT_ROLES",
    "Audience",
    "Device",
    "Dropped",
    "Facts",
    "Heading",
    "Help",
    "Kind",
    "Link",
    "Opening",
    "Page",
    "Picture",
    "PlanRow",
    "Role",
    "Section",
    "Statement",
    "Step",
    "SystemLine",
    "TrainerNote",
    "Unit",
]
