"""Projection in class: read from 8 metres, driven by a remote, a keyboard, a mouse or a finger, from file://."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from selectolax.lexbor import LexborHTMLParser
from tests.browser.axe import violations
from tests.browser.conftest import Watched
from tests.browser.contexts import opened
from tests.browser.test_listen import wait
from tests.conftest import Docs, command

PROJECTORS = [(1024, 768), (1280, 720), (1920, 1080)]
LONGEST = "Au-dessus du grand rectangle, à droite, sélectionnez **Renseignements administratifs complémentaires**."
SECRET = "Un chat violet dort sur le clavier."

MEASURE = """only => {
    const wrong = [];
    const say = (screen, what) => wrong.push(`${screen.id}: ${what}`);
    const inside = box => Math.min(box.left, box.top) >= -1 && box.right <= innerWidth + 1
        && box.bottom <= innerHeight + 1;
    const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    const strip = document.querySelector('.controls').getBoundingClientRect().top;
    const all = [...document.querySelectorAll('.screen')].filter(each => !only || only.includes(each.id));
    const counts = {screens: all.length, words: 0, pictures: 0, smallest: 1, least: 1};
    all.forEach(screen => {
        digilab.stage.acts.to(screen.id);
        const cut = each => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1;
        if (cut(screen)) say(screen, 'cut');
        const words = [...screen.querySelectorAll('.screen__words, .screen__words *, h2:not(.spoken), .screen__area')]
            .filter(each => !each.matches('.screen__disc, .crop') && (each.innerText || '').trim());
        words.forEach(each => {
            counts.words += 1;
            const height = parseFloat(getComputedStyle(each).fontSize) / innerHeight;
            counts.smallest = Math.min(counts.smallest, height);
            if (height < 0.05) say(screen, `small: ${each.innerText}`);
            if (!inside(each.getBoundingClientRect())) say(screen, `outside: ${each.innerText}`);
            const inline = getComputedStyle(each).display === 'inline';
            if (!inline && each.scrollWidth > each.clientWidth + 1) say(screen, `wide: ${each.innerText}`);
        });
        screen.querySelectorAll('.screen__plate').forEach(each => {
            const box = each.getBoundingClientRect();
            if (!inside(box)) say(screen, 'plate outside');
            words.forEach(word => { if (over(box, word.getBoundingClientRect())) say(screen, 'plate over words'); });
        });
        const pictures = [...screen.querySelectorAll('.screen__picture img')];
        let area = 0;
        pictures.forEach(image => {
            counts.pictures += 1;
            const view = image.closest('.screen__view--part') || image;
            const box = view.getBoundingClientRect();
            area += box.width * box.height / innerWidth / innerHeight;
            if (!inside(box) || box.bottom > strip + 1) say(screen, 'picture outside');
            const letters = Number(image.dataset.letters || 0) * image.clientWidth / innerHeight;
            const [, , wide, tall] = (image.dataset.seen || '0 0 1 1').split(' ').map(Number);
            const fills = wide * image.clientWidth > 0.85 * box.width || tall * image.clientHeight > 0.85 * box.height;
            const must = screen.matches('.screen--step') && !fills && letters;
            if (must && letters < 0.0299) say(screen, `letters ${letters}`);
            if (!image.naturalWidth) say(screen, 'no picture');
            const bent = (image.clientWidth / image.clientHeight) / (image.naturalWidth / image.naturalHeight);
            if (Math.abs(bent - 1) > 0.02) say(screen, `bent picture ${bent}`);
            words.forEach(each => { if (over(box, each.getBoundingClientRect())) say(screen, 'picture over words'); });
        });
        if (screen.matches('.screen--step')) counts.least = Math.min(counts.least, area);
        if (screen.matches('.screen--step') && !pictures.length) say(screen, 'step without a picture');
    });
    return [wrong, counts];
}"""


@pytest.fixture(scope="session")
def day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A day with the hardest sheets that there may be: longest sentences, tall pictures, many steps."""
    docs = Docs(tmp_path_factory.mktemp("day"))
    docs.mkdocs()
    docs.home()
    head = "title: Cours\nkind: course\ndays: 1\nhours: 1\ngroup: [10, 12]\n"
    docs.write("fr/courses/digilab/index.md", f"---\n{head}---\nUn cours.\n")
    docs.write("en/courses/digilab/index.md", '---\ntitle: Course\nsource: ""\n---\nA course.\n')
    for locale in ("fr", "en"):
        docs.sheet("computer", locale, title="Reconnaître les faux messages", steps=8, size=(1600, 1000))
        docs.sheet("phone", locale, title="Téléphone", steps=6, size=(840, 1200))
        docs.sheet("short", locale, title="Imprimer", steps=3, size=(1600, 1000))
        for slug in ("computer", "phone"):
            file = docs.path / locale / "sheets" / slug / "index.md"
            text = file.read_text(encoding="utf-8").replace("Cliquez sur **Bouton 2**.", LONGEST)
            file.write_text(text + f'\n!!! trainer "Avant"\n    {SECRET}\n', encoding="utf-8")
        rows = [(20, "computer"), (20, "phone"), (20, "short")]
        unit = docs.unit(1, rows, locale, more=f'!!! trainer "Avant"\n    {SECRET}\n')
        long = "- Je sais reconnaître un faux message, puis demander vite de l'aide.\n"
        text = unit.read_text(encoding="utf-8")
        statement = "- Je sais envoyer.\n" if locale == "fr" else "- I can send.\n"
        unit.write_text(text.replace(statement, long + statement, 2), encoding="utf-8")
    done = command("mkdocs", "build", "--quiet", cwd=docs.root, DIGILAB_PAPERS="digilab-day-01*")
    assert done.returncode == 0, done.stdout + done.stderr
    return docs.root / "site"


