"""Extras: a library that is missing is told of, and none is imported before it is called for."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from carereform import Collection, Mission
from carereform.display import MissingExtraError
from tests.makers import make_mission

MISSIONS = Collection(Mission, [make_mission()])
TABLES = "run pip install 'carereform[tables]'"


@pytest.mark.parametrize(
    ("make", "missing", "message"),
    [
        (MISSIONS.to_arrow, "pyarrow", f"pyarrow, which isn't installed; {TABLES}"),
        (MISSIONS.__arrow_c_stream__, "pyarrow", f"pyarrow, which isn't installed; {TABLES}"),
        (MISSIONS.to_polars, "pyarrow", f"pyarrow, which isn't installed; {TABLES} polars"),
        (MISSIONS.to_pandas, "pyarrow", f"pyarrow, which isn't installed; {TABLES} pandas"),
    ],
)
def test_what_is_missing_is_told_with_what_to_install(
    make: Callable[[], object], missing: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everything that the call needs is named, so that nobody has to install twice."""
    monkeypatch.setitem(sys.modules, missing, None)

    with pytest.raises(MissingExtraError) as raised:
        make()

    assert (f"this needs {message}", missing) == (str(raised.value), raised.value.name)


@pytest.mark.parametrize(
    ("make", "missing"), [(MISSIONS.to_polars, "polars"), (MISSIONS.to_pandas, "pandas")]
)
def test_a_missing_library_beside_the_extra_is_told_of(
    make: Callable[[], object], missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The extra alone isn't enough for the frames of another library."""
    monkeypatch.setitem(sys.modules, "pyarrow", sys)
    monkeypatch.setitem(sys.modules, missing, None)

    with pytest.raises(MissingExtraError, match=f"this needs {missing}, .* {missing}$"):
        make()


def test_no_extra_is_imported_before_it_is_called_for() -> None:
    """The package starts quickly, and works where no extra is installed."""
    asked = (
        "import sys, carereform\n"
        "print({'altair', 'hypothesis', 'pandas', 'polars', 'pyarrow'} & {*sys.modules})"
    )

    told = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )

    assert "set()" == told.stdout.strip()
