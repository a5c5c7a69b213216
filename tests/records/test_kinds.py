"""Kinds: each described once, read off its class, in words that people understand."""

import attrs
import pytest

from carereform import (
    Body,
    Citation,
    Commitment,
    Consultation,
    Edition,
    Event,
    Mission,
    Person,
    Pillar,
    Pilot,
    Promise,
    Record,
    Ref,
    Review,
    Site,
    Strategy,
    records,
)
from carereform.records import KINDS, PARTS, Kind, describe, find_kind, get_kind, kinds_of_ref
from carereform.records.shapes import ListOf, MapOf, Nested, Scalar, Shape
from carereform.values import FrozenMap, Silence, to_attribute
from tests.makers import make_records

CLASSES = (*(kind.type for kind in KINDS), *PARTS)

TEXTS = {
    *("id", "title", "gist", "aliases", "details", "allow"),
    *("Citation.supports", "Citation.digest", "Citation.section", "Citation.reads"),
    *("Citation.inferred", "Citation.note"),
    *("Edition.name", "Edition.licence"),
    *("Source.url", "Source.licence", "Person.post", "Indicator.unit"),
    # Chapter 12 or 2026/1: what it is called by, and no count.
    "Law.number",
}
"""The fields that hold text: none of them is a figure or a date that is counted with."""


def scalars_of(shape: Shape) -> list[object]:
    """The types of the single values that a shape holds, its parts apart."""
    match shape:
        case Scalar(hint):
            return [hint]
        case ListOf(inner) | MapOf(_, inner):
            return scalars_of(inner)
        case Nested():
            return []


@pytest.mark.parametrize("ours", CLASSES)
def test_every_field_is_described_in_a_sentence(ours: type) -> None:
    """What people read of a field is a sentence of its own."""
    for described in describe(ours):
        assert described.words[0].isupper(), described.key
        assert described.words.endswith("."), described.key


@pytest.mark.parametrize("ours", CLASSES)
def test_every_attribute_has_one_key_and_back(ours: type) -> None:
    """The description has each attribute once, and its key leads back to it."""
    described = describe(ours)

    attributes = [one.attribute for one in described]
    assert sorted(attributes) == sorted(attribute.name for attribute in attrs.fields(ours))
    assert attributes == [to_attribute(one.key) for one in described]


@pytest.mark.parametrize("ours", CLASSES)
def test_what_is_required_is_what_has_no_default(ours: type) -> None:
    """An editor must write what the class can't do without."""
    by_name = {attribute.name: attribute for attribute in attrs.fields(ours)}

    assert {one.attribute: one.required for one in describe(ours)} == {
        name: attribute.default is attrs.NOTHING for name, attribute in by_name.items()
    }


def test_no_two_kinds_have_a_name_in_common() -> None:
    """A name or a plural leads to one kind."""
    names = [name for kind in KINDS for name in {kind.name, kind.plural}]

    assert sorted(set(names)) == sorted(names)


def test_every_record_class_is_a_kind() -> None:
    """Save those that only gather what others have in common."""
    held = vars(records).values()
    classes = {one for one in held if isinstance(one, type) and issubclass(one, Record)}

    assert {kind.type for kind in KINDS} == classes - {Record, Promise}


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_a_kind_is_found_by_its_names_and_its_class(kind: Kind) -> None:
    """Whether one asks by name, by plural or by class."""
    assert (kind, kind) == (find_kind(kind.name), find_kind(kind.plural))
    assert kind == get_kind(kind.type)


def test_what_is_no_kind_is_not_found() -> None:
    """A base class is none, nor is an unknown or a capitalised name."""
    assert (None, None, None) == (find_kind(""), find_kind("Mission"), find_kind("promise"))
    with pytest.raises(KeyError):
        get_kind(Promise)


@pytest.mark.parametrize(
    ("hint", "kinds"),
    [
        (Ref[Pillar], [Pillar]),
        (Ref[Mission | Pillar], [Pillar, Mission]),
        (Ref[Commitment | Pilot | Consultation | Mission], KINDS[8:12]),
        (Ref[Record], KINDS),
        (int, []),
    ],
)
def test_a_reference_admits_the_kinds_of_its_type(
    hint: object, kinds: list[type[Record]] | tuple[Kind, ...]
) -> None:
    """In their usual order, however the type orders them."""
    expected = [kind.type if isinstance(kind, Kind) else kind for kind in kinds]

    assert expected == [kind.type for kind in kinds_of_ref(hint)]


