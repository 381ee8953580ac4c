"""Files into the site that is being built, readable for a web server whatever the umask."""

from pathlib import Path


def write(path: Path, data: bytes) -> None:
    """Write a file of the site; one that stood there may be a kept one too, which stays as it is.

    Raises:
        OSError: the disk is full, or the place cannot be written to.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_bytes(data)


def make_readable(site: Path) -> None:
    """Let everybody read every file of a site, and enter every folder."""
    for each in (site, *site.rglob("*")):
        if each.is_symlink():
            continue
        mode = each.stat().st_mode & 0o777
        wanted = 0o755 if each.is_dir() else 0o644
        if mode & wanted != wanted:
            each.chmod(wanted)
