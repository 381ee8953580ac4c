"""Every option of the plugin in ``mkdocs.yml``: what it does, what it is when it is left out."""

import ast
import inspect
import textwrap
from collections.abc import Mapping

import yaml
from mkdocs.config.base import Config

from digilab.config import DigilabConfig
from digilab.reference.words import code, said

LEFT_OUT = "Left out: {value}."
NOTHING = "nothing"
TEXTS = (LEFT_OUT, NOTHING)


def all_options(locale: str) -> str:
    """Give the Markdown of the page of options."""
    told = about(DigilabConfig)
    parts = []
    for name, option in DigilabConfig._schema:  # noqa: SLF001 (MkDocs gives its options in no other way)
        default = option.default
        shown = said(NOTHING, locale) if default in (None, "", [], {}) else code(_written(default))
        text = f"{said(told[name], locale)} {said(LEFT_OUT, locale).format(value=shown)}"
        parts.append(f"## {code(name)} {{: #{name} }}\n\n{text}")
    return "\n\n".join(parts)


def about(config: type[Config]) -> Mapping[str, str]:
    """Give what the code says under each option, in English."""
    body = ast.parse(textwrap.dedent(inspect.getsource(config))).body[0]
    if not isinstance(body, ast.ClassDef):
        return {}
    told = {}
    for made, text in zip(body.body, body.body[1:], strict=False):
        if isinstance(made, ast.Assign) and isinstance(made.targets[0], ast.Name) and isinstance(text, ast.Expr):
            value = text.value
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                told[made.targets[0].id] = " ".join(value.value.split())
    return told


def _written(value: object) -> str:
    """Give a value as mkdocs.yml has it, on one line."""
    return str(yaml.safe_dump(value, default_flow_style=True, width=10_000)).replace("\n...", "").strip()
