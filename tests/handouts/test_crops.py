"""The crop of the real button stands before its bold word on paper too, as decoration."""

from pypdf import PdfReader
from tests.conftest import Docs
from tests.handouts.conftest import press
from tests.web.test_crops import with_crop


def test_paper_prints_it_as_decoration(docs: Docs) -> None:
    out, problems = press(with_crop(docs), site_url="")
    assert [problem for problem in problems if problem.is_error] == []
    for edition, figures in (("", 2), ("-large", 2), ("-pictures", 2), ("-pocket", 2)):
        reader = PdfReader(out / "handouts/fr" / f"send{edition}.pdf")
        images = {image.name for page in reader.pages for image in page.images}
        assert len(images) >= 2, edition
        root = reader.trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]
        assert str(_tags(root)).count("/Figure") == figures, edition
    wide = {
        image.image.size
        for page in PdfReader(out / "handouts/fr/send.pdf").pages
        for image in page.images
        if image.image
    }
    assert (240, 120) in wide


def _tags(node: object) -> list[str]:
    found: list[str] = []
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, dict):
        if "/S" in node:
            found.append(str(node["/S"]))
        children = node.get("/K", [])
        children = children.get_object() if hasattr(children, "get_object") else children
        for child in children if isinstance(children, list) else [children]:
            found += _tags(child)
    return found
