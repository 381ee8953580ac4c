"""Data for a script: inside the page that loads it, or as a script of its own."""

import json

from markupsafe import Markup


def global_script(name: str, data: object) -> str:
    """Give a classic script that hands data over as a global: a page opened from a USB stick may fetch nothing else."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f"window.{name} = {text};\n"


def script_data(data: object) -> Markup:
    """Give JSON that is safe inside a ``script`` element: no sign is left that HTML could take for a tag."""
    text = json.dumps(data, ensure_ascii=False)
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))  # noqa: S704
