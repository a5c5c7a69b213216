"""Asking: answers, deadlines, funding and disagreements, in every form and of any day."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from carereform import (
    UNSTATED,
    Commitment,
    Decision,
    DeliveryStatus,
    Difference,
    Funding,
    FundingStage,
    Outcome,
    Recommendation,
    Ref,
    Review,
    Source,
    Stage,
    parse_money,
    parse_when,
)
from carereform.values import FrozenMap
from tests.cli.running import Ended, run
from tests.makers import (
    make_body,
    make_citation,
    make_commitment,
    make_decision,
    make_delivery,
    make_event,
    make_funding,
    make_recommendation,
    make_review,
    make_source,
    write_pack,
)

QUESTIONS: tuple[tuple[list[str], list[str]], ...] = (
    (
        ["answers"],
        [
            *("recommendation", "review", "number", "outcome", "how sure", "made", "earlier"),
            *("derived", "leads-to", "delivery", "checked", "title"),
        ],
    ),
    (
        ["deadlines"],
        [
            *("promise", "standing", "how sure", "deadline", "moved to", "first day"),
            *("last day", "done", "title"),
        ],
    ),
    (
        ["funding"],
        [
            *("funding", "stage", "amount", "how sure", "low", "high", "period", "part-of"),
            *("stated parts", "assumed parts", "left, at least", "left, at most", "title"),
        ],
    ),
    (
        ["funding", "--table", "parts"],
        [
            *("whole", "part", "tie", "how sure", "amount", "low", "high", "period", "title"),
        ],
    ),
    (
        ["funding", "--table", "asked"],
        [
            *("asked", "year", "amount", "given, at least", "given, at most", "how sure"),
            *("left, at least", "left, at most", "asked, at least", "asked, at most"),
            *("given", "title"),
        ],
    ),
    (
        ["coverage"],
        ["record", "lacks", "of", "outcome", "how sure", "checked", "title"],
    ),
    (
        ["disagreements"],
        [
            *("record", "field", "held", "reading", "source", "difference", "how sure", "why"),
        ],
    ),
    (
        ["history", "commitment:promise"],
        ["when", "what", "record", "sources", "how sure"],
    ),
)
"""Each that is asked of what was known on a day, with the columns of its answer."""

DIFF = (
    ["diff", "2023-12-31", "2026-11-22"],
    ["record", "change", "before", "after", "how sure", "field", "sources", "title"],
)
ALL = (*QUESTIONS, DIFF)
LATER = Ref(Source, "later")


@pytest.fixture(name="asked", scope="module")
def _asked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack with something to say to each question, part of it not before 2024."""
    later = make_citation(source=LATER, supports=("title", "outcome"))
    moved = make_citation(
        source=LATER, supports=("deadline",), reads="by 2025", difference=Difference.LATER
    )
    denied = make_citation(
        source=LATER,
        supports=("amount",),
        reads="£50m",
        difference=Difference.CONFLICT,
        note="A draft.",
    )
    records = [
        make_source(dates=FrozenMap({Stage.PUBLISHED: parse_when("on 2022-05-23")})),
        make_source(id="later", dates=FrozenMap({Stage.PUBLISHED: parse_when("on 2024-01-01")})),
        make_body(),
        make_review(),
        make_recommendation(number=1, checked=date(2026, 11, 20)),
        make_recommendation(id="second", number=2, checked=date(2026, 11, 20)),
        make_decision(
            outcome=Outcome.CONSIDERING,
            made=parse_when("on 2022-06-01"),
            leads_to=(Ref(Commitment, "promise"),),
        ),
        make_decision(id="whole", on=(Ref(Review, "review"),), citations=(later,)),
        make_decision(
            id="last", made=parse_when("on 2024-02-01"), replaces=Ref(Decision, "answer")
        ),
        make_commitment(
            made_in=None,
            deadline=parse_when("by 2022"),
            citations=(make_citation(supports=("title", "deadline")), moved),
        ),
        make_commitment(id="open", made_in=None, deadline=UNSTATED),
        make_delivery(status=DeliveryStatus.DELIVERED, when=parse_when("on 2025-03-01")),
        make_funding(citations=(make_citation(supports=("title", "stage", "amount")), denied)),
        make_funding(id="part", amount=parse_money("£45m"), part_of=(Ref(Funding, "money"),)),
        make_funding(
            id="ask",
            stage=FundingStage.ASKED,
            for_=(Ref(Recommendation, "request"),),
        ),
        make_funding(
            id="year",
            amount=parse_money("£2,000,000"),
            period=parse_when("in 2024-25"),
            for_=(Ref(Commitment, "promise"),),
        ),
    ]
    return write_pack(tmp_path_factory.mktemp("packs") / "asked", records)


