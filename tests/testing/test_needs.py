"""The extra: hypothesis is imported where it is asked for, and told of where it is missing."""

import subprocess
import sys


def _run(program: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, text=True
    )


def test_missing_hypothesis_is_told() -> None:
    """Whoever lacks the extra is told how to get it."""
    hidden = "import sys; sys.modules['hypothesis'] = None; import carereform.testing"

    done = _run(hidden)

    assert "ImportError" in done.stderr or "MissingExtraError" in done.stderr
    assert "pip install 'carereform[testing]'" in done.stderr


def test_others_go_without_hypothesis() -> None:
    """Neither the library nor the plugin of pytest imports it, nor the plugin the library."""
    modules = "print(*[one for one in ('carereform', 'hypothesis') if one in sys.modules])"

    library = _run(f"import sys, carereform.checking, carereform.packs; {modules}")
    plugin = _run(f"import sys, pytest_carereform; {modules}")

    assert "carereform\n" == library.stdout
    assert "\n" == plugin.stdout
