"""What the tab keeps of practice while it is open: read by a script, printed if one likes."""

from dataclasses import dataclass

from markupsafe import Markup

from digilab.languages import Texts, texts
from digilab.web.keys import progress_key
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.script_data import script_data
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class Progress:
    """What the page shows: the words, and those that its script needs."""

    words: Texts
    say: Markup


def _pages(site: Site, locale: str) -> list[WebPage]:
    if not site.apps or not site.scenes:
        return []
    return [KIND.page(site, locale, progress_key(), texts("practice", locale)["progress"])]


def _view(page: WebPage, _: Site) -> Progress:
    words = texts("practice", page.locale)
    return Progress(words, script_data(dict(words)))


KIND = PageKind("progress", "digilab/progress.html", _pages, _view, listed=False)
