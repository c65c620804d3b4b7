"""Which maps this device has."""

import flet as ft

from guide.library.addresses import Maps


def maps() -> Maps:
    """A phone opens its own app; iPhones know no ``geo:`` links, and a browser may have no app for them."""
    page = ft.context.page
    if page.web:
        return "web"
    if page.platform is ft.PagePlatform.ANDROID:
        return "android"
    return "apple" if page.platform is ft.PagePlatform.IOS else "web"
