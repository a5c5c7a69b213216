"""Every kind of breakage: each a function of the record and of a choice."""

from collections.abc import Callable
from typing import Final, TypeAlias

from tests.laws import of_evidence, of_files, of_form, of_meaning, of_measure
from tests.laws.book import Book
from tests.laws.breaking import Broken, Choose

__all__ = ["BREAKAGES", "LOCAL_BREAKAGES", "Breakage"]

Breakage: TypeAlias = Callable[[Book, Choose], Broken]

BREAKAGES: Final[tuple[Breakage, ...]] = (
    *of_files.BREAKAGES,
    *of_form.BREAKAGES,
    *of_meaning.BREAKAGES,
    *of_measure.BREAKAGES,
    *of_evidence.BREAKAGES,
)
"""Every kind, each with a name of its own."""

LOCAL_BREAKAGES: Final[tuple[Breakage, ...]] = (
    *of_form.BREAKAGES,
    *of_meaning.LOCAL_BREAKAGES,
    *of_measure.LOCAL_BREAKAGES,
    *of_evidence.LOCAL_BREAKAGES,
)
"""Those that lead to nothing in another record, and that nothing in another record changes."""