def projections(site: Path) -> list[Path]:
    return sorted(file for file in site.rglob("*project.html"))


def now(page: Page) -> str:
    name: str = page.evaluate("document.querySelector('.screen:not([hidden])').id")
    return name


@pytest.fixture
def usb(browser: Browser) -> Iterator[Page]:
    """A page without a network, that opens the site from a folder, on a common projector."""
    context = opened(browser, offline=True, viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def resize(page: Page, width: int, height: int) -> None:
    """Give the window a size, and let the page fit its pictures to it."""
    page.set_viewport_size({"width": width, "height": height})
    wait(page, f"innerWidth === {width} && innerHeight === {height}")
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def mail(built: Path, step: str = "", locale: str = "") -> str:
    return (built / locale / "sheets/send-an-e-mail/project.html").as_uri() + step


def fullest(files: list[Path]) -> dict[Path, set[str]]:
    """Choose the screens with the most text, and with the longest word, of each kind, by projection.

    Screens are of one kind when they have the same parts, and pictures of about the same proportions.
    """
    best: dict[tuple[str, ...], dict[str, tuple[int, Path, str]]] = {}
    for file in files:
        for screen in LexborHTMLParser(file.read_bytes()).css(".screen"):
            parts = {re.sub(r"\s*area-\d", "", each.attributes["class"] or "") for each in screen.css("[class]")}
            pictures = {
                f"{int(each.attributes['width'] or 1) / int(each.attributes['height'] or 1):.1f}"
                for each in screen.css(".screen__picture img[width][height]")
            }
            words = screen.text().split()
            found = best.setdefault((*sorted(parts), *sorted(pictures)), {})
            for what, size in (("text", len(" ".join(words))), ("word", max(map(len, words), default=0))):
                found[what] = max(found.get(what, (0, file, "")), (size, file, screen.id or ""))
    chosen: dict[Path, set[str]] = {}
    for _, file, name in sorted(each for found in best.values() for each in found.values()):
        chosen.setdefault(file, set()).add(name)
    return chosen


def test_large_enough_for_8_metres_and_nothing_cut(usb: Page, built: Path, day: Path) -> None:
    sheets = list(built.rglob("sheets/*/index.html"))
    assert len(projections(built)) >= len(sheets)
    pages: dict[Path, set[str] | None] = {**fullest(projections(built)), **dict.fromkeys(projections(day))}
    wrong = []
    for at, (file, screens) in enumerate(pages.items()):
        usb.goto(file.as_uri())
        usb.evaluate("document.fonts.ready")
        for width, height in PROJECTORS if at < 3 else PROJECTORS[:2]:
            resize(usb, width, height)
            found, counts = usb.evaluate(MEASURE, sorted(screens) if screens else None)
            wrong += [f"{file.parent.name}/{file.name} {width}x{height} {each}" for each in found]
            assert counts["least"] > 0.25, (file, counts)
            if screens:
                assert counts["screens"] == len(screens), file
                continue
            assert counts["screens"] >= 3, file
            assert counts["words"] >= counts["screens"], file
            if file.parent.parent.name == "sheets":
                assert counts["pictures"] >= 2, file
    assert wrong == []


def test_the_measuring_can_fail(usb: Page, built: Path) -> None:
    usb.goto(mail(built))
    usb.evaluate(
        """() => {
            document.querySelector('#step-2 .screen__words').style.fontSize = '30px';
            document.querySelector('#step-3 .screen__words').style.fontSize = '300px';
            document.querySelector('#step-4 .screen__picture').style.width = '2000px';
        }"""
    )
    wrong = " ".join(usb.evaluate(MEASURE)[0])
    assert "step-2: small" in wrong
    assert "step-3: cut" in wrong
    assert "step-4: picture outside" in wrong


def test_every_key_of_a_remote_and_a_keyboard(usb: Page, built: Path) -> None:
    usb.goto(mail(built))
    assert now(usb) == "start"
    walk = [
        ("PageDown", "step-1"), ("ArrowRight", "step-2"), ("ArrowDown", "step-3"), ("Space", "step-4"),
        ("Shift+Space", "step-3"), ("PageUp", "step-2"), ("ArrowLeft", "step-1"), ("ArrowUp", "start"),
        ("PageUp", "start"), ("End", "device"), ("PageDown", "device"), ("PageUp", "turn"), ("PageUp", "again"),
        ("PageUp", "success"), ("Home", "start"), ("t", "turn"), ("Home", "start"),
    ]  # fmt: skip
    for key, wanted in walk:
        usb.keyboard.press(key)
        assert now(usb) == wanted, key
        assert usb.locator(".screen:visible").count() == 1
    usb.keyboard.press("Control+ArrowRight")
    assert now(usb) == "start"
    usb.keyboard.press("PageDown")
    assert usb.url.endswith("project.html#step-1")
    usb.reload()
    assert now(usb) == "step-1"


def test_a_step_says_where_it_is(usb: Page, built: Path) -> None:
    usb.goto(mail(built, "#step-3"))
    screen = usb.locator("#step-3")
    assert screen.locator(".screen__disc").inner_text() == "3"
    assert screen.locator("h2").text_content() == "Étape 3 sur 7"
    assert screen.locator(".dot").count() == 7
    assert screen.locator(".dot--done").count() == 2
    assert "dot--now" in str(screen.locator(".dot").nth(2).get_attribute("class"))
    edge = screen.evaluate("each => getComputedStyle(each).borderLeftColor")
    assert edge == "rgb(72, 143, 205)"
    usb.keyboard.press("PageDown")
    expect(usb.locator("[role=status]")).to_contain_text("Étape 4 sur 7")
    expect(usb.locator("[role=status]")).to_contain_text("Cours de lundi")


@pytest.mark.parametrize("key", ["b", "."])
def test_black_screen_and_back(usb: Page, built: Path, key: str) -> None:
    usb.goto(mail(built, "#step-2"))
    black = usb.locator(".black")
    for end in (key, "PageDown", "Escape"):
        usb.keyboard.press(key)
        expect(black).to_be_visible()
        assert black.bounding_box() == {"x": 0, "y": 0, "width": 1280, "height": 720}
        assert black.evaluate("each => getComputedStyle(each).backgroundColor") == "rgb(0, 0, 0)"
        usb.keyboard.press(end)
        expect(black).to_be_hidden()
        assert now(usb) == "step-2"
    usb.keyboard.press(key)
    usb.mouse.click(640, 300)
    expect(black).to_be_hidden()
    assert now(usb) == "step-2"


def test_the_other_language_at_the_same_step(usb: Page, built: Path) -> None:
    usb.goto(mail(built))
    usb.keyboard.press("l")
    usb.wait_for_url(mail(built, locale="en"))
    assert now(usb) == "start"
    for _ in range(4):
        usb.keyboard.press("PageDown")
    assert "Subject" in usb.locator("#step-4 .screen__words").inner_text()
    usb.keyboard.press("l")
    usb.wait_for_url(mail(built, "#step-4"))
    assert now(usb) == "step-4"
    assert "Objet" in usb.locator("#step-4 .screen__words").inner_text()
    usb.keyboard.press("End")
    usb.mouse.move(300, 300)
    usb.get_by_role("link", name="English").click()
    usb.wait_for_url(mail(built, "#device", "en"))
    assert now(usb) == "device"


def test_a_day_changes_its_language_too(usb: Page, day: Path) -> None:
    usb.goto((day / "courses/digilab/day-01-project.html").as_uri() + "#phone-step-3")
    usb.keyboard.press("l")
    usb.wait_for_url((day / "en/courses/digilab/day-01-project.html").as_uri() + "#phone-step-3")
    assert now(usb) == "phone-step-3"
    usb.keyboard.press("Escape")
    usb.wait_for_url((day / "en/courses/digilab/day-01.html").as_uri())


def test_full_screen_comes_back_after_the_other_language(usb: Page, built: Path) -> None:
    is_full = "document.fullscreenElement !== null"
    usb.goto(mail(built, "#step-2"))
    usb.keyboard.press("f")
    wait(usb, is_full)
    expect(usb.locator("[data-do=full]")).to_have_attribute("aria-pressed", "true")
    usb.keyboard.press("l")
    usb.wait_for_url(mail(built, "#step-2", "en"))
    usb.keyboard.press("PageDown")
    wait(usb, is_full)
    assert now(usb) == "step-3"
    assert usb.evaluate("sessionStorage.length") == 0
    usb.keyboard.press("f")
    wait(usb, "document.fullscreenElement === null")


def test_escape_leaves_full_screen_first_then_goes_to_the_sheet(usb: Page, built: Path) -> None:
    usb.goto(mail(built, "#step-2"))
    usb.keyboard.press("f")
    wait(usb, "document.fullscreenElement !== null")
    usb.keyboard.press("Escape")
    wait(usb, "document.fullscreenElement === null")
    assert now(usb) == "step-2"
    usb.keyboard.press("Escape")
    usb.wait_for_url((built / "sheets/send-an-e-mail/index.html").as_uri() + "#step-2")


def test_the_sheet_leads_to_its_projection_and_has_no_keys_itself(usb: Page, built: Path) -> None:
    sheet = (built / "sheets/send-an-e-mail/index.html").as_uri()
    usb.goto(sheet)
    for key in ("l", "b", "f", "s", "PageDown"):
        usb.keyboard.press(key)
    assert usb.url == sheet
    assert usb.evaluate("document.fullscreenElement === null")
    usb.get_by_role("link", name="Projeter").click()
    usb.wait_for_url(mail(built))
    usb.get_by_role("link", name="Quitter").click()
    usb.wait_for_url(sheet)


TARGET = """each => {
    const box = each.getBoundingClientRect();
    const [x, y, wide, tall] = each.dataset.seen.split(' ').map(Number);
    return [box.left + x * box.width, box.top + y * box.height,
        box.left + (x + wide) * box.width, box.top + (y + tall) * box.height];
}"""


def test_buttons_hide_when_nobody_needs_them(usb: Page, built: Path) -> None:
    usb.goto(mail(built, "#step-1"))
    controls = usb.locator(".controls")
    expect(controls).to_have_css("opacity", "1")
    expect(controls).to_have_css("opacity", "0")
    assert usb.locator(".projection").evaluate("each => getComputedStyle(each).cursor") == "none"
    usb.mouse.move(200, 200)
    usb.mouse.move(220, 200)
    expect(controls).to_have_css("opacity", "1")
    usb.mouse.click(640, 300)
    assert now(usb) == "step-2"
    expect(controls).to_have_css("opacity", "0")
    usb.keyboard.press("Tab")
    expect(controls).to_have_css("opacity", "1")
    assert usb.evaluate("document.activeElement.innerText") == "Précédent"
    usb.wait_for_timeout(4000)
    expect(controls).to_have_css("opacity", "1")
    usb.keyboard.press("Enter")
    assert now(usb) == "step-1"
    sizes = usb.evaluate(
        "[...document.querySelectorAll('.controls > *')].map(each => Math.min(each.offsetHeight, each.offsetWidth))"
    )
    assert min(sizes) >= 48


def test_after_a_click_on_a_button_the_space_bar_goes_on(usb: Page, built: Path) -> None:
    usb.goto(mail(built, "#step-1"))
    usb.get_by_role("button", name="Pointeur").click()
    expect(usb.locator(".pointer")).to_be_visible()
    usb.keyboard.press("Space")
    assert now(usb) == "step-2"
    expect(usb.locator(".pointer")).to_be_visible()


def centre(pointer: Locator) -> tuple[float, float]:
    box = pointer.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_the_spotlight_follows_the_mouse_and_moves_by_keyboard(usb: Page, built: Path) -> None:
    usb.goto(mail(built, "#step-1"))
    pointer = usb.locator(".pointer")
    expect(pointer).to_be_hidden()
    usb.mouse.move(400, 300)
    usb.keyboard.press("s")
    expect(pointer).to_be_visible()
    assert centre(pointer) == pytest.approx((400, 300), abs=1)
    usb.mouse.move(800, 500)
    assert centre(pointer) == pytest.approx((800, 500), abs=1)
    usb.keyboard.press("Shift+ArrowLeft")
    usb.keyboard.press("Shift+ArrowUp")
    assert centre(pointer) == pytest.approx((736, 436), abs=1)
    assert now(usb) == "step-1"
    usb.mouse.click(640, 300)
    assert now(usb) == "step-2"
    usb.keyboard.press("s")
    expect(pointer).to_be_hidden()


def test_a_closer_look_at_the_place_one_acts_on(usb: Page, built: Path) -> None:
    usb.goto(mail(built, "#step-2"))
    image = usb.locator("#step-2 .screen__picture img")
    width = "each => each.clientWidth"
    whole = image.evaluate(width)
    usb.keyboard.press("z")
    assert image.evaluate(width) >= 1.4 * whole
    view, ring = usb.locator("#step-2 .screen__view").bounding_box(), image.evaluate(TARGET)
    assert view
    assert view["x"] <= ring[0] < ring[2] <= view["x"] + view["width"]
    assert view["y"] <= ring[1] < ring[3] <= view["y"] + view["height"]
    expect(usb.locator(".controls")).to_have_css("opacity", "0")
    left = image.evaluate("each => each.getBoundingClientRect().left")
    usb.mouse.click(view["x"] + view["width"] - 40, view["y"] + 200)
    assert now(usb) == "step-2"
    assert image.evaluate("each => each.getBoundingClientRect().left") < left
    usb.keyboard.press("Escape")
    assert image.evaluate(width) == whole
    usb.mouse.move(640, 400)
    usb.mouse.wheel(0, -100)
    wait(usb, f"({width})(document.querySelector('#step-2 .screen__picture img')) > {whole}")
    usb.keyboard.press("PageDown")
    usb.keyboard.press("PageUp")
    assert image.evaluate(width) == whole


def test_a_line_drawn_with_the_mouse_goes_with_the_screen(usb: Page, built: Path) -> None:
    usb.goto(mail(built, "#step-2"))
    usb.keyboard.press("d")
    usb.mouse.move(300, 300)
    usb.mouse.down()
    usb.mouse.move(500, 420, steps=5)
    usb.mouse.up()
    assert now(usb) == "step-2"
    drawn = (
        """document.querySelector('.drawing').getContext('2d').getImageData(0, 0, 1280, 720).data.some(each => each)"""
    )
    assert usb.evaluate(drawn)
    usb.keyboard.press("PageDown")
    expect(usb.locator(".drawing")).to_be_hidden()
    usb.keyboard.press("d")
    assert not usb.evaluate(drawn)


def test_two_people_have_their_time(usb: Page, built: Path) -> None:
    usb.clock.install()
    usb.goto(mail(built, "#step-1"))
    usb.keyboard.press("t")
    left, over = usb.locator("#turn .timer__left"), usb.locator("#turn .timer__over")
    usb.clock.run_for(61_000)
    expect(left).to_have_text("2:59")
    usb.get_by_role("button", name="Pause").click()
    usb.clock.run_for(10_000)
    expect(left).to_have_text("2:59")
    usb.get_by_role("button", name="1 minute de moins").click()
    usb.get_by_role("button", name="Pause").click()
    usb.keyboard.press("PageUp")
    usb.clock.run_for(120_000)
    expect(over).to_be_hidden()
    usb.keyboard.press("PageDown")
    expect(left).to_have_text("0:00")
    expect(usb.locator("[role=status]")).to_have_text("Changez de personne.")


@pytest.mark.parametrize("refused", [False, True])
def test_the_screen_does_not_sleep_and_is_asked_once_where_it_may_not(usb: Page, built: Path, *, refused: bool) -> None:
    answer = "Promise.reject(new DOMException('no', 'NotAllowedError'))" if refused else "Promise.resolve({})"
    lock = f"{{ request: () => {{ window.asked = (window.asked || 0) + 1; return {answer}; }} }}"
    usb.add_init_script(f"Object.defineProperty(navigator, 'wakeLock', {{ value: {lock} }})")
    usb.goto(mail(built))
    assert usb.evaluate("asked") == 1
    usb.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert usb.evaluate("asked") == (1 if refused else 2)


def test_by_finger(browser: Browser, built: Path) -> None:
    context = opened(browser, has_touch=True, viewport={"width": 1024, "height": 768})
    try:
        page = context.new_page()
        page.goto(mail(built, "#step-1"))
        touch = context.new_cdp_session(page)

        def swipe(start: tuple[int, int], end: tuple[int, int]) -> None:
            touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [_point(start)]})
            for part in (0.3, 0.6, 1):
                at = tuple(round(a + (b - a) * part) for a, b in zip(start, end, strict=True))
                touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [_point(at)]})
            touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

        swipe((700, 400), (300, 410))
        page.wait_for_url("**#step-2")
        swipe((300, 400), (700, 410))
        page.wait_for_url("**#step-1")
        swipe((500, 300), (505, 600))
        assert now(page) == "step-1"
        page.touchscreen.tap(500, 400)
        page.wait_for_url("**#step-2")
        expect(page.locator(".controls")).to_have_css("opacity", "1")
        page.get_by_role("button", name="Précédent").tap()
        page.wait_for_url("**#step-1")
    finally:
        context.close()


