"""The language of a paper, or of one side of it, as the templates need it."""

from typing import Any

from digilab.languages import language


def spoken(locale: str) -> dict[str, Any]:
    """Give what a template needs of a language: code and region, the direction it is written in, its quotes."""
    own = language(locale)
    return {"lang": own.main, "region": own.region, "dir": own.direction, "quotes": list(own.traits.quotes)}
