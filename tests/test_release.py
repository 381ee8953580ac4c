"""What a release is made of: a version said once, metadata that hold, a list of what the wheel carries."""

import json
from email.message import EmailMessage
from pathlib import Path

import pytest

import bill_of_materials
import digilab
import metadata
import release
import versions
from tests.conftest import ROOT
from tests.wheel import Centre


def wheel_of(centre: Centre) -> Path:
    (wheel,) = (centre.folder.parent / "dist").glob("*.whl")
    return wheel


def test_the_version_is_the_packages() -> None:
    assert release.version() == digilab.__version__


def test_a_release_without_its_changes_is_refused() -> None:
    release.check_changes("# Changes\n\n## 1.2.3\n\n- New.\n", "1.2.3")
    with pytest.raises(SystemExit, match=r"CHANGELOG\.md has no part '## 1\.2\.3'"):
        release.check_changes("# Changes\n\n## 1.2.30\n", "1.2.3")


def test_the_metadata_of_the_wheel_hold(centre: Centre) -> None:
    assert metadata.wrong(metadata.read(wheel_of(centre))) == []


def test_wrong_metadata_are_told() -> None:
    made = EmailMessage()
    made["Metadata-Version"], made["Name"], made["Version"] = "2.4", "x", "one"
    assert any("version" in each for each in metadata.wrong(made.as_bytes()))
    made.replace_header("Version", "1.0")
    assert "there is no description" in metadata.wrong(made.as_bytes())


def test_the_bill_names_what_the_wheel_carries_with_licences(centre: Centre) -> None:
    wheel = wheel_of(centre)
    text = bill_of_materials.write(bill_of_materials.bill(wheel))
    assert text == bill_of_materials.write(bill_of_materials.bill(wheel))
    listed = json.loads(text)["components"]
    carried = {each["name"] for each in listed if "properties" in each}
    assert {"minisearch", "@cantoo/pdf-lib", "iframe-worker", "unicode-cldr-annotations", "digcomp"} <= carried
    needed = {each["name"] for each in listed if each.get("scope") == "required"}
    assert {"mkdocs", "mkdocs-material", "typst", "pillow", "jinja2"} <= needed
    assert not needed & {"pytest", "hatchling"}
    assert [each["name"] for each in listed if not each.get("licenses")] == []


def test_every_bound_of_the_package_can_be_tried() -> None:
    least = versions.lower_bounds()
    named = (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("\ndependencies = [")[2].partition("]")[0]
    assert len(least) == named.count('"') // 2
    assert least["mkdocs-static-i18n"] == "1.3.0"
    assert set(versions.STANDS_ON) <= set(least)
