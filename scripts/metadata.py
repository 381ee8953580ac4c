"""Check what distributions say of themselves against the standard of metadata: ``metadata.py FILE...``."""

import sys
import tarfile
from pathlib import Path
from zipfile import ZipFile

from packaging.metadata import Metadata


def read(file: Path) -> bytes:
    """Give the metadata that a wheel or a source distribution holds."""
    if file.suffix == ".whl":
        with ZipFile(file) as wheel:
            (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
            return wheel.read(name)
    with tarfile.open(file) as archive:
        (member,) = (
            each for each in archive.getmembers() if each.name.count("/") == 1 and each.name.endswith("PKG-INFO")
        )
        held = archive.extractfile(member)
        return held.read() if held else b""


def wrong(text: bytes) -> list[str]:
    """Give what is wrong with metadata; nothing where all is well."""
    try:
        told = Metadata.from_email(text, validate=True)
    except ExceptionGroup as errors:
        return [str(each) for each in errors.exceptions]
    found = [] if told.description else ["there is no description"]
    if told.description_content_type != "text/markdown":
        found.append(f"the description is {told.description_content_type}, not Markdown")
    if not told.license_expression or not told.license_files:
        found.append("no licence is named, or its text is not there")
    return found


def main() -> int:
    """Check each file; give 0 when all are well."""
    told = [f"{name}: {each}" for name in sys.argv[1:] for each in wrong(read(Path(name)))]
    print("\n".join(told), end="\n" if told else "")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
