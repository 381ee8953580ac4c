"""A page of the site as HTML: its kind's view and the common frame, through its kind's template."""

import sys
from collections.abc import Sequence
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

from digilab.cache import Cache, recipe
from digilab.web.extras import Extras
from digilab.web.icons import icon
from digilab.web.page_kind import WebPage
from digilab.web.pages import Pages
from digilab.web.shell import shell

_KIND = "jinja"
TEMPLATES = Path(__file__).parent.parent / "theme" / "templates"


class _Compiled(jinja2.BytecodeCache):
    """Keeps compiled templates; each is checked before it is used, like every kept file."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def load_bytecode(self, bucket: Bucket) -> None:
        kept = self._cache.get(self._recipe(bucket), _KIND)
        if kept:
            bucket.bytecode_from_string(kept.read_bytes())

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._cache.put(self._recipe(bucket), _KIND, bucket.bytecode_to_string())

    def _recipe(self, bucket: Bucket) -> str:
        return recipe("template", jinja2.__version__, sys.version, bucket.key, bucket.checksum)


def environment(
    folders: Sequence[Path] = (), cache: Cache | None = None, extras: Extras | None = None
) -> jinja2.Environment:
    """Make what renders the templates.

    Args:
        folders: where to look for a template first: a site can replace ours, and extend them as ``ours/…``.
        cache: keeps compiled templates for the next build.
        extras: its values are at hand in every template.
    """
    ours = jinja2.PrefixLoader({"ours": jinja2.FileSystemLoader(TEMPLATES)})
    loader = jinja2.ChoiceLoader([jinja2.FileSystemLoader([*folders, TEMPLATES]), ours])
    values = extras.values if extras else {}
    env = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, auto_reload=False)
    env.bytecode_cache = _Compiled(cache) if cache else None
    env.globals.update(icon=icon, extra=values, config={"extra": values})
    return env


def render(page: WebPage, pages: Pages, env: jinja2.Environment) -> str:
    """Give the HTML of a page.

    Args:
        page: the page.
        pages: every page of the site.
        env: what ``environment`` made.
    """
    template = env.get_template(page.kind.template)
    return template.render(shell=shell(page, pages), view=page.kind.view(page, pages.site))
