"""Written times: all that is read of a text, to the letter, and nothing else."""

import pytest

from carereform.evidence.plain_writing import smooth
from carereform.evidence.written_times import read_times, taken_places

READ = (
    ("on 12 may 2022", ("on 12 may 2022: on 2022-05-12",)),
    ("12 may join", ()),
    ("12 may join in 2024", ("in 2024: in 2024",)),
    ("12th may", ()),
    ("12 of may", ()),
    ("12 june", ()),
    ("the 2023-24 academic year", ()),
    ("2023-24 school year", ()),
    ("the school year 2023-24", ()),
    ("academic year 2023-24", ()),
    ("school 2023-24", ()),
    ("2023-24; school starts", ("2023-24: in 2023-24",)),
    ("2019-2019", ()),
    ("2019-2024", ("2019-2024: 2019 to 2024",)),
    ("2024-2019", ()),
    (
        "within six months of may 2023",
        ("within six months of may 2023: within 6 months of 2023-05",),
    ),
    ("within 6 month of may 2023", ()),
    ("within 0 months of may 2023", ()),
    (
        "it ends within 2 years of 2023-05-11",
        ("within 2 years of 2023-05-11: within 2 years of 2023-05-11",),
    ),
    (
        "within two years of march 2023 and in 2024",
        ("within two years of march 2023: within 2 years of 2023-03", "in 2024: in 2024"),
    ),
    ("before the start of may 2023", ("before the start of may 2023: before 2023-05",)),
    ("before the end of may 2023", ("before the end of may 2023: by the end of 2023-05",)),
    ("before early may 2023", ()),
    ("after the end of may 2023", ("after the end of may 2023: after 2023-05",)),
    ("after the start of may 2023", ()),
    ("after mid summer 2023", ()),
    ("until the end of may 2023", ("until the end of may 2023: until 2023-05",)),
    ("until early 2023", ("until early 2023: until early 2023",)),
    ("by the end of 2023", ("by the end of 2023: by the end of 2023",)),
    ("by the start of 2023", ("by the start of 2023: by start 2023",)),
    ("early 11 may 2023", ()),
    ("from may 2023 to 30 february 2024", ("from may 2023: from 2023-05",)),
    ("from 30 february 2024 to may 2024", ("to may 2024: until 2024-05",)),
    (
        "from 11 may 2023 to 11 may 2023",
        (
            "from 11 may 2023 to 11 may 2023: 2023-05-11 to 2023-05-11",
            "from 11 may 2023: from 2023-05-11",
            "to 11 may 2023: until 2023-05-11",
        ),
    ),
    (
        "from may 2023 to april 2023",
        ("from may 2023: from 2023-05", "to april 2023: until 2023-04"),
    ),
    (
        "between may 2022 and february 2023",
        ("between may 2022 and february 2023: between 2022-05 and 2023-02",),
    ),
    (
        "not between may 2022 and february 2023",
        ("between may 2022 and february 2023: between 2022-05 and 2023-02",),
    ),
    (
        "between may 2022 and by february 2023",
        ("may 2022: in 2022-05", "by february 2023: by 2023-02"),
    ),
    ("may 2022 and february 2023", ("may 2022: in 2022-05", "february 2023: in 2023-02")),
    ("may 2023, until june 2023", ("may 2023: in 2023-05", "until june 2023: until 2023-06")),
    (
        "may 2023 until june 2023",
        (
            "may 2023 until june 2023: 2023-05 to 2023-06",
            "may 2023: from 2023-05",
            "until june 2023: until 2023-06",
        ),
    ),
    ("may 2023 in june 2023", ("may 2023: in 2023-05", "in june 2023: in 2023-06")),
    ("may 2023 june 2023", ("may 2023: in 2023-05", "june 2023: in 2023-06")),
    (
        "may 2023-june 2023",
        (
            "may 2023-june 2023: 2023-05 to 2023-06",
            "may 2023: from 2023-05",
            "june 2023: until 2023-06",
        ),
    ),
    (
        "may 2023 - june 2023",
        (
            "may 2023 - june 2023: 2023-05 to 2023-06",
            "may 2023: from 2023-05",
            "june 2023: until 2023-06",
        ),
    ),
    ("may 2023 / june 2023", ("may 2023: in 2023-05", "june 2023: in 2023-06")),
    ("by may 2023 to june 2023", ("by may 2023: by 2023-05", "to june 2023: until 2023-06")),
    (
        "in may 2023 to june 2023",
        (
            "in may 2023 to june 2023: 2023-05 to 2023-06",
            "in may 2023: from 2023-05",
            "to june 2023: until 2023-06",
        ),
    ),
    (
        "2023-24 and 2024-25",
        ("2023-24 and 2024-25: 2023-24 to 2024-25", "2023-24: in 2023-24", "2024-25: in 2024-25"),
    ),
    ("2023-24 and 2025-26", ("2023-24: in 2023-24", "2025-26: in 2025-26")),
    ("2023-24 and from 2024-25", ("2023-24: in 2023-24", "from 2024-25: from 2024-25")),
    (
        "2021, 2022 and may 2023",
        ("2021: in 2021", "2022: in 2022", "may 2023: in 2023-05"),
    ),
    (
        "between may 2022 and june 2023, by 2024",
        ("between may 2022 and june 2023: between 2022-05 and 2023-06", "by 2024: by 2024"),
    ),
    ("2023-24, 2024-25", ("2023-24: in 2023-24", "2024-25: in 2024-25")),
    (
        "from early 2023 to late 2024",
        (
            "from early 2023 to late 2024: early 2023 to late 2024",
            "from early 2023: from early 2023",
            "to late 2024: until late 2024",
        ),
    ),
    (
        "from the start of may 2023 to mid 2024",
        (
            "from the start of may 2023 to mid 2024: 2023-05 to mid 2024",
            "from the start of may 2023: from 2023-05",
            "to mid 2024: until mid 2024",
        ),
    ),
    ("since it began in 2021", ("in 2021: in 2021", "since it began in 2021: from 2021")),
    (
        "since the first came at the beginning of september 2021",
        (
            "at the beginning of september 2021: in 2021-09",
            "since the first came at the beginning of september 2021: from 2021-09",
        ),
    ),
    (
        "and since it began in 2021",
        ("in 2021: in 2021", "since it began in 2021: from 2021"),
    ),
    ("since it began by 2021", ("by 2021: by 2021",)),
    ("2022 children", ("2022: in 2022",)),
    ("a total of 2022", ()),
    ("in 2022 children came", ("in 2022: in 2022",)),
    ("about 2022 children", ()),
    ("around 2022", ("around 2022: about 2022",)),
    ("up to 2022", ("up to 2022: until 2022",)),
    ("up to 2022 children", ()),
    ("more than 2022", ()),
    ("in 2022 the", ("in 2022: in 2022",)),
    ("jan. 2023", ("jan. 2023: in 2023-01",)),
    ("sept 2023", ("sept 2023: in 2023-09",)),
    ("2 february, 2023", ("2 february, 2023: on 2023-02-02",)),
    ("february 2nd, 2023", ("february 2nd, 2023: on 2023-02-02",)),
    ("2/2/23", ("2/2/23: on 2023-02-02",)),
    ("2-2-2023", ("2-2-2023: on 2023-02-02",)),
    ("31.2.99", ()),
    ("1.10.2022", ("1.10.2022: on 2022-10-01",)),
    ("2022-05-11", ("2022-05-11: on 2022-05-11",)),
    ("may of 2022", ("may of 2022: in 2022-05",)),
    ("spring, 2022", ("spring, 2022: in spring 2022",)),
    ("winter of 2022", ("winter of 2022: in winter 2022",)),
    ("2024/25", ("2024/25: in 2024-25",)),
    ("2024 to 2025", ("2024 to 2025: in 2024-25",)),
    (
        "from 2024 to 2025",
        ("from 2024 to 2025: 2024 to 2025", "from 2024: from 2024", "to 2025: until 2025"),
    ),
    ("2024-27", ()),
    ("2023-2024", ("2023-2024: in 2023-24",)),
    ("2024-2024", ()),
    ("2000-01", ("2000-01: in 2000/01",)),
    ("1999-00", ("1999-00: in 1999-00",)),
    ("1999-2000", ("1999-2000: in 1999-00",)),
    ("£2022", ()),
    ("2022%", ()),
    ("mid-2024", ("mid-2024: in mid 2024",)),
    ("late-2024", ("late-2024: in late 2024",)),
    ("monday 3 july 2023", ("monday 3 july 2023: on 2023-07-03",)),
    ("monday, the 3rd of july 2023", ("monday, the 3rd of july 2023: on 2023-07-03",)),
    ("financial year 2024-25", ("financial year 2024-25: in 2024-25",)),
    ("april 2023 onwards", ("april 2023 onwards: from 2023-04",)),
    ("2023 at the latest", ("2023 at the latest: by 2023",)),
    ("by 2023 at the latest", ("by 2023 at the latest: by 2023",)),
    ("2023 and beyond", ("2023 and beyond: from 2023",)),
    ("not before 2023", ("not before 2023: from 2023",)),
    ("no later than may 2023", ("no later than may 2023: by 2023-05",)),
    ("not until june 2024", ("not until june 2024: from 2024-06",)),
    ("c. 1999", ("c. 1999: about 1999",)),
    ("within 2023", ("within 2023: in 2023",)),
    ("1899", ()),
    ("2200", ("2200: in 2200",)),
    ("2201", ()),
)
"""A text, and of each time that it holds: where it stands and what it says."""


