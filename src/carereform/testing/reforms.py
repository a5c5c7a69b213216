"""Strategies for whole reforms: every reference leads somewhere, and every rule holds."""

from functools import cache

from hypothesis import strategies as st

from carereform.records import KINDS, Edition, Record, get_kind
from carereform.reform import Reform
from carereform.testing.citing import cite
from carereform.testing.drafts import Draft
from carereform.testing.leading import lead_somewhere
from carereform.testing.settling import settle
from carereform.testing.sketches import Sketch, sketches
from carereform.testing.sourcing import lead_to_sources
from carereform.testing.summing import settle_sums
from carereform.testing.texts import texts
from carereform.testing.values import days

__all__ = ["editions", "reforms"]

_MOST_RECORDS = 20
_CHECKED = (2024, 2035)
_NAMES = st.sampled_from([str(place) for place in range(100)])
"""What stands for the name of a record before there are any: which of those there will be."""


@st.composite
def editions(draw: st.DrawFn) -> Edition:
    """Draw editions of packs.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(editions())
    ... def test_edition(edition):
    ...     assert edition.name
    >>> test_edition()
    """
    name, licence = draw(texts()), draw(texts())
    version, checked = draw(days(*_CHECKED)), draw(days(*_CHECKED))
    return Edition(name=name, version=version, licence=licence, checked=checked)


@st.composite
def reforms(
    draw: st.DrawFn,
    min_records: int = 0,
    max_records: int = _MOST_RECORDS,
    kinds: tuple[type[Record], ...] = (),
) -> Reform:
    """Draw whole reforms in which every rule holds, so that a check finds nothing in them.

    What a drawn record can't do without, such as the body that makes a promise, comes on top
    of the number that is asked for.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(reforms(max_records=4))
    ... def test_reform(reform):
    ...     assert all(mission.deadline for mission in reform.missions)
    >>> test_reform()

    Args:
        draw: Given by Hypothesis.
        min_records: How many records are drawn at least.
        max_records: How many are drawn at most; Hypothesis has no room for many over sixty.
        kinds: Of which kinds they are; of any by default.
    """
    edition = draw(editions())
    draft = Draft(edition.checked)
    some, more = _sketches(min_records, max_records, kinds)
    for sketch in (*draw(some), *draw(more)):
        if sketch is not None:
            draft.add(sketch)
    lead_somewhere(draft)
    if len(draft):
        lead_to_sources(draft)
    settle(draft)
    cite(draft, settle_sums(draft))
    return Reform.of(draft, [edition])


@cache
def _sketches(
    least: int, most: int, types: tuple[type[Record], ...]
) -> tuple[st.SearchStrategy[list[Sketch]], st.SearchStrategy[list[Sketch | None]]]:
    """Strategies for the sketches that there must be, and for more.

    What is nothing at first shrinks to nothing at once, wherever it stands in a list.
    """
    kinds = [get_kind(kind) for kind in types] or KINDS
    one = st.one_of([sketches(kind, _NAMES) for kind in kinds])
    needed = st.lists(one, min_size=least, max_size=least)
    return needed, st.lists(st.none() | one, max_size=most - least)
