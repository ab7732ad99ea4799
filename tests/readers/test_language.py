"""Another language is recognised; English is never taken for one, however odd."""

from __future__ import annotations

import pytest

from checker.readers import read_text
from checker.readers.language import name_of, recognise

OTHERS = {
    "de": "Die Bundesregierung hat am Montag beschlossen, dass die Steuern für kleine Betriebe gesenkt werden sollen. "
    "Der Minister sagte, man habe lange darüber gestritten, und es sei nicht einfach gewesen. Die Opposition lehnt "
    "den Plan ab, weil er nach ihrer Ansicht zu spät kommt und zu wenig bringt.",
    "fr": "Le gouvernement a décidé lundi de réduire les impôts des petites entreprises. Le ministre a déclaré que "
    "la discussion avait été longue et qu'elle n'avait pas été facile. L'opposition rejette ce plan, parce qu'il "
    "arrive trop tard et qu'il apporte trop peu à ceux qui en ont besoin.",
    "es": "El gobierno decidió el lunes reducir los impuestos de las pequeñas empresas. El ministro dijo que la "
    "discusión había sido larga y que no había sido fácil. La oposición rechaza el plan porque, a su juicio, llega "
    "demasiado tarde y aporta muy poco a quienes más lo necesitan en el país.",
    "nl": "De regering heeft maandag besloten de belastingen voor kleine bedrijven te verlagen. De minister zei dat "
    "er lang over was gesproken en dat het niet eenvoudig was geweest. De oppositie wijst het plan af, omdat het "
    "volgens haar te laat komt en te weinig oplevert voor wie het nodig heeft.",
    "ru": "Правительство решило в понедельник снизить налоги для малых предприятий. Министр заявил, что обсуждение "
    "было долгим и непростым. Оппозиция отвергает этот план, потому что он, по её мнению, запоздал.",
    "zh": "政府星期一决定降低小企业的税收。部长说，讨论的时间很长，而且并不容易。"
    "反对派拒绝这一计划，因为他们认为计划来得太晚，带来的好处太少。议会将在下周就这一计划进行表决，预计结果将非常接近。",
}
ENGLISH = {
    "news": "The government decided on Monday to cut taxes for small firms. " * 5,
    "short": "Die Welt ist schön, sagte er.",
    "results": "1. Lewis Hamilton, Mercedes, 1:32.4\n2. Max Verstappen, Red Bull, 1:32.9\n" * 8,
    "telegraphic": "Headlines: Prices up again. Markets nervous. Talks stall in Geneva. Nurses vote on strike. "
    "Storm closes ports. Ferry runs late. Schools open early. Rates unchanged. Rain expected. Trains delayed again. "
    "Wheat harvest poor. Oil cheaper. Gold dearer. Bonds flat. Sterling weaker after poor retail figures.",
    "foreign words": "The café owner, Señor Núñez, said “c'est la vie” to the Bürgermeister of the Gemeinde. " * 4,
}


@pytest.mark.parametrize("code", OTHERS)
def test_other_languages(code: str) -> None:
    assert recognise(OTHERS[code]) == code
    assert name_of(code) != code
    assert read_text(OTHERS[code], "a.txt").source.language == code


@pytest.mark.parametrize("text", ENGLISH.values(), ids=ENGLISH.keys())
def test_english_stays_english(text: str) -> None:
    assert recognise(text) == "en"