def rows_of(question: str, pack: Path, *options: str) -> list[dict[str, object]]:
    """The rows that answer a question."""
    return rows_by([question, *options], pack)


def rows_by(command: list[str], pack: Path) -> list[dict[str, object]]:
    """The rows that a command prints."""
    ended = run(*command, "--format", "json", "--pack", pack)
    rows: list[dict[str, object]] = json.loads(ended.out)
    return rows


@pytest.mark.parametrize(("question", "columns"), ALL, ids=str)
def test_every_form_says_the_same(question: list[str], columns: list[str], asked: Path) -> None:
    """As json, as lines of json, and as csv with empty texts for null."""
    options: list[str | Path] = [*question, "--pack", asked, "--format"]
    whole = json.loads(run(*options, "json").out)
    lines = run(*options, "jsonl").out.splitlines()
    table = run(*options, "csv").out

    assert whole
    assert {tuple(columns)} == {tuple(row) for row in whole}
    assert whole == [json.loads(line) for line in lines]
    assert [
        {column: "" if value is None else str(value) for column, value in row.items()}
        for row in whole
    ] == list(csv.DictReader(io.StringIO(table)))


@pytest.mark.parametrize(("question", "columns"), ALL, ids=str)
def test_people_read_a_table_with_the_same_columns(
    question: list[str], columns: list[str], asked: Path
) -> None:
    """Its status is clean, and it complains of nothing."""
    ended = run(*question, "--pack", asked)

    assert (0, "") == (ended.status, ended.err)
    (head,) = [line for line in ended.out.splitlines() if line.startswith(columns[0] + "  ")][:1]
    assert " ".join(columns) == " ".join(head.split())


@pytest.mark.parametrize(
    ("question", "columns"), [one for one in ALL if one[0][0] != "history"], ids=str
)
def test_of_nothing_there_is_nothing_to_tell(
    question: list[str], columns: list[str], tmp_path: Path
) -> None:
    """No row, in any form; the columns are told all the same."""
    pack = write_pack(tmp_path / "pack", [make_body(citations=())])

    assert [] == rows_by(question, pack)
    assert "" == run(*question, "--format", "jsonl", "--pack", pack).out
    table = io.StringIO(run(*question, "--format", "csv", "--pack", pack).out)
    assert [columns] == list(csv.reader(table))


def test_answers_are_counted_for_people(asked: Path) -> None:
    """By review and outcome, below the table."""
    ended = run("answers", "--pack", asked)

    counts = ended.out.partition("\n\n")[2].splitlines()
    assert [
        ["review", "outcome", "recommendations"],
        ["review", "accepted", "2"],
    ] == [line.split() for line in counts]


