"""What happened gives an entry its type, in the plain words of the genre."""

import pytest

from cases.intake.read import read_bulletin

HAPPENED = {
    "pressure": """
        unknown men beat up activist Marat Ospanov near his house
        the windows of the house of Marat Ospanov were smashed at night
        the tyres of Marat Ospanov’s car were slashed
        somebody painted insults on the gate of Marat Ospanov
        police officers came to the parents of Marat Ospanov and demanded that he stop writing
        the school director threatened to dismiss teacher Marat Ospanov for his posts
        Marat Ospanov was called to the dean’s office after a rally
        a search was carried out in the office of the foundation
        the tax authorities began an unscheduled inspection of the human rights organization
        a fake sex video with activist Marat Ospanov was spread on the internet
        Marat Ospanov noticed that a car had been following him for a week
        the bank closed the account of activist Marat Ospanov
        the landlord evicted the organization after a call from the akimat
        trolls harassed activist Marat Ospanov on social networks
        Marat Ospanov was made to delete his post and apologise on video
    """,
    "assembly": """
        about 100 mothers of many children gathered in front of the akimat and demanded housing
        residents blocked the highway in protest against the landfill
        activists laid flowers at the monument to the victims of repression
        a peaceful rally against the nuclear power plant took place in the park
        Marat Ospanov stood with a poster at the embassy for an hour
        a march for women’s rights brought together 300 people
        defrauded shareholders came to the ministry building
        a vigil for the dead was held on the square
        people went out on the streets to demand fair elections
        a single picketer came out to the embassy of Russia
    """,
    "strike": """
        300 oil workers did not go to work and demand higher wages
        couriers of the delivery service stopped work
        drivers of buses refused to go out on the routes because of unpaid wages
        miners declared a strike
        the strike at the plant ended after an agreement with the management
        nurses demanded payment of allowances
    """,
    "media": """
        the website of the newspaper was blocked
        a DDoS attack was carried out on the news portal
        journalists were not allowed into the session of the maslikhat
        the ministry refused accreditation to the correspondents of the radio
        the YouTube channel of the editorial office was deleted after complaints
        access to the messenger was restricted
        a cameraman’s equipment was broken while filming
        the editor was demanded to remove the article
        the printing house refused to print the newspaper
    """,
    "verdict": """
        the court found Marat Ospanov guilty and sentenced him to 3 years in prison
        the court acquitted Marat Ospanov
        the city court passed a verdict in the case of the riots
        Marat Ospanov was given 5 years of restricted freedom for spreading false information
    """,
    "trial": """
        the trial of Marat Ospanov began
        the hearing in the case of Marat Ospanov was postponed to May 20
        the court continued to question witnesses in the case of Marat Ospanov
        the prosecutor asked for 7 years for Marat Ospanov
        the court rejected the motion to summon the minister
        the debate of the parties took place in the trial of Marat Ospanov
        the court returned the case of Marat Ospanov to the prosecutor
    """,
    "appeal": """
        the appeal board left the verdict unchanged
        the regional court upheld the fine of Marat Ospanov
        the Supreme Court refused to review the case of Marat Ospanov
        the court of appeal reduced the sentence of Marat Ospanov to 3 years
        Marat Ospanov appealed against the verdict
        the cassation complaint of Marat Ospanov was rejected
    """,
    "release": """
        Marat Ospanov was released after serving 15 days
        Marat Ospanov left the colony on parole
        Marat Ospanov came out of the special detention centre
        the rest of the sentence of Marat Ospanov was replaced with restriction of freedom and he was released
    """,
    "imprisonment_conditions": """
        Marat Ospanov declared a hunger strike in the colony
        Marat Ospanov was transferred to another colony
        prisoner Marat Ospanov is not given medicine
        Marat Ospanov was placed in a punishment cell
        relatives were not allowed to visit Marat Ospanov in the colony
        convict Marat Ospanov cut his veins
        the health of prisoner Marat Ospanov has deteriorated
        letters do not reach prisoner Marat Ospanov
    """,
    "torture": """
        Marat Ospanov said that he was beaten at the police station and had a bag put over his head
        a case was opened on the torture of Marat Ospanov
        three policemen were tried for torture
        the prosecutor closed the case on torture for lack of evidence
        prisoner Marat Ospanov was raped with a baton
    """,
    "death": """
        Marat Ospanov died in the colony
        conscript Marat Ospanov was found hanged in the barracks
        the investigation into the killing of Marat Ospanov was resumed
        the body of the activist was exhumed
        three people were shot dead at the checkpoint
    """,
    "legislation": """
        the Senate approved the law on the media
        the president signed amendments to the law on rallies
        the ministry published a draft law on NGOs for discussion
        deputies proposed to criminalise propaganda
        the government cancelled the moratorium on inspections
    """,
    "association": """
        the Ministry of Justice refused to register the party
        the court suspended the work of the trade union
        a new opposition party was founded
        the religious community was denied registration
        the court liquidated the public association
    """,
    "assembly_denied": """
        the akimat refused permission for a rally on May 20
        the mayor’s office did not agree to a march on Women’s Day
        the application of Marat Ospanov to hold a picket was rejected
        the akimat banned the meeting because of repairs on the square
        activists received a refusal to hold a rally
    """,
    "extradition_asylum": """
        Ukraine refused to extradite Marat Ospanov
        Marat Ospanov asked for political asylum in Poland
        Marat Ospanov was deported to China
        Interpol removed Marat Ospanov from the wanted list
        refugee status was granted to Marat Ospanov
    """,
    "civil_suit": """
        the court ordered Marat Ospanov to pay 1 million tenge for damage to the honour of the deputy
        the deputy filed a lawsuit against the newspaper
        the court dismissed the claim of the residents against the akimat
        the claim of Marat Ospanov for moral damages was satisfied
    """,
    "elections": """
        observers were removed from the polling station
        the CEC refused to register candidate Marat Ospanov
        the elections of rural akims were held
        the court rejected the complaint about the election results
    """,
    "statement": """
        Human Rights Watch published a report on the January events
        the European Parliament adopted a resolution on Kazakhstan
        president Ospanov said that there would be no pardon
        the ministry reported that 200 cases were being considered
        the UN committee recognised the detention of Marat Ospanov as arbitrary
        20 organizations signed an open letter to the president
        the ombudsman presented a report for the year
    """,
    "criminal_prosecution": """
        a criminal case was opened against Marat Ospanov for incitement
        Marat Ospanov was charged with organizing riots
        the court extended the arrest of Marat Ospanov for two months
        the investigation in the case of Marat Ospanov has been completed
        Marat Ospanov was put on the wanted list
        Marat Ospanov was declared a suspect under Article 174 of the Criminal Code
    """,
    "administrative_penalty": """
        Marat Ospanov was fined for participation in a rally
        the court arrested Marat Ospanov for 15 days
        Marat Ospanov got a warning from the administrative court
    """,
    "detention": """
        Marat Ospanov was detained at the airport
        police detained 15 people on the square
        Marat Ospanov was taken to the police department from his house
    """,
    "corruption_assets": """
        the property of the former akim was returned to the state
        the anti-corruption service detained the head of the department for a bribe
        a London court froze the assets of the banker
    """,
}


@pytest.mark.parametrize("code", HAPPENED)
def test_what_happened_gives_an_entry_its_type(code):
    found = {words: types_of(words) for words in map(str.strip, HAPPENED[code].strip().splitlines())}
    assert {words: codes for words, codes in found.items() if code not in codes} == {}


def types_of(words):
    """The types of an entry of these words."""
    (entry,) = read_bulletin(f"On May 5, in Almaty, {words}.[1]", (2024, 5)).entries
    return [found.code for found in entry.types]
