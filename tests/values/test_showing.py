"""What a session shows of a value with many fields."""

from tests.makers import make_citation


def test_a_citation_shows_only_what_it_was_given() -> None:
    """Ten fields that hold nothing would hide the two that do."""
    citation = make_citation(None, supports=("title",))

    assert "Citation(source=Ref(Source, 'paper'), supports=('title',))" == repr(citation)
