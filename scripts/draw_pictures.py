"""Draw the sheets' pictures: ``python3 scripts/draw_pictures.py [sheet …]``; needs Chromium.

``scripts/screens/pictures.yml`` lists every picture: its screen, the state of the screen, what is marked. The
screens are small practice pages (HTML, SVG), drawn once per language with the words of ``fr.yml`` and ``en.yml``;
the ring is drawn at the true place of what the learner acts on. Same inputs, same bytes on one Chromium version.
"""

import io
import sys
from pathlib import Path

import environment

ROOT = Path(__file__).resolve().parent.parent
SCREENS = ROOT / "scripts" / "screens"
WIDTH, HEIGHT, SCALE = 800, 500, 2
COLOURS = 128


def main(wanted: list[str]) -> None:
    """Draw the pictures of the named sheets, or of all."""
    import fontpkg_atkinson_hyperlegible
    import fontpkg_lexend
    import jinja2
    import yaml
    from playwright.sync_api import sync_playwright

    from digilab.icons import icon_svg

    pages = jinja2.Environment(
        loader=jinja2.FileSystemLoader(SCREENS), autoescape=True, undefined=jinja2.StrictUndefined
    )
    pages.globals["icon"] = lambda name: jinja2.utils.markupsafe.Markup(icon_svg(name))
    fonts = {
        "lexend": next((Path(fontpkg_lexend.ROOT) / "files").glob("*.ttf")).as_uri(),
        "typed": (Path(fontpkg_atkinson_hyperlegible.ROOT) / "files" / "AtkinsonHyperlegible-Regular.ttf").as_uri(),
    }
    listed = yaml.safe_load((SCREENS / "pictures.yml").read_text(encoding="utf-8"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=environment.find_chromium(),
            args=["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
        )
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=SCALE)
        for locale in ("fr", "en"):
            words = yaml.safe_load((SCREENS / f"{locale}.yml").read_text(encoding="utf-8"))
            for slug, pictures in listed.items():
                if wanted and slug not in wanted:
                    continue
                for name, picture in pictures.items():
                    html = pages.get_template(f"{picture['screen']}.html").render(
                        t=words,
                        locale=locale,
                        fonts=fonts,
                        state=picture.get("state", ""),
                        pointer=picture.get("pointer", ""),
                    )
                    target = ROOT / "docs" / locale / "sheets" / slug / f"{name}.png"
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(_draw(page, html, picture))
                    environment.say(f"{target.relative_to(ROOT).as_posix()}: {target.stat().st_size // 1000} kB")
        browser.close()


def _draw(page, html: str, picture: dict[str, str]) -> bytes:  # type: ignore[no-untyped-def]  # noqa: ANN001
    from PIL import Image

    from digilab.pictures.marks import Box, ring

    shown = SCREENS / ".shown.html"
    shown.write_text(html, encoding="utf-8")
    try:
        page.goto(shown.as_uri())
        page.evaluate("document.fonts.ready")
        image = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
        for selector in filter(None, [picture.get("target")]):
            found = page.locator(selector)
            if found.count() != 1:
                sys.exit(f"{picture}: '{selector}' is there {found.count()} times")
            box = found.bounding_box()
            image = ring(image, Box(*(box[key] * SCALE for key in ("x", "y", "width", "height"))))
    finally:
        shown.unlink(missing_ok=True)
    small = image.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    out = io.BytesIO()
    small.save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    environment.prepare("test")
    if Path(sys.prefix).resolve() != environment.VENV.resolve():
        sys.exit(environment.run("python", str(Path(__file__)), *sys.argv[1:]))
    main(sys.argv[1:])
