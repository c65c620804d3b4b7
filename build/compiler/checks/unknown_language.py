"""Languages that the guide does not have."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from compiler.names import canonical_tag, is_id_segment, is_tag
from compiler.parsing import RESERVED
from compiler.problems import START, Fault, Finding
from compiler.source import PageSource, Tree, short_texts


def find(tree: Tree) -> Iterator[Finding]:
    """Pages, short texts and translations in a language that guide.yaml does not list."""
    if not tree.languages:
        return
    for texts in short_texts(tree):
        for language in texts.by_language:
            if language not in tree.languages:
                place = texts.facts.place(*texts.key_path, language)
                yield Finding(texts.facts.path, Fault(place, *_unknown(language)))
    for page in tree.pages():
        if page.language not in tree.languages:
            yield Finding(page.path, Fault(START, *_of_page(page)))
        source = page.front_matter.data.get("translation", {}).get("from")
        if source is not None and source not in tree.languages:
            yield Finding(page.path, Fault(page.front_matter.place("translation", "from"), *_unknown(source)))


def _of_page(page: PageSource) -> tuple[str, str]:
    if is_tag(page.language):
        return _unknown(page.language)
    folder, _, name = page.path.rpartition("/")
    stem = PurePosixPath(name).stem
    fix = "name the file by its language, such as de.md or zh-Hans.md"
    if is_tag(tag := canonical_tag(stem.replace("_", "-"))):
        fix = f"call it {tag}.md"
    elif is_id_segment(stem) and folder.partition("/")[0] not in RESERVED:
        fix += f"; a new page gets a folder of its own, such as {folder}/{stem}/de.md"
    return f'"{stem}" is not the tag of a language', fix


def _unknown(language: str) -> tuple[str, str]:
    if not is_tag(language):
        fix = "use one of the guide's languages; only an entry of the glossary has word and forms besides"
        return f"{language} is not the tag of a language", fix
    return f"{language} is not one of the guide's languages", f"add {language} to languages in guide.yaml, or remove it"
