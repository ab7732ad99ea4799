"""What physical-geography flags, and the true sentences that look like it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from checker.config import Config
from checker.engine import Checker
from checker.waters_and_heights import CONTINENTS, LANDLOCKED, WATERS, features, rivers_of

DAY = date(2012, 6, 1)


@pytest.fixture(scope="module")
def checker() -> Iterator[Checker]:
    with Checker.open(Config(judge=False, references=("knowledge",))) as opened:
        yield opened


def flagged(checker: Checker, text: str) -> list[str]:
    findings = checker.check_text(text, "draft.txt", DAY).findings
    return [each.location.quote for each in findings if each.rule == "physical-geography"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A ferry sank on the Amazon, Africa's longest river, on Monday.", ["Africa"]),
        ("Fishermen on Lake Victoria, the largest lake in South America, went on strike.", ["South America"]),
        ("The Panama Canal links the Atlantic with the Indian Ocean.", ["Indian Ocean"]),
        ("A tanker ran aground off Mongolia's coast on Friday.", ["Mongolia"]),
        ("Villages along the Bolivian coast were flooded.", ["Bolivian"]),
        ("Protests in Egypt, in West Africa, went on.", ["West Africa"]),
        ("The island of Crete off Spain was hit by an earthquake.", ["Spain"]),
        ("The river Seine, which flows through Lyon, burst its banks.", ["Lyon"]),
        ("A ship left the port of Odessa on the Caspian Sea.", ["Caspian"]),
        ("A storm hit the Baltic coast of Norway.", ["Baltic"]),
        ("The Nile, which empties into the Red Sea, is low.", ["Red Sea"]),
        ("The Strait of Gibraltar, between Spain and Tunisia, was closed.", ["Tunisia"]),
        ("Lake Baikal, in Mongolia, froze over.", ["Mongolia"]),
        ("Barges were stuck in the Rhine port of Leipzig.", ["Leipzig"]),
        ("Bridges over the Danube in Prague were closed.", ["Prague"]),
        ("A cruise stopped in Lyon, on the Danube, on Sunday.", ["Lyon"]),
        ("The Bosphorus, which joins the Black Sea and the Red Sea, was closed to tankers.", ["Red Sea"]),
        ("Two skiers died on the Matterhorn in the Pyrenees.", ["Pyrenees"]),
        ("The Gobi desert in Africa is growing.", ["Africa"]),
        ("The Zambezi, which flows into the Atlantic, is at its lowest.", ["Atlantic"]),
        ("Budapest lies on the Rhine.", ["Budapest"]),
        ("The Ganges flows into the Arabian Sea.", ["Arabian Sea"]),
        ("The Kiel Canal, linking the North Sea and the Mediterranean, was shut.", ["Mediterranean"]),
        ("The Swiss coastline is long.", ["Swiss"]),
        ("Odessa, the Baltic port, was shelled.", ["Baltic"]),
        ("The Pacific port of Buenos Aires was on strike.", ["Pacific"]),
        ("The Strait of Hormuz, which separates Iran from Yemen, is narrow.", ["Yemen"]),
        ("The Himalayan peak of Aconcagua claimed three lives.", ["Himalayan"]),
        ("Thousands lined the Rhine in Vienna.", ["Vienna"]),
        ("Bangladesh, in Africa, was hit by floods.", ["Africa"]),
        ("The island of Zanzibar, off Nigeria, voted.", ["Nigeria"]),
        ("Hikers vanished on Ben Nevis in Wales.", ["Wales"]),
    ],
)
def test_wrong_places_are_flagged(checker: Checker, text: str, words: list[str]) -> None:
    assert flagged(checker, text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Amazon in Germany is to hire 400 people, and Amazon, Europe's largest online shop, agreed.",
        "A replica of Mount Everest in the Alps was built for the film.",
        "The Danube Delta in Romania was flooded, as was the Danube in Serbia.",
        "In the film the Danube flows through Paris.",
        "The rains failed in Mali, Chad and Ethiopia, in East Africa.",
        "Sales fell in Egypt, in Europe and in Asia.",
        "Jordan, in Asia, and the Jordan in Israel are low.",
        "Niger, in West Africa, and the Niger in Mali, where the river flows through Bamako and Timbuktu.",
        "Bolivia, which lost its coast to Chile in 1884, still has a navy.",
        "The Swiss coast past Malta in the second half, and the Austrian coast to victory.",
        "Ships of the landlocked Czech Republic use Hamburg, on the Elbe.",
        "The Austrian coast at Trieste was lost in 1918.",
        "Frankfurt, on the Oder, and Frankfurt, on the Main, were linked by train.",
        "Cartagena, on the Mediterranean, and the Caribbean port of Cartagena signed a pact.",
        "The Caspian coast of Kazakhstan and Azerbaijan's coastline are polluted.",
        "Malawi's coast on Lake Malawi and the Swiss coast of Lake Constance are crowded.",
        "The island of Kos off Turkey and Lampedusa off Tunisia drew migrants.",
        "The Strait of Gibraltar, between Spain and Morocco, was closed.",
        "The ferry Elbrus in Africa was late; the Hotel Matterhorn in Canada burned.",
        "Mount Ararat in Turkey, Mount Elbrus in Europe and the Urals in Asia have snow.",
        "The Rhine flows through Basel, Strasbourg and Cologne into the North Sea.",
        "Lake Geneva in Wisconsin, and Perth, on the Tay, welcomed visitors from Perth in Australia.",
        "Kenya, in East Africa, Zambia, in southern Africa, and Gabon, in central Africa, agreed.",
        "Trafalgar lies off Spain, and the Amazon flows into the Atlantic.",
        "No river joins the two: the Danube does not flow through Paris, and Everest is not in the Andes.",
        "France, in West Africa since 2013, is to leave; Portugal, in Africa for centuries, left in 1975.",
        "Turkey's Black Sea coast, Spain's Atlantic coast and Colombia's Pacific coast were hit.",
        "The Suez Canal links Europe with Asia and the Mediterranean with the Red Sea.",
        "Plans for a canal that would link the Red Sea with the Dead Sea, like the Suez Canal, were dropped.",
        "Rome, on the Tiber, and Lyon, where the Saône flows into the Rhône, were flooded.",
        "Ethiopia's coast was lost when Eritrea left in 1993.",
        "The Ohio River flows through Cincinnati and past Cairo into the Mississippi.",
        "Newcastle, on the Pacific, is Australia's coal port; Newcastle, on the Tyne, is England's.",
        "Hungary's coast of Lake Balaton is 200 km long.",
        "Egypt, in the Middle East, and Kazakhstan, in Central Asia, were there; Cyprus, in Asia by some maps, too.",
        "He flew to Germany, in Europe the biggest buyer, and on to Tunisia, in North Africa.",
        "Climbers of Everest in Nepal and of K2 in Pakistan, and of the Alps in Slovenia.",
        "Everest, in Nepal, and Kangchenjunga, in India, were climbed; the Everest base camp in China is quiet.",
        "The Alpine ski team was in the Andes; Mont Blanc, a fountain pen shop in Asia, opened.",
        "The Nile in Uganda is clean. The White Nile in South Sudan is broad, and the Blue Nile in Ethiopia low.",
        "The river Jordan flows through Israel into the Dead Sea.",
        "Washington, on the Potomac, and New York, on the Hudson, were snowed in.",
        "The Red River flows through Winnipeg. The Red River, which flows through Hanoi, is red.",
        "The Colorado River in Texas, which flows through Austin, is not the Grand Canyon's.",
        "The Victoria Falls in Zambia, Lake Victoria in Kenya, and the state of Victoria in Australia.",
        "Mount Olympus in Cyprus, Mount Olympus in Greece and Olympus in Japan are different.",
        "Georgia's coast was hit by a hurricane; the Georgian coast on the Black Sea was too.",
        "Macedonia's coast near Thessaloniki was sunny; the coast of Macedonia is in Greece.",
        "The port of Alexandria on the Potomac in Virginia.",
        "St Petersburg, on the Gulf of Mexico, is in Florida.",
        "Naples, on the Gulf of Mexico, grew fast.",
        "Germany's North Sea coast and Poland's Baltic coast had storms.",
        "The Atlantic coast of France and the Mediterranean coast of France are crowded.",
        "The Alps in France, Italy and Austria, and the Southern Alps in New Zealand, have snow.",
        "The Sahara in Chad, Niger and Mali is growing; the Sahel, in Africa, too.",
        "The Danube at Vienna, in Austria, and at Budapest, in Hungary, rose.",
        "Rivers such as the Rhine, in Germany, and the Po, in Italy, are low.",
        "Rhine-Main airport in Frankfurt, the Main in Frankfurt and the Spree in Berlin.",
        "The Hudson in New York, the Thames in Connecticut and the Thames in Ontario.",
        "The Rocky Mountains in Canada, Denali in Alaska, and Pikes Peak in Colorado.",
        "Soldiers on the Dnieper in Ukraine; Kherson, on the Dnieper, was shelled.",
        "Sri Lanka's Indian Ocean coast, India's coast on the Bay of Bengal and Iran's Caspian coast.",
        "The Caucasus in Russia, Georgia and Azerbaijan; Elbrus, in the Caucasus, Europe's highest mountain.",
        "The Amazon in Colombia and the Amazon in Peru; the Amazon, in South America, is the widest.",
        "The Strait of Malacca, between Malaysia and Indonesia, links the Indian Ocean with the Pacific.",
        "The Bosphorus divides Europe from Asia; the Strait of Messina lies between Sicily and Calabria.",
        "The Congo, Africa's second-longest river, flows into the Atlantic.",
        "Israel, in Asia by geography, plays in Europe; Turkey, in Europe or Asia.",
        "Mauritania, in West Africa, Sudan, in north Africa, and Mexico, in North America, signed.",
        "Trinidad, in the Caribbean, and Greenland, in North America, joined; Iceland, in Europe, too.",
        "The Crimean port of Sevastopol on the Black Sea and Kerch on the Sea of Azov.",
    ],
)
def test_true_sentences_are_left_alone(checker: Checker, text: str) -> None:
    assert flagged(checker, text) == []


def test_no_landlocked_country_has_a_shore_and_every_port_a_known_sea() -> None:
    assert not LANDLOCKED & features()["shore"].keys()
    assert all(set(port.waters) & set(WATERS) for port in features()["port"].values())
    assert all(set(each.parts) & {*CONTINENTS, "Oceania", "Antarctica"} for each in features()["height"].values())
    codes = {code for kind in features() for each in features()[kind].values() for code in each.countries}
    assert all(code.islower() for code in codes)


def test_a_town_on_two_rivers_has_both() -> None:
    assert rivers_of()["Belgrade"] == ("Danube", "Sava")
    assert rivers_of()["Lyon"] == ("Rhône", "Saône")
