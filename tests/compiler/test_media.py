"""Pictures are found by their path from the root or from their page."""

from pathlib import Path

import pytest

from compiler.media import MissingPicture, bundle_path, resolve

PICTURES = {path: Path(path) for path in ("media/a.png", "housing/b.JPG", "housing/rent/c.svg", "media/größe.png")}


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("/media/a.png", "media/a.png"),
        ("media/a.png", "media/a.png"),
        ("../../media/a.png", "media/a.png"),
        ("c.svg", "housing/rent/c.svg"),
        ("./c.svg", "housing/rent/c.svg"),
        ("../b.JPG", "housing/b.JPG"),
        ("/housing/b.JPG", "housing/b.JPG"),
        ("/media/gro%CC%88%C3%9Fe.png", "media/größe.png"),
    ],
)
def test_a_picture_is_found(target: str, path: str) -> None:
    assert resolve(target, "housing/rent", PICTURES) == path


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("/media/b.png", "there is no picture"),
        ("../../../media/a.png", "there is no picture"),
        ("https://example.org/a.png", "not part of the guide"),
        ("data:image/png;base64,x", "not part of the guide"),
        ("//example.org/a.png", "not part of the guide"),
        ("/media/a.pdf", "is no picture"),
        ("", "is no picture"),
    ],
)
def test_what_is_no_picture_of_the_guide_is_refused(target: str, words: str) -> None:
    with pytest.raises(MissingPicture, match=words):
        resolve(target, "housing/rent", PICTURES)


def test_every_picture_lies_in_the_media_folder_of_a_bundle() -> None:
    assert bundle_path("media/a.png") == "media/a.png"
    assert bundle_path("housing/b.JPG") == "media/housing/b.JPG"
