"""Cases that no editor shows as they are, or that are too large to be written by hand."""

from collections.abc import Iterator

from tests.faults.cases import Case, Found

__all__ = ["ODD_CASES"]

NO_RECORDS = ("empty-file", b""), ("spaces-alone", b" \n\n"), ("comment-alone", b"# Soon.\n")
"""Files without a word in them that is read."""


def _case(name: str, content: str | bytes, *findings: tuple[int, int, str]) -> Case:
    """Make the case of one file; each finding is its line, its column and its code."""
    file = f"{name}.yaml"
    encoded = content if isinstance(content, bytes) else content.encode()
    found = frozenset(Found(f"common/{file}", *finding) for finding in findings)
    return Case(name, {file: encoded}, found)


def _event(id_: str, *lines: str, end: str = "\n") -> str:
    """Write a file with an event that has these lines after its title."""
    head = ("events:", f"  {id_}:", "    title: An event")
    return end.join([*head, *(f"    {line}" for line in lines), ""])


def _pack(name: str, content: bytes | None, code: str) -> Case:
    """Make the case of a pack of its own with this pack.yaml, or with none."""
    files = {} if content is None else {"pack.yaml": content}
    found = Found(f"{name}/pack.yaml", 1, 1, code)
    return Case(name, files, frozenset([found]), own_pack=True)


def _bomb(levels: int, width: int) -> Case:
    """Make a file that, were its aliases followed, would be width ** levels texts."""
    lines = ["events:", "  bomb:", "    title: An event", "    a0: &a0 boom"]
    findings = [(4, 5, "REC001"), (4, 9, "PAC006")]
    for level in range(1, levels):
        line, elements = len(lines) + 1, ", ".join([f"*a{level - 1}"] * width)
        lines.append(f"    a{level}: &a{level} [{elements}]")
        findings += [(line, 5, "REC001"), (line, 9, "PAC006")]
        findings += [(line, 14 + 5 * place, "PAC006") for place in range(width)]
    return _case("anchor-bomb", "\n".join([*lines, ""]), *findings)


def _cases() -> Iterator[Case]:
    for name, content in NO_RECORDS:
        yield _case(name, content, (1, 1, "PAC009"))
    yield _case("empty-mapping", "# Soon.\n{}\n", (1, 1, "PAC009"))
    yield _case("text-alone", "Soon.\n", (1, 1, "PAC010"))
    yield _case("alias-alone", "*events\n", (1, 1, "PAC006"))
    yield _case("complex-key-alone", "? [a, b]\n: c\n", (1, 3, "PAC005"))
    yield from _encodings()
    yield from _line_ends()
    yield from _large()
    yield _pack("pack-without-pack-file", None, "PAC012")
    yield _pack("pack-file-that-is-empty", b"", "PAC009")
    yield _pack("pack-file-that-is-not-utf-8", b"\xff\xfe", "PAC001")


def _encodings() -> Iterator[Case]:
    latin = _event("not-utf-8", "gist: Caf\xe9", "whn: in 2023").encode("latin-1")
    yield _case("not-utf-8", latin, (4, 14, "PAC001"))
    yield _case("utf-16", _event("utf-16").encode("utf-16"), (1, 1, "PAC001"))
    yield _case("cut-short", _event("cut-short", "gist: £").encode()[:-2], (4, 11, "PAC001"))
    yield _case("surrogate", _event("x", "gist: ").encode() + b"\xed\xa0\x80", (5, 1, "PAC001"))
    marked = _event("byte-order-mark", "whn: in 2023").encode("utf-8-sig")
    yield _case("byte-order-mark", marked, (4, 5, "REC001"))
    yield _case("byte-order-mark-first", b"\xef\xbb\xbfevnts: {}\n", (1, 1, "PAC011"))
    yield _case("byte-order-marks", b"\xef\xbb\xbf" * 2 + b"events: {}\n", (1, 1, "PAC002"))
    for name, char in [("null", "\0"), ("bell", "\a"), ("escape", "\x1b"), ("delete", "\x7f")]:
        yield _case(name, _event(name, f"gist: é{char}"), (4, 12, "PAC002"))
    not_a_character = _event("not-a-character", "gist: \ufffe")
    yield _case("not-a-character", not_a_character, (4, 11, "PAC002"))


def _line_ends() -> Iterator[Case]:
    crlf = _event("crlf", "gist: one", "", "whn: in 2023", end="\r\n")
    yield _case("crlf", crlf, (6, 5, "REC001"))
    yield _case("cr-alone", _event("cr-alone", "whn: in 2023", end="\r"), (4, 5, "REC001"))
    mixed = "events:\r\n  mixed:\r    title: An event\n\r\n    whn: in 2023\r\n"
    yield _case("mixed-ends", mixed, (5, 5, "REC001"))
    yield _case("no-last-end", _event("no-last-end", "whn: x").rstrip(), (4, 5, "REC001"))
    for name, char in [("u-2028", "\u2028"), ("u-2029", "\u2029"), ("u-0085", "\x85")]:
        shifting = _event(
            name,
            f"# A comment{char} that goes on.",
            f"gist: one{char}two",
            f"details: {{purpose: 'a{char}b', wy: c}}",
            f'reason: "{char}"',
            "whn: in 2023",
        )
        unknown = (6, 31, "REC001"), (7, 5, "REC001"), (8, 5, "REC001")
        yield _case(name, shifting, *unknown)


def _large() -> Iterator[Case]:
    deepest = 24
    nested = _event("brackets", f"aliases: {'[' * 3000}{']' * 3000}")
    yield _case("brackets", nested, (4, 14 + deepest - 2, "PAC003"))
    unclosed = _event("unclosed-brackets", f"aliases: {'[' * 3000}")
    yield _case("unclosed-brackets", unclosed, (4, 14 + deepest - 2, "PAC003"))
    braces = _event("braces", f"details: {'{a: ' * 3000}b{'}' * 3000}")
    yield _case("braces", braces, (4, 14 + 4 * (deepest - 2), "PAC003"))
    dashes = _event("dashes", f"aliases:\n      {'- ' * 3000}a")
    yield _case("dashes", dashes, (5, 7 + 2 * (deepest - 2), "PAC003"))
    text = _event("long-line", f"details: {{purpose: {'x' * 100_000}, wy: é}}")
    yield _case("long-line", text, (4, 100_026, "REC001"))
    elements = _event("long-list", f"aliases: [{'old, ' * 20_000}[new]]")
    yield _case("long-list", elements, (4, 100_015, "REC003"))
    key = _event("long-key", f"{'k' * 100_000}: a")
    yield _case("long-key", key, (4, 100_005, "PAC002"))
    yield _case("many-lines", "\n" * 100_000 + "evnts: {}\n", (100_001, 1, "PAC011"))
    yield _bomb(levels=9, width=9)


ODD_CASES = tuple(_cases())
