"""Narrowing: which findings are told, and with which status a command then ends."""

import json
from pathlib import Path

import pytest

from carereform.checking import HELD
from carereform.packs.rules import RULES
from tests.cli.running import Ended, run
from tests.makers import make_event, make_records, make_source, write_pack

OF_READING = tuple(rule.code for rule in RULES)


@pytest.fixture(name="faulty", scope="module")
def _faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack with errors of two families and a warning of a third, one record unreadable."""
    folder = make_faulty(tmp_path_factory.mktemp("packs") / "faulty")
    lines = "events:\n  odder: {titel: Odder}\n"
    (folder / "unread.yaml").write_text(lines, encoding="utf-8")
    return folder


@pytest.fixture(name="readable", scope="module")
def _readable(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, with the record left out that can't be read."""
    return make_faulty(tmp_path_factory.mktemp("packs") / "readable")


def make_faulty(folder: Path) -> Path:
    """Write a pack with an event that nothing cites, and so a source too many.

    Of others the date is uncited or leads nowhere, and a gist is too long.
    """
    event = make_event(when=None, gist="word " * 41)
    records = [one for one in make_records() if one.ref != event.ref]
    write_pack(folder, [*records, event, make_source(id="unused", citations=())])
    lines = (
        "events:\n"
        "  odd: {title: Odd, when: on 2023-01-01}\n"
        "  oddest: {title: Oddest, when: by event:nothing}\n"
    )
    (folder / "more.yaml").write_text(lines, encoding="utf-8")
    return folder


def codes_of(ended: Ended) -> list[str]:
    """The codes of the findings that were printed as json."""
    return [finding["code"] for finding in json.loads(ended.out)["findings"]]


def check(faulty: Path, *options: str) -> Ended:
    """Check the pack, for programs."""
    return run("check", faulty, "--format", "json", *options)


def test_the_pack_has_findings_of_several_families(faulty: Path) -> None:
    """So that there is something to narrow."""
    found = codes_of(check(faulty))

    assert {"REC", "EVI"} < {code[:3] for code in found}
    assert {"EVI001", "EVI011"} < set(found)


@pytest.mark.parametrize(
    "options",
    [
        ["--select", "EVI001"],
        ["--select", "EVI"],
        ["--select", "E"],
        ["--select", "EVI001,REC"],
        ["--select", "EVI001, REC"],
        ["--select", "EVI001", "--select", "REC"],
    ],
    ids=" ".join,
)
def test_selected_findings_alone_are_told(options: list[str], faulty: Path) -> None:
    """By code or by family, by commas or by giving the option again."""
    wanted = tuple(
        code.strip() for text in options if text != "--select" for code in text.split(",")
    )

    found = codes_of(check(faulty, *options))

    assert found
    wanted = (*wanted, *OF_READING)
    assert found == [code for code in codes_of(check(faulty)) if code.startswith(wanted)]


@pytest.mark.parametrize("ignored", ["EVI", "EVI001", "EVI001,REC"])
def test_ignored_findings_are_not_told(ignored: str, faulty: Path) -> None:
    """All others are."""
    codes = tuple(ignored.split(","))

    found = codes_of(check(faulty, "--ignore", ignored))

    assert found == [code for code in codes_of(check(faulty)) if not code.startswith(codes)]


def test_of_a_selected_family_a_rule_may_be_ignored(readable: Path) -> None:
    """To ignore outweighs to select."""
    found = codes_of(check(readable, "--select", "EVI", "--ignore", "EVI001"))

    assert found
    assert {"EVI"} == {code[:3] for code in found}
    assert "EVI001" not in found
    assert [] == codes_of(check(readable, "--select", "EVI", "--ignore", "EVI"))


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ([], 1),
        (["--select", "EVI001"], 1),
        (["--select", "EVI011"], 0),
        (["--select", "EVI011", "--strict"], 1),
        (["--select", "EVI", "--ignore", "EVI"], 0),
        (["--ignore", "REC001"], 1),
        (["--select", "MON"], 0),
        (["--select", "MON", "--strict"], 0),
        (["--max", "0"], 1),
        (["--select", "EVI001", "--max", "0"], 1),
    ],
    ids=str,
)
def test_the_status_is_that_of_the_findings_that_are_left(
    options: list[str], status: int, readable: Path
) -> None:
    """What isn't printed for want of room counts; what isn't asked for doesn't."""
    assert status == check(readable, *options).status


@pytest.mark.parametrize("selected", ["MON", "EVI011", "IDE003", "REC002", "ALW001"])
def test_a_record_that_can_not_be_read_is_told_whatever_is_selected(
    selected: str, faulty: Path
) -> None:
    """A pack of which nothing could be read passed for clean when its money was asked for."""
    ended = check(faulty, "--select", selected)

    assert 1 == ended.status
    assert "REC001" in codes_of(ended)
    assert codes_of(check(faulty, "--select", selected, "--ignore", "REC001")) == [
        code for code in codes_of(ended) if code != "REC001"
    ]


