"""How a field carries the words that tell people what it means."""

__all__ = ["tell"]


def tell(words: str) -> dict[str, str]:
    """Make the metadata of a field: what it means in the reform, in one sentence.

    >>> tell("Who promises it.")
    {'words': 'Who promises it.'}
    """
    return {"words": words}
