"""One build of a project's folder: it has the lock and a folder to build into, and leaves neither behind."""

from pathlib import Path

from digilab.build.lock import BuildLock
from digilab.build.publish import discard, open_staging, publish


class Run:
    """A build that works in a project's folder.

    Attributes:
        site: the folder of the site.
        staging: the folder to build into.
    """

    def __init__(self, project: Path | None, site: Path) -> None:
        """Take the lock and open the folder.

        Args:
            project: the folder of ``mkdocs.yml``; None where the site's folder is this process' own.
            site: the folder of the site.

        Raises:
            BusyError: another build works in this folder.
            OSError: a folder cannot be made.
        """
        self._lock = BuildLock(project / ".cache") if project else None
        self.site = site
        try:
            self.staging = open_staging(site)
        except BaseException:
            self._release()
            raise

    def publish(self) -> None:
        """Let the finished site take the place of the previous one.

        Raises:
            OSError: the system refused; the previous site is untouched.
        """
        publish(self.staging, self.site)

    def close(self) -> None:
        """Throw away what was not published, and let go of the lock; a second time does nothing."""
        discard(self.staging)
        self._release()

    def _release(self) -> None:
        if self._lock:
            self._lock.release()
