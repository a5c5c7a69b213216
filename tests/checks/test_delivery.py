"""Delivery: of what happened to a promise, order is told where it is known."""

import pytest

from carereform import UNSTATED, DeliveryStatus, Silence, When, parse_when
from tests.checks.cases import find_all
from tests.makers import make_delivery, make_event

_DELIVERED, _DROPPED = DeliveryStatus.DELIVERED, DeliveryStatus.DROPPED


def _find(delivered: When | Silence, dropped: When | Silence) -> set[tuple[str, str | None]]:
    """The rules that two ends of one promise break, and where."""
    records = (
        make_delivery(id="delivered", status=_DELIVERED, when=delivered),
        make_delivery(id="dropped", status=_DROPPED, when=dropped),
        make_event(when=parse_when("on 2023-05-11")),
    )
    return {(code, record) for code, record, _ in find_all(records) if code.startswith("DEL")}


@pytest.mark.parametrize(
    ("delivered", "dropped", "later"),
    [
        ("in 2022", "in 2023", "dropped"),
        ("in 2023", "in 2022", "delivered"),
        ("in event:assent", "in 2024", "dropped"),
        ("in 2024", "in event:assent", "delivered"),
        ("in 2022", "in event:assent", "dropped"),
    ],
)
def test_an_end_after_an_end_is_told_once(delivered: str, dropped: str, later: str) -> None:
    """At the later one, and not as two ends at once too."""
    assert {("DEL002", f"delivery:{later}")} == _find(parse_when(delivered), parse_when(dropped))


@pytest.mark.parametrize(
    ("delivered", "dropped"),
    [
        (parse_when("in 2023"), parse_when("in 2023")),
        (parse_when("in 2023"), UNSTATED),
        (UNSTATED, parse_when("in 2023")),
        (UNSTATED, UNSTATED),
    ],
)
def test_two_ends_in_no_known_order_contradict(
    delivered: When | Silence, dropped: When | Silence
) -> None:
    """Nobody can tell which of the two came of the promise."""
    assert {("DEL003", "delivery:dropped")} == _find(delivered, dropped)
