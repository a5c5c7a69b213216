"""Without Altair: everything else works, and a chart says what to install."""

import sys
from collections.abc import Callable
from datetime import date

import pytest

from carereform import Reform, charts
from tests.makers import make_indicator

DAY = date(2026, 11, 20)

CHARTS: dict[str, Callable[[], object]] = {
    "money": lambda: charts.money(Reform.of([])),
    "outcomes": lambda: charts.outcomes(Reform.of([])),
    "series": lambda: charts.series(Reform.of([]), make_indicator()),
    "timeline": lambda: charts.timeline(Reform.of([]), DAY),
}


def test_every_chart_is_tried() -> None:
    """A new chart is added to those that are tried here."""
    assert sorted(CHARTS) == charts.__all__


@pytest.mark.parametrize("name", CHARTS)
def test_missing_altair_is_told(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Whoever draws without Altair reads how to install it."""
    monkeypatch.setitem(sys.modules, "altair", None)

    with pytest.raises(ImportError, match=r"carereform\[charts\]"):
        CHARTS[name]()
