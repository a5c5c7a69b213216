"""References: whoever mistypes one is told what may have been meant, as far as it is quick."""

import pytest

from carereform import Commitment, Pillar, Ref, Strategy, check
from carereform.checks import references
from tests.makers import make_commitment, make_pillar, make_reform


def _hints(*pillars: str) -> dict[str, str | None]:
    """The hint for each commitment that refers to one of these pillars, by its id."""
    records = [
        make_commitment(id=f"promise-{place}", pillar=Ref(Pillar, id_))
        for place, id_ in enumerate(pillars)
    ]
    findings = check(make_reform(*records)).findings
    return {str(one.record): one.hint for one in findings if one.code == "REF001"}


@pytest.mark.parametrize(
    ("id_", "hint"),
    [
        ("piller", "did you mean 'pillar'?"),
        ("review", "there is a review of this id"),
        ("assent", "there is an event of this id"),
        ("zebra", None),
    ],
)
def test_hint_names_what_is_near_or_of_another_kind(id_: str, hint: str | None) -> None:
    """The nearest of the kind, else a record of the id that is of another kind."""
    assert {"commitment:promise-0": hint} == _hints(id_)


def test_near_names_are_sought_among_so_many_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reference that is told again is not sought again, and costs nothing."""
    monkeypatch.setattr(references, "_MOST_COMPARED", 2)
    near = "did you mean 'pillar'?"

    hints = _hints("piller", "piller", "pillor", "pillur", "review")

    assert [near, near, near, None, "there is a review of this id"] == list(hints.values())


def test_a_circle_leads_back_by_every_parent() -> None:
    """A record of several parents is in a circle by any of them."""
    one, other = (Ref(Commitment, id_) for id_ in ("one", "other"))
    circle = [
        make_commitment(id="one", part_of=other),
        make_commitment(id="other", part_of=one),
        make_commitment(id="below", part_of=one),
    ]

    findings = check(make_reform(*circle, make_pillar(of=Ref(Strategy, "plan")))).findings

    assert {"commitment:one", "commitment:other"} == {
        one.record for one in findings if one.code == "REF003"
    }