def _point(at: tuple[int, ...]) -> dict[str, int]:
    return {"x": at[0], "y": at[1]}


def test_every_screen_is_quiet_and_each_kind_accessible(context: BrowserContext, built: Path, day: Path) -> None:
    watched = Watched(context.new_page(), "file://")
    kinds = "document.querySelector('.screen:not([hidden])').className.replace(/ area-\\d/, '')"
    seen: set[str] = set()
    for file in (built / "sheets/use-the-mouse/project.html", day / "courses/digilab/day-01-project.html"):
        watched.page.goto(file.as_uri())
        screens = watched.page.locator(".screen").count()
        for _ in range(screens):
            watched.page.keyboard.press("PageDown")
        assert watched.wrong == []
        for _ in range(screens):
            kind = watched.page.evaluate(kinds)
            if kind not in seen:
                seen.add(kind)
                assert violations(watched.page) == [], now(watched.page)
            watched.page.keyboard.press("PageUp")
        watched.wrong.clear()  # from a folder, axe itself asks for what it may not have
    assert len(seen) >= 4


@pytest.mark.parametrize("step", ["#start", "#step-2", "#again", "#device"])
def test_four_times_larger(usb: Page, built: Path, step: str) -> None:
    """400 % zoom: everything flows in one column, words grow, and the keys that scroll do scroll."""
    usb.set_viewport_size({"width": 320, "height": 180})
    usb.goto(mail(built, step))
    assert usb.evaluate("document.documentElement.scrollWidth") <= 320
    assert usb.evaluate("document.documentElement.scrollHeight") > 180
    assert usb.evaluate("getComputedStyle(document.documentElement).overflowY") != "hidden"
    sizes = usb.evaluate(
        "[...document.querySelectorAll('.screen__words')].map(each => parseFloat(getComputedStyle(each).fontSize))"
    )
    assert min(sizes) >= 20
    before = now(usb)
    usb.keyboard.press("ArrowDown")
    assert now(usb) == before
    usb.get_by_role("button", name="Suivant").scroll_into_view_if_needed()
    assert usb.get_by_role("button", name="Suivant").bounding_box()


