"""A report: what a check or a verification found, and how much of it is written out."""

from collections.abc import Iterable

from attrs import field, frozen

from carereform.findings.finding import Finding, Severity
from carereform.findings.rule import Rule

__all__ = ["Report"]


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


@frozen(kw_only=True, repr=False)
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
    rules: "tuple[Rule, ...]" = ()

    def __repr__(self) -> str:
        return f"<Report: {self.summary}>"

    def _repr_html_(self) -> str:
        """Show it in a notebook."""
        from carereform.findings.notebook import show_report

        return show_report(self)

    @property
    def shown(self) -> tuple[Finding, ...]:
        """The findings that are written out."""
        return self.findings[: self.most]

    @property
    def summary(self) -> str:
        """What it says in all, for people: what was looked at, and how much was found.

        >>> Report(findings=(), loaded="Read 112 records.", checks=61).summary
        'Read 112 records. 61 rules held against it: no findings.'
        """
        counts = ", ".join(
            f"{count:,} {severity}{'s' if count > 1 else ''}"
            for severity in Severity
            if (count := self.count(severity))
        )
        held = f"{self.checks} rules held against it:" if self.checks else ""
        return " ".join(filter(None, (self.loaded, held, f"{counts or 'no findings'}.")))

    @property
    def ok(self) -> bool:
        """Whether there is no finding of severity error."""
        return not self.count(Severity.ERROR)

    def count(self, severity: Severity) -> int:
        """Count the findings of one severity, those that aren't written out too."""
        return sum(finding.severity is severity for finding in self.findings)
