"""Hypothesis strategies for whoever keeps a pack or builds on the model.

Each draws what is valid by construction: values that print and parse back, records that keep
every rule that a record can keep by itself, and whole reforms in which every rule holds.

>>> from hypothesis import given, settings
>>> from carereform import check
>>> from carereform.testing import reforms
>>> @settings(max_examples=3)
... @given(reforms(max_records=4))
... def test_nothing_is_found(reform):
...     assert not check(reform).findings
>>> test_nothing_is_found()
"""

from importlib.util import find_spec

from carereform.display.extras import require_extra

if find_spec("hypothesis") is None:
    require_extra("testing", "hypothesis")

from carereform.testing.evidence import citations, passages
from carereform.testing.packs import Layout, pack_files, packs, write_pack
from carereform.testing.records import (
    bodies,
    commitments,
    consultations,
    decisions,
    deliveries,
    events,
    funding,
    indicators,
    laws,
    meetings,
    missions,
    observations,
    people,
    pillars,
    pilots,
    recommendations,
    records,
    records_of,
    reviews,
    sources,
    statements,
    strategies,
)
from carereform.testing.reforms import editions, reforms
from carereform.testing.texts import texts
from carereform.testing.values import (
    calendars,
    days,
    lengths,
    moneys,
    phrases,
    quantities,
    slugs,
    spans,
    whens,
)

__all__ = [
    "Layout",
    "bodies",
    "calendars",
    "citations",
    "commitments",
    "consultations",
    "days",
    "decisions",
    "deliveries",
    "editions",
    "events",
    "funding",
    "indicators",
    "laws",
    "lengths",
    "meetings",
    "missions",
    "moneys",
    "observations",
    "pack_files",
    "packs",
    "passages",
    "people",
    "phrases",
    "pillars",
    "pilots",
    "quantities",
    "recommendations",
    "records",
    "records_of",
    "reforms",
    "reviews",
    "slugs",
    "sources",
    "spans",
    "statements",
    "strategies",
    "texts",
    "whens",
    "write_pack",
]
