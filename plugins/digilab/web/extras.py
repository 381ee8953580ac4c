"""What a site adds to our pages: styles and scripts of its own, files that replace ours, values for its templates."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Script:
    """A script of the site's own.

    Attributes:
        address: its file in the built site.
        defer: whether it waits until the page is read.
        is_async: whether it runs as soon as it is there.
        type: its ``type``, or "".
    """

    address: str
    defer: bool = False
    is_async: bool = False
    type: str = ""


@dataclass(frozen=True, slots=True)
class Extras:
    """What a site adds.

    Attributes:
        styles: files of its style sheets in the built site, in order (``extra_css``).
        scripts: its scripts, in order (``extra_javascript``).
        files: files that it publishes beside ours or in place of them, by address (``theme.custom_dir``).
        values: what its templates find under ``extra`` and ``config.extra``.
        edit: where a page's source can be edited, by its path relative to ``docs`` (``repo_url``, ``edit_uri``).
    """

    styles: tuple[str, ...] = ()
    scripts: tuple[Script, ...] = ()
    files: Mapping[str, Path] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)
    edit: Mapping[str, str] = field(default_factory=dict)
