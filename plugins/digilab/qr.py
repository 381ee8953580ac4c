"""The QR code of an address, as SVG: for paper, and for a phone held before the projection."""

import io
from functools import lru_cache

import segno


@lru_cache(maxsize=1024)
def qr_code(address: str, *, scales: bool = False) -> str:
    """Give the QR code of an address as SVG; "" for no address.

    Args:
        address: what it says.
        scales: whether it is drawn as large as its place, and has no size of its own.
    """
    if not address:
        return ""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        out, kind="svg", border=4, xmldecl=False, svgclass=None, lineclass=None, nl=False, omitsize=scales
    )
    return out.getvalue().decode()
