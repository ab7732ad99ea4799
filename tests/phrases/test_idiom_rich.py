"""Twenty-five paragraphs full of idiom and term, written for this test: nothing in them is spun."""

from __future__ import annotations

import pytest

from checker.phrases import weigh

PARAGRAPHS = [
    " ".join(paragraph.split())
    for paragraph in """
The finance minister grasped the nettle on Tuesday and let the cat out of the bag: a white paper on
pension reform will be published before the summer recess, come hell or high water.

With the ball in the governor's court, back-channel talks went into extra time. Diplomats said the devil
was in the detail and a memorandum of understanding was still a long shot.

The home side rode their luck, parked the bus and broke away to score a last-gasp winner off the
crossbar, leaving the table-toppers to lick their wounds.

Shares in the grocer went through the roof after a takeover bid landed out of the blue; short sellers
were caught on the hop and the board played for time.

The barrister threw the book at a hostile witness, who stuck to his guns until the jury foreman asked for
a glass of water.

Old hands at the foreign office recalled the bad blood of the cod war, when gunboat diplomacy left a
bitter taste on both sides.

The chief whip, no stranger to horse trading, counted heads twice and told the prime minister that the
bill hung by a thread.

A cold snap took growers by surprise. Late frost nipped the apricot blossom in the bud, and fruit prices
are bound to climb by midsummer.

Rank-and-file nurses voted with their feet; the health secretary's olive branch came too little, too
late, a shop steward said.

The orchestra pulled out all the stops for the maestro's swansong, a barnstorming account of the fifth
symphony that brought the house down.

Fishing crews from the inner harbour hauled their nets at first light and sold the catch off the boat, as
their grandfathers did.

A blind spot in the tax code let family trusts off the hook for decades. The revenue service means to
close the loophole by the fiscal year end.

The mayor of the border town cut the red tape, and the ribbon, on a footbridge that locals had been
promised since the cold war.

Coach loads of pilgrims snaked up the mountain road behind a lone motorcycle policeman and a brass band
in full cry.

Doctors without a lifeboat of their own hitched rides with the coast guard and ran a floating clinic on a
shoestring.

The state secretary in the Norwegian oil ministry, a former union firebrand, poured cold water on talk of
a windfall levy.

Two elder statesmen buried the hatchet over fish soup; their seconds, once sworn enemies, swapped recipes
and old war stories.

The striker, a late bloomer, cut his teeth in the fourth tier and drove a bread van until his twenty-
third birthday.

Prosecutors smelt a rat when the company's books balanced to the penny three years running, and put a
forensic accountant on the case.

Wildfire crews drew a line in the sand at the reservoir road, lit a backfire and prayed for the wind to
hold.

The census office moved heaven and earth to count the lighthouse keepers, the lock keepers and the last
of the charcoal burners.

Backbenchers with marginal seats got cold feet over the airport runway, a hot potato since the seventies.

The space agency kept its powder dry after a fuel leak scrubbed the launch, the third false dawn for the
lunar lander.

Her maiden speech, by turns tart and tender, stole the show at a party conference short on fireworks and
long on bunting.

Flood defences built on the cheap gave way at the first spring tide, and the parish council passed the
buck to the water board.
""".strip().split("\n\n")
]


def test_there_are_twenty_five() -> None:
    assert len(PARAGRAPHS) == 25


@pytest.mark.parametrize("paragraph", PARAGRAPHS)
def test_an_idiom_rich_paragraph_is_left_alone(paragraph: str) -> None:
    reading = weigh.read(paragraph)
    assert not reading.spun
    assert [broken.words for broken in reading.broken] == []


def test_all_of_them_together_earn_no_warning() -> None:
    """Known weakness: six hundred words of dense idiom are taken for spun, but only as notes."""
    reading = weigh.read("\n\n".join(PARAGRAPHS))
    assert reading.odds < weigh.CERTAIN
    assert not any(broken.sure for broken in reading.broken)
