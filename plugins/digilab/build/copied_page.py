"""A page as a copy of the site has it: it leads only to what the copy holds.

A paper or another language that is not there is not offered; any other link to what is not there leads to a page that
says so. Parts of a page between the comments ``papers`` go where none of their papers is there, those between the
comments ``online`` go from every copy; a copy without sounds names none. All this works on our own templates' HTML,
so that no page is rendered twice.
"""

import posixpath
import re
from collections.abc import Callable, Iterator
from functools import cache
from re import Match
from urllib.parse import unquote

from digilab.addresses import relative

_ONLINE = re.compile(r"<!-- online -->.*?<!-- /online -->", re.DOTALL)
_PAPERS = re.compile(r"<!-- papers -->(.*?)<!-- /papers -->", re.DOTALL)
_HEARD = re.compile(r' data-(?:sound-names|heard)="([^"]*)"')
_TAG = re.compile(r'<(?P<name>a|link)\b(?P<before>[^>]*?)\bhref="(?P<href>[^"]*)"(?P<after>[^>]*)>')
_LANGUAGE = ("top__way language", "controls__language")
_AROUND = ((re.compile(r"<li>$"), "</li>"), (re.compile(r'<p class="actions[^"]*">$'), "</p>"))
"""What goes with a link when nothing else stands in it."""
_DOT = " · "
_INK = re.compile(r"\S|$")
_PDF = re.compile(r'\bhref="([^"]*\.pdf)"')
_SHOWN = tuple(
    re.compile(each) for each in (r'src(?:set)?="([^"]*)"', r'poster="([^"]*)"', r'<link [^>]*?href="([^"]*)"')
)
"""Each begins with letters of its own: so a page is read ten times as fast."""
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)
FROM_WEB, FROM_SCRIPTS = 'data-papers="web"', 'data-papers="scripts"'
"""Where the print basket takes papers from: from a web server, or from scripts beside them, as a stick needs it."""


@cache
def _folder(origin: str) -> str:
    return posixpath.dirname(origin)


def place(origin: str, href: str) -> str:
    """Give the file of the site that an address on a page names, or "" for the page itself and for other sites."""
    path = href.partition("#")[0].partition("?")[0]
    if not path or _SCHEME.match(path):
        return ""
    return posixpath.normpath(posixpath.join(_folder(origin), unquote(path)))


def shown_files(origin: str, html: str) -> Iterator[str]:
    """Give the files that a page shows or loads as it comes: pictures in every size, styles, scripts."""
    named = (each for pattern in _SHOWN for found in pattern.findall(html) for each in found.split(","))
    for each in dict.fromkeys(named):
        if each.strip() and (file := place(origin, each.split()[0])) and not file.endswith(".html"):
            yield file


def everything(html: str) -> str:
    """Give a page of a copy that holds the whole site."""
    return _ONLINE.sub("", html).replace(FROM_WEB, FROM_SCRIPTS)


def part(origin: str, html: str, holds: Callable[[str], bool], absent: str) -> str:
    """Give a page of a copy that holds a part of the site.

    Args:
        origin: the page's address.
        html: the page as the site has it.
        holds: whether the copy holds a file, by address.
        absent: the page to lead to instead of what is not there.
    """

    def there(href: str) -> bool:
        file = place(origin, href)
        return not file or holds(file)

    def block(found: Match[str]) -> str:
        return found[1] if any(there(href) for href in _PDF.findall(found[1])) else ""

    def heard(found: Match[str]) -> str:
        return found[0] if all(there(href) for href in found[1].split()) else ""

    html = _HEARD.sub(heard, _PAPERS.sub(block, _ONLINE.sub("", html)))
    parts, at = [], 0
    for tag in _TAG.finditer(html):
        if tag.start() < at or there(tag["href"]):
            continue
        start, end, instead = _elsewhere(html, tag, relative(absent, origin))
        parts += [html[at:start], instead]
        at = end
    return "".join((*parts, html[at:]))


def _elsewhere(html: str, tag: Match[str], absent: str) -> tuple[int, int, str]:
    """Give where a link to what is not there begins and ends, and what stands there instead."""
    attributes = tag["before"] + tag["after"]
    if tag["name"] == "link":
        return tag.start(), tag.end(), ""
    start, end = tag.start(), html.index("</a>", tag.end()) + len("</a>")
    if any(each in attributes for each in _LANGUAGE):
        return start, _INK.search(html, end).start(), ""  # type: ignore[union-attr]
    if 'type="application/pdf"' not in attributes:
        return start, tag.end(), f'<a{tag["before"]}href="{absent}"{tag["after"]}>'
    for before, after in _AROUND:
        opened = before.search(html, max(0, start - 80), start)
        if opened and html.startswith(after, end):
            return opened.start(), end + len(after), ""
    return start - len(_DOT) * html.endswith(_DOT, 0, start), end, ""
