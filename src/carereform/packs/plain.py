"""The one plain form of a record: text, list and mapping, as in the files and the wheel."""

__all__ = ["Path", "Plain"]

Plain = str | list["Plain"] | dict[str, "Plain"]
"""A value as an editor writes it, before it is parsed."""

Path = tuple[str | int, ...]
"""The keys and list places that lead to a value."""
