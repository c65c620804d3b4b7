from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from guide.library.report import Message, mail_link

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1)


@given(TEXT, st.lists(TEXT, min_size=1))
def test_a_mail_program_gets_exactly_what_was_written(subject: str, lines: list[str]) -> None:
    link = urlsplit(mail_link(Message(subject, lines), "guide@example.org"))
    asked = parse_qs(link.query, strict_parsing=True)
    assert (link.scheme, link.path) == ("mailto", "guide@example.org")
    assert asked["subject"] == [subject]
    assert asked["body"] == ["\r\n".join(lines)]


def test_without_an_address_the_sender_chooses_one() -> None:
    assert (
        mail_link(Message("Fehler", ["Seite: Ärzte & Co."]))
        == "mailto:?subject=Fehler&body=Seite%3A%20%C3%84rzte%20%26%20Co."
    )


def test_lines_that_say_nothing_are_left_out() -> None:
    assert Message("Fehler", ["eins", "", "zwei"]).text == "Fehler\n\neins\nzwei"
