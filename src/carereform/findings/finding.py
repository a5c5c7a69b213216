"""What is wrong with a record, and where: the one form in which every fault is told."""

from enum import StrEnum

from attrs import field, frozen

from carereform.values.showing import show_given

__all__ = ["Finding", "Place", "Related", "Severity"]


class Severity(StrEnum):
    """How much a finding matters: an error fails, a warning fails when asked, a note never.

    >>> Severity("warning")
    <Severity.WARNING: 'warning'>
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@frozen
class Place:
    """A place in a file of a pack.

    Attributes:
        path: The file, as the pack was named, with forward slashes.
        line: From 1.
        column: In characters, from 1.
        text: The line as it stands, without its end.

    >>> Place("data/promises/kinship.yaml", line=12, column=5)
    Place(path='data/promises/kinship.yaml', line=12, column=5)
    """

    path: str
    line: int
    column: int
    text: str = field(default="", repr=False)


@frozen(kw_only=True, repr=False)
class Related:
    """Another place that matters to a finding: the other end, an addend, a rival reading.

    Attributes:
        message: What is there, in a few words.
        record: The record as `kind:id`, if it is about one.
        field: The field as written in the files.
        place: Where it stands; None for the compiled record.

    >>> str(Related(message="The whole is £200m.", record="funding:stable-homes-money").record)
    'funding:stable-homes-money'
    """

    message: str
    record: str | None = None
    field: str | None = None
    place: Place | None = None

    def __repr__(self) -> str:
        return show_given(self)


@frozen(kw_only=True, repr=False)
class Finding:
    """One fault, in words that an editor can act on.

    Attributes:
        code: Three letters and three digits, never reused.
        severity: How much it matters.
        message: What is wrong, in one plain sentence.
        record: The record as `kind:id`, if it is about one.
        field: The field as written in the files, `citations[0].supports[1]`.
        place: Where it stands; None for the compiled record.
        hint: What to do about it, if that is known.
        related: The other places that matter.

    >>> print(Finding(code="REF001", severity=Severity.ERROR, message="No pillar 'x'."))
    REF001 error: No pillar 'x'.
    """

    code: str
    severity: Severity
    message: str
    record: str | None = None
    field: str | None = None
    place: Place | None = None
    hint: str | None = None
    related: tuple[Related, ...] = ()

    def __repr__(self) -> str:
        return show_given(self)

    @property
    def path(self) -> str | None:
        """The file, or None for the compiled record."""
        return self.place.path if self.place else None

    @property
    def line(self) -> int | None:
        """The line, from 1, or None for the compiled record."""
        return self.place.line if self.place else None

    @property
    def column(self) -> int | None:
        """The column in characters, from 1, or None for the compiled record."""
        return self.place.column if self.place else None

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}:{self.column}: " if self.place else ""
        return f"{where}{self.code} {self.severity}: {self.message}"
