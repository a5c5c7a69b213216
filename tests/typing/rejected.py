# pyright: strict, reportUnnecessaryTypeIgnoreComment=true
"""What a checker must refuse: where it lets a line pass, its ignore is one too many and fails."""

import carereform
from carereform import Commitment, Event, Mission, Pillar, Ref, Reform, Strategy


def a_reference_to_another_kind(pillar: Ref[Pillar], either: Ref[Pillar | Mission]) -> None:
    """A pillar is no mission, and one of two kinds is neither for sure."""
    mission: Ref[Mission] = pillar  # type: ignore[assignment]
    mission = Ref(Pillar, "family-help")  # type: ignore[arg-type]
    mission = either  # type: ignore[assignment]
    Pillar(id="family-help", of=mission, number=1)  # type: ignore[arg-type]


def a_reference_that_may_be_absent(reform: Reform, commitment: Commitment) -> None:
    """Not every promise stands under a pillar."""
    reform[commitment.pillar]  # type: ignore[index]


def a_changed_record(reform: Reform, mission: Mission) -> None:
    """Records, collections and references are frozen."""
    mission.number = 2  # type: ignore[misc]
    mission.of.id = "another"  # type: ignore[misc]
    mission.citations[0] = mission.citations[1]  # type: ignore[index]
    mission.details["reason"] = "ours"  # type: ignore[index]
    reform.missions["new"] = mission  # type: ignore[index]


def a_wrong_record(strategy: Ref[Strategy]) -> None:
    """A field that its kind hasn't, one that is missing, one of the wrong type."""
    Event(id="royal-assent", titel="Royal Assent")  # type: ignore[call-arg]
    Pillar(id="family-help", of=strategy)  # type: ignore[call-arg]
    Pillar(id="family-help", of=strategy, number="1")  # type: ignore[arg-type]
    Event("royal-assent")  # type: ignore[call-arg]


def a_condition_on_another_kind(reform: Reform) -> None:
    """The condition of a collection sees records of its kind."""
    reform.events.where(lambda event: event.number == 1)  # type: ignore[attr-defined]


def a_pack_that_is_no_folder() -> None:
    """A pack is named by its path."""
    carereform.load(1)  # type: ignore[arg-type]
