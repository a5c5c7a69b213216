"""Every kind of breakage, each a function of the record and of a choice."""

from tests.laws import of_files, of_form

__all__ = ["BREAKAGES"]

BREAKAGES = (*of_files.BREAKAGES, *of_form.BREAKAGES)
"""Every kind, by its name."""