def test_colours_of_the_readers_choice(browser: Browser, built: Path) -> None:
    context = browser.new_context(forced_colors="active", viewport={"width": 1280, "height": 720})
    try:
        page = context.new_page()
        page.goto(mail(built, "#step-2"))
        done, open_ = (
            page.locator(f"#step-2 .dot{which}").first.evaluate("each => getComputedStyle(each).backgroundColor")
            for which in ("--done", ":not(.dot--done):not(.dot--now)")
        )
        assert done != open_
        page.keyboard.press("b")
        assert page.locator(".black").evaluate("each => getComputedStyle(each).backgroundColor") == "rgb(0, 0, 0)"
        page.keyboard.press("b")
        page.keyboard.press("s")
        assert "rgba(0, 0, 0" in page.locator(".pointer").evaluate("each => getComputedStyle(each).boxShadow")
    finally:
        context.close()


def test_no_movement_when_the_reader_wants_none(usb: Page, built: Path) -> None:
    usb.goto(mail(built))
    assert usb.locator(".controls").evaluate("each => getComputedStyle(each).transitionDuration") == "0s"


def test_without_scripts_all_screens_stand_below_each_other(browser: Browser, built: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 720})
    try:
        page = context.new_page()
        page.goto(mail(built))
        assert page.locator(".screen").count() == page.locator(".screen:visible").count() == 12
        page.locator("#step-6").scroll_into_view_if_needed()
        assert not page.locator(".controls").is_visible()
    finally:
        context.close()