def test_answers_of_a_day_are_those_that_were_known(asked: Path) -> None:
    """Changes of mind and derived answers come with their day."""

    def outcomes_on(day: str) -> list[tuple[object, ...]]:
        rows = rows_of("answers", asked, "--as-of", day)
        return [(row["outcome"], row["earlier"], row["derived"]) for row in rows]

    assert [] == outcomes_on("2022-05-22")
    assert [("unanswered", None, False)] * 2 == outcomes_on("2022-05-23")
    assert [("considering", None, False), ("unanswered", None, False)] == outcomes_on("2022-06-01")
    assert [("accepted", "considering", False), ("accepted", None, True)] == outcomes_on(
        "2024-02-01"
    )


def test_deadlines_of_two_days_differ_by_what_happened(asked: Path) -> None:
    """Overdue, then moved, then kept; the promise without a deadline is never late."""

    def standing_on(day: str) -> list[tuple[object, ...]]:
        rows = rows_of("deadlines", asked, "--as-of", day)
        return [(row["promise"], row["standing"], row["moved to"], row["done"]) for row in rows]

    silent = ("commitment:open", "none stated", None, None)
    promise = "commitment:promise"
    assert [(promise, "due", None, None), silent] == standing_on("2022-12-31")
    assert [(promise, "certainly overdue", None, None), silent] == standing_on("2023-12-31")
    assert [(promise, "due", "by 2025", None), silent] == standing_on("2024-01-01")
    assert [(promise, "kept", "by 2025", "on 2025-03-01"), silent] == standing_on("2026-11-22")


def test_deadlines_are_those_of_today_if_no_day_is_named(asked: Path) -> None:
    """The day is told above the table, and the clock is read nowhere else."""
    before = date.today()  # noqa: DTZ011 - a day where the reader is
    told = run("deadlines", "--pack", asked).out.splitlines()
    after = date.today()  # noqa: DTZ011 - a day where the reader is

    assert {f"As far as was public by {day}:" for day in (before, after)} & {*told}
    named = run("deadlines", "--pack", asked, "--as-of", "2024-01-01").out
    assert named.startswith("As far as was public by 2024-01-01:\n\n")


def test_funding_is_told_with_what_is_left(asked: Path) -> None:
    """In whole pounds, from the least to the most."""
    _, money, part, _ = rows_of("funding", asked)

    assert ("£200m", "£45m", 154_000_000, 156_000_000) == tuple(
        money[name] for name in ("amount", "stated parts", "left, at least", "left, at most")
    )
    assert ("money", None) == (part["part-of"], part["left, at least"])


def test_what_was_asked_is_set_against_what_was_given(asked: Path) -> None:
    """In total and for each year; for people, below the sums unless they ask for one table."""
    rows = rows_of("funding", asked, "--table", "asked")

    assert [
        ("ask", "in total", 2_000_000, 197_500_000, 198_500_000),
        ("ask", "2024-25", 2_000_000, None, None),
        ("ask", "no year known", None, None, None),
    ] == [
        tuple(
            row[name]
            for name in ("asked", "year", "given, at least", "left, at least", "left, at most")
        )
        for row in rows
    ]
    heading = "What was asked for, and what was given of it:"
    assert heading in run("funding", "--pack", asked).out
    assert heading not in run("funding", "--table", "sums", "--pack", asked).out


def test_what_was_known_only_later_is_the_difference_of_two_days(asked: Path) -> None:
    """For people counted too; only the changes that are asked for, where some are."""
    rows = rows_by(DIFF[0], asked)

    assert [
        ("recommendation:request", "outcome", "considering", "accepted"),
        ("recommendation:second", "outcome", "unanswered", "accepted"),
        (
            *("commitment:promise", "standing"),
            *("certainly overdue, by 2022", "kept, by 2025"),
        ),
        ("decision:last", "decision", None, "accepted on 2024-02-01"),
        ("decision:whole", "decision", None, "accepted"),
        ("delivery:news", "delivery", None, "delivered on 2025-03-01"),
        ("commitment:promise", "reading", "by 2022", "by 2025"),
        ("funding:money", "reading", "£200m", "£50m"),
        ("source:later", "source", None, "report"),
    ] == [(row["record"], row["change"], row["before"], row["after"]) for row in rows]
    only = ("--only", "outcome", "--only", "standing")
    assert rows[:3] == rows_by([*DIFF[0], *only], asked)
    counted = run(*DIFF[0], *only, "--pack", asked).out
    assert counted.endswith(
        "\n\nWhat was public by 2026-11-22 and not by 2023-12-31:\n\n"
        "change    records\noutcome   2\nstanding  1\n"
    )


