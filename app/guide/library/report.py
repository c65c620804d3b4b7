"""A message that says what is wrong in a guide, ready to be sent; it holds what whoever repairs it has to know."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent, whichever way."""

    subject: str
    lines: Sequence[str]

    @property
    def body(self) -> str:
        """The lines below each other."""
        return "\n".join(line for line in self.lines if line)

    @property
    def text(self) -> str:
        """All of it, where there is no field for a subject."""
        return f"{self.subject}\n\n{self.body}"


def mail_link(message: Message, address: str = "") -> str:
    """What opens the device's mail program with the message; without an address the sender chooses one (RFC 6068)."""
    # A line ends with CR LF in a mail link.
    body = quote(message.body.replace("\n", "\r\n"), safe="")
    return f"mailto:{quote(address, safe='@')}?subject={quote(message.subject, safe='')}&body={body}"
