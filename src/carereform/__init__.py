"""The reform of children's social care in England, as a record in typed Python.

Every fact says which words of which document support it, and a program can prove it.

>>> import carereform
>>> reform = carereform.load()
>>> carereform.check(reform).ok
True
"""

from importlib import import_module
from typing import TYPE_CHECKING

from carereform._version import __version__ as __version__
from carereform.collection import (
    Collection,
)
from carereform.evidence import (
    CopiesNotFoundError,
)
from carereform.findings import (
    Finding,
    Place,
    Related,
    Report,
    Rule,
    RuleCode,
    Severity,
)
from carereform.packs import (
    PackError,
    PackNotFoundError,
    Reading,
    load,
    read,
)
from carereform.records import (
    Basis,
    Body,
    BodyForm,
    Citation,
    Commitment,
    Consultation,
    Decision,
    Delivery,
    DeliveryStatus,
    Detail,
    Difference,
    Edition,
    Event,
    Funding,
    FundingStage,
    Indicator,
    Law,
    LawForm,
    Meeting,
    Mission,
    Observation,
    Outcome,
    Person,
    Pillar,
    Pilot,
    Promise,
    Recommendation,
    Record,
    Review,
    ReviewForm,
    Role,
    Site,
    Source,
    SourceForm,
    Stage,
    Statement,
    StatementKind,
    Strategy,
    Strength,
    Trend,
)
from carereform.reform import (
    Link,
    Reform,
)
from carereform.values import (
    UNSETTLED,
    UNSTATED,
    Calendar,
    Certainty,
    Day,
    Edge,
    FinancialYear,
    FrozenMap,
    Hedge,
    Interval,
    Length,
    Moment,
    Money,
    Month,
    Part,
    PartOfYear,
    Quantity,
    Ref,
    Season,
    SeasonName,
    Silence,
    Span,
    TimeUnit,
    When,
    Year,
    parse_money,
    parse_quantity,
    parse_span,
    parse_when,
)

if TYPE_CHECKING:
    from carereform.checking import check
    from carereform.checks import SourceRow, Verification, verify
    from carereform.findings.writing import write_report
    from carereform.questions import (
        Claim,
        answers,
        claims,
        compare,
        coverage,
        deadlines,
        disagreements,
        funding,
        history,
    )

__all__ = [
    "UNSETTLED",
    "UNSTATED",
    "Basis",
    "Body",
    "BodyForm",
    "Calendar",
    "Certainty",
    "Citation",
    "Claim",
    "Collection",
    "Commitment",
    "Consultation",
    "CopiesNotFoundError",
    "Day",
    "Decision",
    "Delivery",
    "DeliveryStatus",
    "Detail",
    "Difference",
    "Edge",
    "Edition",
    "Event",
    "FinancialYear",
    "Finding",
    "FrozenMap",
    "Funding",
    "FundingStage",
    "Hedge",
    "Indicator",
    "Interval",
    "Law",
    "LawForm",
    "Length",
    "Link",
    "Meeting",
    "Mission",
    "Moment",
    "Money",
    "Month",
    "Observation",
    "Outcome",
    "PackError",
    "PackNotFoundError",
    "Part",
    "PartOfYear",
    "Person",
    "Pillar",
    "Pilot",
    "Place",
    "Promise",
    "Quantity",
    "Reading",
    "Recommendation",
    "Record",
    "Ref",
    "Reform",
    "Related",
    "Report",
    "Review",
    "ReviewForm",
    "Role",
    "Rule",
    "RuleCode",
    "Season",
    "SeasonName",
    "Severity",
    "Silence",
    "Site",
    "Source",
    "SourceForm",
    "SourceRow",
    "Span",
    "Stage",
    "Statement",
    "StatementKind",
    "Strategy",
    "Strength",
    "TimeUnit",
    "Trend",
    "Verification",
    "When",
    "Year",
    "answers",
    "check",
    "claims",
    "compare",
    "coverage",
    "deadlines",
    "disagreements",
    "funding",
    "history",
    "load",
    "parse_money",
    "parse_quantity",
    "parse_span",
    "parse_when",
    "read",
    "verify",
    "write_report",
]

# Whoever only asks the record doesn't wait for what checks it.
_LATE = {
    "Claim": "carereform.questions",
    "SourceRow": "carereform.checks",
    "Verification": "carereform.checks",
    "answers": "carereform.questions",
    "check": "carereform.checking",
    "claims": "carereform.questions",
    "compare": "carereform.questions",
    "coverage": "carereform.questions",
    "deadlines": "carereform.questions",
    "disagreements": "carereform.questions",
    "funding": "carereform.questions",
    "history": "carereform.questions",
    "verify": "carereform.checks",
    "write_report": "carereform.findings.writing",
}


def __getattr__(name: str) -> object:
    if name in _LATE:
        return getattr(import_module(_LATE[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
