"""What came back from a web address, as data."""

from dataclasses import dataclass

NO_SUCH_HOST = "there is no such website"
NO_CONNECTION = "this computer has no connection to it"


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP status, or 0 and in ``failure`` why there was none; ``moved_to`` is where the address leads for good."""

    status: int = 0
    moved_to: str = ""
    failure: str = ""

    @property
    def is_gone(self) -> bool:
        """Whether there is certainly nothing at the address any more."""
        return self.status in (404, 410) or self.failure == NO_SUCH_HOST

    @property
    def is_there(self) -> bool:
        """Whether a reader would be shown a page."""
        return 200 <= self.status < 300
