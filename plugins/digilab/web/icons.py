"""Icons in a page: decorative, sized by CSS."""

from functools import cache

from markupsafe import Markup

from digilab.icons import WAYS, icon_svg


@cache
def icon(name: str) -> Markup:
    """Give an icon."""
    kind = "icon icon--way" if name in WAYS else "icon"
    svg = icon_svg(name).replace("<svg ", f'<svg class="{kind}" aria-hidden="true" focusable="false" ', 1)
    return Markup(svg.strip())  # noqa: S704 (our own icon file)