@pytest.mark.parametrize(
    ("options", "count"),
    [
        ([], len(HELD)),
        (["--select", "MON001"], len(RULES) + 1),
        (["--select", "MON001,ALW"], len(RULES) + 2),
        (["--select", "REC"], len(RULES)),
        (["--ignore", "MON001"], len(HELD) - 1),
        (["--ignore", "PSG"], len(HELD)),
        (["--select", "MON001", "--ignore", "MON"], len(RULES)),
    ],
    ids=str,
)
def test_rules_that_are_told_to_be_held_are_those_that_were(
    options: list[str], count: int, readable: Path
) -> None:
    """All were counted, whatever was selected."""
    assert count == json.loads(check(readable, *options).out)["checks"]


def test_what_verify_holds_is_counted_with_what_it_reads(pack: Path, copies: Path) -> None:
    """Its files must be read before a passage can be found."""
    options = ("verify", "--sources", copies, pack, "--format", "json", "--select", "PSG001")

    assert len(RULES) + 1 == json.loads(run(*options).out)["checks"]


def test_a_rule_that_the_other_command_holds_is_refused(pack: Path, copies: Path) -> None:
    """It would find nothing, and the pack would pass for clean; to ignore it does no harm."""
    verify = ("verify", "--sources", copies, pack)
    for command, code, other in (
        (("check", pack), "PSG001", "verify"),
        (("check", pack), "MON,OWN", "verify"),
        (verify, "MON001", "check"),
    ):
        ended = run(*command, "--select", code)

        assert (2, "") == (ended.status, ended.out)
        assert f"carereform: 'carereform {other}' alone holds the rules of the code" in ended.err
        assert 0 == run(*command, "--ignore", code).status
    assert 0 == run("check", pack, "--select", "P").status


def test_passages_found_are_told_whatever_is_selected(
    pack: Path, copies: Path, tmp_path: Path
) -> None:
    """Who asks for values alone still reads how many passages are missing."""
    text = (copies / "scan.txt").read_text(encoding="utf-8").replace("£45 million", "some money")
    (tmp_path / "scan.txt").write_text(text, encoding="utf-8")

    ended = run("verify", "--sources", tmp_path, pack, "--select", "GRD")

    assert "Found 0 of 1 passages in " in ended.out


@pytest.mark.parametrize("most", [0, 1, 2, 1000])
def test_no_more_findings_are_printed_than_asked_for(most: int, faulty: Path) -> None:
    """The first of them; all are counted."""
    whole = json.loads(check(faulty).out)

    cut = json.loads(check(faulty, "--max", str(most)).out)

    assert whole["findings"][:most] == cut["findings"]
    assert whole["counts"] == cut["counts"]


def test_people_are_told_how_many_are_not_printed(faulty: Path) -> None:
    """A cut list never passes for a whole one."""
    whole = codes_of(check(faulty))

    out = run("check", faulty, "--max", "1").out

    assert f"{len(whole) - 1} more" in out


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize(
    ("codes", "words"),
    [
        ("EVI999", "no rule has the code 'EVI999'"),
        ("DIF0011", "no rule has the code 'DIF0011'; did you mean DIF001?"),
        ("EVI001,MON0O1", "no rule has the code 'MON0O1'; did you mean MON001?"),
        ("evi001", "no rule has the code 'evi001'; did you mean EVI001?"),
        ("evi", "no rule has the code 'evi'; did you mean EVI?"),
        ("MONN", "no rule has the code 'MONN'; did you mean MON?"),
        ("ZZZ", "no rule has the code 'ZZZ'"),
        ("", "no rule has the code ''"),
        ("EVI001,", "no rule has the code ''"),
    ],
)
def test_a_code_that_no_rule_has_ends_2(option: str, codes: str, words: str, faulty: Path) -> None:
    """It would select or ignore nothing; the nearest is named where one is near."""
    ended = run("check", faulty, option, codes)

    assert (2, "") == (ended.status, ended.out)
    assert words in ended.err


@pytest.mark.parametrize("most", ["-1", "few", "1.5", "", "²", "٣"])
def test_what_is_no_count_ends_2(most: str, faulty: Path) -> None:
    """A count is a whole number from nought, in ASCII digits."""
    ended = run("check", faulty, f"--max={most}")

    assert (2, "") == (ended.status, ended.out)
    assert "is no count; write a whole number like 20" in ended.err


def test_what_verify_finds_is_narrowed_too(pack: Path, tmp_path: Path) -> None:
    """Its rows are printed whole; its status follows what is left."""
    options = ("verify", "--sources", tmp_path, pack, "--format", "json")

    assert (1, ["PSG002"]) == (run(*options).status, codes_of(run(*options)))
    ignored = run(*options, "--ignore", "PSG002")
    assert (0, []) == (ignored.status, codes_of(ignored))
    selected = run(*options, "--select", "PSG", "--max", "0")
    assert (1, []) == (selected.status, codes_of(selected))
