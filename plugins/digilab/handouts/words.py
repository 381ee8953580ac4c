"""Picture words on paper: the strip of a sheet, the list, flash cards by area, a picture dictionary per language."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from digilab.addresses import cards_address, dictionary_address, short_address, words_address
from digilab.fonts import printable
from digilab.frameworks import Area
from digilab.handouts.document import Desk
from digilab.handouts.job import Job, Paper
from digilab.handouts.spoken import spoken
from digilab.icons import icon_svg
from digilab.languages import language, reference, texts
from digilab.model import Page
from digilab.problem import Problem, Severity
from digilab.said import say
from digilab.words.book import FILE, Word
from digilab.words.names import Tongue, cldr
from digilab.words.phone import VERSION, phone_keys, phone_languages, phone_word


def word_strip(sheet: Page, desk: Desk) -> dict[str, Any]:
    """Give what a sheet's handout needs to print its words: heading, icons and words; nothing where there are none."""
    words = desk.catalogue.words_of(sheet)
    if not words:
        return {}
    items = [{"icon": icon_svg(word.icon), "word": word.sides[sheet.locale].word} for word in words]
    return {"words": {"heading": texts("words", sheet.locale)["of_sheet"], "items": items}}


def word_papers(desk: Desk) -> Iterator[Paper]:
    """Give the papers of the picture words: lists, flash cards, and a dictionary for each script with a font."""
    catalogue, file = desk.catalogue, f"{desk.docs_name}/{FILE}"
    if not catalogue.words:
        return
    pages = tuple(page for locale in catalogue.locales if (page := catalogue.words_page(locale)))
    for locale in catalogue.locales:
        address = words_address(locale)
        yield Paper(address, file, partial(_job, partial(_list, locale, desk), address, file, pages))
        for area in catalogue.framework.doors:
            if catalogue.words.area(area.code):
                address = cards_address(area.code, locale)
                yield Paper(address, file, partial(_job, partial(_cards, area, locale, desk), address, file, pages))
    for tongue in catalogue.words.tongues:
        if all(map(printable, (tongue.language.own, *tongue.names.values()))):
            address = dictionary_address(catalogue.default_locale, tongue.language.code)
            yield Paper(address, file, partial(_job, partial(_dictionary, tongue, desk), address, file, pages))


def _job(make: Callable[[], dict[str, Any]], address: str, file: str, pages: tuple[Page, ...]) -> Job:
    return Job(make(), address, file, pages)


def unprintable(desk: Desk) -> list[Problem]:
    """Tell which languages have no picture dictionary because no font has their letters."""
    return [
        Problem(
            f"{desk.docs_name}/{FILE}",
            0,
            "words",
            say(
                "There is no picture dictionary in {language} ({own}): no installed font has its letters",
                language=tongue.language.name_in(reference().code),
                own=tongue.language.own,
            ),
            say("On the screen its names are shown; for paper, a font has to be added to DigiLab"),
            Severity.WARNING,
        )
        for tongue in desk.catalogue.words.tongues
        if not all(map(printable, (tongue.language.own, *tongue.names.values())))
    ]


def _list(locale: str, desk: Desk) -> dict[str, Any]:
    words = texts("words", locale)
    data = _frame("words", words["page"], locale, desk)
    data["intro"] = [words["list_hint"]]
    data["columns"] = [words["picture"], words["word"], words["my_language"]]
    data["areas"] = [
        shown for area in desk.catalogue.framework.doors if (shown := _area(area, locale, _rows(area, locale, desk)))
    ]
    return data


def _cards(area: Area, locale: str, desk: Desk) -> dict[str, Any]:
    words = texts("words", locale)
    data = _frame("cards", words.say("cards_title", number=area.code, area=area.plain[locale]), locale, desk)
    data["cards"] = _rows(area, locale, desk)
    return data


def _dictionary(tongue: Tongue, desk: Desk) -> dict[str, Any]:
    locale, own = desk.catalogue.default_locale, tongue.language
    words, spoken = texts("words", locale), language(locale)
    title = words.say("dictionary_title", first=spoken.name_of(locale), language=own.name_in(locale))
    data = _frame("dictionary", title, locale, desk)
    data["own"] = own.own
    data["tongue"] = {"code": own.code.partition("-")[0], "rtl": own.rtl}
    data["intro"] = [words["list_hint"], words["correct"]]
    data["columns"] = [words["picture"], spoken.own_name, own.own]
    data["areas"] = []
    for area in desk.catalogue.framework.doors:
        rows = [
            _row(word, locale) | {"name": tongue.names.get(word.id, "")}
            for word in desk.catalogue.words.area(area.code)
        ]
        if rows:
            data["areas"].append(_area(area, locale, rows))
    data["phone"] = _phone(tongue, desk)
    said = [*_sources(tongue, locale), *data["phone"]["source"]]
    data["note"] = {"heading": texts("web", locale)["trainers"], "sentences": said}
    return data


def _phone(tongue: Tongue, desk: Desk) -> dict[str, Any]:
    """Give the words that sheets want from phones: in the site's language, in the other where known, and a line."""
    catalogue, locale = desk.catalogue, desk.catalogue.default_locale
    words = texts("words", locale)
    wanted = {key for sheet in catalogue.sheets(locale) for key in sheet.facts.phone_words}
    keys = [key for key in phone_keys() if key in wanted]
    known = next((each.words for each in phone_languages() if each.language.code == tongue.language.code), {})
    if not all(printable(known[key]) for key in keys if key in known):
        known = {}
    said = [words["phone_often"]] if known else [words["phone_paper_none"]]
    said += [words["phone_mirror"]] if known and tongue.language.rtl else []
    return {
        "heading": words["phone_paper"],
        "icon": icon_svg("cellphone-text"),
        "intro": said,
        "source": [words.say("phone_source", version=VERSION)] if known and keys else [],
        "columns": [language(locale).own_name, *([tongue.language.own] if known else []), words["phone_write"]],
        "rows": [[phone_word(key, locale), *([known[key]] if known else [])] for key in keys],
    }


def _sources(tongue: Tongue, locale: str) -> Iterator[str]:
    """Say to trainers where the names come from."""
    words = texts("words", locale)
    if tongue.from_cldr:
        yield words.say("from_cldr", version=cldr()["version"])
    if tongue.checked:
        yield words.say("checked_by", by=tongue.checked_by, date=language(locale).date(tongue.checked))


def _frame(layout: str, title: str, locale: str, desk: Desk) -> dict[str, Any]:
    handouts, words = texts("handouts", locale), texts("words", locale)
    page = desk.catalogue.words_page(locale)
    return {
        "layout": layout,
        "body": 14,
        "step": 16,
        **spoken(locale),
        "title": title,
        "site": desk.site_name[locale],
        "short": short_address(desk.public(page.path)) if page else "",
        "checked": "",
        "page_of": handouts["page_of"],
        "my_language": handouts["my_language"],
        "line": words["line"],
    }


def _area(area: Area, locale: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    shown = {"number": area.code, "name": area.plain[locale], "icon": icon_svg(area.icon), "rows": rows}
    return shown if rows else {}


def _rows(area: Area, locale: str, desk: Desk) -> list[dict[str, Any]]:
    return [_row(word, locale) for word in desk.catalogue.words.area(area.code)]


def _row(word: Word, locale: str) -> dict[str, Any]:
    side = word.sides[locale]
    return {"icon": icon_svg(word.icon), "word": side.word, "says": side.says}
