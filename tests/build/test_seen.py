"""What the live preview sees of files that were written."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler

from digilab.build.seen import MOMENT, observer

ALL_LOOKED_AT = 15 * MOMENT


@contextmanager
def watching(place: Path, *, recursive: bool) -> Iterator[list[FileSystemEvent]]:
    heard: list[FileSystemEvent] = []

    class Hears(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            heard.append(event)

    looks = observer()
    looks.schedule(Hears(), str(place), recursive=recursive)
    looks.start()
    try:
        time.sleep(3 * MOMENT)
        yield heard
    finally:
        looks.stop()
        looks.join()


def is_heard(heard: list[FileSystemEvent], seconds: float = 20) -> bool:
    end = time.monotonic() + seconds
    while not heard and time.monotonic() < end:
        time.sleep(MOMENT / 2)
    return bool(heard)


def test_a_file_is_watched_without_what_lies_in_folders_beside_it(tmp_path: Path) -> None:
    config, page = tmp_path / "mkdocs.yml", tmp_path / "site" / "index.html"
    page.parent.mkdir()
    page.write_text("a", encoding="utf-8")
    config.write_text("a", encoding="utf-8")
    with watching(config, recursive=False) as heard:
        page.write_text("another", encoding="utf-8")
        assert not is_heard(heard, ALL_LOOKED_AT)
        config.write_text("another", encoding="utf-8")
        assert is_heard(heard)


def test_a_folder_is_watched_with_all_that_lies_in_it(tmp_path: Path) -> None:
    picture = tmp_path / "fr" / "sheets" / "p1.png"
    picture.parent.mkdir(parents=True)
    picture.write_bytes(b"a")
    with watching(tmp_path, recursive=True) as heard:
        picture.write_bytes(b"another")
        assert is_heard(heard)
