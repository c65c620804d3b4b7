"""How large pictures are, so that a page keeps their place free until they come."""

import re
from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO

from PIL import Image

_VIEW = re.compile(rb'viewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"')


@lru_cache(maxsize=512)
def measured(raw: bytes, name: str) -> Mapping[str, int]:
    """Width and height of a picture, in pixels; nothing where it does not say."""
    if name.lower().endswith(".svg"):
        found = _VIEW.search(raw)
        return {"width": round(float(found[1])), "height": round(float(found[2]))} if found else {}
    with Image.open(BytesIO(raw)) as picture:
        return {"width": picture.width, "height": picture.height}
