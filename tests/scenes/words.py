"""The words of the site's practice apps."""

from tests.conftest import ROOT

from digilab.scenes.apps import read_apps


def words_of(app: str, locale: str) -> dict[str, str]:
    apps, problems = read_apps(ROOT / "docs", ("fr", "en"))
    assert problems == []
    return apps.texts[app, locale]