def test_every_reference_of_a_record_admits_some_kind() -> None:
    """No field refers to what can't be entered."""
    hints = [
        hint
        for ours in CLASSES
        for described in describe(ours)
        for hint in scalars_of(described.shape)
    ]
    refs = [hint for hint in hints if str(hint).startswith("carereform.values.references.Ref")]

    assert refs
    assert all(kinds_of_ref(hint) for hint in refs)


def test_no_figure_or_date_of_a_record_is_a_text() -> None:
    """Every field that holds text is declared as such."""
    common = {attribute.name for attribute in attrs.fields(Record)}

    assert {
        described.key if described.attribute in common else f"{ours.__name__}.{described.key}"
        for ours in CLASSES
        for described in describe(ours)
        if str in scalars_of(described.shape)
    } == TEXTS


@pytest.mark.parametrize("ours", CLASSES)
def test_no_field_mixes_text_with_values(ours: type) -> None:
    """A union with text in it would take any misspelt figure for a text."""
    for described in describe(ours):
        for hint in scalars_of(described.shape):
            members = getattr(hint, "__args__", ())
            assert str not in members, described.key
            assert Silence not in members or len(members) > 1, described.key


@pytest.mark.parametrize("record", make_records(), ids=str)
def test_a_record_is_frozen_and_hashable(record: Record) -> None:
    """It can't be changed or given more, it has no dictionary, and equal ones hash alike."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        record.title = "Another"  # type: ignore[misc]  # what is refused
    with pytest.raises((AttributeError, TypeError)):
        record.colour = "red"  # type: ignore[attr-defined]  # what is refused
    assert not hasattr(record, "__dict__")
    assert (record, hash(record)) == (attrs.evolve(record), hash(attrs.evolve(record)))
    assert record != attrs.evolve(record, id="another")


@pytest.mark.parametrize("ours", CLASSES)
def test_records_and_parts_hold_nothing_that_can_change(ours: type) -> None:
    """Tuples, frozen maps and values: no list, dict or set is a type of a field."""
    for attribute in attrs.fields(attrs.resolve_types(ours)):
        written = str(attribute.type)
        assert not any(kind in written for kind in ("list[", "dict[", "set[")), attribute.name


def test_records_are_made_by_keyword_alone() -> None:
    """Whoever reads the call sees what is what."""
    with pytest.raises(TypeError):
        Event("assent")  # type: ignore[call-arg]  # what is refused


@pytest.mark.parametrize(
    ("record", "name", "text"),
    [
        (Event(id="royal-assent"), "royal assent", "event:royal-assent"),
        (Event(id="royal-assent", title="Royal Assent"), "Royal Assent", "event:royal-assent"),
        (Review(id="a", form="review"), "a", "review:a"),  # type: ignore[arg-type]  # unread
    ],
)
def test_a_record_is_called_by_its_title_or_its_id(record: Record, name: str, text: str) -> None:
    """Its reference is its kind and its id."""
    assert (name, text) == (record.name, str(record.ref))
    assert Ref(type(record), record.id) == record.ref


def test_parts_are_the_classes_that_records_are_made_of() -> None:
    """They have descriptions as kinds have, and are frozen too."""
    assert {Citation, Site, Edition} == set(PARTS)
    site = Site(area=Ref(Body, "leeds"))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        site.joined = None  # type: ignore[misc]  # what is refused


def test_an_own_field_comes_before_what_every_record_has() -> None:
    """What makes a kind stands first, its evidence last."""
    keys = [described.key for described in describe(Strategy)]

    assert ["id", "title", "gist", "by", "answers", "replaces"] == keys[:6]
    assert "citations" == keys[-1]


def test_maps_of_a_record_are_frozen() -> None:
    """A detail can't be changed in place."""
    person = Person(id="a", post="Minister", details=FrozenMap({}))

    assert isinstance(person.details, FrozenMap)
    assert hash(person) == hash(attrs.evolve(person))
