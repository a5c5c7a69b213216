"""Values that documents publish: money, quantities, times, names and references.

They know nothing of the reform. What prints is what an editor would write.
"""

from carereform.values.amounts import Hedge
from carereform.values.calendars import (
    Calendar,
    Day,
    FinancialYear,
    Month,
    Part,
    PartOfYear,
    Season,
    SeasonName,
    Year,
    parse_calendar,
    parse_day,
)
from carereform.values.intervals import Certainty, Interval, total
from carereform.values.lengths import Length, TimeUnit, add_months, parse_length
from carereform.values.mappings import FrozenMap
from carereform.values.money import Money, parse_money
from carereform.values.names import find_near, is_slug, parse_slug, to_attribute, to_key
from carereform.values.parsing import Value, parse_value, print_value
from carereform.values.quantities import Quantity, parse_quantity
from carereform.values.references import Ref, kind_name
from carereform.values.silence import UNSETTLED, UNSTATED, Silence
from carereform.values.spans import Span, parse_span
from carereform.values.when import Bounds, Edge, FindEvent, Moment, When, parse_when

__all__ = [
    "UNSETTLED",
    "UNSTATED",
    "Bounds",
    "Calendar",
    "Certainty",
    "Day",
    "Edge",
    "FinancialYear",
    "FindEvent",
    "FrozenMap",
    "Hedge",
    "Interval",
    "Length",
    "Moment",
    "Money",
    "Month",
    "Part",
    "PartOfYear",
    "Quantity",
    "Ref",
    "Season",
    "SeasonName",
    "Silence",
    "Span",
    "TimeUnit",
    "Value",
    "When",
    "Year",
    "add_months",
    "find_near",
    "is_slug",
    "kind_name",
    "parse_calendar",
    "parse_day",
    "parse_length",
    "parse_money",
    "parse_quantity",
    "parse_slug",
    "parse_span",
    "parse_value",
    "parse_when",
    "print_value",
    "to_attribute",
    "to_key",
    "total",
]
