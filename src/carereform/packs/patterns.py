"""The grammars of values as patterns that every editor reads, for the schema of the files.

A pattern says how a value is spelt, not what it comes to: `2023-02-30` is spelt like a day. So
each matches whatever its parser reads, and little else. They keep to what the regular
expressions of Python and of JavaScript have in common.
"""

from typing import Final

from carereform.values import Edge, Hedge, Part, SeasonName, TimeUnit
from carereform.values.amounts import PHRASE

__all__ = [
    "DAY",
    "MONEY",
    "QUANTITY",
    "RULE_CODE",
    "SLUG",
    "SPAN",
    "TEXT",
    "WHEN",
    "WHOLE_NUMBER",
    "whole",
]


def whole(pattern: str) -> str:
    r"""Make a pattern match a whole text, not a part of it.

    In Python a line end may still follow what `$` matches, so that is ruled out.

    >>> print(whole("a|b"))
    ^(?:a|b)$(?!\n)
    """
    return rf"^(?:{pattern})$(?!\n)"


TEXT: Final = r"[\S\ufeff]"
"""Something that is no white space, which stands anywhere in the text."""

SLUG: Final = "[a-z0-9]+(?:-[a-z0-9]+)*"
RULE_CODE: Final = "[A-Z]{3}[0-9]{3}"
WHOLE_NUMBER: Final = "0|[1-9][0-9]{0,14}"

_YEAR: Final = "(?:19[0-9]{2}|2[01][0-9]{2}|2200)"
DAY: Final = f"{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"

_NAMES: Final = "|".join((*SeasonName, *Part))
_STRETCH: Final = f"(?:{_YEAR}(?:[-/][0-9]{{2}})?|(?:{_NAMES}) {_YEAR})"
_CALENDAR: Final = f"(?:{DAY}|{_STRETCH})"
_EVENT: Final = f"event:{SLUG}"
_CALENDAR_OR_EVENT: Final = f"(?:{_CALENDAR}|{_EVENT})"

_UNITS: Final = "|".join(TimeUnit)
_LENGTH: Final = f"(?:1 (?:{_UNITS})|(?:[2-9]|[1-9][0-9]{{1,2}}|1000) (?:{_UNITS})s)"

_OTHER_EDGES: Final = "|".join(
    edge for edge in Edge if edge not in (Edge.IN, Edge.ON, Edge.BETWEEN, Edge.WITHIN)
)
WHEN: Final = "|".join(
    (
        _CALENDAR,
        f"on {DAY}",
        f"in (?:{_STRETCH}|{_EVENT})",
        f"between {_CALENDAR} and {_CALENDAR}",
        f"within {_LENGTH} of {_CALENDAR_OR_EVENT}",
        f"(?:{_OTHER_EDGES}) {_CALENDAR_OR_EVENT}",
    )
)
SPAN: Final = f"each (?:{_UNITS})|{_LENGTH}(?: from {_CALENDAR})?|{_CALENDAR} to {_CALENDAR}"

_HEDGES: Final = "|".join(hedge for hedge in Hedge if hedge is not Hedge.EXACTLY)
_HEDGE: Final = f"(?:(?:{_HEDGES}) )?"
_WHOLE: Final = "(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}|[1-9][0-9]{0,14})"
_PER: Final = f"(?: per {PHRASE})?"

_POUNDS: Final = (
    rf"£{_WHOLE}"
    r"(?:\.[0-9]{2}|(?:\.[0-9]{1,5})?k|(?:\.[0-9]{1,8})?m|(?:\.[0-9]{1,11})?bn)?"
)
MONEY: Final = f"{_HEDGE}{_POUNDS}(?: to {_POUNDS})?{_PER}"

_NUMBER: Final = rf"-?{_WHOLE}(?:\.[0-9]{{1,12}})?"
_PER_MANY: Final = f"(?: per (?:[1-9][0-9,]* )?{PHRASE})?"
QUANTITY: Final = f"{_HEDGE}{_NUMBER}(?: to {_NUMBER})?(?:%| {PHRASE})?{_PER_MANY}"
