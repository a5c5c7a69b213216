"""Libraries that come with an extra: imported when called for, and told of where missing."""

from importlib import import_module

__all__ = ["MissingExtraError", "require_extra"]


class MissingExtraError(ImportError):
    """A library isn't installed that something needs; the message says what to install.

    >>> issubclass(MissingExtraError, ImportError)
    True
    """


def require_extra(extra: str, *libraries: str, beside: tuple[str, ...] = ()) -> None:
    """Import the libraries that an extra brings, and those wanted `beside` it, or refuse.

    >>> require_extra("tables", "json")
    >>> require_extra("tables", "json", beside=("no_such_library",))
    Traceback (most recent call last):
    carereform.display.extras.MissingExtraError: this needs no_such_library, which isn't \
installed; run pip install 'carereform[tables]' no_such_library

    Raises:
        MissingExtraError: One of them can't be imported; the message says what to install.
    """
    for library in (*libraries, *beside):
        try:
            import_module(library)
        except ImportError as error:
            wanted = " ".join((f"'carereform[{extra}]'", *beside))
            raise MissingExtraError(
                f"this needs {library}, which isn't installed; run pip install {wanted}",
                name=library,
            ) from error
