"""Prose of ten kinds that is dense, old, translated or technical, written for this test: nobody reworded it."""

from __future__ import annotations

import pytest

from checker.phrases import weigh
from checker.phrases.reworded import CALLED, reworded

KINDS = {
    "cricket": """
Resuming on 43 for 2 beneath leaden skies, the visitors lost their night-watchman to a brute of a delivery
that reared off a length. The left-hander drove handsomely through the covers, cut late and pulled with venom
until, on 71, he feathered a leg-side loosener to the keeper. The tail wagged. A stand of 58 for the ninth
wicket, full of agricultural heaves and scampered singles, took the lead past three hundred before the leg-
spinner wrapped matters up with a googly. Bad light had the last word, and the umpires took the players off
with the hosts seven without loss, requiring a further 312 for an improbable victory.
""",
    "victorian": """
The honourable member rose amid cries of order and begged leave to remind the House that the estimates had
been laid upon the table not a fortnight since. He deplored the levity with which the noble lord had treated
the distress of the weavers, and trusted that the government would not shrink from an inquiry. He had himself
beheld families of nine huddled in a single damp cellar, subsisting upon oatmeal and weak tea. The right
honourable gentleman, in reply, pleaded the exigencies of the public service, and promised that the papers
would be produced at the earliest convenience. The motion was withdrawn, and the House adjourned at a quarter
before two.
""",
    "recipe": """
Soak the salt cod overnight, changing the water twice. Sweat the shallots in goose fat until translucent, then
stir in the smoked paprika, a bay leaf and the drained chickpeas. Flake the fish, discarding skin and bones,
and fold it through with a ladleful of warm stock. Simmer gently, uncovered, until the liquor has thickened
and the pulses are tender. Season sparingly. Scatter with chopped parsley and toasted breadcrumbs, drizzle
with peppery olive oil, and serve straight from the pan with charred flatbread and a crisp, unoaked white.
Leftovers, mashed and floured, make excellent fritters for the following morning.
""",
    "law": """
The appellant contends that the covenant is void for uncertainty and, in the alternative, that the respondent
is estopped from relying upon it. Neither limb of the argument can succeed. A restraint of trade is
enforceable where it protects a legitimate proprietary interest and goes no further than is reasonably
necessary. The learned judge below directed himself impeccably. He weighed the duration, the radius and the
seniority of the employee, and found the clause proportionate. That finding was open to him on the evidence.
The injunction will stand, the cross-appeal on costs is dismissed, and the parties shall lodge an agreed
minute of order within fourteen days.
""",
    "medicine": """
Patients were randomised in a double-blind fashion to receive either the monoclonal antibody or matching
placebo by subcutaneous injection every four weeks. The primary endpoint was the annualised rate of moderate
or severe exacerbations. Baseline characteristics were well balanced between the arms. At one year the
adjusted rate was 0.62 in the treatment group and 1.04 in the placebo group. Eosinophil counts fell rapidly
and remained suppressed. Adverse events were mild, chiefly headache, nasopharyngitis and injection-site
reactions; one patient developed anaphylaxis and withdrew. Anti-drug antibodies were detected in three
participants, without discernible effect on efficacy.
""",
    "translated": """
The delegate of the Federation of Peasant Unions has handed over to the prefecture a memorandum in which the
producers of the basin claim the immediate payment of the subsidies promised since the harvest. According to
the signatories, the tranche of the month of June was never disbursed, and the credit offices of the locality
refuse all advance. The prefect has assured them of his attention. He recalled that the envelope voted by the
assembly is exhausted and that a rectifying law is in preparation. In the event of a negative reply, the
unions foresee blocking the crossing of the river from Monday, a threat they have already executed twice in
the course of the year.
""",
    "obituary": """
Born in a mining village in County Durham, the youngest of eleven, she left school at fourteen to gut herring
and taught herself Greek from a primer bought off a barrow. Her translations of the tragedians, brisk, bawdy
and unbuttoned, scandalised the dons and filled the theatres. She smoked a pipe, kept goats on a Camden
rooftop and once threw a soup tureen at a minister. Widowed early, she never remarried. A stroke robbed her of
speech but not of mischief; she took to communicating in limericks. She is survived by two daughters, four
grandchildren and an unpaid bar bill of heroic proportions.
""",
    "markets": """
Gilts sold off sharply after the auction drew the weakest cover since the mini-budget, lifting the ten-year
yield eleven basis points. Sterling slid below 1.25 against the dollar as traders pared bets on a quarter-
point cut. Housebuilders bore the brunt, with the sector down more than three per cent, while miners bucked
the trend on firmer copper. Brent edged up to 84 dollars a barrel ahead of the cartel's meeting. In Frankfurt
the benchmark ended flat; Milan slipped, dragged lower by lenders. Bulls pointed to resilient earnings and
plentiful dry powder. Bears muttered about stretched multiples, sticky services inflation and a wall of
maturing debt.
""",
    "weather": """
A deepening trough off the Azores will funnel humid air across the peninsula tonight, with thundery downpours
breaking out along the western seaboard before daybreak. Gusts may top 90 kilometres an hour on exposed
headlands and over high passes. Snow will settle above 1,800 metres. The risk of flash floods is greatest in
the lower Ebro valley, where saturated ground and swollen tributaries leave scant margin. Ferries to the
islands are suspended until further notice. By Thursday a ridge nudges in, skies clear, and a sharp frost is
likely in sheltered inland hollows, though mist and low cloud could linger stubbornly around the reservoirs.
""",
    "1950s": """
The Minister of Supply, replying to questions in the Commons yesterday afternoon, declined to disclose the
tonnage of the new carrier or the date upon which she would be commissioned. He would say only that trials had
been eminently satisfactory. Mr. Shinwell asked whether the House was to infer that the estimates had again
been exceeded. The Minister said that no such inference should be drawn. Rationing of sugar confectionery
would cease at midnight on Wednesday, he added, amid cheers, and the Ministry of Food had taken steps to guard
against hoarding. Retailers had been asked to exercise restraint in the matter of window displays.
""",
}


@pytest.mark.parametrize("kind", KINDS)
def test_prose_of_its_own_kind_is_left_alone(kind: str) -> None:
    assert reworded(KINDS[kind]).odds < CALLED
    reading = weigh.read(KINDS[kind])
    assert not reading.spun
    assert reading.broken == ()


def test_all_kinds_together_earn_no_warning() -> None:
    """Known weakness: a thousand words of nothing but such prose are noted as reworded."""
    reading = weigh.read("\n\n".join(KINDS.values()))
    assert reading.odds < weigh.CERTAIN
    assert not any(broken.sure for broken in reading.broken)
