"""Records: one class for each kind of thing that the reform is made of."""

from carereform.records.base import Detail, Record, Role, Stage
from carereform.records.citations import Citation, Difference
from carereform.records.decisions import Decision, Delivery, DeliveryStatus, Outcome
from carereform.records.edition import Edition
from carereform.records.events import Event, Meeting
from carereform.records.fields import (
    FieldValue,
    WrongKindError,
    field_values,
    parser_of,
    references,
    write_name,
    write_value,
)
from carereform.records.figures import Basis, Indicator, Observation, Trend
from carereform.records.funding import Funding, FundingStage
from carereform.records.kinds import (
    KINDS,
    PARTS,
    Kind,
    describe,
    field_shape,
    find_kind,
    get_kind,
    kinds_of_ref,
)
from carereform.records.law import Law, LawForm
from carereform.records.promises import (
    Commitment,
    Consultation,
    Mission,
    Pilot,
    Promise,
    Site,
    Strength,
)
from carereform.records.reviews import (
    Recommendation,
    Review,
    ReviewForm,
    Statement,
    StatementKind,
)
from carereform.records.shapes import Field, ListOf, MapOf, Nested, Scalar, Shape
from carereform.records.sources import Body, BodyForm, Person, Source, SourceForm
from carereform.records.strategy import Pillar, Strategy

__all__ = [
    "KINDS",
    "PARTS",
    "Basis",
    "Body",
    "BodyForm",
    "Citation",
    "Commitment",
    "Consultation",
    "Decision",
    "Delivery",
    "DeliveryStatus",
    "Detail",
    "Difference",
    "Edition",
    "Event",
    "Field",
    "FieldValue",
    "Funding",
    "FundingStage",
    "Indicator",
    "Kind",
    "Law",
    "LawForm",
    "ListOf",
    "MapOf",
    "Meeting",
    "Mission",
    "Nested",
    "Observation",
    "Outcome",
    "Person",
    "Pillar",
    "Pilot",
    "Promise",
    "Recommendation",
    "Record",
    "Review",
    "ReviewForm",
    "Role",
    "Scalar",
    "Shape",
    "Site",
    "Source",
    "SourceForm",
    "Stage",
    "Statement",
    "StatementKind",
    "Strategy",
    "Strength",
    "Trend",
    "WrongKindError",
    "describe",
    "field_shape",
    "field_values",
    "find_kind",
    "get_kind",
    "kinds_of_ref",
    "parser_of",
    "references",
    "write_name",
    "write_value",
]
