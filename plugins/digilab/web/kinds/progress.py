"""What the tab keeps of practice while it is open: read by a script, printed if one likes."""

from dataclasses import dataclass

from markupsafe import Markup

from digilab.languages import Texts, texts
from digilab.web.keys import progress_key
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.progress_card import Cards, progress_cards
from digilab.web.script_data import script_data
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class Progress:
    """What the page shows: the words, those that its script needs, the cards to tick."""

    words: Texts
    say: Markup
    cards: Cards


def _pages(site: Site, locale: str) -> list[WebPage]:
    if not site.apps or not site.scenes:
        return []
    return [KIND.page(site, locale, progress_key(), texts("practice", locale)["progress"])]


def _view(page: WebPage, site: Site) -> Progress:
    words = texts("practice", page.locale)
    return Progress(words, script_data(dict(words)), progress_cards(page.locale, site, page.address))


KIND = PageKind("progress", "digilab/progress.html", _pages, _view, listed=False)
