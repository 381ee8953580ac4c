"""What a wheel carries and stands on, with licences: ``bill_of_materials.py WHEEL OUT``, CycloneDX JSON.

Carried are the browser's libraries, with what their files were made of, as npm's lock file has them, and the data of
others that lie in the package (``scripts/carried.json``). What the wheel needs when it is installed comes from the
hashed lock, with the licences that the installed packages name. The same inputs give the same file.
"""

import base64
import hashlib
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from zipfile import ZipFile

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.model.license import License
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import environment

ROOT = environment.ROOT
LOCK = ROOT / "plugins" / "digilab" / "theme" / "package-lock.json"
DATA = ROOT / "scripts" / "carried.json"
PYTHON_LOCK = ROOT / "requirements" / "build.txt"
CARRIED = Property(name="digilab:carried", value="true")
_LOCKED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;\\]+)", re.MULTILINE)
_LICENCES = LicenseFactory()
_CLASSIFIER = re.compile(r"License :: OSI Approved :: (?P<name>.+)")


def bill(wheel: Path) -> Bom:
    """Give the bill of materials of a wheel."""
    name, version = wheel.name.split("-")[:2]
    made = Bom(serial_number=uuid5(NAMESPACE_URL, hashlib.sha256(wheel.read_bytes()).hexdigest()))
    with ZipFile(wheel) as archive:
        made.metadata.timestamp = datetime(*max(each.date_time for each in archive.infolist()), tzinfo=UTC)
    own = Component(
        name=name.replace("_", "-"),
        version=version,
        type=ComponentType.APPLICATION,
        bom_ref=wheel.name,
        purl=PackageURL("pypi", None, name.replace("_", "-"), version),
        licenses=[_LICENCES.make_from_string("MIT")],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=hashlib.sha256(wheel.read_bytes()).hexdigest())],
    )
    made.metadata.component = own
    parts = [*libraries(), *data(wheel), *packages()]
    made.components.update(parts)
    made.register_dependency(own, parts)
    return made


def libraries() -> Iterator[Component]:
    """Give the browser's libraries and what they are made of."""
    lock = json.loads(LOCK.read_text(encoding="utf-8"))
    for path, each in lock["packages"].items():
        if not path:
            continue
        name = path.rpartition("node_modules/")[2]
        space, _, short = name.rpartition("/")
        algorithm, _, digest = each["integrity"].partition("-")
        yield Component(
            name=name,
            version=each["version"],
            type=ComponentType.LIBRARY,
            bom_ref=f"npm:{name}",
            purl=PackageURL("npm", space or None, short, each["version"]),
            licenses=[_LICENCES.make_from_string(each["license"])],
            hashes=[HashType(alg=HashAlgorithm[algorithm.upper().replace("SHA", "SHA_")], content=_hex(digest))],
            properties=[CARRIED],
        )


def data(wheel: Path) -> Iterator[Component]:
    """Give the data of others, and our own sheets, that the wheel carries.

    Raises:
        SystemExit: the wheel carries other files than ``carried.json`` says.
    """
    known = json.loads(DATA.read_text(encoding="utf-8"))
    with ZipFile(wheel) as archive:
        names = archive.namelist()
    for each in known:
        missing = [part for part in each["files"] if not any(name.startswith(part) for name in names)]
        if missing:
            sys.exit(f"{DATA.relative_to(ROOT)} names {missing[0]}, and the wheel has no such file.")
        licence = each["licence"]
        yield Component(
            name=each["name"],
            version=each["version"],
            type=ComponentType.DATA,
            bom_ref=f"data:{each['name']}",
            description=", ".join(each["files"]),
            licenses=[_LICENCES.make_from_string(licence)],
            copyright=each.get("copyright"),
            properties=[CARRIED],
        )


def packages() -> Iterator[Component]:
    """Give the Python packages that are installed beside the wheel, as locked."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed: set[str] = set()
    for each in project["dependencies"]:
        needed |= {canonicalize_name(Requirement(each).name)} | _needed(Requirement(each).name, needed)
    for found in _LOCKED.finditer(PYTHON_LOCK.read_text(encoding="utf-8")):
        name, version = found["name"], found["version"]
        if canonicalize_name(name) not in needed:
            continue
        yield Component(
            name=name,
            version=version,
            type=ComponentType.LIBRARY,
            bom_ref=f"pypi:{name}@{version}",
            purl=PackageURL("pypi", None, name, version),
            licenses=_licences(name),
            scope=ComponentScope.REQUIRED,
        )


def _needed(name: str, known: set[str]) -> set[str]:
    """Give what an installed package needs on this or another system, and what that needs."""
    try:
        told = distribution(name).requires or []
    except PackageNotFoundError:
        return known
    for each in map(Requirement, told):
        if (not each.marker or "extra" not in str(each.marker)) and canonicalize_name(each.name) not in known:
            known.add(canonicalize_name(each.name))
            _needed(each.name, known)
    return known


def _licences(name: str) -> list[License]:
    """Give the licence that an installed package names; none where it is not installed here or names none."""
    try:
        told = distribution(name)
    except PackageNotFoundError:
        return []
    named = _named(told)
    return [_LICENCES.make_from_string(named)] if named else []


def _named(told: Distribution) -> str:
    meta = told.metadata
    listed = [found["name"] for each in meta.get_all("Classifier") or [] if (found := _CLASSIFIER.fullmatch(each))]
    written = (meta.get("License") or "").strip()
    short = written if len(written) < 60 and "\n" not in written and written != "UNKNOWN" else ""
    return meta.get("License-Expression") or short or " AND ".join(listed)


def _hex(digest: str) -> str:
    return base64.b64decode(digest).hex()


def write(made: Bom) -> str:
    """Give a bill of materials as JSON, checked against its schema.

    Raises:
        SystemExit: it is not what CycloneDX asks for.
    """
    text = JsonV1Dot6(made).output_as_string(indent=2)
    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if wrong:
        sys.exit(f"The bill of materials is wrong: {wrong}")
    return text + "\n"


def main() -> int:
    """Write the bill of materials of a wheel."""
    wheel, out = map(Path, sys.argv[1:3])
    made = bill(wheel)
    out.write_text(write(made), encoding="utf-8", newline="\n")
    unnamed = sorted(each.name for each in made.components if not each.licenses)
    if unnamed:
        environment.say(f"No licence is known of: {', '.join(unnamed)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
