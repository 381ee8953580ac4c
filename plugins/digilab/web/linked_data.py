"""One block of schema.org data per page, so that libraries and catalogues can find the sheets.

Terms: schema.org ``LearningResource`` (``teaches`` with ``DefinedTerm``, which schema.org prefers to
``educationalAlignment``), SKOS for the relation to ESCO.
"""

from collections.abc import Callable, Iterable
from typing import Any

from markupsafe import Markup

from digilab.addresses import public_address, relative
from digilab.hours import hours_of
from digilab.languages import texts
from digilab.model import Kind, Page
from digilab.web.page_kind import WebPage
from digilab.web.script_data import script_data
from digilab.web.site import Site

_TYPES = {Kind.SHEET: "LearningResource", Kind.UNIT: "LearningResource", Kind.COURSE: "Course"}


def linked_data(shown: WebPage, site: Site) -> Markup:
    """Give the JSON of a page, safe inside a ``script`` element.

    Args:
        shown: the page.
        site: the site; without a ``site_url`` addresses are relative to the page.
    """
    origin, page = shown.address, shown.written

    def address(target: str) -> str:
        return public_address(site.site_url, target) or relative(target, origin)

    data: dict[str, Any] = {
        "@context": ["https://schema.org", {"skos": "http://www.w3.org/2004/02/skos/core#"}],
        "@type": "WebPage",
        "@id": address(origin),
        "url": address(origin),
        "name": shown.title,
        "inLanguage": shown.locale,
        "isPartOf": {
            "@type": "WebSite",
            "@id": address(site.home(site.default_locale)),
            "name": site.site_name[site.default_locale],
        },
    }
    if page:
        if page.description:
            data["description"] = page.description
        data |= _translations(page, site, address)
        if page.is_sheet:
            data |= _lesson(page, site)
        elif page.is_course and page.course:
            data |= _course(page, site, address)
        elif page.is_unit and page.unit:
            data |= _day(page, site, address)
            course = site.catalogue.course(page.course, page.locale)
            if course:
                data["isPartOf"] = [data["isPartOf"], {"@type": "Course", "@id": address(site.address(course))}]
    return script_data(data)


def _translations(page: Page, site: Site, address: Callable[[str], str]) -> dict[str, Any]:
    others = [
        {
            "@type": _TYPES.get(page.facts.kind, "WebPage"),
            "@id": address(site.address(other)),
            "inLanguage": locale,
            "name": other.title,
        }
        for locale, other in site.catalogue.counterparts(page).items()
        if site.default_locale in {page.locale, locale}
    ]
    if not others:
        return {}
    return {"workTranslation": others} if page.locale == site.default_locale else {"translationOfWork": others[0]}


def _lesson(page: Page, site: Site) -> dict[str, Any]:
    facts, framework = page.facts, site.catalogue.framework
    data: dict[str, Any] = {
        "@type": ["LearningResource", "WebPage"],
        "learningResourceType": "how-to",
        "timeRequired": f"PT{facts.minutes}M",
        **_licence(site),
        "accessMode": ["textual", "visual"],
        "accessModeSufficient": [{"@type": "ItemList", "itemListElement": ["textual"]}],
        "accessibilityFeature": [
            "alternativeText",
            "structuralNavigation",
            "readingOrder",
            "highContrastDisplay",
            "largePrint",
        ],
        "accessibilityHazard": "none",
        "accessibilitySummary": texts("web", page.locale)["accessibility_summary"],
    }
    if framework.levels:
        data["educationalLevel"] = {
            "@type": "DefinedTerm",
            "name": f"{framework.name}: {framework.level_name(facts.level, framework.language)} {facts.level}",
            "inDefinedTermSet": framework.address,
        }
    if facts.checked:
        data["dateModified"] = facts.checked.isoformat()
    return data | _teaches(facts.competences, site)


def _course(page: Page, site: Site, address: Callable[[str], str]) -> dict[str, Any]:
    units = site.catalogue.units(page.course, page.locale)
    return {
        "@type": ["Course", "WebPage"],
        "timeRequired": f"PT{page.facts.days * page.facts.day_minutes}M",
        "hasPart": [{"@type": "LearningResource", "@id": address(site.address(unit))} for unit in units],
        **_licence(site),
    } | _teaches(hours_of(units, site.catalogue).competences, site)


def _day(page: Page, site: Site, address: Callable[[str], str]) -> dict[str, Any]:
    sheets = site.catalogue.sheets_of(page)
    return {
        "@type": ["LearningResource", "WebPage"],
        "learningResourceType": "lesson",
        "timeRequired": f"PT{page.unit.minutes if page.unit else 0}M",
        "position": page.facts.day,
        "hasPart": [{"@type": "LearningResource", "@id": address(site.address(sheet))} for sheet in sheets],
        **_licence(site),
    } | _teaches(hours_of([page], site.catalogue).competences, site)


def _licence(site: Site) -> dict[str, str]:
    """Give where the licence of the site's texts and pictures can be read, where that is known."""
    licence = site.brand.licence
    return {"license": licence.known_address} if licence and licence.known_address else {}


def _teaches(codes: Iterable[str], site: Site) -> dict[str, Any]:
    framework, teaches = site.catalogue.framework, []
    for code in codes:
        competence = framework.competences.get(code)
        if competence:
            term: dict[str, Any] = {
                "@type": "DefinedTerm",
                "termCode": code,
                "name": framework.official(competence, framework.language)[0],
                "inDefinedTermSet": framework.address,
            }
            if competence.esco:
                term["skos:closeMatch"] = {"@id": competence.esco}
            teaches.append(term)
    return {"teaches": teaches} if teaches else {}
