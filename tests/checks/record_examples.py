"""Examples for the checks of what records hold: what breaks each rule and what doesn't."""

from typing import Final

from carereform import (
    UNSTATED,
    Body,
    Citation,
    Commitment,
    DeliveryStatus,
    Detail,
    Outcome,
    Pillar,
    Ref,
    Site,
    parse_money,
    parse_quantity,
    parse_when,
)
from carereform.findings import RuleCode
from carereform.values import FrozenMap
from tests.checks.cases import DAY, MONEY, Case, dated
from tests.makers import (
    DEPARTMENT,
    make_citation,
    make_commitment,
    make_decision,
    make_delivery,
    make_event,
    make_funding,
    make_indicator,
    make_mission,
    make_observation,
    make_pillar,
    make_pilot,
    make_recommendation,
    make_review,
    make_source,
    make_strategy,
)

_PROMISE: Final = Ref(Commitment, "promise")
_SITES: Final = FrozenMap({"leeds": Site(area=DEPARTMENT), "york": Site(area=DEPARTMENT)})
_SILENT: Final = make_mission(deadline=UNSTATED)
_ASSUMED: Final = Citation(supports=("title", "stage", "amount", "part-of"), inferred="Ours.")

_OF_RECORDS: Final = (
    Case("IDE003", (make_event(title="", gist="Said."),), ("event:assent", None)),
    Case("IDE003", (make_decision(title=""),)),
    Case("IDE004", (make_event(id="z", aliases=("assent",)),), ("event:z", "aliases[0]")),
    Case("IDE004", (make_event(id="z", aliases=("before", "promise")),)),
    Case("IDE005", (make_event(aliases=("past", "Past times")),), ("event:assent", "aliases[1]")),
    Case("IDE005", (make_event(aliases=("past-times",)),)),
    Case(
        "REF001",
        (make_commitment(pillar=Ref(Pillar, "piller")),),
        ("commitment:promise", "pillar"),
    ),
    Case(
        "REF001",
        (make_mission(deadline=parse_when("by event:nobody-knows")),),
        ("mission:mission", "deadline"),
    ),
    Case(
        "REF001",
        (make_event(citations=(make_citation(says=Ref(Body, "nobody")),)),),
        ("event:assent", "citations[0].says"),
    ),
    Case(
        "REF001",
        (make_delivery(on=Ref(Commitment, "nowhere")),),
        ("delivery:news", "on"),
    ),
    Case("REF001", (make_mission(deadline=parse_when("by event:assent")),)),
    Case("REF003", (make_commitment(part_of=_PROMISE),), ("commitment:promise", "part-of")),
    Case(
        "REF003",
        (make_funding(amount=parse_money("£100"), part_of=(MONEY,)),),
        ("funding:money", "part-of"),
    ),
    Case("REF003", (make_commitment(id="part", part_of=_PROMISE, replaces=_PROMISE),)),
    Case("NUM001", (make_pillar(id="twin"),), ("pillar:twin", "number")),
    Case("NUM001", (make_pillar(id="second", number=2),)),
    Case("NUM002", (make_pillar(id="third", number=3),), ("pillar:third", "number")),
    Case("NUM002", (make_pillar(number=2),), ("pillar:pillar", "number")),
    Case("NUM002", (make_mission(number=0),), ("mission:mission", "number")),
    Case("NUM002", (make_mission(id="third", number=3), make_mission(id="second", number=2))),
    Case("NUM003", (make_mission(deadline=None),), ("mission:mission", "deadline")),
    Case(
        "NUM003",
        (
            make_mission(
                deadline=UNSTATED,
                citations=(make_citation(supports=("title", "of", "number")),),
            ),
        ),
        ("mission:mission", "deadline"),
    ),
    Case("NUM003", (_SILENT,)),
    Case("TXT001", (make_event(gist="word " * 41),), ("event:assent", "gist")),
    Case("TXT001", (make_event(gist="word " * 40),)),
    Case(
        "TXT002",
        (make_event(details=FrozenMap({Detail.WHERE: "word " * 26})),),
        ("event:assent", "details.where"),
    ),
    Case("TXT002", (make_event(details=FrozenMap({Detail.WHERE: "word " * 25})),)),
    Case("TXT003", (make_event(gist="To be done: TBC."),), ("event:assent", "gist")),
    Case("TXT003", (make_event(title="TBC"),), ("event:assent", "title")),
    Case("TXT003", (make_event(gist="The examples of a committee."),)),
    Case("TXT004", (make_event(gist="Write to a.b@c.uk."),), ("event:assent", "gist")),
    Case("TXT004", (make_event(gist="Write to the committee, S.I. 2026/1234567."),)),
    Case(
        "ALW001",
        (make_event(allow=FrozenMap({RuleCode("CHR001"): "So it is."})),),
        ("event:assent", "allow.CHR001"),
    ),
    Case("ALW001", (make_event(title="", gist="Said.", allow=FrozenMap({"IDE003": "Yes."})),)),
)

