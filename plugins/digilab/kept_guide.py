"""The guide's files as Material made them: taken again while nothing but learners' pages has changed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from digilab.build.settings import Settings
from digilab.build.writing import write
from digilab.cache import Cache, recipe
from digilab.guide import Guide
from digilab.opened import OpenBuild
from digilab.sifting import Sifted

_KIND = "guide"


@dataclass(frozen=True, slots=True)
class KeptGuide:
    """What is kept of the guide.

    Attributes:
        key: names all that decides its files; "" where that cannot be told.
        files: its files by their address in the site; none where Material is to make them.
    """

    key: str = ""
    files: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, guide: Guide, settings: Settings, sifted: Sifted, opened: OpenBuild) -> "KeptGuide":
        """Find the files of a guide that were made from what lies in ``docs`` now.

        Learners' pages decide nothing of it but by being there: its links lead to them.

        Args:
            guide: the guide.
            settings: the site's settings.
            sifted: the pages.
            opened: the build.
        """
        learners = sorted(uri for uri in sifted.pages if uri not in guide)
        inputs = opened.apart_from({settings.docs / uri for uri in learners}) if guide.sources else ""
        if not inputs:
            return cls()
        key = recipe("guide", inputs, *learners)
        try:
            kept = Cache(settings.cache).get(key, _KIND)
            return cls(key, json.loads(kept.read_bytes()) if kept else {})
        except OSError:
            return cls()  # the build tells it

    def lay(self, guide: Guide, site: Path, cache: Cache, *, warned: bool) -> None:
        """Write the kept files into a site; or the index of those that Material has just made, and keep them all.

        Args:
            guide: the guide.
            site: the folder of the site.
            cache: keeps files.
            warned: whether MkDocs warned of something: it shall warn again.

        Raises:
            OSError: a file cannot be written.
        """
        if self.files:
            cache.get(self.key, _KIND)  # used in this build
            for address, text in self.files.items():
                write(site / address, text.encode())
            return
        index = dict(guide.files())
        for address, data in index.items():
            write(site / address, data)
        if self.key and not warned:
            made = index | {address: (site / address).read_bytes() for address in guide.written}
            texts = {address: data.decode() for address, data in made.items()}
            cache.put(self.key, _KIND, json.dumps(texts, ensure_ascii=False).encode())
