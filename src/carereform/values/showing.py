"""How values are shown in a session: as an editor writes them, or with what they were given."""

from attrs import AttrsInstance, fields

__all__ = ["show_given", "show_written"]


def show_given(value: AttrsInstance) -> str:
    """Write a value as the call that makes it, without the fields that are as by default.

    >>> from attrs import frozen
    >>> @frozen
    ... class Step:
    ...     name: str
    ...     note: str | None = None
    >>> show_given(Step("first"))
    "Step(name='first')"
    """
    given = ", ".join(
        f"{described.name}={held!r}"
        for described in fields(type(value))
        if (held := getattr(value, described.name)) != described.default
    )
    return f"{type(value).__name__}({given})"


def show_written(value: object) -> str:
    """Write a value as its type and the text that an editor would write.

    >>> show_written(12)
    "int('12')"
    """
    return f"{type(value).__name__}({str(value)!r})"
