"""Where the parts of this repository lie, for commands that are not told otherwise."""

from pathlib import Path

# Relative: commands work on the guide in the folder they are called from.
CONTENT = Path("content")


def repository() -> Path:
    """The folder that holds the client, the compiler and the content."""
    return Path(__file__).resolve().parents[2]


def bundle() -> Path:
    """The compiled guide that ships inside the app."""
    return repository() / "app" / "assets" / "guide"


def index(out: Path) -> Path | None:
    """Where the search index of the guide at ``out`` ships: only the one inside the app has an index beside it."""
    return bundle().with_name("index") if out.resolve() == bundle() else None


def client() -> Path:
    """The source of the client."""
    return repository() / "app" / "guide"


def speaking() -> tuple[Path, ...]:
    """The source of all that readers see, whose phrases are translated: the client, the web site, paper."""
    compiler = Path(__file__).resolve().parent
    return (client(), compiler / "site", compiler / "handout")


def fonts() -> Path:
    """The fonts that travel with the app."""
    return repository() / "app" / "assets" / "fonts"


def locales() -> Path:
    """The catalogues of the interface's phrases, one folder a language."""
    return repository() / "locales"
