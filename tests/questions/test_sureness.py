"""How sure the record is of a value: derived from what supports it."""

from itertools import pairwise

import pytest
from attrs import evolve

from carereform import UNSETTLED, Citation, Difference, Ref, Reform, Source
from carereform.evidence import Passage
from carereform.questions import Sureness, claims_of, how_sure, how_sure_of
from carereform.questions.sureness import how_sure_of_reading, least_sure
from carereform.values import parse_when
from tests.makers import make_citation, make_event, make_source

PASSAGE = Passage(3, 9, 2, "0" * 16)

OFFICIAL = make_source(id="official", official=True)
PAGE = make_source(id="page", official=False)
OTHER_PAGE = make_source(id="other-page", aliases=("former-page",))
OPENING = make_source(id="opening", official=True, opening_only=True)
REFORM = Reform.of([OFFICIAL, PAGE, OTHER_PAGE, OPENING])

INFERENCE = Citation(supports=("title",), inferred="Ours.")

KINDS: tuple[tuple[Sureness, tuple[Citation, ...]], ...] = (
    (Sureness.PASSAGE, (make_citation(PASSAGE, source=PAGE.ref),)),
    (Sureness.OFFICIAL_PAGE, (make_citation(source=OFFICIAL.ref),)),
    (
        Sureness.SEVERAL_PAGES,
        (make_citation(source=PAGE.ref), make_citation(source=OTHER_PAGE.ref)),
    ),
    (Sureness.ONE_PAGE, (make_citation(source=PAGE.ref),)),
    (Sureness.OPENING_ONLY, (make_citation(source=OPENING.ref),)),
    (Sureness.INFERENCE, (INFERENCE,)),
    (Sureness.NOTHING, ()),
)
"""What the title of an event rests on; sources differ on another field."""


def make_when(reads: str, difference: Difference = Difference.CONFLICT) -> Citation:
    """Make what reads a day that isn't held."""
    return make_citation(
        source=PAGE.ref, supports=("when",), reads=reads, difference=difference, note="Two pages."
    )


def sureness_of(*citations: Citation) -> Sureness:
    """How sure the title of an event is that cites these."""
    return how_sure(REFORM, claims_of(make_event(citations=citations)))


@pytest.mark.parametrize(("sureness", "citations"), KINDS)
def test_a_value_is_as_sure_as_its_support(
    sureness: Sureness, citations: tuple[Citation, ...]
) -> None:
    """From a passage to nothing cited."""
    assert sureness is sureness_of(*citations)


def test_the_kinds_of_support_are_in_order() -> None:
    """The surest first, and each is tried above."""
    tried = [sureness for sureness, _ in KINDS]

    assert [one for one in Sureness if one is not Sureness.SOURCES_DIFFER] == tried


@pytest.mark.parametrize(("surer", "less_sure"), tuple(pairwise(KINDS)))
def test_the_best_support_counts(
    surer: tuple[Sureness, tuple[Citation, ...]], less_sure: tuple[Sureness, tuple[Citation, ...]]
) -> None:
    """Whatever else is cited, and in whatever order."""
    sureness = surer[0]

    assert sureness is sureness_of(*surer[1], *less_sure[1])
    assert sureness is sureness_of(*less_sure[1], *surer[1])


def test_a_reading_that_differs_supports_nothing() -> None:
    """Not even a passage of it does."""
    differs = make_citation(
        PASSAGE, source=OFFICIAL.ref, reads="Assent", difference=Difference.NAME
    )

    assert Sureness.NOTHING is sureness_of(differs)
    assert Sureness.INFERENCE is sureness_of(differs, INFERENCE)


def test_an_inference_from_words_is_an_inference() -> None:
    """The words say something else than what is held."""
    inferred = make_citation(PASSAGE, source=OFFICIAL.ref, inferred="Ten years on.")

    assert Sureness.INFERENCE is sureness_of(inferred)


@pytest.mark.parametrize("again", ["page", "opening"])
def test_several_pages_are_pages_of_several_sources(again: str) -> None:
    """The same one twice is one; so is one beside the opening of another."""
    cited = make_citation(source=PAGE.ref), make_citation(source=Ref(Source, again))

    assert Sureness.ONE_PAGE is sureness_of(*cited)


