"""A site around a small project, without MkDocs."""

from collections.abc import Callable

import pytest
from tests.conftest import Docs

from digilab.model import Opening
from digilab.web.site import Site


@pytest.fixture
def site_of() -> Callable[..., Site]:
    """Make the site of a project, with these opening times."""

    def make(docs: Docs, *openings: Opening) -> Site:
        return Site(
            catalogue=docs.catalogue(),
            site_url="",
            site_name={"fr": "Site", "en": "Site"},
            language_names={"fr": "Français", "en": "English"},
            picture=lambda _: None,
            openings=openings,
        )

    return make
