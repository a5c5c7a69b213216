"""One thing broken in a pack: the edits that do it, and all that must be found for them.

A breakage changes a few characters of one file by a `Draft`. Where everything that it left alone
stands afterwards is known, also when other things are broken in the same files.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from random import Random
from typing import Protocol, TypeVar

from attrs import frozen

from carereform.findings import Finding
from carereform.values import is_slug
from tests.faults.cases import Found
from tests.laws.book import Page

__all__ = [
    "Broken",
    "Choose",
    "Draft",
    "NoPlaceError",
    "break_all",
    "choosing",
    "misspell",
    "place_of",
]

T = TypeVar("T")

_NAMES = re.compile(r"\b(?:source|of): [^,\n]+|\b(?:on|aliases): [^\n]+")


class Choose(Protocol):
    """A function that picks one of some things."""

    def __call__(self, options: Sequence[T], /) -> T:
        """Pick one of these.

        Raises:
            NoPlaceError: If there is none.
        """
        ...


class NoPlaceError(Exception):
    """The pack has no place at which a thing can be broken in this way."""


@frozen(eq=False)
class Edit:
    """A text put in the place of another, between two offsets of the file as it was."""

    start: int
    end: int
    text: str

    @property
    def growth(self) -> int:
        """How much longer it makes the file."""
        return len(self.text) - (self.end - self.start)


@frozen
class Expected:
    """A finding: in a file as it was, at an offset, or so far behind the start of an edit."""

    code: str
    page: Page
    offset: int
    edit: Edit | None = None


@frozen(eq=False)
class Broken:
    """One thing broken: the edits of a file, and all that must be found once they are made."""

    page: Page
    edits: tuple[Edit, ...]
    expected: tuple[Expected, ...]

    @property
    def changes_names(self) -> bool:
        """Whether it changes what is cited, numbered, asked or known by another name."""
        (text,) = break_all([self])[0].values()
        return _named(text) != _named(self.page.text)

    @property
    def codes(self) -> frozenset[str]:
        """The rules that it breaks."""
        return frozenset(one.code for one in self.expected)


def break_all(broken: Iterable[Broken]) -> tuple[dict[str, str], list[Found]]:
    """Break several things: the texts of the files that change, and what must be found, sorted."""
    made = tuple(broken)
    pages: dict[str, Page] = {one.page.path: one.page for one in made}
    edits: dict[str, list[Edit]] = defaultdict(list)
    for one in made:
        edits[one.page.path].extend(one.edits)
    for several in edits.values():
        several.sort(key=lambda edit: (edit.start, edit.end))
    texts = {path: _edit(page.text, edits[path]) for path, page in pages.items()}
    # What must be found for two reasons is told once.
    found = [{_find(one, texts, edits) for one in broken.expected} for broken in made]
    return texts, sorted(place for places in found for place in places)


class Draft:
    """Changes of one file, and what must be found once they are made."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._edits: list[Edit] = []
        self._expected: list[Expected] = []

    def replace(self, start: int, end: int, text: str) -> Edit:
        """Put a text in the place of another; what comes back names it in `expect_in`."""
        self._edits.append(Edit(start, end, text))
        return self._edits[-1]

    def insert(self, at: int, text: str) -> Edit:
        """Put a text before what stands here."""
        return self.replace(at, at, text)

    def drop(self, start: int, end: int) -> None:
        """Take a text away."""
        self.replace(start, end, "")

    def expect(self, code: str, at: int, page: Page | None = None) -> None:
        """Expect a finding where something stood before any change, in this or another file."""
        self._expected.append(Expected(code, page or self._page, at))

    def expect_in(self, code: str, edit: Edit, behind: int = 0) -> None:
        """Expect a finding in a new text, so many characters behind its start."""
        self._expected.append(Expected(code, self._page, behind, edit))

    def finish(self) -> Broken:
        """Make the changes."""
        return Broken(self._page, tuple(self._edits), tuple(self._expected))


def place_of(finding: Finding) -> Found:
    """Where a finding stands, and its code."""
    assert finding.place is not None, f"{finding} has no place"
    return Found(finding.place.path, finding.place.line, finding.place.column, finding.code)


def choosing(random: Random) -> Choose:
    """Let chance choose."""

    def choose(options: Sequence[T], /) -> T:
        if not options:
            raise NoPlaceError
        return options[random.randrange(len(options))]

    return choose


def misspell(word: str, choose: Choose, known: Container[str] = ()) -> str:
    """Write a word with a letter more or less, or two letters swapped; it is none of the known."""
    inner = range(1, len(word))
    ways = [
        f"{word}x",
        *(f"{word[:at]}{word[at + 1 :]}" for at in inner),
        *(f"{word[:at]}{word[at]}{word[at:]}" for at in inner),
        *(f"{word[: at - 1]}{word[at]}{word[at - 1]}{word[at + 1 :]}" for at in inner),
    ]
    slugs = [way for way in ways if is_slug(way) and way != word and way not in known]
    return choose(slugs)


def _named(text: str) -> Counter[str]:
    return Counter(_NAMES.findall(text))


def _edit(text: str, edits: Sequence[Edit]) -> str:
    parts = []
    at = 0
    for edit in edits:
        assert at <= edit.start, "two things are broken in one place"
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])


def _find(one: Expected, texts: Mapping[str, str], edits: Mapping[str, list[Edit]]) -> Found:
    path = one.page.path
    made = edits.get(path, [])
    if one.edit is None:
        offset = one.offset + _shift(one.offset, made)
    else:
        before = made[: made.index(one.edit)]
        offset = one.edit.start + sum(edit.growth for edit in before) + one.offset
    text = texts.get(path, one.page.text)
    line = text.count("\n", 0, offset) + 1
    return Found(path, line, offset - text.rfind("\n", 0, offset), one.code)


def _shift(at: int, edits: Iterable[Edit]) -> int:
    before = [edit for edit in edits if edit.end <= at]
    assert all(at <= edit.start for edit in edits if edit.end > at), "what was there is gone"
    return sum(edit.growth for edit in before)