def test_what_a_promise_lacks_is_told(asked: Path) -> None:
    """With who promised it."""
    rows = rows_of("coverage", asked)

    assert [
        ("recommendation:second", "no promise", "review:review", "accepted"),
        ("commitment:open", "no money", "body:department", None),
    ] == [(row["record"], row["lacks"], row["of"], row["outcome"]) for row in rows]


def test_the_history_of_a_record_is_told_with_its_sources(asked: Path) -> None:
    """Of a day, what was known then."""
    rows = rows_of("history", asked, "commitment:promise", "--as-of", "2024-12-31")

    assert [
        ("on 2022-06-01", "decided: considering", "paper"),
        ("by 2022", "due", "paper"),
        ("in 2024-25", "committed: £2,000,000", "paper"),
        ("by 2025", "due, as it was moved", "later"),
    ] == [(row["when"], row["what"], row["sources"]) for row in rows]
    assert "delivered" in run("history", "commitment:promise", "--pack", asked).out


def test_disagreements_are_told_with_each_reading(asked: Path) -> None:
    """Those of a day are those that were public."""
    rows = rows_of("disagreements", asked)

    assert [
        ("commitment:promise", "by 2022", None, None),
        ("commitment:promise", "by 2025", "later", None),
        ("funding:money", "£200m", None, None),
        ("funding:money", "£50m", "conflict", "A draft."),
    ] == [(row["record"], row["reading"], row["difference"], row["why"]) for row in rows]
    assert [] == rows_of("disagreements", asked, "--as-of", "2023-12-31")


@pytest.mark.parametrize("question", [question for question, _ in QUESTIONS], ids=str)
@pytest.mark.parametrize(
    "day", ["tomorrow", "2024-02-30", "2024-13-01", "2024-01", "24-01-01", "", "٢٠٢٤-٠١-٠١"]
)
def test_what_is_no_day_ends_2(question: list[str], day: str, asked: Path) -> None:
    """The complaint names the option and what was written."""
    ended = run(*question, "--pack", asked, f"--as-of={day}")

    assert (2, "") == (ended.status, ended.out)
    assert "argument --as-of: " in ended.err
    assert not day or day in ended.err


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (["2024-01-01", "2023-12-31"], "2023-12-31 is before 2024-01-01; give the earlier day"),
        (["2024-01-01", "2024-14-01"], "'2024-14-01' is not a day"),
        (["tomorrow", "2024-01-01"], "'tomorrow' is not a day"),
        (["2024-01-01"], "DAY"),
        (["2024-01-01", "2024-01-01", "--only", "nothing"], "invalid choice: 'nothing'"),
    ],
    ids=str,
)
def test_two_days_that_can_not_be_compared_end_2(days: list[str], words: str, asked: Path) -> None:
    """The complaint says what is wrong with them."""
    ended = run("diff", *days, "--pack", asked)

    assert (2, "") == (ended.status, ended.out)
    assert words in ended.err


@pytest.mark.parametrize("command", ["show", "history"])
def test_a_record_that_was_not_public_by_a_day_is_not_denied(command: str, asked: Path) -> None:
    """It was said that there is none, as of one that nobody entered."""
    ended = run(command, "decision:last", "--pack", asked, "--as-of", "2023-12-31")

    told = "decision:last is in the record, but nothing of it was public by 2023-12-31"
    assert (2, "", f"carereform: {told}\n") == (ended.status, ended.out, ended.err)
    denied = run(command, "decision:none", "--pack", asked, "--as-of", "2023-12-31")
    assert "there is no decision 'none'" in denied.err


