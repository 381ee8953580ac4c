"""Data for a script, inside the page that loads it."""

import json

from markupsafe import Markup


def script_data(data: object) -> Markup:
    """Give JSON that is safe inside a ``script`` element: no sign is left that HTML could take for a tag."""
    text = json.dumps(data, ensure_ascii=False)
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))  # noqa: S704