@pytest.mark.parametrize(("text", "expected"), READ)
def test_all_times_of_a_text_are_read(text: str, expected: tuple[str, ...]) -> None:
    """Each with its own edge, in its place, and what two of them make together."""
    folded = smooth(text).folded

    read = tuple(f"{folded[time.start : time.end]}: {time.value}" for time in read_times(folded))

    assert expected == read


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("12 may join", ()),
        ("12 june", ("12 june",)),
        ("12th may", ("12th may",)),
        ("12 of may", ("12 of may",)),
        ("31.2.99", ("31.2.99",)),
        ("the 2023-24 academic year", ("the 2023-24",)),
        ("2022 children", ()),
        ("in 2022 children came", ("in 2022",)),
        ("about 2022 children", ()),
        ("around 2022", ("around 2022",)),
        ("around 2022 children", ()),
        ("up to 2022 children", ()),
        ("approximately 2022 children", ()),
        ("by 2022 children came", ("by 2022",)),
        ("more than 2022", ()),
        ("a total of 2022", ()),
        ("mid 2022 children came", ("mid 2022",)),
        ("2022 the", ("2022",)),
        ("2022", ("2022",)),
        ("it is 2022 now", ()),
        ("may 2023 to june 2024", ("may 2023", "to june 2024")),
    ],
)
def test_numbers_of_a_time_count_nothing(text: str, taken: tuple[str, ...]) -> None:
    """Save a bare year before a noun, which may be a number of things."""
    assert taken == tuple(text[start:end] for start, end in taken_places(text))
