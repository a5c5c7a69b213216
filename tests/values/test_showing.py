"""What a session shows of a value with many fields."""

import pytest

from carereform import parse_money, parse_quantity, parse_span, parse_when
from tests.makers import make_citation


def test_a_citation_shows_only_what_it_was_given() -> None:
    """Ten fields that hold nothing would hide the two that do."""
    citation = make_citation(None, supports=("title",))

    assert "Citation(source=Ref(Source, 'paper'), supports=('title',))" == repr(citation)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (parse_money("over £27m"), "Money('over £27m')"),
        (parse_quantity("up to 12 areas"), "Quantity('up to 12 areas')"),
        (parse_span("each year"), "Span('each year')"),
        (parse_when("by 2027"), "When('by 2027')"),
    ],
)
def test_a_figure_or_a_time_shows_its_type_and_its_text(value: object, shown: str) -> None:
    """As an editor writes it, not by its many fields."""
    assert shown == repr(value)
