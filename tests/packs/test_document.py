"""Documents: files as plain text with the place of every key and value, whatever they hold."""

import json
from collections.abc import Iterator
from time import perf_counter

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from carereform.packs.document import Document, read_document
from carereform.packs.plain import Path, Plain
from tests.faults.cases import read_cases
from tests.faults.odd_cases import ODD_CASES
from tests.packs.strategies import files

LONGEST = 5.0
"""Seconds that no file of 25,000 characters takes; each takes less than a tenth of it."""

FILES = [
    pytest.param(content, id=f"{case.name}/{name}")
    for case in (*read_cases(), *ODD_CASES)
    for name, content in case.files.items()
]

yaml_like = st.text(st.sampled_from("ab:- \n\t{}[],?&*!|>'\"%@`#~\\é𝒳\x85\u2028\r\ufeff\0"))


def _read(text: str) -> Document:
    return read_document("file.yaml", text.encode())


def _paths(plain: Plain, path: Path = ()) -> Iterator[tuple[Path, Plain]]:
    """Every path in a value, with what stands there."""
    yield path, plain
    if isinstance(plain, dict):
        for key, value in plain.items():
            yield from _paths(value, (*path, key))
    elif isinstance(plain, list):
        for place, value in enumerate(plain):
            yield from _paths(value, (*path, place))


def _text_from(document: Document, path: Path, *, key: bool) -> str:
    """The text from the place of a path to the end of its line."""
    place = document.find_place(path, key=key)
    return place.text[place.column - 1 :]


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "yes",
        "1.10",
        "2022-23",
        "2023-05-11",
        "012",
        "1e3",
        "~",
        "null",
        "12:30",
        "=",
    ],
)
def test_scalars_stay_text(text: str) -> None:
    """Nothing that an editor writes becomes a number, a date or nothing."""
    document = _read(f"{text}: {text}\nlist: [{text}]\n")

    assert {text: text, "list": [text]} == document.plain


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("plain text", "plain text"),
        ("over\n  lines", "over lines"),
        ("'it''s'", "it's"),
        ('"a\\tb \\u00a3"', "a\tb £"),
        ('"\\U000F0000\\L"', "\U000f0000\u2028"),
        (">-\n  one\n  two\n\n  three", "one two\nthree"),
        ("|\n  one\n    two\n", "one\n  two\n"),
        ("|+\n  one\n\n", "one\n\n\n"),
        ("", ""),
        ("'' # a comment", ""),
    ],
)
def test_texts_are_read_as_yaml_says(written: str, expected: str) -> None:
    """Quotes, folds and blocks mean what they mean in YAML."""
    document = _read(f"key: {written}\n")

    assert ({"key": expected}, ()) == (document.plain, document.findings)


@pytest.mark.parametrize("char", ["\x85", "\u2028", "\u2029"])
@pytest.mark.parametrize("pattern", ["a{}b", "'a{}b'", '"a{}b"', "|-\n  a{}b", ">-\n  a{}b"])
def test_only_line_ends_of_editors_end_lines(char: str, pattern: str) -> None:
    """What YAML 1.1 alone takes for the end of a line is a character of the text."""
    document = _read(f"key: {pattern.format(char)}\nother: x\n")

    assert {"key": f"a{char}b", "other": "x"} == document.plain
    assert pattern.count("\n") + 2 == document.find_place(("other",)).line


@given(files, st.sampled_from([None, 1, 3]), st.sampled_from([(", ", ": "), (",", ": ")]))
def test_json_is_read_with_the_place_of_every_key_and_value(
    plain: dict[str, Plain], indent: int | None, separators: tuple[str, str]
) -> None:
    """What stands at the place of a key is the key, and at the place of a value the value."""
    text = json.dumps(plain, ensure_ascii=False, indent=indent, separators=separators)

    document = _read(text)

    assert (plain, ()) == (document.plain, document.findings)
    for path, value in _paths(plain):
        begins = json.dumps(value, ensure_ascii=False) if isinstance(value, str) else None
        bracket = "{" if isinstance(value, dict) else "["
        assert _text_from(document, path, key=False).startswith(begins or bracket)
        if path and isinstance(path[-1], str):
            written = json.dumps(path[-1], ensure_ascii=False)
            assert _text_from(document, path, key=True).startswith(written)


@given(files, st.booleans(), st.sampled_from([20, 80]))
def test_yaml_is_read_as_it_was_written(plain: dict[str, Plain], flow: bool, width: int) -> None:
    """Whichever styles a program chooses, the same plain form is read."""
    text = yaml.safe_dump(
        plain, default_flow_style=flow, width=width, allow_unicode=True, sort_keys=False
    )

    document = _read(text)

    assert (plain, ()) == (document.plain, document.findings)