def test_a_trainer_note_is_in_no_projection(day: Path) -> None:
    assert len(projections(day)) == 8
    for file in projections(day):
        assert SECRET not in file.read_text(encoding="utf-8"), file


CENTRE = "(box => box.x + box.width / 2)(document.querySelector('.pointer').getBoundingClientRect())"


def heard(trainer: Page, part: str) -> Locator:
    return trainer.locator(f".presenter__screen .presenter__{part}").first


def test_the_trainers_window_knows_what_is_shown_and_drives_it(usb: Page, day: Path) -> None:
    trainer = usb
    trainer.goto((day / "trainer/digilab/day-01.html").as_uri())
    expect(trainer.locator(".presenter__now")).to_be_hidden()
    with trainer.context.expect_page() as opening:
        trainer.get_by_role("link", name="Projeter, garder les notes ici").click()
    screen = opening.value
    expect(heard(trainer, "said")).to_have_text("Jour 1")
    screen.goto((day / "courses/digilab/day-01-project.html").as_uri() + "#computer-step-1")
    screen.keyboard.press("PageDown")
    expect(heard(trainer, "said")).to_have_text("Étape 2 sur 8")
    expect(heard(trainer, "words")).to_contain_text("Renseignements administratifs")
    expect(trainer.locator(".presenter__screen--next .presenter__said")).to_have_text("Étape 3 sur 8")
    loaded = "each => each.decode().then(() => each.naturalWidth)"
    assert trainer.locator(".presenter__screen img").first.evaluate(loaded) > 100
    expect(trainer.locator(".presenter__notes")).to_contain_text(SECRET)
    for size in ((1280, 720), (1024, 768)):
        trainer.set_viewport_size({"width": size[0], "height": size[1]})
        assert trainer.evaluate("document.documentElement.scrollHeight <= innerHeight")
        buttons = trainer.locator(".presenter__buttons").bounding_box()
        assert buttons
        assert buttons["y"] + buttons["height"] <= size[1]

    trainer.get_by_role("button", name="Suivant").click()
    expect(heard(trainer, "said")).to_have_text("Étape 3 sur 8")
    assert now(screen) == "computer-step-3"
    trainer.get_by_role("button", name="Écran noir").click()
    expect(screen.locator(".black")).to_be_visible()
    expect(trainer.get_by_role("button", name="Écran noir")).to_have_attribute("aria-pressed", "true")
    trainer.get_by_role("button", name="Précédent").click()
    expect(screen.locator(".black")).to_be_hidden()
    assert now(screen) == "computer-step-3"

    assert SECRET not in screen.content()

    trainer.get_by_role("button", name="English").click()
    expect(heard(trainer, "said")).to_have_text("Step 3 of 8")
    assert trainer.locator(".presenter__screen").first.get_attribute("lang") == "en"
    trainer.reload()
    expect(heard(trainer, "said")).to_have_text("Step 3 of 8")
    trainer.get_by_role("button", name="Suivant").click()
    expect(heard(trainer, "said")).to_have_text("Step 4 of 8")
    screen.close()
    expect(trainer.locator(".presenter__told")).to_have_text("La projection est fermée.")
    with trainer.context.expect_page() as opening:
        trainer.get_by_role("link", name="Projeter, garder les notes ici").click()
    expect(heard(trainer, "said")).to_have_text("Step 4 of 8")
    wait(opening.value, "document.querySelector('.screen:not([hidden])')?.id === 'computer-step-4'")


