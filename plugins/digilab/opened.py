"""A build that MkDocs has begun: its lock, the folder it is made in, MkDocs' warnings, what is noted at its end."""

import atexit
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig

from digilab.build.run import Run
from digilab.telling import Log, Warned, stop_strict
from digilab.unchanged import Unchanged

if TYPE_CHECKING:
    from digilab.build.settings import Settings


class OpenBuild:
    """What is open while a site is made, and closed whatever happens; a check opens nothing but the count of warnings.

    Attributes:
        run: the folder that is built into, and its lock; None when nothing is built.
        warned: counts what MkDocs warns of.
    """

    def __init__(self) -> None:
        """Open nothing yet."""
        self.run: Run | None = None
        self._unchanged: Unchanged | None = None
        self.warned = Warned()

    def begin(self, config: MkDocsConfig, settings: "Settings", log: Log, *, serving: bool, may_stand: bool) -> None:
        """Take the lock and let MkDocs write into a folder of the build's own; end where nothing has changed.

        Args:
            config: MkDocs' configuration; its ``site_dir`` becomes that folder.
            settings: ours.
            log: is told that a site stays.
            serving: whether this is the live preview, which has a folder of its own and is never left as it is.
            may_stand: whether a site of which nothing has changed stays.

        Raises:
            BusyError: another build is under way.
            ValueError: the folder of the site is none that can be replaced.
        """
        self._unchanged = None if serving else Unchanged(config, settings)
        self.run = Run(None if serving else Path(config.config_file_path).parent, Path(config.site_dir))
        atexit.register(self.run.close)
        if self._unchanged and may_stand:
            self._unchanged.stay(strict=config.strict, log=log)
        config.site_dir = str(self.run.staging)

    def apart_from(self, files: Collection[Path]) -> str:
        """Give the digest of all inputs but some files; "" in the live preview, in a check, where it cannot be told."""
        return self._unchanged.apart_from(files) if self._unchanged else ""

    def publish(
        self, config: MkDocsConfig, refused: int, told: Callable[[], Mapping[str, list[str]]], *, serving: bool
    ) -> None:
        """Let the made site take the place of the previous one; it then stays while nothing changes.

        Args:
            config: MkDocs' configuration; its ``site_dir`` becomes the site's own again.
            refused: how many papers cannot be made.
            told: gives what a build tells of a site that stays, by language; one that MkDocs warned of is built again.
            serving: whether this is the live preview, which shows what is wrong instead of ending.

        Raises:
            Abort: the build is strict, and was warned.
        """
        if not self.run:
            return
        if config.strict and not serving:
            stop_strict(self.warned.times, refused)
        self.run.publish()
        config.site_dir = str(self.run.site)
        if self._unchanged and self.warned.times:
            self._unchanged.forget()
        elif self._unchanged:
            self._unchanged.note(told(), refused)

    def close(self, config: MkDocsConfig | None) -> None:
        """Throw away what was not published, and let others build; a second time does nothing."""
        self.warned.end()
        if self.run:
            if config:
                config.site_dir = str(self.run.site)
            self.run.close()
            atexit.unregister(self.run.close)
            self.run = None
