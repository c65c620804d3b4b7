"""Parts of a screen that the Tab key visits one after the other, put into Flet's compiled web client.

Flutter has a widget for such a part, FocusTraversalGroup, and Flet no control that makes one (its own are few, and
each does more). So the control that does least, AutofillGroup, is given that widget around what it makes.
"""

import re

_SHORTCUTS = '"<Default WidgetsApp Shortcuts>"'
"""Stands in the line that builds the root of every app, where the widget's short name in this build is read from."""

_WIDGET = re.compile(r"\(\w+,A\.(\w+)\(new A\.\w+\(new A\.\w+\(new A\.\w+\(new A\.\w+\([^()]*\)")
_CONTROL = re.compile(r'("AutofillGroup build: "[^}]*\nreturn )(new A\.[^\n}]*)(\}\})')


def with_focus_parts(client: str) -> str:
    """The client's code, with each AutofillGroup a part of its own; RuntimeError where it is not what we know."""
    root = client.find(_SHORTCUTS)
    widget = _WIDGET.search(client, max(client.rfind("\n", 0, root), 0), root) if root >= 0 else None
    if widget is None:
        raise RuntimeError("the web client builds its root in another way; this version of Flet needs another pattern")
    changed, number = _CONTROL.subn(rf"\1A.{widget[1]}(\2,null)\3", client, count=1)
    if not number:
        raise RuntimeError("the web client has another AutofillGroup; this version of Flet needs another pattern")
    return changed
