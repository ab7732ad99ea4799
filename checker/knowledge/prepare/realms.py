"""Countries whose leaders a list may name under several codes: territories of one power, a state and its heirs."""

from __future__ import annotations

REALMS = (
    "fk gs io vg ms tc ky ai bm pn sh gi gg je im akrotiri dhekelia",
    "au cx cc nf nz ck nu tk pn",
    "sd ss",
    "cz cs sk",
    "rs yu scg me",
    "dk gl fo",
    "nl an cw aw sx",
    "fr nc pf wf pm yt mq gp gf re bl mf tf",
    "us gu as vi pr mp",
)
