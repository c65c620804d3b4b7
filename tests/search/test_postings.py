"""What is written to a posting list is read from it."""

from hypothesis import given
from hypothesis import strategies as st

from guide.search.postings import Dictionary, decode_postings, encode_dictionary, encode_postings

postings = st.dictionaries(st.integers(0, 65_535), st.integers(1, 255), min_size=1)


@given(postings)
def test_a_list_survives_its_encoding(counts: dict[int, int]) -> None:
    documents = sorted(counts)
    (width, raw) = encode_postings(documents, [counts[document] for document in documents])
    decoded = decode_postings(width, len(documents), raw)
    assert list(decoded.documents) == documents
    assert list(decoded.counts or b"\1" * len(documents)) == [counts[document] for document in documents]


@given(st.dictionaries(st.text("abcяق", min_size=1), postings))
def test_a_dictionary_finds_every_term_and_no_other(terms: dict[str, dict[int, int]]) -> None:
    entries = [(term, sorted(terms[term]), [terms[term][one] for one in sorted(terms[term])]) for term in sorted(terms)]
    dictionary = Dictionary(*encode_dictionary(entries))
    for term, documents, _ in entries:
        place = dictionary.find(term)
        assert place is not None
        assert list(dictionary.postings(place).documents) == documents
        assert dictionary.frequency(place) == len(documents)
    assert dictionary.find("absent") is None
    assert sum(dictionary.lengths) == sum(sum(counts) for _, _, counts in entries)


def test_lists_of_near_documents_take_a_byte_a_posting() -> None:
    (_, raw) = encode_postings(range(0, 200, 2), [1] * 100)
    assert len(raw) == 100
