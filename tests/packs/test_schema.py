"""The schema of pack files: it is current, and it agrees with the loader but where none could."""

import json
import re
from collections.abc import Callable
from enum import StrEnum
from functools import cache, partial
from pathlib import Path as File

import jsonschema
import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from carereform import load
from carereform.cli import main
from carereform.findings import Finding, RuleCode
from carereform.packs import rules
from carereform.packs.assembling import assemble
from carereform.packs.document import Document, read_document
from carereform.packs.plain import Path, Plain
from carereform.packs.schema import Json, make_schema, write_schema
from carereform.packs.structuring import Fault, structure, structure_record, write_plain
from carereform.records import KINDS, PARTS, Edition, Kind, Record, describe, get_kind
from carereform.records.shapes import ListOf, MapOf, Nested, Scalar, Shape
from tests.faults.cases import read_cases
from tests.makers import make_records
from tests.packs.breakages import TEXTS, break_one, get_at
from tests.packs.core_yaml import read_core, write_plainly
from tests.packs.strategies import records

PROJECT = File(__file__).parents[2]
DATA = PROJECT / "data"
GUIDE = PROJECT / "docs" / "editing.md"

SCHEMA = make_schema()
JUDGE = jsonschema.Draft202012Validator(SCHEMA)

EDITION = {
    "name": "ours",
    "version": "2026-11-20",
    "licence": "CC BY 4.0",
    "checked": "2026-11-19",
}
PACK_FILE = read_document("pack.yaml", json.dumps(EDITION).encode())

write_quoted: Callable[[Plain], str] = partial(json.dumps, ensure_ascii=False)
styles = st.sampled_from([write_quoted, write_plainly])
"""How a file is written: with every text in quotation marks, or with as few as can be."""


@frozen
class Difference:
    """Something that the loader refuses and that no schema can.

    Attributes:
        words: What it is, as `docs/editing.md` tells it.
        file: A file for which the two differ.
        accounts_for: Whether a fault is one of these, given what YAML made of the value.
    """

    words: str
    file: str
    accounts_for: Callable[[Fault, object], bool] = lambda _fault, _value: False


def _says(pattern: str) -> Callable[[Fault, object], bool]:
    return lambda fault, _value: re.search(pattern, fault.message) is not None


DIFFERENCES = (
    Difference(
        "how a number, `true` or nothing is spelt",
        "pillars: {a: {of: plan, number: 01}}",
        lambda fault, value: fault.rule is rules.REFUSED_VALUE and not isinstance(value, str),
    ),
    Difference(
        "a day that never was",
        "events: {a: {when: on 2023-02-30}}",
        _says(r"has \d+ days$"),
    ),
    Difference(
        "two digits after a year that are neither a month nor the next year",
        "events: {a: {when: 2022-24}}",
        _says("is neither a month"),
    ),
    Difference(
        "a time or a span that ends before it begins",
        "events: {a: {when: between 2023 and 2022}}",
        _says("it ends before it begins$"),
    ),
    Difference(
        "a range of figures that doesn't rise, or whose ends aren't rounded alike",
        "funding: {a: {stage: spent, amount: £5m to £4m}}",
        _says("^a range rises|both figures of a range"),
    ),
    Difference(
        "a figure under 0, one below nought with a hedge, or -0",
        "events: {a: {figures: {b: over -1}}}",
        _says("is under £?0$|is below nought|^-0(?:\\.0+)? is not a plain number$"),
    ),
    Difference(
        "a sum of more than a thousand trillion pounds",
        "funding: {a: {stage: spent, amount: £9000000bn}}",
        _says("is not a sum from £0"),
    ),
    Difference(
        "a key that stands twice, an anchor, an alias, a tag or a second document",
        "events: {a: &b {}}",
    ),
    Difference(
        "what other files hold and what this one is called",
        "also: {event:a: {citations: []}}",
    ),
)
"""Everything that the schema accepts and the loader refuses: no schema can know of it."""


OF_YAML = (rules.NOT_YAML, rules.ANCHOR, rules.COMPLEX_KEY, rules.SECOND_DOCUMENT)
"""The rules for which other programs may read no YAML at all."""

OF_FORM = (
    *(rules.EMPTY, rules.NOT_RECORDS, rules.UNKNOWN_KIND, rules.BAD_ID, rules.WRONG_KIND),
    *(rules.UNKNOWN_KEY, rules.MISSING_KEY, rules.WRONG_SHAPE),
)
"""The rules that the schema holds a file to in full."""


