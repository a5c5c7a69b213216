"""Examples for the checks of citations: what breaks each rule and what doesn't."""

from typing import Final

from carereform import (
    UNSTATED,
    Citation,
    Difference,
)
from tests.checks.cases import Case, cited, reading
from tests.makers import (
    make_citation,
    make_commitment,
    make_event,
    make_mission,
    make_source,
)

_MISSION: Final = make_mission()
_SILENT: Final = make_mission(deadline=UNSTATED)
_PASSAGE: Final = make_citation(at=(0, 9), words=2, digest="0" * 16)

EVIDENCE_EXAMPLES: Final = (
    Case(
        "EVI001",
        (make_mission(citations=(make_citation(supports=("title", "of", "deadline")),)),),
        ("mission:mission", "number"),
    ),
    Case("EVI001", (_MISSION,)),
    Case(
        "EVI002",
        (make_event(citations=(make_citation(supports=("title", "when")),)),),
        ("event:assent", "citations[0].supports[1]"),
    ),
    Case("EVI002", (make_event(when=UNSTATED),)),
    *(
        Case("EVI003", (make_event(citations=(citation,)),), ("event:assent", spot))
        for citation, spot in (
            (make_citation(at=(1, 2)), "citations[0].at"),
            (make_citation(words=3), "citations[0].words"),
            (make_citation(digest="0" * 16), "citations[0].digest"),
            (make_citation(at=(2, 1), words=2, digest="0" * 16), "citations[0].at"),
            (make_citation(at=(1, 2, 3), words=2, digest="0" * 16), "citations[0].at"),
            (make_citation(at=(0, 9), words=0, digest="0" * 16), "citations[0].words"),
            (make_citation(at=(0, 9), words=2, digest="0" * 15), "citations[0].digest"),
            (make_citation(at=(0, 9), words=2, digest="A" * 16), "citations[0].digest"),
            (
                make_citation(_PASSAGE.passage, source=None, inferred="Ours."),
                "citations[0].at",
            ),
        )
    ),
    Case("EVI003", (make_event(citations=(_PASSAGE,)),)),
    Case(
        "EVI004",
        (make_event(citations=(make_citation(supports=()),)),),
        ("event:assent", "citations[0].supports"),
    ),
    Case(
        "EVI004",
        (make_event(citations=(Citation(supports=("title",)),)),),
        ("event:assent", "citations[0]"),
    ),
    Case("EVI004", (make_event(citations=(Citation(supports=("title",), inferred="Ours."),)),)),
    *(
        Case("EVI005", (make_event(gist="Said.", citations=(citation,)),), ("event:assent", spot))
        for citation, spot in (
            (make_citation(reads="Assent"), "citations[0].reads"),
            (make_citation(difference=Difference.NAME), "citations[0].difference"),
            (
                make_citation(
                    supports=("title", "gist"), reads="Assent", difference=Difference.NAME
                ),
                "citations[0].supports",
            ),
        )
    ),
    Case("EVI005", (make_event(citations=(reading("title", "Assent", Difference.NAME),)),)),
    Case(
        "EVI006",
        (
            make_mission(
                citations=cited(_MISSION, reading("deadline", "soon", Difference.PRECISION))
            ),
        ),
        ("mission:mission", "citations[1].reads"),
    ),
    Case(
        "EVI006",
        (
            make_mission(
                citations=cited(_MISSION, reading("deadline", "soon", Difference.SLIP, "Odd."))
            ),
        ),
    ),
    Case(
        "EVI007",
        (make_mission(citations=cited(_MISSION, reading("deadline", "2-27", Difference.SLIP))),),
        ("mission:mission", "citations[1].difference"),
    ),
    Case(
        "EVI007",
        (
            make_mission(
                citations=cited(
                    _MISSION, reading("number", "2", Difference.CONFLICT, "Listed as the first.")
                )
            ),
        ),
    ),
    Case(
        "DIF001",
        (
            make_mission(
                citations=cited(_MISSION, reading("deadline", "by 2030", Difference.FIRMNESS))
            ),
        ),
        ("mission:mission", "citations[1].difference"),
    ),
    Case(
        "DIF001",
        (
            make_mission(
                citations=cited(_MISSION, reading("deadline", "by 2026", Difference.PRECISION))
            ),
        ),
    ),
    Case(
        "EVI008",
        (make_event(when=UNSTATED, citations=(make_citation(),)),),
        ("event:assent", "when"),
    ),
    Case("EVI008", (make_event(when=UNSTATED),)),
    Case(
        "EVI009",
        (make_event(citations=(make_citation(at=(0, 99), words=41, digest="0" * 16),)),),
        ("event:assent", "citations[0].words"),
    ),
    Case(
        "EVI009",
        (
            make_commitment(
                citations=(
                    make_citation(
                        _PASSAGE.passage, supports=("title", "by", "made-in", "strength", "by")
                    ),
                )
            ),
        ),
        ("commitment:promise", "citations[0].supports"),
    ),
    Case(
        "EVI009",
        (
            make_commitment(
                citations=(
                    make_citation(
                        _PASSAGE.passage, supports=("title", "by", "made-in", "strength")
                    ),
                )
            ),
        ),
    ),
    Case(
        "EVI009", (make_event(citations=(make_citation(at=(0, 99), words=40, digest="0" * 16),)),)
    ),
    Case(
        "EVI010",
        (
            make_mission(
                deadline=UNSTATED,
                citations=cited(_SILENT, reading("deadline", "by 2027", Difference.SILENCE)),
            ),
        ),
        ("mission:mission", "deadline"),
    ),
    Case(
        "EVI010",
        (
            make_mission(
                citations=cited(_MISSION, reading("deadline", "unstated", Difference.SILENCE))
            ),
        ),
    ),
    Case("EVI011", (make_source(id="unread"),), ("source:unread", None)),
    Case("EVI011", (make_source(),)),
)
"""For each of these checks at least one example that breaks its rule and one that doesn't."""
