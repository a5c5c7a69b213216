"""Citing: a citation to paste, for words that stand once; or where they stand."""

import shutil
from pathlib import Path

import pytest
import yaml

from carereform import load, verify
from carereform.records import KINDS
from carereform.records.fields import fact_fields
from tests.cli.conftest import TEXT
from tests.cli.running import Ended, run
from tests.makers import make_citation, make_event, make_passage_in, make_source, write_pack


def cite(pack: Path, copies: Path, *arguments: str, source: str = "paper") -> Ended:
    """Ask for a citation of the paper."""
    return run("cite", "--pack", pack, "--source", source, "--sources", copies, *arguments)


def test_a_citation_is_printed_as_it_is_pasted(pack: Path, copies: Path) -> None:
    """One line of YAML with the passage."""
    passage = make_passage_in(TEXT, "more for carers")

    ended = cite(pack, copies, "--supports", "title, gist", "more for carers")

    assert [
        {
            "source": "paper",
            "supports": ["title", "gist"],
            "at": [passage.start, passage.end],
            "words": 3,
            "digest": passage.digest,
        }
    ] == yaml.safe_load(ended.out)
    assert (0, "") == (ended.status, ended.err)


@pytest.mark.parametrize(
    "words",
    [["£45 MILLION for", "• fam-\nily\nhubs"], ["￡45", "million", "for", "family", "hubs,"]],
)
def test_words_are_found_in_any_layout(pack: Path, copies: Path, words: list[str]) -> None:
    """As they were copied from a page, and in several arguments."""
    plain = cite(pack, copies, "£45 million for family hubs")

    assert 0 == plain.status
    assert plain == cite(pack, copies, *words)


def test_names_of_fields_with_brackets_are_quoted(pack: Path, copies: Path) -> None:
    """They would end the list that they stand in."""
    ended = cite(pack, copies, "--supports", "who.partner[0],title", "A made paper")

    (citation,) = yaml.safe_load(ended.out)
    assert ["who.partner[0]", "title"] == citation["supports"]


@pytest.mark.parametrize(
    "name",
    [
        *sorted({field.key for kind in KINDS for field in fact_fields(kind.type)}),
        *("dates.published", "details.covers", "who.chair[0]", "sites.x.area", "sites.a-1"),
        *("answers[12]", "figures.children", "who.partner"),
    ],
)
def test_fields_that_a_record_can_hold_are_cited(name: str, pack: Path, copies: Path) -> None:
    """Whole, or some of what they hold."""
    ended = cite(pack, copies, "--supports", name, "A made paper")

    assert (0, "") == (ended.status, ended.err)
    assert f"supports: [{name}]" in ended.out.replace('"', "")


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ("perod,amuont", "no kind of record has a field 'perod'; did you mean period?"),
        ("amount, amuont", "no kind of record has a field 'amuont'; did you mean amount?"),
        ("dates.publishd", "'dates.publishd'; did you mean dates.published?"),
        ("who.chiar[0]", "'who.chiar[0]'; did you mean who.chair?"),
        ("sites.x.aera", "no kind of record has a field 'sites.x.aera'"),
        ("title[0]", "'title[0]'; did you mean title?"),
        ("citations", "'citations'"),
        ("checked", "'checked'"),
        ("who.chair[]", "'who.chair[]'"),
        ("made_in", "'made_in'; did you mean made-in?"),
        ("zzz", "no kind of record has a field 'zzz'\n"),
    ],
)
def test_a_field_that_no_record_can_hold_is_refused(
    names: str, words: str, pack: Path, copies: Path
) -> None:
    """The citation was printed with the misspelt name, as if ready."""
    ended = cite(pack, copies, "--supports", names, "A made paper")

    assert (2, "") == (ended.status, ended.out)
    assert words in ended.err


def test_a_citation_that_supports_nothing_is_not_ready(pack: Path, copies: Path) -> None:
    """It can be pasted, and is told to lack its fields."""
    ended = cite(pack, copies, "A made paper")

    assert 0 == ended.status
    assert "supports: []" in ended.out
    assert "this citation supports no field yet" in ended.err


def test_words_that_stand_elsewhere_than_at_a_place_are_told_to(pack: Path, copies: Path) -> None:
    """Where they do stand, even if it is one place."""
    ended = cite(pack, copies, "--at", "5", "more for carers")

    assert (1, "") == (ended.status, ended.out)
    first, place = ended.err.splitlines()
    assert "carereform: not at 5; choose with --at: these 3 words can be found at" == first
    assert f"--at {TEXT.index('more for carers')} of scan.txt" in place


