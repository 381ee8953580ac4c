"""Pages that MkDocs reads and does not render: they are made from all languages together, at the end."""

from collections.abc import Collection

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc


def convert_nothing(page: Page) -> str:
    """Keep MkDocs from converting a page's text: it would set up a converter for each. Give the text that is left."""
    page.content, page.toc, page.present_anchor_ids = "", get_toc([]), set()
    page.render = _nothing  # type: ignore[method-assign]
    return ""


def leave_unrendered(files: Files, shown: Collection[str]) -> None:
    """Keep all pages from being rendered but those that are shown, which are named by their addresses in ``docs``."""
    for file in files.documentation_pages():
        if file.src_uri not in shown:
            file.inclusion = InclusionLevel.EXCLUDED


def _nothing(config: MkDocsConfig, files: Files) -> None:
    """Convert no text."""
