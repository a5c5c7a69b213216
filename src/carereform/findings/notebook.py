"""How a notebook shows a report: whether all is well, how much was found, and what."""

from carereform.findings.finding import Finding, Related, Severity
from carereform.findings.report import Report
from carereform.markup import MOST_ROWS, Html, counted, element, folded, output, table

__all__ = ["show_report"]

_COLUMNS = ("place", "code", "severity", "what is wrong", "what to do")


def show_report(report: Report) -> str:
    """Write a report as HTML: what was looked at, then its findings, the gravest first.

    >>> "no findings" in show_report(Report(findings=(), checks=3))
    True
    """
    state = ("ok", "ok") if report.ok else ("not ok", "error")
    summary = element("p", _mark(*state), " ", report.summary)
    if not report.findings:
        return output(summary)
    most = len(report.shown[:MOST_ROWS])
    shown = sorted(report.findings, key=_gravity)[:most]
    left = len(report.findings) - len(shown)
    headings = (element("th", name, scope="col") for name in _COLUMNS)
    caption = counted(len(report.findings), "finding")
    return output(summary, table(caption, headings, map(_row, shown), left=left))


def _gravity(finding: Finding) -> int:
    return list(Severity).index(finding.severity)


def _row(finding: Finding) -> tuple[Html, ...]:
    severity = finding.severity.value
    return (
        element("th", _place(finding), scope="row"),
        element("td", finding.code),
        element("td", _mark(severity, severity)),
        element("td", finding.message, _related(finding)),
        element("td", finding.hint),
    )


def _mark(word: str, colour: str) -> Html:
    return element("span", word, class_=f"mark {colour}")


def _related(finding: Finding) -> Html | None:
    if not finding.related:
        return None
    items = (element("li", _place(one), ": ", one.message) for one in finding.related)
    return folded(f"see also {counted(len(finding.related), 'place')}", element("ul", *items))


def _place(found: Finding | Related) -> Html:
    """The line of the file, the record or both."""
    place = found.place
    at = element("div", f"{place.path}:{place.line}:{place.column}") if place else None
    record = " ".join(filter(None, (found.record, found.field)))
    return element("div", at, element("div", record) if record else None)
