"""The plugin of pytest: each finding in a pack is a failed test, each file without one passes."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

_EDITION = "{name: ours, version: 2026-01-01, licence: ours, checked: 2026-01-01}\n"
_BODY = "bodies:\n  council:\n    title: A council\n    form: council\n"
_UNCITED = "events:\n  assent:\n    title: Royal Assent\n    when: 2024\n"
_NEVER_CITED = "sources:\n  paper:\n    title: A paper\n    form: report\n"
_BROKEN = "events: [\n"


@pytest.fixture(name="run")
def _run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> "Run":
    """Give what runs pytest with the plugin, in a folder with one test."""
    monkeypatch.setenv("COLUMNS", "200")
    pytester.makepyfile(test_other="def test_other(): pass")
    return Run(pytester)


class Run:
    """Runs pytest on packs that are written first."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self._pytester = pytester

    def __call__(self, *arguments: str) -> pytest.RunResult:
        """Run it in this process."""
        plugin = ("-p", "pytest_carereform", "-p", "no:randomly", "-v")
        return self._pytester.runpytest_inprocess(*plugin, *arguments)

    def write(self, name: str, **files: str) -> None:
        """Write a pack with these files of records."""
        folder = self._pytester.path / name
        folder.mkdir()
        for file, text in {"pack": _EDITION, **files}.items():
            (folder / f"{file}.yaml").write_text(text, encoding="utf-8")

    def ini(self, *lines: str) -> None:
        """Write the ini file."""
        self._pytester.makeini("\n".join(["[pytest]", *lines]))


def _lines(result: pytest.RunResult) -> str:
    return result.stdout.str()


def test_clean_pack_has_a_passed_test_for_each_file(run: Run) -> None:
    """Who asks for a pack sees each of its files, and that nothing is found in it."""
    run.write("ours", bodies=_BODY)

    result = run("--carereform-pack", "ours")

    result.assert_outcomes(passed=3)
    result.stdout.fnmatch_lines(["packs: ours", "*ours/bodies.yaml::no finding PASSED*"])


def test_finding_is_told_as_by_the_command_line(run: Run) -> None:
    """A failed test has the place, the line with its caret and the hint, and no traceback."""
    run.write("ours", events=_UNCITED)

    result = run("--carereform-pack", "ours")

    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(
        [
            "*ours/events.yaml::EVI001 line 4 FAILED*",
            "ours/events.yaml:4:11: EVI001 error: Nothing is cited for when: in 2024.",
            "        when: 2024",
            "              ^",
            "    hint: make a citation *",
        ]
    )
    assert "Traceback" not in _lines(result)
    assert "collecting.py" not in _lines(result)


def test_unreadable_file_is_a_finding(run: Run) -> None:
    """A file that isn't YAML fails at its line; the others are held to their rules."""
    run.write("ours", events=_BROKEN, bodies=_BODY)

    result = run("--carereform-pack", "ours")

    result.assert_outcomes(passed=3, failed=1)
    result.stdout.fnmatch_lines(["*ours/events.yaml::PAC002 line *FAILED*"])
    assert "Traceback" not in _lines(result)


def test_pack_without_its_file_is_a_finding(run: Run) -> None:
    """A folder without pack.yaml fails there, though there is no such file."""
    run.write("ours", bodies=_BODY)
    Path("ours", "pack.yaml").unlink()

    result = run("--carereform-pack", "ours")

    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(["*ours/pack.yaml::PAC012 line 1 FAILED*"])


def test_same_finding_twice_in_a_line_has_two_tests(run: Run) -> None:
    """No finding hides behind another of its name."""
    events = "events: {a: {title: A, when: 2024}, b: {title: B, when: 2024}}\n"
    run.write("ours", events=events)

    result = run("--carereform-pack", "ours")

    result.assert_outcomes(passed=2, failed=2)
    result.stdout.fnmatch_lines(["*EVI001 line 1 FAILED*", "*EVI001 line 1, 2 FAILED*"])


def test_folder_that_is_not_there_is_bad_usage(run: Run) -> None:
    """A mistyped pack isn't a pack without findings."""
    result = run("--carereform-pack", "theirs")

    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["ERROR: the pack *theirs is no folder that can be opened*"])


@pytest.mark.parametrize(
    ("arguments", "outcomes"),
    [((), {"xfailed": 1}), (("--carereform-strict",), {"failed": 1})],
)
def test_warnings_fail_where_it_is_strict(
    run: Run, arguments: tuple[str, ...], outcomes: dict[str, int]
) -> None:
    """A warning is told of, and fails when asked."""
    run.write("ours", sources=_NEVER_CITED)

    result = run("--carereform-pack", "ours", *arguments)

    result.assert_outcomes(passed=2, **outcomes)
    result.stdout.fnmatch_lines(["*ours/sources.yaml::EVI011 line 2 *"])


def test_one_pack_on_another(run: Run) -> None:
    """The second pack may refer to the records of the first, and both are held to the rules."""
    run.write("ours", bodies=_BODY)
    meeting = "meetings:\n  cabinet:\n    title: Cabinet\n    body: council\n"
    run.write("theirs", meetings=meeting)

    alone = run("--carereform-pack", "theirs")
    both = run("--carereform-pack", "ours", "--carereform-pack", "theirs")

    alone.assert_outcomes(passed=2, failed=1)
    both.assert_outcomes(passed=5)


def test_tests_are_chosen_by_rule_and_by_file(run: Run) -> None:
    """What is asked for by -k or by its path runs alone."""
    run.write("ours", events=_UNCITED, bodies=_BODY)
    run.ini("carereform_packs = ours")

    by_rule = run("-k", "EVI001")
    by_file = run("ours/bodies.yaml")

    by_rule.assert_outcomes(failed=1, deselected=3)
    by_file.assert_outcomes(passed=1)


def test_packs_of_the_ini_file(run: Run) -> None:
    """They are collected though they lie beside the tests, unless other tests are asked for."""
    run.write("ours", bodies=_BODY)
    run.ini("carereform_packs = ours", "testpaths = test_other.py")

    everything = run()
    other = run("test_other.py")

    everything.assert_outcomes(passed=3)
    other.assert_outcomes(passed=1)


def test_nothing_is_added_where_no_pack_is_named(run: Run) -> None:
    """Other people's tests run as without the plugin."""
    run.write("ours", events=_UNCITED)

    result = run()

    result.assert_outcomes(passed=1)
    assert "packs:" not in _lines(result)
