"""Plain events of the news in several wordings: who, whom, where, how many, when, and which way it went.

A frame's wordings all say the same; its denials all say that it was not so. Slots: ``a`` ``b`` people, ``k`` ``l``
firms, ``c`` ``o`` cities, ``n`` a figure, ``v`` one of several ways it can go. A slot in ``fixed`` cannot be
changed without saying something else about the same event; one in ``free`` can: another may have done so too.
"""

# ruff: noqa: E501 (tables of wordings, one a line)

from __future__ import annotations

from typing import NamedTuple


class Frame(NamedTuple):
    """An event in its wordings."""

    said: tuple[str, ...]
    denied: tuple[str, ...]
    fixed: str
    free: str = ""
    swap: str = ""
    ways: tuple[str, ...] = ()


def frame(said: str, denied: str, fixed: str, free: str = "", swap: str = "", ways: str = "") -> Frame:
    """A frame from wordings parted by bars; ``swap`` tells what exchanging its two parties gives."""
    return Frame(
        tuple(said.split("|")),
        tuple(denied.split("|")),
        fixed,
        free,
        swap,
        tuple(ways.split("/")) if ways else (),
    )


FRAMES = (
    frame("{a} won the mayoral election in {c}|{a} was elected mayor of {c}|voters in {c} chose {a} as their mayor|the mayor's office in {c} went to {a} at the polls", "{a} failed to become mayor of {c}|{a} was not elected mayor of {c}", "a"),
    frame("{a} beat {b} in the final|{b} lost the final to {a}|{a} won the final against {b}|{b} was defeated by {a} in the final|in the final, {a} proved too strong for {b}", "{a} did not beat {b} in the final|{a} failed to win the final against {b}", "", "", "C"),
    frame("{a} succeeded {b} at the head of the bank|{b} was succeeded by {a} at the head of the bank|{a} took over the bank from {b}|{b} handed the running of the bank to {a}|the bank is now run by {a}, who came after {b}", "{a} did not succeed {b} at the head of the bank", "a", "", "C"),
    frame("{a} hired {b} as an adviser|{b} was hired by {a} as an adviser|{b} went to work for {a} as an adviser|{a} took {b} on as an adviser|{b} became an adviser to {a}", "{a} did not hire {b} as an adviser|{b} was never an adviser to {a}", "", "ab", "C"),
    frame("{a} sued {b}|{b} was sued by {a}|{a} took {b} to court|{a} brought a case against {b}|{b} was taken to court by {a}", "{a} did not sue {b}|{b} was never sued by {a}", "", "ab", "N"),
    frame("{a} attacked {b} with a knife|{b} was attacked by {a} with a knife|{b} was the victim of a knife attack by {a}|{a} stabbed {b}|{b} was stabbed by {a}", "{a} did not attack {b}|{b} was not attacked by {a}", "", "ab", "C"),
    frame("{a} rescued {b} from the river|{b} was rescued from the river by {a}|{a} pulled {b} out of the river|{b} was pulled from the river by {a}|{b} owes {a} a rescue from the river", "{a} did not rescue {b} from the river", "ab", "", "C"),
    frame("{a} donated a kidney to {b}|{b} received a kidney from {a}|{a} gave {b} a kidney|{b} lives with a kidney given by {a}|a kidney of {a} was given to {b}", "{a} did not donate a kidney to {b}", "a", "", "C"),
    frame("{a} owed {b} a large sum|{b} was owed a large sum by {a}|{a} had borrowed a large sum from {b}|{b} had lent a large sum to {a}|{a} was in debt to {b}", "{a} did not owe {b} anything|{a} had no debts to {b}", "", "ab", "C"),
    frame("{a} forgave {b}|{b} was forgiven by {a}|{a} pardoned {b}|{b} was granted a pardon by {a}|{b} obtained the forgiveness of {a}", "{a} did not forgive {b}|{a} refused to pardon {b}", "", "ab", "N"),
    frame("{a} is the {v} of {b}|{b} has {a} as {v}|the {v} of {b} is {a}|{b}, whose {v} is {a}, agreed|{a}, {v} of {b}, agreed", "{a} is not the {v} of {b}", "a", "", "C", "father/mother/lawyer/doctor/employer/landlord/coach"),
    frame("{k} bought {l}|{l} was bought by {k}|{k} took over {l}|{l} was sold to {k}|{l} now belongs to {k}|the purchase of {l} by {k} went through", "{k} did not buy {l}|{l} was not sold to {k}", "k", "", "C"),
    frame("{k} supplies {l} with parts|{l} gets parts from {k}|{l} is a customer of {k}|{k} sells parts to {l}|{l} buys its parts from {k}", "{k} does not supply {l}|{l} buys no parts from {k}", "", "kl", "C"),
    frame("{k} has overtaken {l} in sales|{l} has been overtaken by {k} in sales|{k} now sells more than {l}|{l} now sells less than {k}|in sales, {l} has fallen behind {k}", "{k} does not sell more than {l}", "", "", "C"),
    frame("{k} owes {l} {n} million|{l} is owed {n} million by {k}|the debt of {k} to {l} is {n} million|{l} wants {n} million back from {k}, which owes it that sum", "{k} owes {l} nothing", "n", "", "C"),
    frame("a fire in {c} killed {n} people|{n} people died in a fire in {c}|a fire left {n} dead in {c}|in {c}, {n} people lost their lives in a fire|the fire in {c} claimed {n} lives", "nobody died in the fire in {c}|the fire in {c} cost no lives", "n", "c"),
    frame("the flood in {c} made {n} families homeless|{n} families lost their homes to the flood in {c}|in {c}, {n} families are without a home after the flood|the flood left {n} families in {c} without a roof", "no family in {c} lost its home to the flood", "n"),
    frame("police in {c} arrested {n} protesters|{n} protesters were arrested by police in {c}|in {c}, {n} demonstrators were detained by police|police took {n} protesters into custody in {c}", "police in {c} arrested nobody|no protester was arrested in {c}", "n"),
    frame("{k} will {v} its plant in {c}|the plant of {k} in {c} will be {v}d|plans to {v} the plant in {c} were announced by {k}, which is going ahead", "{k} will not {v} its plant in {c}|the plant in {c} will not be {v}d", "", "", "", "close/enlarge/move/replace"),
    frame("{k} plans to hire {n} people in {c}|in {c}, {k} wants to take on {n} people|{n} new jobs are planned by {k} in {c}|{k} is looking for {n} new workers in {c}", "{k} does not plan to hire anyone in {c}", "n"),
    frame("the court in {c} {v} {a}|{a} was {v} by the court in {c}|{a} was {v} in {c} by a court|judges in {c} {v} {a}", "the court in {c} has not {v} {a}|{a} was not {v}", "v", "", "", "acquitted/convicted"),
    frame("{a} was sentenced to {n} years in prison|a court sent {a} to prison for {n} years|{a} received a prison sentence of {n} years|judges gave {a} {n} years in prison|{a} must go to prison for {n} years", "{a} was not sent to prison|{a} avoided prison", "n", "a"),
    frame("{a} was fined {n} dollars|a fine of {n} dollars was imposed on {a}|{a} has to pay a fine of {n} dollars|the court ordered {a} to pay {n} dollars in fines", "{a} was not fined|{a} escaped a fine", "n", "a"),
    frame("{a} travelled from {c} to {o}|{a} left {c} for {o}|{a} set out from {c} and arrived in {o}|the journey took {a} from {c} to {o}|{a} arrived in {o} from {c}", "{a} did not travel from {c} to {o}", "", "a", "C"),
    frame("{a} moved from {c} to {o}|{a}, who used to live in {c}, now lives in {o}|{a} left {c} and settled in {o}|{a} gave up the flat in {c} for a house in {o}", "{a} did not move from {c} to {o}|{a} still lives in {c}", "", "a", "C"),
    frame("{c} is larger than {o}|{o} is smaller than {c}|{c} has more inhabitants than {o}|fewer people live in {o} than in {c}|{o} has fewer inhabitants than {c}", "{c} is no larger than {o}|{c} does not have more inhabitants than {o}", "", "", "C"),
    frame("{c} lies north of {o}|{o} lies south of {c}|{o} is to the south of {c}|from {o}, {c} is to the north|{c} is further north than {o}", "{c} does not lie north of {o}", "", "", "C"),
    frame("the talks were moved from {c} to {o}|the talks will be held in {o} instead of {c}|{o} has replaced {c} as the venue of the talks|not {c} but {o} will host the talks", "the talks were not moved from {c}|the talks will still be held in {c}", "o", "", "C"),
    frame("{a} was born in {c} and grew up in {o}|{a}, who grew up in {o}, was born in {c}|born in {c}, {a} spent a childhood in {o}|{a} came into the world in {c} but was raised in {o}", "{a} was not born in {c}", "c", "", "C"),
    frame("{a} studied in {c} and works in {o}|{a}, who works in {o}, studied in {c}|after studies in {c}, {a} found work in {o}, where the job still is|{a} has a job in {o} and a degree from {c}", "{a} never studied in {c}|{a} did not study in {c}", "", "", "N"),
    frame("{a} voted {v} the law|{a} cast a vote {v} the law|the vote of {a} was {v} the law|when the law came up, {a} voted {v} it", "{a} did not vote {v} the law", "v", "a", "", "for/against"),
    frame("{a} {v} the offer|the offer was {v} by {a}|{a} has {v} what was offered|it was announced that {a} {v} the offer, and so it was", "{a} has not {v} the offer", "v", "a", "", "accepted/rejected"),
    frame("unemployment in {c} {v} to {n} per cent|in {c}, unemployment {v} to {n} per cent|the jobless rate in {c} {v} to {n} per cent|unemployment, which {v}, now stands at {n} per cent in {c}", "unemployment in {c} did not change|the jobless rate in {c} stayed the same", "nv", "c", "", "rose/fell"),
    frame("the budget of {c} was {v} by {n} million|{c} saw its budget {v} by {n} million|the city of {c} {v} its budget by {n} million|by {n} million, {c} {v} its budget", "the budget of {c} was not {v}|the budget of {c} stayed as it was", "nv", "", "", "raised/cut"),
    frame("{a} joined {k} in {y}|in {y}, {a} went to work for {k}|{a} has been with {k} since {y}|{a} came to {k} in {y}", "{a} never joined {k}|{a} has never worked for {k}", "y", "a"),
    frame("{a} left {k} in {y}|in {y}, {a} parted from {k}|{a} worked for {k} until {y}|{a} has not worked for {k} since {y}|{a} quit {k} in {y}", "{a} has not left {k}|{a} still works for {k}", "y", "a"),
    frame("{k} was founded in {y} by {a}|{a} founded {k} in {y}|in {y}, {a} started {k}|the founder of {k}, {a}, set it up in {y}|{k} goes back to {y}, when {a} founded it", "{k} was not founded by {a}|{a} did not found {k}", "ya"),
    frame("the museum in {c} opened in {y}|in {y}, {c} opened its museum|the museum in {c} has been open since {y}|{c} has had a museum since {y}, when it opened", "the museum in {c} never opened", "y"),
    frame("the bridge in {c} collapsed in {y}|in {y}, the bridge in {c} fell down|it was in {y} that the bridge in {c} collapsed|the collapse of the bridge in {c} came in {y}", "the bridge in {c} did not collapse|the bridge in {c} is still standing", "y"),
    frame("{a} won the prize in {y}|the prize went to {a} in {y}|in {y}, the jury gave the prize to {a}|{a} received the prize in {y}|the winner of the prize in {y} was {a}", "{a} did not win the prize in {y}|the prize did not go to {a} in {y}", "a"),
    frame("{a} wrote the report on {k}|the report on {k} was written by {a}|the author of the report on {k} is {a}|{a} is the author of the report on {k}", "{a} did not write the report on {k}|the report on {k} is not by {a}", "a"),
    frame("{a} is older than {b}|{b} is younger than {a}|{a} was born before {b}|{b} was born after {a}", "{a} is no older than {b}|{a} is not older than {b}", "", "", "C"),
    frame("{a} arrived before {b}|{b} arrived after {a}|when {b} arrived, {a} was already there|{a} was there earlier than {b}", "{a} did not arrive before {b}", "", "", "C"),
    frame("{a} warned {b} about the dam|{b} was warned about the dam by {a}|{b} had a warning about the dam from {a}|{a} told {b} that the dam was unsafe", "{a} did not warn {b} about the dam|{b} had no warning from {a}", "", "ab", "N"),
    frame("{a} blamed {b} for the delay|{b} was blamed for the delay by {a}|according to {a}, the delay is the fault of {b}|{a} said that {b} had caused the delay", "{a} did not blame {b} for the delay", "", "ab", "N"),
    frame("{k} blamed {l} for the leak|{l} was blamed by {k} for the leak|{k} said the leak was the fault of {l}|it was {l} that caused the leak, {k} said", "{k} did not blame {l} for the leak", "", "kl", "N"),
    frame("the strike at {k} lasted {n} days|for {n} days, workers at {k} were on strike|the strike at {k} was over after {n} days|workers at {k} struck for {n} days", "workers at {k} did not go on strike|there was no strike at {k}", "n"),
    frame("{n} of the hostages in {c} were freed by {a}|{a} freed {n} of the hostages in {c}|in {c}, {n} hostages were let go by {a}|{a} let {n} hostages go in {c}", "no hostage was freed in {c}|{a} freed none of the hostages", "n", "a"),
    frame("the hospital in {c} is run by {k}|{k} runs the hospital in {c}|{k} operates the hospital in {c}|the operator of the hospital in {c} is {k}", "the hospital in {c} is not run by {k}|{k} does not run the hospital in {c}", "k"),
    frame("{a} coached the team of {c} to {v}|under {a}, the team of {c} came to {v}|the team of {c}, coached by {a}, ended in {v}|the season of {c} under {a} ended in {v}", "{a} did not coach the team of {c}", "v", "", "", "victory/defeat"),
)  # fmt: skip
