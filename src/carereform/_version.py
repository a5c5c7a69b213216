"""The version of the library, in one place; the data has a version of its own."""

__version__ = "0.1.0"