def judge(file: Json) -> list[str]:
    """What the schema finds wrong with a file, as YAML made values of it."""
    return [f"{one.json_path}: {one.message}" for one in JUDGE.iter_errors(file)]


def find(document: Document) -> tuple[Finding, ...]:
    """What the loader finds wrong with a file."""
    return assemble([(PACK_FILE, [document])]).findings


def read(text: str) -> Document:
    """Read a file."""
    return read_document("file.yaml", text.encode())


def hold_together(faults: tuple[Fault, ...], file: Json, path: Path) -> None:
    """Hold the faults that the loader finds at a path of a file against what the schema says."""
    wrong = judge(file)
    if not faults:
        assert wrong == [], file
    elif not wrong:
        unknown = [
            fault
            for fault in faults
            for value in [get_at(file, (*path, *fault.path))]
            if not any(one.accounts_for(fault, value) for one in DIFFERENCES)
        ]
        assert unknown == [], file


def faults_of(made: object) -> tuple[Fault, ...]:
    """The faults that structuring told instead of making something."""
    return made if isinstance(made, tuple) else ()


def write(plain: Plain, style: Callable[[Plain], str]) -> str:
    """Write a file; whatever the style, the loader reads the same from it."""
    text = style(plain)
    document = read(text)
    assert (plain, ()) == (document.plain, document.findings)
    return text


@cache
def shipped() -> tuple[Record, ...]:
    """Every record that ships."""
    return tuple(load())


@st.composite
def broken_records(draw: st.DrawFn) -> tuple[type[Record], Plain]:
    """Draw a kind, and a record of it in its plain form with something changed."""
    record = draw(records | st.deferred(lambda: st.sampled_from(shipped())))
    return type(record), draw(break_one(write_plain(record)))


def test_the_schema_is_valid() -> None:
    """It is a schema of the dialect that it names, and every reference in it leads somewhere."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)

    references = set(re.findall(r'"\$ref": "#/([^"]+)"', write_schema()))
    assert all(get_at(SCHEMA, tuple(one.split("/"))) for one in references)
    assert jsonschema.validators.validator_for(SCHEMA) is jsonschema.Draft202012Validator


def test_the_schema_that_is_kept_is_current() -> None:
    """Whoever changes a field writes it anew: `carereform schema > data/schema.json`."""
    assert f"{write_schema()}\n" == (DATA / "schema.json").read_text(encoding="utf-8")


def test_the_command_line_prints_the_schema_that_is_kept(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Who has a pack of their own gets it without our files."""
    status = main(["schema"])

    assert (0, f"{write_schema()}\n") == (status, capsys.readouterr().out)


def test_the_schema_knows_every_field_and_tells_what_it_means() -> None:
    """Each field of each kind and part, with the words of its description."""
    told = {
        (ours, field.key): words
        for ours in (*(kind.type for kind in KINDS), *PARTS)
        for field in describe(ours)
        if field.key != "id"
        for words in [_words_of(ours, field.key)]
    }

    assert told == {
        (ours, field.key): field.words
        for ours in (*(kind.type for kind in KINDS), *PARTS)
        for field in describe(ours)
        if field.key != "id"
    }


def _words_of(ours: type, key: str) -> object:
    name = next((kind.name for kind in KINDS if kind.type is ours), ours.__name__.lower())
    held = get_at(SCHEMA, ("$defs", name, "properties", key))
    assert isinstance(held, dict)
    if (shared := held.get("$ref")) and "description" not in held:
        held = get_at(SCHEMA, tuple(shared.split("/")[1:]))
        assert isinstance(held, dict)
    return held["description"]


@pytest.mark.parametrize(
    "path", sorted(DATA.rglob("*.yaml")), ids=lambda path: path.relative_to(DATA).as_posix()
)
def test_the_files_that_ship_are_as_the_schema_says(path: File) -> None:
    """An editor underlines nothing in them."""
    assert [] == judge(read_core(path.read_text(encoding="utf-8")))


@given(records, styles)
def test_every_record_that_can_be_written_is_as_the_schema_says(
    record: Record, style: Callable[[Plain], str]
) -> None:
    """Whatever its fields hold, quoted or not."""
    text = write({get_kind(type(record)).plural: {record.id: write_plain(record)}}, style)

    assert [] == judge(read_core(text))


@given(broken_records(), styles)
def test_loader_and_schema_agree_on_records(
    broken: tuple[type[Record], Plain], style: Callable[[Plain], str]
) -> None:
    """What one refuses the other refuses, but for what is listed here and in the docs."""
    kind, plain = broken
    text = write({get_kind(kind).plural: {"some-id": plain}}, style)

    faults = faults_of(structure_record("some-id", plain, kind))

    hold_together(faults, read_core(text), (get_kind(kind).plural, "some-id"))


