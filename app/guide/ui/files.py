"""Giving the reader a file: where they say on a computer, to an app of theirs on a phone."""

import flet as ft


async def offer_file(page: ft.Page, name: str, content: bytes, media_type: str) -> None:
    """Hand the file over: a browser downloads it, a computer asks where to, a phone asks for which app."""
    if page.platform and page.platform.is_mobile() and not page.web:
        await ft.Share().share_files([ft.ShareFile.from_bytes(content, mime_type=media_type, name=name)])
    else:
        await ft.FilePicker().save_file(file_name=name, src_bytes=content)
