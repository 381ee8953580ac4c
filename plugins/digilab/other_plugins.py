"""What the site's other plugins make of the HTML of a learners' page, which MkDocs itself never renders."""

from collections.abc import Callable, Collection, Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page


def after_others(
    config: MkDocsConfig, ours: Collection[object], pages: Mapping[str, tuple[Page, Files]], left: Callable[[str], bool]
) -> Callable[[str, str], str] | None:
    """Give what runs the others' ``on_page_content`` on a page, or None when none of them asks for it.

    Args:
        config: the site's configuration.
        ours: the plugins whose events are not run.
        pages: MkDocs' page and the files around it, by path.
        left: tells whether a page is left as it is.

    Returns:
        from a page's path and HTML to its HTML.
    """
    wanted = [each for each in config.plugins.events["page_content"] if getattr(each, "__self__", None) not in ours]

    def after(path: str, html: str) -> str:
        if path not in pages or left(path):
            return html
        page, files = pages[path]
        for event in wanted:
            html = event(html, page=page, config=config, files=files) or html
        return html

    return after if wanted else None