SHAPES = {
    field.shape: (kind, field.key)
    for kind in KINDS
    for field in describe(kind.type)
    if field.key != "id"
}
"""A field of each shape that there is."""


@pytest.mark.parametrize(
    ("shape", "kind", "key"),
    [
        pytest.param(shape, kind, key, id=f"{kind.name}.{key}")
        for shape, (kind, key) in SHAPES.items()
    ],
)
def test_loader_and_schema_agree_on_odd_texts(shape: Shape, kind: Kind, key: str) -> None:
    """A field of each shape holds one text after another, quoted and not."""
    (record,) = (one for one in make_records() if type(one) is kind.type)
    least = write_plain(record)

    for text in TEXTS:
        plain = {**least, key: _put(shape, text)}
        faults = faults_of(structure_record("a", plain, kind.type))
        for read_text in (str, read_unquoted):
            file: Json = {kind.plural: {"a": _read_texts(plain, read_text)}}
            hold_together(faults, file, (kind.plural, "a"))


@cache
def read_unquoted(text: str) -> Json:
    """What the core schema of YAML makes of a text without quotation marks."""
    held = read_core(write_plainly({"key": text}))
    return held["key"] if isinstance(held, dict) else None


def _read_texts(plain: Plain, read_text: Callable[[str], Json]) -> Json:
    match plain:
        case str():
            return read_text(plain)
        case list():
            return [_read_texts(one, read_text) for one in plain]
        case dict():
            return {key: _read_texts(one, read_text) for key, one in plain.items()}


def _put(shape: Shape, text: str) -> Plain:
    """Put a text where a field of this shape holds one."""
    match shape:
        case Scalar():
            return text
        case ListOf(inner):
            return [_put(inner, text)]
        case MapOf(key, inner) if issubclass(key, StrEnum):
            return {next(iter(key)).value: _put(inner, text)}
        case MapOf(key, inner):
            return {"MON001" if key is RuleCode else "a-b": _put(inner, text)}
        case Nested(_, fields):
            return {field.key: _put(field.shape, text) for field in fields}


@given(break_one(dict(EDITION)), styles)
def test_loader_and_schema_agree_on_editions(plain: Plain, style: Callable[[Plain], str]) -> None:
    """The file of a pack is held to a schema of its own, which its keys tell."""
    if not isinstance(plain, dict) or not plain:
        return
    text = write(plain, style)

    faults = faults_of(structure(plain, Edition))

    hold_together(faults, read_core(text), ())


@given(break_one({"event:a": {"citations": [{"supports": ["title"], "inferred": "So."}]}}), styles)
def test_loader_and_schema_agree_on_what_is_added(
    plain: Plain, style: Callable[[Plain], str]
) -> None:
    """What a pack adds to records of another are citations and nothing else."""
    text = write({"events": {"a": {}}, "also": plain}, style)

    codes = {one.code for one in find(read(text))}
    wrong = judge(read_core(text))

    assert codes or wrong == []
    assert wrong or codes <= {rules.ADDED_TO_NOTHING.code, rules.REFUSED_VALUE.code}


@given(break_one({"events": {"assent": {}}, "pillars": {}}))
def test_loader_and_schema_agree_on_files(plain: Plain) -> None:
    """A file is a mapping of kinds, each a mapping of ids to records, and never empty."""
    document = read(write_quoted(plain))

    found = find(document)

    assert bool(found) == bool(judge(read_core(document.text)))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(content, id=f"{case.name}/{name}")
        for case in read_cases()
        for name, content in case.files.items()
        if name != "pack.yaml"
    ],
)
def test_loader_and_schema_agree_on_files_with_a_fault(content: bytes) -> None:
    """Faults of form are underlined while one types, and faults of meaning aren't."""
    document = read_document("file.yaml", content)
    codes = {one.code for one in find(document)}
    if codes & {rule.code for rule in OF_YAML}:
        return

    wrong = judge(read_core(document.text))

    assert codes or wrong == []
    assert wrong or not codes & {rule.code for rule in OF_FORM}


@pytest.mark.parametrize("difference", DIFFERENCES, ids=lambda one: one.words)
def test_every_difference_is_one_and_the_docs_tell_it(difference: Difference) -> None:
    """What is listed is there: the loader refuses a file that the schema accepts."""
    document = read(difference.file)

    assert find(document)
    assert [] == judge(read_core(difference.file))
    assert f"- {difference.words}" in GUIDE.read_text(encoding="utf-8")
