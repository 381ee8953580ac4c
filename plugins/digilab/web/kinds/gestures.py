"""The trainers' page of the welcome by doing: how it is done, the gestures of each device, the empty leaf."""

from dataclasses import dataclass

from digilab.addresses import gestures_address, relative
from digilab.icons import DEVICE_ICONS
from digilab.languages import Texts, texts
from digilab.web.keys import GESTURES, gestures_key
from digilab.web.links import Named, paper_link
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.site import Site

HOW = ("beside", "private", "say", "start", "new", "stop", "phone", "leaf", "last", "empty")
"""What a trainer has to know, in the order in which it is done."""


@dataclass(frozen=True, slots=True)
class Welcome:
    """What the page shows: our words, how it is done, the way to each device, the empty leaves, the way back."""

    words: Texts
    how: tuple[str, ...]
    devices: tuple[Named, ...]
    papers: tuple[Named, ...]
    back: Named


def _pages(site: Site, locale: str) -> list[WebPage]:
    if not site.apps or not site.catalogue.gestures.in_language(locale):
        return []
    return [KIND.page(site, locale, GESTURES, texts("gestures", locale)["page"])]


def _view(page: WebPage, site: Site) -> Welcome:
    words = texts("gestures", page.locale)
    return Welcome(
        words,
        tuple(words[f"how_{each}"] for each in HOW),
        tuple(
            Named(
                words[device],
                relative(site.place(gestures_key(device), page.locale), page.address),
                DEVICE_ICONS[device],
            )
            for device in site.catalogue.gestures.of
        ),
        tuple(
            Named(f"{words['empty']} · {words[device]}", href, "printer")
            for device in site.catalogue.gestures.of
            if (href := paper_link(gestures_address(device, page.locale), site, page.address))
        ),
        Named(texts("trainer", page.locale)["trainers"], relative(site.trainers(page.locale), page.address)),
    )


KIND = PageKind(
    "gestures",
    "digilab/gestures.html",
    _pages,
    _view,
    for_trainers=True,
    listed=False,
    linkable=lambda _, apps: [GESTURES] if apps else [],
)
