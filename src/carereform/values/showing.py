"""How a value with many fields is shown in a session: only what it was given."""

from attrs import AttrsInstance, fields

__all__ = ["show_given"]


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
