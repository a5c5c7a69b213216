"""Function words: those that carry no fact, left out where coverage is counted."""

__all__ = ["FUNCTION_WORDS"]

FUNCTION_WORDS = frozenset(
    """
    a about above after again all also an and any are around as at be because been before being
    between both but by can could did do does down during each either else for from further had
    has have he her here hers him his how however i if in into is it its itself just may me might
    more most must my neither no nor not o of off on once only or other our ours out over own per
    s same shall she should since so some such t than that the their theirs them then there these
    they this those though through thus to too towards under until up upon us very was we were
    what when where whether which while who whom whose why will with within without would yet you
    your
    """.split()
)
"""At most 150 words of English grammar, as `read_words` gives them; o is a bullet, s a plural."""
