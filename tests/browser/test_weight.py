"""What a first visit costs: bytes, as a web server sends them, for phones with little credit. Never times."""

import gzip
from typing import Literal
from urllib.parse import urlparse

import pytest
from playwright.sync_api import Browser, Response

PAGE = 150_000
"""Bytes for page, styles, scripts and fonts."""
WITH_PICTURES = 500_000
"""Bytes for all of it and the pictures that the browser fetches before anyone scrolls."""

Kind = Literal["page", "picture"]


def weigh(browser: Browser, served: str, name: str, size: tuple[int, int]) -> dict[str, tuple[Kind, int]]:
    """Open a page in a new browser profile and weigh what it asks for; text is sent compressed."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]})
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 (Playwright writes on what it is given)
    page.goto(served + name, wait_until="networkidle")
    page.evaluate("document.fonts.ready.then(() => null)")
    weights: dict[str, tuple[Kind, int]] = {}
    for answer in answers:
        kind: Kind = "picture" if answer.request.resource_type == "image" else "page"
        body = answer.body()
        packed = answer.url.endswith((".woff2", ".webp", ".png", ".jpg"))
        weights[urlparse(answer.url).path] = (kind, len(body if packed else gzip.compress(body, 6)))
    context.close()
    return weights


@pytest.mark.parametrize("size", [(1366, 768), (360, 740)], ids=["computer", "phone"])
@pytest.mark.parametrize(
    "name", ["index.html", "sheets/send-an-e-mail/index.html", "en/sheets/use-the-keyboard/index.html"]
)
def test_a_first_visit_is_light(browser: Browser, served: str, name: str, size: tuple[int, int]) -> None:
    weights = weigh(browser, served, name, size)
    told = "\n".join(f"{bytes_:8} {kind} {path}" for path, (kind, bytes_) in sorted(weights.items()))
    page = sum(bytes_ for kind, bytes_ in weights.values() if kind == "page")
    assert page < PAGE, told
    assert sum(bytes_ for _, bytes_ in weights.values()) < WITH_PICTURES, told
    if name != "index.html":
        assert any(kind == "picture" for kind, _ in weights.values()), told