def test_a_source_by_its_former_id_is_the_same_source() -> None:
    """It counts once."""
    cited = (
        make_citation(source=OTHER_PAGE.ref),
        make_citation(source=Ref(Source, "former-page")),
    )

    assert Sureness.ONE_PAGE is sureness_of(*cited)


def test_each_field_is_as_sure_as_its_own_support() -> None:
    """By its name, in the order of the fields."""
    event = make_event(
        gist="It became law.",
        citations=(make_citation(PASSAGE, source=PAGE.ref), make_citation(supports=("gist",))),
    )
    cited = make_source(official=True)

    assert {"title": Sureness.PASSAGE, "gist": Sureness.OFFICIAL_PAGE} == how_sure_of(
        Reform.of([cited, PAGE]), event
    )


@pytest.mark.parametrize(
    ("sureness", "citations"),
    [
        (Sureness.SOURCES_DIFFER, (make_when("in 2023"), make_when("in 2024"))),
        (Sureness.SOURCES_DIFFER, (make_when("in 2023"),)),
        (Sureness.INFERENCE, (evolve(make_when("in 2023"), source=None, inferred="Ours."),)),
        (Sureness.NOTHING, ()),
    ],
)
def test_of_what_is_unsettled_it_is_sure_that_sources_differ(
    sureness: Sureness, citations: tuple[Citation, ...]
) -> None:
    """Where there are any; no reading of it is held."""
    event = make_event(title="", when=UNSETTLED, citations=citations)

    assert {"when": sureness} == how_sure_of(REFORM, event)


@pytest.mark.parametrize(
    ("difference", "reads", "sureness"),
    [
        (Difference.SLIP, "in 2033", Sureness.INFERENCE),
        (Difference.PRECISION, "in 2023-05", Sureness.INFERENCE),
        (Difference.CONFLICT, "in 2022", Sureness.NOTHING),
        (Difference.LATER, "in 2024", Sureness.NOTHING),
    ],
)
def test_what_is_made_of_readings_that_differ_is_an_inference(
    difference: Difference, reads: str, sureness: Sureness
) -> None:
    """A misprint put right, or finer readings taken together; but not another reading."""
    event = make_event(
        title="",
        when=parse_when("in 2023"),
        citations=(make_when(reads, difference),),
    )

    assert {"when": sureness} == how_sure_of(REFORM, event)


@pytest.mark.parametrize(
    ("source", "sureness"),
    [
        (OFFICIAL, Sureness.OFFICIAL_PAGE),
        (PAGE, Sureness.ONE_PAGE),
        (OPENING, Sureness.OPENING_ONLY),
    ],
    ids=str,
)
def test_a_source_is_evidence_for_itself(source: Source, sureness: Sureness) -> None:
    """What it is called and who put it out is read off it, unless another source is cited."""
    alone = evolve(source, citations=())
    cited = evolve(source, citations=(make_citation(PASSAGE, source=PAGE.ref),))

    finer = make_citation(supports=("title",), reads="A", difference=Difference.PRECISION)

    assert {sureness} == set(how_sure_of(REFORM, alone).values())
    assert sureness is how_sure_of(REFORM, evolve(source, citations=(finer,)))["title"]
    assert Sureness.PASSAGE is how_sure_of(REFORM, cited)["title"]


def test_what_rests_on_several_is_as_sure_as_the_least_sure() -> None:
    """And nothing is as sure as what isn't known."""
    assert Sureness.NOTHING is least_sure([*Sureness, None])
    assert Sureness.PASSAGE is least_sure([None, Sureness.PASSAGE])
    assert least_sure([None]) is None


def test_a_reading_rests_on_its_source_whether_or_not_it_is_held() -> None:
    """A passage that differs says surely that its source differs."""
    (claim,) = claims_of(
        make_event(citations=(make_citation(PASSAGE, reads="Assent", difference=Difference.NAME),))
    )

    assert Sureness.PASSAGE is how_sure_of_reading(REFORM, claim)
