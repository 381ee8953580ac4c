from tests.conftest import Docs


def test_sheets_come_by_area_competence_and_title(docs: Docs) -> None:
    docs.sheet("later", title="B", digcomp='["2.1"]')
    docs.sheet("first", title="A", digcomp='["2.1"]')
    docs.sheet("mouse", title="Z", digcomp="[]", head="prerequisite: true\n")
    docs.sheet("search", title="Y", digcomp='["1.1"]')
    assert [sheet.slug for sheet in docs.catalogue().sheets("fr")] == ["mouse", "search", "first", "later"]


def test_an_area_lists_its_sheets_as_the_course_teaches_them(docs: Docs) -> None:
    for slug, title in (("beside", "A"), ("second", "B"), ("first", "C")):
        docs.sheet(slug, title=title)
    docs.course()
    docs.unit(1, [(120, "first")])
    docs.unit(2, [(120, "second")])
    catalogue = docs.catalogue()
    assert [sheet.slug for sheet in catalogue.area("2", "fr")] == ["first", "second", "beside"]
    assert [sheet.slug for sheet in catalogue.sheets("fr")] == ["beside", "second", "first"]


def test_a_self_check_has_the_pictures_of_sheets_or_of_their_steps_and_only_what_has_a_sheet(docs: Docs) -> None:
    for locale in ("fr", "en"):
        docs.sheet("send", locale, head="cover: 2\n" if locale == "fr" else "")
        docs.course(locale=locale)
        named = "self_check: [send, send#step-3, later]\n"
        docs.unit(1, [(60, "send"), (60, "later")], locale, head=named, planned=["later"])
        docs.unit(2, [(120, "send")], locale)
    catalogue = docs.catalogue()
    for unit in (unit for locale in ("fr", "en") for unit in catalogue.units("digilab", locale)):
        found = [picture and picture.path for _, picture in catalogue.self_check(unit)]
        at = f"{unit.locale}/sheets/send"
        assert found == ([f"{at}/p2.png", f"{at}/p3.png"] if unit.facts.day == 1 else [None, None, None])


def test_a_day_is_written_when_all_its_sheets_are(docs: Docs) -> None:
    docs.sheet("send")
    docs.course(days=4)
    docs.unit(1, [(120, "send")])
    docs.unit(2, [(60, "send"), (60, "later")], planned=["later"])
    docs.unit(3, [(120, "later")], planned=["later"])
    docs.unit(4, [(120, "")])
    docs.unit(1, [(120, "send")], "en")
    catalogue = docs.catalogue()
    units = [*catalogue.units("digilab", "fr"), *catalogue.units("digilab", "en")]
    assert [catalogue.is_written(unit) for unit in units] == [True, False, False, False, False]
    assert [catalogue.has_pack(unit, whole=False) for unit in units] == [True, True, False, False, False]
    assert [catalogue.has_pack(unit, whole=True) for unit in units] == [True, False, False, False, False]
    assert [len(catalogue.self_check(unit)) for unit in units] == [3, 3, 0, 3, 0]


def test_a_missing_translation_never_falls_back(docs: Docs) -> None:
    docs.sheet("send")
    catalogue = docs.catalogue()
    assert catalogue.sheet("send", "en") is None
    assert catalogue.sheets("en") == []
    assert [sheet.slug for sheet in catalogue.untranslated("en")] == ["send"]


def test_courses_units_and_their_sheets(docs: Docs) -> None:
    docs.sheet("send")
    docs.sheet("send", "en", title="Send")
    docs.sheet("reply")
    for locale in ("fr", "en"):
        docs.course(locale=locale)
        docs.course("welcome", locale)
        docs.unit(2, [(60, "send"), (60, "reply")], locale)
        docs.unit(1, [(30, "send"), (30, "later"), (60, "send")], locale, planned=["later"])
        docs.unit(1, [(120, "reply")], locale, course="welcome")
    catalogue = docs.catalogue()
    assert [course.slug for course in catalogue.courses("en")] == ["digilab", "welcome"]
    first, second = catalogue.units("digilab", "en")
    assert (first.facts.day, second.facts.day, first.course) == (1, 2, "digilab")
    assert [sheet.path for sheet in catalogue.sheets_of(second)] == ["en/sheets/send/index.md"]
    assert (catalogue.missing_of(first), catalogue.missing_of(second)) == (["later"], ["reply"])
    send, reply = catalogue.sheet("send", "en"), catalogue.sheet("reply", "fr")
    assert send
    assert reply
    assert catalogue.units_with(send) == [first, second]
    assert [unit.course for unit in catalogue.units_with(reply)] == ["digilab", "welcome"]
    assert {slug: [unit.path for unit in units] for slug, units in catalogue.planned().items()} == {
        "later": ["fr/courses/digilab/day-01.md"]
    }
    found = catalogue.course("welcome", "fr")
    assert found
    assert (found.facts.days, found.facts.day_minutes, found.facts.group) == (2, 120, (10, 12))
    assert catalogue.course("nothing", "fr") is None


def test_next_sheets_in_the_authors_order_as_far_as_translated(docs: Docs) -> None:
    docs.sheet("one", head="next: [three, two]\n")
    docs.sheet("two")
    docs.sheet("three")
    docs.sheet("one", "en", title="One")
    docs.sheet("two", "en", title="Two")
    catalogue = docs.catalogue()
    french, english = catalogue.sheet("one", "fr"), catalogue.sheet("one", "en")
    assert french
    assert english
    assert [sheet.slug for sheet in catalogue.next_of(french)] == ["three", "two"]
    assert [sheet.slug for sheet in catalogue.next_of(english)] == ["two"]


def test_learners_are_offered_the_longest_course_first(docs: Docs) -> None:
    for locale in ("fr", "en"):
        docs.course("a-short-one", locale, days=1)
        docs.course("digilab", locale, days=20)
        docs.course("b-short-one", locale, days=1)
        assert [course.slug for course in docs.catalogue().offered(locale)] == ["digilab", "a-short-one", "b-short-one"]
