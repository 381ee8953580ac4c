"""Markdown and its head -> the model, with line numbers.

Every page is read once, before anything is made of it. A page that is wrong is still read as far as it goes, so
that all its problems are told at once. Facts are taken from the default language's page: a translation holds words.
"""

from digilab.source.addresses import nfc
from digilab.source.convert import MarkdownOptions
from digilab.source.head_keys import RESERVED, json_schema
from digilab.source.pages import SourceFile, files_of, is_text, read_page, read_site
from digilab.values import nearest
from digilab.wanted import SLUG

__all__ = [
    "RESERVED",
    "SLUG",
    "MarkdownOptions",
    "SourceFile",
    "files_of",
    "is_text",
    "json_schema",
    "nearest",
    "nfc",
    "read_page",
    "read_site",
]
