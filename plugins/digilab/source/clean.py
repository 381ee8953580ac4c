"""What of a page's HTML may reach a browser: all that Markdown makes, nothing that runs.

Markdown lets HTML through. A script, an event handler, a style, a frame or a ``javascript:`` address in a sheet is
reported by the checks; this is the second lock: under the live preview too, none of it reaches a page.
"""

import nh3

RUNS = (
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "form",
    "base",
    "link",
    "meta",
    "svg",
    "math",
    "template",
    "frame",
)
"""Elements that a page must not bring: they run, fetch, or change the page around them."""

_TAGS = nh3.ALLOWED_TAGS | {
    "section", "article", "main", "figure", "figcaption", "input", "label", "mark", "details", "summary",
    "dl", "dt", "dd",
    "abbr", "kbd", "samp", "var", "sub", "sup", "ins", "del", "caption", "colgroup", "col", "wbr", "div", "span",
}  # fmt: skip
_ATTRIBUTES = {
    "*": {"class", "id", "lang", "dir", "title", "role", "aria-label", "aria-hidden"},
    "a": {"href", "hreflang"},
    "img": {"src", "alt", "width", "height"},
    "input": {"type", "checked", "disabled"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "scope", "align"},
    "ol": {"start", "type", "reversed"},
    "li": {"value"},
    "details": {"open"},
    "col": {"span"},
    "colgroup": {"span"},
}
_SCHEMES = {"http", "https", "mailto", "tel"}


def clean_html(html: str) -> str:
    """Give the HTML without anything that could run, be fetched from elsewhere, or restyle the page."""
    return nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags={"script", "style", "iframe", "object", "template"},
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel=None,
        strip_comments=True,
    )
