"""Identity: a name that many records share is told without an endless list."""

from carereform import check
from tests.makers import make_event, make_reform


def test_of_a_name_that_many_records_had_ten_others_are_shown() -> None:
    """At each of the records, whichever ten they are."""
    events = [make_event(id=f"event-{number}", aliases=("before",)) for number in range(12)]

    findings = check(make_reform(*events)).findings

    assert [("IDE004", 10)] * 12 == [(one.code, len(one.related)) for one in findings]
