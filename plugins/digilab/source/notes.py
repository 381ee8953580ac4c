"""Trainer notes: found in a page's HTML and taken out of it, so that learners get the rest alone.

What Python-Markdown made of ``!!! trainer`` decides, not how the source looks: whatever carries the class
``trainer`` goes, and with it the footnotes that nothing else refers to.
"""

from bs4 import BeautifulSoup, Tag

NOTE_CLASS = "trainer"


def take_notes(soup: BeautifulSoup) -> list[Tag]:
    """Take every trainer note out of a page's HTML, and give them in order, each whole."""
    notes = [each for each in soup.find_all(class_=NOTE_CLASS) if not _inside_note(each)]
    before = _footnotes(soup)
    for note in notes:
        note.extract()
    for name in before - _footnotes(soup):
        for footnote in soup.find_all("li", id=name):
            footnote.extract()
    for holder in soup.find_all("div", class_="footnote"):
        if not holder.find("li"):
            holder.extract()
    return notes


def for_learners(html: str) -> str:
    """Give a page's HTML without its trainer notes."""
    if NOTE_CLASS not in html:
        return html
    soup = BeautifulSoup(html, "html.parser")
    return str(soup) if take_notes(soup) else html


def title_and_content(note: Tag) -> tuple[Tag | None, str]:
    """Give the element that titles a note, and the HTML of the rest."""
    title = note.find(["p", "summary"], recursive=False)
    is_title = isinstance(title, Tag) and (
        title.name == "summary" or "admonition-title" in title.get_attribute_list("class")
    )
    rest = "".join(str(each) for each in note.children if not (is_title and each is title))
    return (title if is_title and isinstance(title, Tag) else None), rest.strip()


def _inside_note(element: Tag) -> bool:
    return element.find_parent(class_=NOTE_CLASS) is not None


def _footnotes(soup: BeautifulSoup) -> set[str]:
    """Give the ids of the footnotes that the page refers to."""
    return {str(link.get("href") or "").removeprefix("#") for link in soup.find_all("a", class_="footnote-ref")}