def test_the_trainers_window_jumps_and_points(usb: Page, day: Path) -> None:
    trainer = usb
    trainer.goto((day / "trainer/digilab/day-01.html").as_uri())
    with trainer.context.expect_page() as opening:
        trainer.get_by_role("link", name="Projeter, garder les notes ici").click()
    screen = opening.value
    expect(heard(trainer, "said")).to_have_text("Jour 1")
    trainer.get_by_role("button", name="Tous les écrans").click()
    trainer.get_by_role("button", name="Étape 5 sur 6").click()
    expect(heard(trainer, "said")).to_have_text("Étape 5 sur 6")
    assert now(screen) == "phone-step-5"
    expect(trainer.locator(".presenter__screens [aria-current]")).to_contain_text("Étape 5 sur 6")
    trainer.get_by_role("button", name="Pointeur").click()
    expect(screen.locator(".pointer")).to_be_visible()
    small, large = heard(trainer, "picture").locator("img"), screen.locator("#phone-step-5 .screen__picture img")
    box, wide = small.bounding_box(), large.bounding_box()
    assert box
    assert wide
    trainer.mouse.move(box["x"] + box["width"] / 4, box["y"] + box["height"] / 2)
    wanted = (wide["x"] + wide["width"] / 4, wide["y"] + wide["height"] / 2)
    wait(screen, f"Math.abs({CENTRE} - {wanted[0]}) < 3")
    trainer.keyboard.press("Escape")
    expect(screen.locator(".pointer")).to_be_hidden()