_OF_TIMES: Final = (
    Case(
        "CHR001",
        (make_review(dates=dated(launched="in 2022", reported="in 2021")),),
        ("review:review", "dates.reported"),
    ),
    Case(
        "CHR001",
        (make_commitment(starts=parse_when("from 2024"), deadline=parse_when("by 2023")),),
        ("commitment:promise", "deadline"),
    ),
    Case(
        "CHR001",
        (
            make_pilot(
                sites=FrozenMap(
                    {
                        "leeds": Site(
                            area=DEPARTMENT,
                            joined=parse_when("in 2023"),
                            left=parse_when("in 2022"),
                        )
                    }
                )
            ),
        ),
        ("pilot:trial", "sites.leeds.left"),
    ),
    *(
        Case(
            "CHR001",
            (make_pilot(sites=FrozenMap({"leeds": site})),),
            ("pilot:trial", f"sites.leeds.{later}"),
        )
        for later, site in (
            (
                "started",
                Site(area=DEPARTMENT, joined=parse_when("in 2023"), started=parse_when("in 2022")),
            ),
            (
                "left",
                Site(area=DEPARTMENT, started=parse_when("in 2023"), left=parse_when("in 2022")),
            ),
        )
    ),
    Case("CHR001", (make_review(dates=dated(launched="in 2022", reported="on 2022-01-01")),)),
    Case(
        "CHR002",
        (
            make_mission(deadline=parse_when("by 2022")),
            make_strategy(dates=dated(published="2023")),
        ),
        ("mission:mission", "deadline"),
    ),
    Case(
        "CHR002",
        (make_commitment(deadline=parse_when("by 2022"), dates=dated(announced="in 2023")),),
        ("commitment:promise", "deadline"),
    ),
    Case(
        "CHR002",
        (
            make_mission(deadline=parse_when("by 2023")),
            make_strategy(dates=dated(published="2023")),
        ),
    ),
    Case(
        "CHR003",
        (make_decision(made=parse_when("in 2022")), make_review(dates=dated(reported="in 2023"))),
        ("decision:answer", "made"),
    ),
    Case(
        "CHR003",
        (make_decision(made=parse_when("in 2023")), make_review(dates=dated(reported="in 2023"))),
    ),
    Case(
        "DEL001",
        (
            make_delivery(when=parse_when("on 2020-01-01")),
            make_commitment(dates=dated(announced="in 2021")),
        ),
        ("delivery:news", "when"),
    ),
    Case(
        "DEL001",
        (
            make_delivery(when=parse_when("in event:assent")),
            make_event(when=parse_when("on 2020-01-01")),
            make_commitment(dates=dated(announced="in 2021")),
        ),
        ("delivery:news", "when"),
    ),
    Case(
        "DEL001",
        (
            make_delivery(when=parse_when("on 2021-01-01")),
            make_commitment(dates=dated(announced="in 2021")),
        ),
    ),
    Case(
        "DEL002",
        (
            make_delivery(status=DeliveryStatus.DELIVERED, when=parse_when("in 2023")),
            make_delivery(id="later", when=parse_when("in 2024")),
        ),
        ("delivery:later", "status"),
    ),
    Case(
        "DEL002",
        (
            make_delivery(status=DeliveryStatus.DELIVERED, when=parse_when("in 2024")),
            make_delivery(id="earlier", when=parse_when("in 2023")),
        ),
    ),
    Case(
        "DEL003",
        (
            make_delivery(status=DeliveryStatus.DELIVERED),
            make_delivery(id="other", status=DeliveryStatus.DROPPED),
        ),
        ("delivery:other", "status"),
    ),
    Case(
        "DEL003",
        (
            make_delivery(status=DeliveryStatus.DELIVERED),
            make_delivery(id="other", status=DeliveryStatus.DELIVERED),
        ),
    ),
    Case(
        "QTY005",
        (
            make_observation(period=parse_when("in 2030")),
            make_source(dates=dated(published="in 2022")),
        ),
        ("observation:counted", "period"),
    ),
    Case(
        "QTY005",
        (
            make_observation(period=parse_when("in event:assent")),
            make_event(when=parse_when("on 2023-05-11")),
            make_source(dates=dated(published="in 2022")),
        ),
        ("observation:counted", "period"),
    ),
    Case(
        "QTY005",
        (
            make_observation(period=parse_when("in 2022")),
            make_source(dates=dated(published="in 2022")),
        ),
    ),
)

