"""Transitional: HTML as MkDocs rendered it, cleaned; goes when every page is rendered from its tree."""

from digilab.model.html import html_of
from digilab.source.notes import take_notes
from digilab.source.parse import parse


def clean_html(html: str) -> str:
    """Give the HTML without anything that could run, be fetched from elsewhere, or restyle the page."""
    return html_of(parse(html, 1).nodes)


def for_learners(html: str) -> str:
    """Give a page's HTML without its trainer notes."""
    return html_of(take_notes(parse(html, 1).nodes)[0])