@pytest.mark.parametrize(
    ("record", "words"),
    [
        ("promise", "'promise' is no KIND:ID"),
        ("commitment:promis", "did you mean commitment:promise?"),
        ("comitment:promise", "did you mean commitment?"),
    ],
)
def test_what_has_no_history_ends_2(record: str, words: str, asked: Path) -> None:
    """The nearest is named."""
    ended = run("history", record, "--pack", asked)

    assert (2, "") == (ended.status, ended.out)
    assert words in ended.err


@pytest.mark.parametrize(
    "question",
    [
        *(question for question, _ in QUESTIONS),
        *(["list", "funding"], ["show", "commitment:promise"], ["claims"]),
        ["diff", "2023-12-31"],
    ],
    ids=str,
)
def test_of_days_on_which_nobody_looked_the_record_says_so(
    question: list[str], asked: Path
) -> None:
    """Its silence about them passed for knowledge that nothing happened."""
    told = "ours was last checked on 2026-11-20 and knows nothing of later days"

    def ask(day: str, form: str) -> Ended:
        named = [day] if question[0] == "diff" else ["--as-of", day]
        return run(*question, *named, "--pack", asked, "--format", form)

    known, beyond = ask("2026-11-20", "text"), ask("2026-11-21", "text")
    assert (0, 0) == (known.status, beyond.status)
    assert told not in known.out
    assert beyond.out.startswith(f"Note: {told}.\n\n")
    assert "" == ask("2026-11-20", "json").err
    assert f"carereform: {told}\n" == ask("2026-11-21", "json").err


def test_each_pack_says_how_far_it_knows(asked: Path, tmp_path: Path) -> None:
    """The one that was checked later says nothing as long as it knows."""
    upper = write_pack(tmp_path / "upper", [make_event()], name="upper")
    later = (upper / "pack.yaml").read_text(encoding="utf-8").replace("2026-11-20", "2026-11-25")
    (upper / "pack.yaml").write_text(later, encoding="utf-8")

    def ask(day: str) -> list[str]:
        packs = ("--pack", asked, "--pack", upper)
        return run("answers", "--format", "csv", "--as-of", day, *packs).err.splitlines()

    assert 1 == len(ask("2026-11-25"))
    assert 2 == len(ask("2026-11-26"))


@pytest.mark.parametrize("question", [question for question, _ in ALL], ids=str)
def test_a_pack_that_can_not_be_read_answers_nothing(question: list[str], broken: Path) -> None:
    """A fault inside it ends 1, a folder that isn't there 2."""
    assert 1 == run(*question, "--pack", broken).status
    assert 2 == run(*question, "--pack", broken / "missing").status
    assert 2 == run(*question, "--format", "xml").status


@pytest.mark.parametrize(
    "question",
    [
        *([name] for name in ("answers", "deadlines", "funding", "coverage", "disagreements")),
        ["history", "commitment:kinship-strategy"],
        ["diff", "2023-06-01", "2024-01-01"],
    ],
    ids=str,
)
def test_the_record_that_ships_answers_every_question(question: list[str]) -> None:
    """Without a pack being named."""
    ended = run(*question)

    assert (0, "") == (ended.status, ended.err)
    assert ended.out


def test_counts_of_the_record_that_ships_add_up() -> None:
    """Each recommendation is answered, or named with the day on which nothing was found."""
    rows = json.loads(run("answers", "--format", "json").out)

    listed = json.loads(run("list", "recommendations", "--format", "json").out)
    assert sorted(row["id"] for row in listed) == sorted(row["recommendation"] for row in rows)
    assert all(row["checked"] for row in rows if row["outcome"] == "unanswered")
    assert not [row for row in rows if row["derived"] and row["outcome"] == "unanswered"]
