"""Any input ends in a value or in a located finding: no crash, no flood of words."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from carereform.packs.structuring import write_plain
from carereform.records import KINDS, Kind, describe
from tests.faults.cases import read_cases
from tests.fuzz.targets import BETWEEN_FILES, fuzz_copies, fuzz_pack, fuzz_values
from tests.packs.strategies import plains, records_of
from tests.values.strategies import slugs, ugly_texts, whens

_FILES = [content for case in read_cases() for content in case.files.values()]
_PIECES = (
    *(
        "up to ",
        "over ",
        "about ",
        "£",
        "bn",
        "m",
        "%",
        " per year",
        "12",
        "1,200",
        "2.50",
        " to ",
    ),
    *(
        "in ",
        "on ",
        "by the end of ",
        "between ",
        " and ",
        "within ",
        "2023",
        "2023-05",
        "2022-23",
    ),
    *(
        "spring 2024",
        "early 2025",
        "event:assent",
        "6 months of ",
        "unstated",
        "mission:",
        "each ",
    ),
)

value_like = st.lists(st.sampled_from(_PIECES), max_size=6).map("".join)
"""Texts made of what values are made of."""


@st.composite
def _entries(draw: st.DrawFn, kind: Kind) -> dict[str, object]:
    """Fields that the kind has, holding anything; now and then one that it hasn't."""
    keys = st.sampled_from([field.key for field in describe(kind.type)]) | slugs
    values = plains | value_like | whens.map(str) | st.lists(slugs, max_size=2)
    return draw(st.dictionaries(keys, values, max_size=5))


@st.composite
def _spoilt(draw: st.DrawFn, content: bytes) -> bytes:
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(content))] * 2)))
    middle = draw(st.sampled_from([content[start:end], content[start:end] * 2, BETWEEN_FILES]))
    return content[:start] + draw(st.binary(max_size=8)) + middle + content[end:]


@st.composite
def _pack_files(draw: st.DrawFn) -> bytes:
    """Files with kinds and fields as in a pack, then with bytes left out, doubled or put in."""
    kinds = draw(st.lists(st.sampled_from(KINDS), max_size=3))
    held = {
        kind.plural: draw(st.dictionaries(slugs, _entries(kind), max_size=2)) for kind in kinds
    }
    written = yaml.safe_dump(held, allow_unicode=True).encode()
    return draw(_spoilt(draw(st.sampled_from([written, *_FILES]))))


@given(st.binary() | (ugly_texts | value_like).map(str.encode))
def test_any_text_is_a_value_or_refused(data: bytes) -> None:
    """By the parser of every type that a field has."""
    fuzz_values(data)


@given(st.binary() | _pack_files())
def test_any_files_are_records_or_findings(data: bytes) -> None:
    """Random bytes, and the files of a pack with a few of them spoilt."""
    fuzz_pack(data)


@given(st.binary() | st.text().map(str.encode) | st.sampled_from(_FILES))
def test_any_copies_may_be_searched(data: bytes) -> None:
    """What is no text is told, and what is one is searched."""
    fuzz_copies(data)


@pytest.mark.parametrize("length", [10_000, 1_000_000])
@pytest.mark.parametrize(
    "piece", ["a", "a ", "- ", "£1", "[", "{a: ", "\u0301", "\u2028", "12,000 "]
)
def test_a_long_input_ends_as_a_short_one_does(piece: str, length: int) -> None:
    """Neither crashes nor floods the reader, whatever it repeats."""
    data = f"missions: {piece * (length // len(piece))}".encode()

    fuzz_pack(data)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@given(data=st.data())
def test_spoilt_records_of_every_kind_are_told(kind: Kind, data: st.DataObject) -> None:
    """The file of a record that was whole, with a few bytes spoilt."""
    record = data.draw(records_of(kind))
    whole = {kind.plural: {record.id: write_plain(record)}}

    fuzz_pack(data.draw(_spoilt(yaml.safe_dump(whole, allow_unicode=True).encode())))
