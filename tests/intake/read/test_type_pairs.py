"""The second type of an entry is the other side of its matter, not whatever else its words name."""

import pytest

from cases.intake.read import read_bulletin

SIDES = {
    "a report on the press": (
        "the foundation “Free Word” published a review of violations of the rights of journalists for a week.",
        {"statement", "media"},
    ),
    "a count of criminal cases": (
        "the ministry reported that 40 criminal cases on false information were registered in a year.",
        {"statement", "criminal_prosecution"},
    ),
    "an appeal against a fine": (
        "the regional court dismissed the complaint of activist Ivanova P. fined under Article 488 of the CAO.",
        {"appeal", "administrative_penalty"},
    ),
    "a blogger fined for a video": (
        "blogger Omarov K. was fined 50,000 tenge under Article 73-3 of the CAO for a video about a school.",
        {"administrative_penalty", "media"},
    ),
    "a search within a case": (
        "activist Ivanova P. was interrogated within the framework of a criminal case under Article 405 of the CC.",
        {"pressure", "criminal_prosecution"},
    ),
    "detentions at a banned rally": (
        "activist Omarov K. was detained by the police on the square on the day of the banned rally.",
        {"detention", "assembly"},
    ),
    "journalists who tell their own story": (
        "journalists of the portal “Steppe” reported that their website has been blocked since morning.",
        {"media"},
    ),
    "workers who record a message": (
        "drivers of the bus depot recorded a video message, asking for their salaries.",
        {"strike"},
    ),
    "an appeal to somebody": (
        "the appeal of the fund “Free Word” to the President, in which it asks to listen to the miners.",
        {"statement"},
    ),
    "a digest on the press": (
        "the foundation “Free Word” issued its next weekly digest on violations of the rights of journalists.",
        {"statement", "media"},
    ),
    "a review whose maker comes last": (
        "review of violations of the rights of journalists for the week from May 1 to 7.",
        {"statement", "media"},
    ),
    "a month that is counted": (
        "results of the month: defenders counted 20 administrative arrests and 40 refusals to hold peaceful rallies.",
        {"statement"},
    ),
    "a rally that is refused later": (
        "activist Omarov K. submitted a notification on a rally against prices. On May 9, he received a refusal.",
        {"assembly_denied"},
    ),
    "an examination by psychiatrists": (
        "by the ruling of the court activist Omarov K. was placed in a psychiatric hospital for an examination.",
        {"criminal_prosecution"},
    ),
    "a prisoner who does not eat": (
        "deputies of the European Parliament demanded to release the hunger-striking prisoner Omarov K.",
        {"statement"},
    ),
    "a strike that a court forbids": (
        "the city court recognized the strike at the company “Zhol” as unlawful.",
        {"strike"},
    ),
    "a striker who is burnt out": (
        "the car of Omarov K., a member of the strike committee, was burnt at night.",
        {"pressure"},
    ),
    "an attack by hackers": (
        "hackers attacked the sites of two editorial offices, which were inaccessible for a day.",
        {"media"},
    ),
    "mourners": (
        "residents laid flowers at the monument in memory of those who died in the mine.",
        {"assembly"},
    ),
}


@pytest.mark.parametrize("name", SIDES)
def test_an_entry_has_the_sides_of_its_matter(name):
    told, types = SIDES[name]
    (entry,) = read_bulletin(f"May 5, Almaty, {told[:-1]}[1].", (2024, 5)).entries
    assert set(entry.as_label()["types"]) == types
