"""Citations: which fields they cover, and which passage they point to."""

import pytest
from hypothesis import given

from carereform import Citation, Ref, Source
from carereform.evidence import Passage
from tests.makers import make_citation, make_passage_in
from tests.values.strategies import slugs


@pytest.mark.parametrize(
    ("support", "name"),
    [
        ("deadline", "deadline"),
        ("who", "who.partner[1]"),
        ("who.partner", "who.partner[1]"),
        ("who.partner[1]", "who.partner[1]"),
        ("on", "on[0]"),
        ("sites.leeds", "sites.leeds.joined"),
    ],
)
def test_a_citation_covers_a_field_and_what_is_in_it(support: str, name: str) -> None:
    """Support for the whole is support for each part."""
    assert Citation(supports=("title", support)).covers(name)


@pytest.mark.parametrize(
    ("support", "name"),
    [
        ("who.partner[1]", "who.partner[0]"),
        ("who.partner[1]", "who.partner[10]"),
        ("who.partner[1]", "who.partner"),
        ("dead", "deadline"),
        ("made", "made-in"),
        ("details.with", "details.without"),
        ("", "title"),
    ],
)
def test_a_citation_covers_nothing_else(support: str, name: str) -> None:
    """A name that begins alike is another, and a part isn't the whole."""
    assert not Citation(supports=(support,)).covers(name)


@given(slugs)
def test_a_citation_that_supports_nothing_covers_nothing(name: str) -> None:
    """However the field is called."""
    assert not Citation(supports=()).covers(name)


def test_a_passage_is_its_place_its_words_and_its_digest() -> None:
    """The citation of a passage points to it."""
    passage = make_passage_in("Backed by over £27m", "over £27m")

    assert Passage(10, 19, 3, "4646e95530216a97") == passage
    assert passage == make_citation(passage).passage


@pytest.mark.parametrize(
    "citation",
    [
        make_citation(),
        make_citation(at=(1, 2), words=1),
        make_citation(at=(1, 2), digest="0" * 16),
        make_citation(words=1, digest="0" * 16),
        make_citation(at=(1,), words=1, digest="0" * 16),
        make_citation(at=(1, 2, 3), words=1, digest="0" * 16),
        Citation(supports=("title",), inferred="From another."),
    ],
)
def test_less_than_a_whole_passage_is_none(citation: Citation) -> None:
    """An address, an inference, or a passage that lacks a part points to no words."""
    assert citation.passage is None


def test_equal_citations_hash_alike() -> None:
    """They are values."""
    assert 1 == len({make_citation(), make_citation(source=Ref(Source, "paper"))})
