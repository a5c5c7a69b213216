"""What is wrong with a record, and where: the one form in which every fault is told."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from carereform.findings.rule import Rule

__all__ = ["Finding", "Place", "Related", "Report", "Severity"]


class Severity(StrEnum):
    """How much a finding matters: an error fails, a warning fails when asked, a note never."""

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
    """

    path: str
    line: int
    column: int
    text: str = field(default="", repr=False)


@frozen(kw_only=True)
class Related:
    """Another place that matters to a finding: the other end, an addend, a rival reading."""

    message: str
    record: str | None = None
    field: str | None = None
    place: Place | None = None


@frozen(kw_only=True)
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


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=_order))


def _order(finding: Finding) -> tuple[str, int, int, str, str, str, str, str, str]:
    return (
        finding.path or "",
        finding.line or 0,
        finding.column or 0,
        finding.record or "",
        finding.field or "",
        finding.code,
        finding.message,
        finding.severity,
        finding.hint or "",
    )


@frozen(kw_only=True)
class Report:
    """What a check or a verification found.

    Attributes:
        findings: Every fault, by file, line and column; those without a place by record.
        loaded: What was looked at, for people: "112 records of carereform 2026-11-20".
        checks: How many invariants were held against it.
        most: How many findings are written out; None for all. All of them are counted.
        rules: The rules whose codes findings have, for forms that tell what they mean.

    >>> Report(findings=()).ok
    True
    """

    findings: tuple[Finding, ...] = field(converter=_in_order)
    loaded: str = ""
    checks: int = 0
    most: int | None = None
    rules: "tuple[Rule, ...]" = field(default=(), repr=False)

    @property
    def shown(self) -> tuple[Finding, ...]:
        """The findings that are written out."""
        return self.findings[: self.most]

    @property
    def ok(self) -> bool:
        """Whether there is no finding of severity error."""
        return not self.count(Severity.ERROR)

    def count(self, severity: Severity) -> int:
        """Count the findings of one severity."""
        return sum(finding.severity is severity for finding in self.findings)