@given(st.binary() | st.text().map(str.encode) | yaml_like.map(str.encode))
@example(b"\xef\xbb\xbf\xff")
@example(b"%YAML 2.0\n---\na: b\n")
@example(b"%TAG ! tag:x,2000:\n--- !a\n")
@example(b"!\n")
@example(b"&a\n")
@example(b"? \n")
@example(b"---\n---\n")
@example(b"...\n")
@example(b"a: b\n...\nc")
@example("".join(map(chr, range(0xE000, 0xF900))).encode() + "\u2028".encode())
def test_any_bytes_end_in_a_document(content: bytes) -> None:
    """No file ends in a traceback, and what is found has a place in the file."""
    document = read_document("file.yaml", content)

    lines = document.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert document.plain or document.findings
    for finding in document.findings:
        place = finding.place
        assert place is not None
        assert lines[place.line - 1] == place.text
        assert 1 <= place.column <= len(place.text) + 2


@given(yaml_like)
def test_both_loaders_of_yaml_agree_on_what_they_can_read(text: str) -> None:
    """Where there is no libyaml, the record is the same."""
    document = _read(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(yaml, "CSafeLoader", raising=False)
        other = _read(text)

    codes = {finding.code for finding in (*document.findings, *other.findings)}
    assert codes & {"PAC002"} or document == other


@pytest.mark.parametrize("content", FILES)
def test_both_loaders_of_yaml_agree_on_faults(
    monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    """A fault is the same fault at the same place, with libyaml and without."""
    document = read_document("file.yaml", content)
    monkeypatch.delattr(yaml, "CSafeLoader")

    other = read_document("file.yaml", content)

    assert [(one.code, one.place) for one in document.findings] == [
        (one.code, one.place) for one in other.findings
    ]
    assert document.plain == other.plain


@pytest.mark.parametrize(
    "piece",
    ["[", "{", "{a: ", "- ", "? ", "&a ", "!a ", "*a ", "a: ", "a\n", "a: b\n", "'", '"', "\\",
     "#", "|", ">", "%", "\t", " ", "\n", "\r", "\r\n", "\x85", "\u2028", "---\n", "<<: *a\n",
     "[a, ", "? [a]\n: b\n", "a: &a\n", "a: !!a\n", "é", "𝒳", "-\n", ":", ",", "]", "?\n"],
)  # fmt: skip
def test_no_file_takes_long(piece: str) -> None:
    """However often an odd piece stands in a file, the file is soon read."""
    text = piece * (25_000 // len(piece))
    start = perf_counter()

    document = _read(text)

    assert perf_counter() - start < LONGEST
    assert document.findings


def test_what_is_not_there_is_found_where_it_should_stand() -> None:
    """A missing field is told at the key of its record, a missing element at its list."""
    document = _read("# one\nevents:\n  assent: {gist: g, aliases: [a]}\n")

    places = [
        document.find_place(path)
        for path in (
            ("events", "assent", "title"),
            ("events", "assent", "aliases", 1),
            ("events", "other", "title"),
            ("people",),
        )
    ]

    assert [(3, 3), (3, 21), (2, 1), (2, 1)] == [(place.line, place.column) for place in places]


def test_a_value_that_was_refused_has_a_place_and_no_value() -> None:
    """So nobody misses it twice, and its neighbours are read."""
    document = _read("a: *b\nc: [d, *e]\n")

    assert {"c": ["d", ""]} == document.plain
    assert {("a",), ("c", 1)} == document.refused
    assert ["PAC006", "PAC006"] == [finding.code for finding in document.findings]


def test_the_second_of_two_keys_points_to_the_first() -> None:
    """An editor sees both places at once."""
    document = _read("events:\n  a: {}\nevents: {}\n")

    (finding,) = document.findings
    (first,) = finding.related
    assert first.place is not None
    assert ((3, 1), (1, 1)) == (
        (finding.line, finding.column),
        (first.place.line, first.place.column),
    )


@pytest.mark.parametrize(("content", "byte"), [(b"a: \xe9", 4), (b"\xef\xbb\xbfa: \xe9", 7)])
def test_the_byte_that_cannot_be_read_is_counted_in_the_file(content: bytes, byte: int) -> None:
    """A byte-order mark counts among the bytes, and not among the columns."""
    document = read_document("file.yaml", content)

    (finding,) = document.findings
    assert f"byte {byte} " in finding.message
    assert (1, 4) == (finding.line, finding.column)
