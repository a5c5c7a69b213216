"""Fields: each value of a record by its name, and as text that reads back as the value."""

import types
import typing
from datetime import date
from enum import StrEnum
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carereform import (
    Body,
    Citation,
    Commitment,
    Detail,
    Money,
    Pillar,
    Quantity,
    Record,
    Ref,
    Role,
    Site,
    Span,
    When,
    parse_when,
)
from carereform.records import (
    KINDS,
    PARTS,
    WrongKindError,
    describe,
    field_values,
    kinds_of_ref,
    parser_of,
    references,
    write_name,
    write_value,
)
from carereform.records.shapes import ListOf, MapOf, Nested, Scalar, Shape
from carereform.values import FrozenMap
from tests.makers import make_commitment, make_event, make_pilot, make_records
from tests.values.strategies import moneys, quantities, slugs, spans, ugly_texts, whens

texts = st.text(min_size=1).map(str.strip).filter(bool)
steps = st.lists(slugs | st.integers(0, 99), min_size=1, max_size=4)


def values_of(hint: object) -> st.SearchStrategy[object]:
    """Draw what a field of this type may hold."""
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        return st.one_of([values_of(member) for member in typing.get_args(hint)])
    if kinds := kinds_of_ref(hint):
        return st.builds(Ref, st.sampled_from([kind.type for kind in kinds]), slugs)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    return _scalars()[hint]


@cache
def _scalars() -> dict[object, st.SearchStrategy[object]]:
    return {
        Money: moneys,
        Quantity: quantities,
        When: whens,
        Span: spans,
        str: texts,
        bool: st.booleans(),
        int: st.integers(0, 10**15 - 1),
        date: st.dates(date(1900, 1, 1), date(2200, 12, 31)),
    }


def hints_of(shape: Shape) -> set[object]:
    """The types of the single values in a shape."""
    match shape:
        case Scalar(hint):
            return {hint}
        case ListOf(inner) | MapOf(_, inner):
            return hints_of(inner)
        case Nested(_, fields):
            return {hint for field in fields for hint in hints_of(field.shape)}


HINTS = sorted(
    {
        hint
        for ours in (*(kind.type for kind in KINDS), *PARTS)
        for described in describe(ours)
        for hint in hints_of(described.shape)
    },
    key=str,
)
"""Every type of a single value that some field has."""

hints = st.sampled_from(HINTS)


@settings(max_examples=400)
@given(st.data())
def test_what_is_written_reads_back_as_the_value(data: st.DataObject) -> None:
    """Writing and parsing are inverse, for every type of field."""
    hint = data.draw(hints)
    value = data.draw(values_of(hint))

    assert value == parser_of(hint)(write_value(value, hint))


@settings(max_examples=400)
@given(hints, ugly_texts)
def test_any_text_is_read_or_refused_in_words(hint: object, text: str) -> None:
    """A parser raises nothing but `ValueError`; what it reads is written back the same way."""
    try:
        value = parser_of(hint)(text)
    except ValueError:
        return

    assert value == parser_of(hint)(write_value(value, hint))


@pytest.mark.parametrize("record", make_records(), ids=str)
def test_every_value_of_a_record_reads_back(record: Record) -> None:
    """Its text is what an editor would write in its field."""
    for held in field_values(record):
        assert held.value == parser_of(held.type)(held.text), held.name


def test_names_are_those_that_citations_write() -> None:
    """A key of a map after a point, a place of a list in brackets, in the order described."""
    areas = FrozenMap({"leeds": Site(area=Ref(Body, "leeds"), joined=parse_when("in 2023"))})
    pilot = make_pilot(
        gist="Try.",
        answers=(),
        who=FrozenMap({Role.PARTNER: (Ref(Body, "leeds"), Ref(Body, "york"))}),
        details=FrozenMap({Detail.WITH: "charities"}),
        sites=areas,
    )

    assert [
        ("title", "A trial"),
        ("gist", "Try."),
        ("by", "department"),
        ("strength", "will"),
        ("sites.leeds.area", "leeds"),
        ("sites.leeds.joined", "in 2023"),
        ("who.partner[0]", "body:leeds"),
        ("who.partner[1]", "body:york"),
        ("details.with", "charities"),
    ] == [(held.name, held.text) for held in field_values(pilot)]


def test_ids_evidence_and_upkeep_are_no_facts() -> None:
    """What is checked, excused or cited isn't said of the reform."""
    event = make_event(
        aliases=("before",), checked=date(2026, 1, 1), citations=(Citation(supports=("title",)),)
    )

    assert ["title"] == [held.name for held in field_values(event)]


@given(steps)
def test_a_name_has_a_step_for_each_key_and_place(path: list[str | int]) -> None:
    """Points and brackets tell keys and places apart."""
    name = write_name(path)

    read = name.replace("[", ".[").removeprefix(".").split(".")
    assert path == [int(step[1:-1]) if step.startswith("[") else step for step in read]


def test_references_are_found_wherever_they_stand() -> None:
    """In a field, a list, a map and a citation, each by the way to it."""
    promise = make_commitment(
        pillar=Ref(Pillar, "pillar"),
        who=FrozenMap({Role.OWNER: (Ref(Body, "leeds"),)}),
        citations=(Citation(supports=("by",), says=Ref(Body, "york")),),
    )

    assert {
        "by": "body:department",
        "made-in": "strategy:plan",
        "pillar": "pillar:pillar",
        "who.owner[0]": "body:leeds",
        "citations[0].says": "body:york",
    } == {write_name(path): str(ref) for path, ref in references(promise)}


@pytest.mark.parametrize(
    ("hint", "text", "ref"),
    [
        (Ref[Pillar], "family-help", Ref(Pillar, "family-help")),
        (Ref[Pillar | Commitment], "pillar:family-help", Ref(Pillar, "family-help")),
        (Ref[Record], "commitment:x", Ref(Commitment, "x")),
    ],
)
def test_a_reference_names_its_kind_where_several_are_admitted(
    hint: object, text: str, ref: Ref[Record]
) -> None:
    """And only there."""
    assert ref == parser_of(hint)(text)


@pytest.mark.parametrize(
    ("hint", "text", "message"),
    [
        (Ref[Pillar], "mission:x", "'mission:x' is a mission, but this field takes a pillar"),
        (Ref[Pillar], "event:x", "'event:x' is an event, but"),
        (
            Ref[Pillar | Body],
            "mission:x",
            "'mission:x' is a mission, but .* takes a body or a pillar",
        ),
    ],
)
def test_a_reference_to_another_kind_is_told_apart(hint: object, text: str, message: str) -> None:
    """The kind exists, and the field doesn't admit it."""
    with pytest.raises(WrongKindError, match=message):
        parser_of(hint)(text)


@pytest.mark.parametrize(
    ("hint", "text", "message"),
    [
        (Ref[Pillar], "pillar:x", "'pillar:x' names a kind that the field implies; write x"),
        (Ref[Pillar | Body], "x", "'x' names no kind; write kind:x, for a body or a pillar"),
        (Ref[Record], "pillars:x", "'pillars' is no kind of record"),
        (Ref[Pillar], "piller:x", "'piller' is no kind of record; this field takes a pillar"),
        (Ref[Pillar], "Family Help", "Family Help"),
        (Ref[Pillar], "", "id"),
    ],
)
def test_what_is_no_reference_is_refused_in_words(hint: object, text: str, message: str) -> None:
    """The message says what to write."""
    with pytest.raises(ValueError, match=message):
        parser_of(hint)(text)