_OF_ANSWERS_AND_FIGURES: Final = (
    Case("ANS001", (make_recommendation(id="unheard"),), ("recommendation:unheard", "checked")),
    Case("ANS001", (make_recommendation(id="unheard", checked=DAY),)),
    Case("ANS001", (make_decision(on=(make_review().ref,)),)),
    Case(
        "ANS002",
        (make_decision(on=()), make_recommendation(checked=DAY)),
        ("decision:answer", "on"),
    ),
    Case("ANS002", (make_decision(),)),
    Case(
        "ANS003",
        (make_decision(outcome=Outcome.REJECTED, leads_to=(_PROMISE,)),),
        ("decision:answer", "outcome"),
    ),
    Case("ANS003", (make_decision(outcome=Outcome.MODIFIED, leads_to=(_PROMISE,)),)),
    Case(
        "QTY001",
        (
            make_commitment(target=parse_quantity("10 areas")),
            make_commitment(id="part", part_of=_PROMISE, target=parse_quantity("12 areas")),
        ),
        ("commitment:part", "target"),
    ),
    Case(
        "QTY001",
        (
            make_commitment(target=parse_quantity("up to 12 areas")),
            make_commitment(id="part", part_of=_PROMISE, target=parse_quantity("12 areas")),
        ),
    ),
    Case(
        "QTY002",
        (make_pilot(areas=parse_quantity("1 area"), sites=_SITES),),
        ("pilot:trial", "areas"),
    ),
    Case("QTY002", (make_pilot(areas=parse_quantity("up to 2 areas"), sites=_SITES),)),
    Case(
        "QTY003",
        (make_indicator(unit="%"), make_observation(value=parse_quantity("101%"))),
        ("observation:counted", "value"),
    ),
    Case("QTY003", (make_indicator(unit="%"), make_observation(value=parse_quantity("100%")))),
    Case(
        "QTY004",
        (make_observation(value=parse_quantity("3 homes")),),
        ("observation:counted", "value"),
    ),
    Case(
        "QTY004",
        (make_observation(value=parse_money("£3m")),),
        ("observation:counted", "value"),
    ),
    Case("QTY004", (make_observation(value=parse_quantity("3 children")),)),
    Case("QTY004", (make_indicator(unit="£"), make_observation(value=parse_money("£3m")))),
    Case(
        "MON001",
        (make_funding(id="part", amount=parse_money("£201m"), part_of=(MONEY,)),),
        ("funding:money", "amount"),
    ),
    Case("MON001", (make_funding(id="part", amount=parse_money("£199m"), part_of=(MONEY,)),)),
    Case(
        "MON002",
        (make_funding(id="part", amount=parse_money("over £27m"), part_of=(MONEY,)),),
        ("funding:money", "amount"),
    ),
    Case("MON002", (make_funding(id="part", amount=parse_money("up to £27m"), part_of=(MONEY,)),)),
    Case(
        "MON003",
        (
            make_funding(
                id="part",
                amount=parse_money("£201m"),
                part_of=(MONEY,),
                citations=(_ASSUMED,),
            ),
        ),
        ("funding:money", "amount"),
    ),
    Case(
        "MON003",
        (
            make_funding(id="part", amount=parse_money("£150m"), part_of=(MONEY,)),
            make_funding(
                id="piece",
                amount=parse_money("£60m"),
                part_of=(MONEY,),
                citations=(_ASSUMED,),
            ),
        ),
        ("funding:money", "amount"),
    ),
    Case("MON003", (make_funding(id="other", amount=parse_money("£201m")),)),
)

RECORD_EXAMPLES: Final = (*_OF_RECORDS, *_OF_TIMES, *_OF_ANSWERS_AND_FIGURES)
"""For each of these checks at least one example that breaks its rule and one that doesn't."""
