"""The rules that hold for the files of a pack and the form of their records."""

from carereform.findings import Rule, Severity

__all__ = ["RULES"]


def _rule(code: str, title: str, why: str) -> Rule:
    return Rule(code, Severity.ERROR, title, why)


UNREADABLE = _rule(
    "PAC001",
    "What a pack holds can be opened, and is UTF-8 text.",
    "Nothing in it can be read otherwise.",
)
NOT_YAML = _rule("PAC002", "A file is YAML.", "Nothing in it can be read otherwise.")
TOO_DEEP = _rule(
    "PAC003", "A file isn't nested deeper than a record can be.", "No record needs it."
)
DUPLICATE_KEY = _rule(
    "PAC004", "A key stands once in a mapping.", "One of the two values would be lost in silence."
)
COMPLEX_KEY = _rule("PAC005", "A key is one text.", "No field has another sort of name.")
ANCHOR = _rule(
    "PAC006",
    "Every value is written where it belongs, without anchors and aliases.",
    "A fact must be readable, and citable, at its place.",
)
TAG = _rule("PAC007", "A value has no tag.", "Its type follows from its field.")
SECOND_DOCUMENT = _rule(
    "PAC008", "A file is one document.", "Programs that read the first only would lose the rest."
)
EMPTY = _rule("PAC009", "A file holds records.", "An empty one is a mistake or a lost text.")
NOT_RECORDS = _rule(
    "PAC010",
    "A file is a mapping of kinds, each a mapping of ids to records.",
    "A record is found by its kind and id.",
)
UNKNOWN_KIND = _rule(
    "PAC011", "The keys of a file are kinds of records.", "Records under another key are lost."
)
NO_PACK_FILE = _rule(
    "PAC012",
    "A pack says in pack.yaml what it is called and of which day it is.",
    "Whoever quotes a figure must be able to say from which edition.",
)
ADDED_TO_NOTHING = _rule(
    "PAC013",
    "What a pack adds to a record of another, it adds to one that is there.",
    "The evidence would be lost.",
)
UNKNOWN_KEY = _rule(
    "REC001", "A record has only the fields of its kind.", "A misspelt field would be lost."
)
MISSING_KEY = _rule(
    "REC002", "A record has the fields that its kind can't do without.", "It says nothing else."
)
WRONG_SHAPE = _rule(
    "REC003",
    "A field holds one text, a list or a mapping as its kind says.",
    "A list of one and a single value are written differently.",
)
REFUSED_VALUE = _rule(
    "REC004",
    "A value is written so that it can be read as what its field holds.",
    "A date or a figure that can't be read can't be checked or added up.",
)
WRONG_KIND = _rule(
    "REF002",
    "A reference leads to a record of a kind that its field admits.",
    "A question that follows it would find something else.",
)
BAD_ID = _rule(
    "IDE001",
    "An id is a slug: lower-case letters, digits and single hyphens.",
    "References, addresses and file names are made of ids.",
)
DUPLICATE_ID = _rule(
    "IDE002", "An id stands once among the records of its kind.", "A reference must lead to one."
)

RULES = (
    UNREADABLE,
    NOT_YAML,
    TOO_DEEP,
    DUPLICATE_KEY,
    COMPLEX_KEY,
    ANCHOR,
    TAG,
    SECOND_DOCUMENT,
    EMPTY,
    NOT_RECORDS,
    UNKNOWN_KIND,
    NO_PACK_FILE,
    ADDED_TO_NOTHING,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_SHAPE,
    REFUSED_VALUE,
    WRONG_KIND,
    BAD_ID,
    DUPLICATE_ID,
)
