"""A page of the site as HTML: its kind's view and the common frame, through its kind's template."""

from collections.abc import Sequence
from pathlib import Path

import jinja2

from digilab.web.icons import area_icon, icon
from digilab.web.page_kind import WebPage
from digilab.web.pages import Pages
from digilab.web.shell import shell

TEMPLATES = Path(__file__).parent.parent / "theme" / "templates"


def environment(folders: Sequence[Path] = ()) -> jinja2.Environment:
    """Make what renders the templates.

    Args:
        folders: where to look for a template first: a site can replace ours.
    """
    loader = jinja2.FileSystemLoader([*folders, TEMPLATES])
    env = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, auto_reload=False)
    env.globals.update(icon=icon, area_icon=area_icon)
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