def test_the_projection_opens_the_notes_and_they_come_back_where_it_is(usb: Page, day: Path) -> None:
    usb.goto((day / "courses/digilab/day-01-project.html").as_uri() + "#phone-step-2")
    for _ in range(2):
        with usb.context.expect_page() as opening:
            usb.keyboard.press("n")
        notes = opening.value
        expect(heard(notes, "said")).to_have_text("Étape 2 sur 6")
        notes.close()
        usb.wait_for_timeout(300)
    notes = usb.context.new_page()
    notes.goto((day / "trainer/digilab/day-01.html").as_uri())
    expect(heard(notes, "said")).to_have_text("Étape 2 sur 6")
    notes.keyboard.press("PageDown")
    wait(usb, "location.hash === '#phone-step-3'")


def test_each_row_of_the_plan_leads_straight_to_its_screen(usb: Page, day: Path) -> None:
    usb.goto((day / "trainer/digilab/day-01.html").as_uri())
    with usb.context.expect_page() as opening:
        usb.get_by_role("link", name="Projeter : Partie 2").click()
    wait(opening.value, "document.querySelector('.screen:not([hidden])')?.id === 'phone-start'")
    expect(usb.locator(".presenter__left dd")).to_contain_text("19:5")


def test_the_trainers_window_has_a_clock(usb: Page, day: Path) -> None:
    usb.clock.install(time="2026-11-24T09:58:00")
    usb.goto((day / "trainer/digilab/day-01.html").as_uri())
    usb.evaluate(
        """window.dispatchEvent(new MessageEvent('message', {
            origin: 'null', source: new MessageChannel().port1, data: {
            digilab: 'screen', page: 'courses/digilab/day-01-project.md', id: 'phone-step-1', row: 2,
            lang: 'fr', since: Date.now(), black: false, sheet: 'phone', next: null,
            now: {said: 'Étape 1', words: 'Cliquez.', picture: ''}}}))"""
    )
    expect(usb.locator(".presenter__clock")).to_have_text("09:58")
    left = usb.locator(".presenter__left dd")
    expect(left).to_have_text("20:00")
    usb.clock.fast_forward("05:00")
    expect(left).to_have_text("15:00")
    usb.clock.fast_forward("01:00:00")
    expect(usb.locator(".presenter__clock")).to_have_text("11:03")
    expect(usb.locator(".presenter__elapsed")).to_have_text("1:05:00")
    expect(left).to_have_text("en plus 45:00")
    expect(usb.locator(".presenter__screen--next")).to_contain_text("C'est la fin.")


def test_a_browser_that_opens_no_window_is_met_calmly(usb: Page, day: Path) -> None:
    usb.goto((day / "trainer/digilab/day-01.html").as_uri())
    usb.evaluate("window.open = () => null")
    usb.get_by_role("link", name="Projeter, garder les notes ici").click()
    expect(usb.locator(".presenter__told")).to_contain_text("Imprimez cette page")
    usb.emulate_media(media="print")
    expect(usb.locator(".presenter")).to_be_hidden()
    assert SECRET in usb.locator("main").inner_text()


def test_the_trainers_window_is_accessible_while_projecting(context: BrowserContext, day: Path) -> None:
    watched = Watched(context.new_page(), "file://")
    watched.page.goto((day / "trainer/digilab/day-01.html").as_uri())
    with context.expect_page():
        watched.page.get_by_role("link", name="Projeter, garder les notes ici").click()
    expect(watched.page.locator(".presenter__now")).to_be_visible()
    for size in ((1366, 768), (320, 640)):
        watched.page.set_viewport_size({"width": size[0], "height": size[1]})
        assert watched.page.evaluate("document.documentElement.scrollWidth") <= size[0]
        assert violations(watched.page) == []
