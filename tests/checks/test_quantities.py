"""Quantities: parts and wholes are compared where they count the same."""

import pytest

from carereform import (
    Citation,
    Commitment,
    Money,
    Quantity,
    Recommendation,
    Ref,
    Site,
    Source,
    parse_money,
    parse_quantity,
    parse_when,
)
from carereform.values import FrozenMap
from tests.checks.cases import find_all
from tests.makers import (
    DEPARTMENT,
    make_commitment,
    make_observation,
    make_pilot,
    make_recommendation,
    make_source,
)


@pytest.mark.parametrize(
    ("whole", "part", "is_over"),
    [
        (parse_quantity("10 areas"), parse_quantity("12 areas"), True),
        (parse_quantity("10 areas"), parse_quantity("10 areas"), False),
        (parse_quantity("10 areas"), parse_quantity("12 homes"), False),
        (parse_quantity("10 areas per year"), parse_quantity("12 areas"), False),
        (parse_money("£10m"), parse_money("£12m"), True),
        (parse_money("£12m"), parse_money("£10m"), False),
        (parse_money("£10m per year"), parse_money("£12m"), False),
        (parse_money("£10m"), parse_quantity("12 areas"), False),
        (parse_quantity("10 areas"), parse_money("£12m"), False),
        (None, parse_money("£12m"), False),
        (parse_quantity("10 areas"), None, False),
    ],
)
def test_a_part_is_over_its_whole_where_both_count_the_same(
    whole: Quantity | Money | None, part: Quantity | Money | None, is_over: bool
) -> None:
    """Promises and recommendations alike."""
    promises = (
        make_commitment(target=whole),
        make_commitment(id="part", part_of=Ref(Commitment, "promise"), target=part),
    )
    requests = (
        make_recommendation(target=whole),
        make_recommendation(id="part", part_of=Ref(Recommendation, "request"), target=part),
    )

    found = {one for one in find_all((*promises, *requests)) if one[0] == "QTY001"}

    expected = {("QTY001", f"{kind}:part", "target") for kind in ("commitment", "recommendation")}
    assert (expected if is_over else set()) == found


@pytest.mark.parametrize(
    ("areas", "is_found"), [("1 area", True), ("2 areas", False), ("up to 1 area", True)]
)
def test_sites_are_counted_against_the_areas_that_were_promised(
    areas: str, is_found: bool
) -> None:
    """As many as promised are right."""
    sites = FrozenMap({name: Site(area=DEPARTMENT) for name in ("leeds", "york")})

    found = find_all([make_pilot(areas=parse_quantity(areas), sites=sites)])

    assert is_found == (("QTY002", "pilot:trial", "areas") in found)


def test_a_count_without_a_dated_source_is_not_too_soon() -> None:
    """An inferred one has no source, and a source that isn't there has no date."""
    inferred = Citation(supports=("value",), inferred="Ours.")
    lost = Citation(source=Ref(Source, "nowhere"), supports=("title",))
    counted = make_observation(period=parse_when("in 2030"), citations=(inferred, lost))

    codes = {code for code, record, _ in find_all([make_source(), counted]) if record}

    assert "REF001" in codes
    assert "QTY005" not in codes