def test_words_that_are_missing_are_refused(pack: Path, copies: Path) -> None:
    """It says where they were looked for."""
    ended = cite(pack, copies, "fewer for carers")

    assert (1, "") == (ended.status, ended.out)
    assert "carereform: these 3 words can't be found in a row in scan.txt\n" == ended.err


def test_words_that_stand_twice_are_refused_with_their_places(pack: Path, copies: Path) -> None:
    """Each with what stands before it, to choose by."""
    ended = cite(pack, copies, "carers")

    assert (1, "") == (ended.status, ended.out)
    first, *places = ended.err.splitlines()
    assert "carereform: choose with --at: this word can be found at" == first
    starts = [at for at in range(len(TEXT)) if TEXT[at:].lower().startswith("carers")]
    assert [
        f"--at {start} of scan.txt" in place for start, place in zip(starts, places, strict=True)
    ]
    assert places[0].endswith("for family hubs, and more for”")


def test_the_place_meant_is_chosen_by_its_start(pack: Path, copies: Path) -> None:
    """Any of the places that were listed; no other will do."""
    for start in (at for at in range(len(TEXT)) if TEXT[at:].lower().startswith("carers")):
        assert (
            f"at: [{start}, {start + 6}]" in cite(pack, copies, "--at", str(start), "carers").out
        )

    assert 1 == cite(pack, copies, "--at", "0", "carers").status


def test_a_source_may_be_named_by_a_former_id(tmp_path: Path, copies: Path) -> None:
    """The citation names it by its present one."""
    pack = write_pack(tmp_path / "pack", [make_source(aliases=("draft",))])

    assert "source: paper," in cite(pack, copies, "more for carers", source="draft").out


def test_of_two_copies_the_one_that_counts_is_searched(
    pack: Path, copies: Path, tmp_path: Path
) -> None:
    """Verifying looks at no other, and the words stand once in it."""
    for name in ("one.txt", "two.txt"):
        shutil.copy(copies / "scan.txt", tmp_path / name)

    assert cite(pack, copies, "more for carers") == cite(pack, tmp_path, "more for carers")


def test_without_a_copy_that_can_be_its_own_nothing_is_cited(pack: Path, tmp_path: Path) -> None:
    """An empty folder has none."""
    ended = cite(pack, tmp_path, "more for carers")

    assert (1, "carereform: no file there can be a copy of this source\n") == (
        ended.status,
        ended.err,
    )


def test_the_file_of_a_source_of_which_nothing_is_cited_is_named(tmp_path: Path) -> None:
    """It may be any that is no other's, a note that lies beside the copies too."""
    pack = write_pack(tmp_path / "pack", [make_source()])
    copies = tmp_path / "copies"
    copies.mkdir()
    (copies / "notes.txt").write_text("Notes of ours.", encoding="utf-8")
    alone = cite(pack, copies, "--supports", "title", "of ours")
    (copies / "paper.txt").write_text(TEXT, encoding="utf-8")

    beside = cite(pack, copies, "--supports", "title", "of ours")

    said = "carereform: read in notes.txt, since nothing is cited of paper yet\n"
    assert alone == beside
    assert (0, said) == (alone.status, alone.err)


def test_what_is_no_copy_of_a_source_is_not_cited_for_it(tmp_path: Path) -> None:
    """Once something is cited of it, a file must have some of that."""
    passage = make_passage_in(TEXT, "A made paper")
    cited = make_event(citations=(make_citation(passage),))
    pack = write_pack(tmp_path / "pack", [make_source(), cited])
    copies = tmp_path / "copies"
    copies.mkdir()
    (copies / "notes.txt").write_text("Notes of ours.", encoding="utf-8")

    ended = cite(pack, copies, "of ours")

    assert (1, "") == (ended.status, ended.out)
    assert "no file there can be a copy of this source" in ended.err


def test_a_citation_that_was_pasted_verifies(tmp_path: Path, copies: Path) -> None:
    """What cite prints, verify finds."""
    pack = write_pack(tmp_path / "pack", [make_source(), make_event(citations=())])
    printed = cite(pack, copies, "--supports", "title", "more for carers").out
    text = f"also:\n  event:assent:\n    citations:\n      {printed}"
    upper = write_pack(tmp_path / "upper", [], name="upper")
    (upper / "records.yaml").write_text(text, encoding="utf-8")

    verification = verify(load(pack, upper), copies)

    assert ((), 1) == (verification.findings, verification.sources[0].verified)
