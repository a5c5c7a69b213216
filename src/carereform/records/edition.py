"""An edition: which pack was read and of which day its data are."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from carereform.records.telling import tell

__all__ = ["Edition"]


@frozen(kw_only=True)
class Edition:
    """Which edition of which pack was read: what to quote beside a figure.

    >>> day = date(2026, 11, 20)
    >>> print(Edition(name="carereform", version=day, licence="CC BY 4.0", checked=day))
    carereform 2026-11-20
    """

    name: str = field(metadata=tell("What the pack is called."))
    version: date = field(metadata=tell("The day of its data."))
    licence: str = field(metadata=tell("On what terms its words may be used."))
    checked: date = field(metadata=tell("The day on which its editors last looked for news."))

    def __str__(self) -> str:
        return f"{self.name} {self.version}"
