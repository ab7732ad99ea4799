"""What comes in whole numbers only: people, votes, houses. There are no 1.5 passengers."""

from __future__ import annotations

COUNTED = (
    r"(?:people|persons|employees|workers|staff|soldiers|troops|police(?:men)?|officers|inhabitants|residents|citizens"
    r"|students|pupils|teachers|demonstrators|protest[eo]rs|marchers|supporters|fans|spectators|visitors|tourists|guests"
    r"|passengers|refugees|migrants|immigrants|asylum[\s-]seekers|patients|doctors|nurses|prisoners|detainees|inmates"
    r"|victims|deaths|dead|lives|injured|wounded|casualties|survivors|cases|infections|jobs|posts|homes|houses|flats"
    r"|apartments|households|families|buildings|cars|vehicles|trucks|lorries|ships|aircraft|planes|flights|votes|voters"
    r"|ballots|members|delegates|lawmakers|companies|firms|businesses|shops|stores|farms|farmers|schools|villages"
    r"|copies|books|tickets|pages|documents|complaints|applications|signatures|volunteers|participants|runners"
    r"|animals|cows|sheep|pigs|birds|trees|men|women|children|civilians|rebels|fighters|militants|mercenaries|settlers"
    r"|subscribers|users|customers|clients|readers|viewers|seats|beds|rooms)"
)
