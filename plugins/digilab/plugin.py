"""The face that MkDocs sees: each event hands over to the part that does the work.

Outer pass (the default language): ``on_config`` opens a staging folder, ``on_files`` reads every page of every
language into the catalogue, checks it, and starts the handouts while MkDocs renders. The i18n plugin then builds
the other languages from within ``on_post_build``, every event again on this same object. When the last one is
done, the outer ``on_post_build`` collects the handouts and publishes the site in one step. Any error throws the
staging folder away and leaves the previous site as it was.
"""

import logging
import os
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import click
import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext
from mkdocs_static_i18n.plugin import I18n

from digilab import project
from digilab.addresses import in_locale
from digilab.config import DigilabConfig, language_names, languages, locales, markdown_options, site_names
from digilab.pictures.variants import is_picture
from digilab.problem import Problem
from digilab.project import Build, Project
from digilab.publish import discard, open_staging, publish
from digilab.source.clean import clean_html
from digilab.web import assets, frame, generated

log = get_plugin_logger(__name__)

THEME = Path(__file__).parent / "theme" / "templates"


class DigilabPlugin(BasePlugin[DigilabConfig]):
    """MkDocs plugin ``digilab``."""

    def __init__(self) -> None:
        """Start without a build."""
        super().__init__()
        self._serving = False
        self._i18n: I18n | None = None
        self._build: Build | None = None
        self._site_dir = Path()
        self._shared: list[File] = []
        self._warnings: CountHandler | None = None
        self._pool = ThreadPoolExecutor(max_workers=1)
        self._handouts: Future[list[Problem]] | None = None
        self._epoch_before: str | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Remember whether this is the live preview; keeps this object over its rebuilds."""
        self._serving = command == "serve"
