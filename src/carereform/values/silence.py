"""What stands in a field where the sources give no one value."""

from enum import StrEnum
from typing import Final

__all__ = ["UNSETTLED", "UNSTATED", "Silence"]


class Silence(StrEnum):
    """Why a field holds no value, though somebody looked.

    `UNSTATED`: a source was read and doesn't say. `UNSETTLED`: sources differ, and the record
    takes no side. A field that nobody entered holds None instead.

    >>> from carereform.values import Money, parse_value
    >>> parse_value(Money | Silence, "unstated") is UNSTATED
    True
    """

    UNSTATED = "unstated"
    UNSETTLED = "unsettled"


UNSTATED: Final = Silence.UNSTATED
"""A source was read and doesn't say."""

UNSETTLED: Final = Silence.UNSETTLED
"""Sources differ, and the record takes no side."""
