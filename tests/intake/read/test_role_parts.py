"""Who is affected, who acts for the state, and who only stands by, in every part that a sentence can give a name."""

import pytest

from cases.intake.read import read_bulletin

NAMES = ("Marat Ospanov", "Ospanov M.", "Nodira Yuldasheva")
PARTS = {
    "affected": """
        {N} was beaten by unknown people
        unknown persons attacked {N} near the entrance
        {N} announced a hunger strike
        human rights activist {N} went out to a single picket
        {N} filed a notification about a rally
        {N}’s car was set on fire
        the car of {N} was set on fire
        windows were broken in the house of journalist {N}
        the phone of {N} was seized
        police came to the house of {N}
        police officers visited the parents of {N}
        the bank accounts of {N} were blocked
        {N} complained about pressure from the police
        {N} died in the colony
        the body of {N} was found near the river
        the case against {N} was sent to court
        the trial of activist {N} was postponed
        the lawyer of {N} was not admitted to the trial
        the wife of {N} was not given a visit
        {N} received threats
        blogger {N} was threatened
        a criminal case was opened against {N}
        {N} is accused of spreading false information
        an appeal of {N} was rejected
        the court rejected the appeal of {N}
        the court considered the complaint of {N} against the arrest
        {N} left the country because of persecution
        {N} was denied registration as a candidate
        {N}, who was detained yesterday, said that he had been beaten
        a search took place in the apartment of {N}
        prisoner {N} cut his veins
        {N}, serving a sentence in facility No. 5, asks for a doctor
        the health of {N} has worsened
        activists held a picket in support of {N}
        editor of the newspaper {N} was questioned
        {N} was disbarred
        {N} was followed by a car
        {N} was not let into the building
        in the case of {N} an expert examination was appointed
        judge Omarov sentenced {N} to 5 years in prison
        prosecutor Omarov demanded 7 years for {N}
        deputy Omarov sued {N}
    """,
    "official": """
        president {N} signed the law
        minister {N} said that there are no political prisoners
        judge {N} postponed the hearing
        the judge of the city court {N} rejected the motion
        prosecutor {N} asked for 5 years
        investigator {N} summoned two activists
        police officer {N} was sentenced to 5 years for torture
        akim {N} met with residents
        deputy of the Majilis {N} proposed to toughen the law
        the head of the police department {N} denied the beating
        {N}, the head of the colony, denied the accusations
        the press secretary of the ministry {N} commented on the detention
        ombudsman {N} visited the colony
        the deputy akim of the region, {N}, promised to help
        the vice-minister of justice {N} presented the draft
        major {N} hit the detainee
        {N}, the prosecutor of the district, said that the case was closed
        the chairman of the court {N} said that the hearing was open
        the commissioner for human rights {N} visited the prison
        senator {N} called for a ban
        {N}, an investigator of the police department, demanded that the activist come
        the head of the department of internal affairs of the region {N} told reporters about the rally
        the governor {N} refused to meet the strikers
        the warden {N} forbade letters
    """,
    "other": """
        lawyer {N} said that the court ignored the evidence
        the lawyer of the defendant, {N}, filed a motion
        political scientist {N} believes that the law is bad
        expert {N} confirmed the conclusions
        witness {N} testified in court
        the sister of the prisoner, {N}, told about the visit
        the father of the killed man, {N}, demands an investigation
        {N}, the director of a human rights fund, commented on the verdict
        the ambassador of Germany {N} met with activists
        US senator {N} called for the release of prisoners
        a member of the European Parliament {N} expressed concern
        the UN special rapporteur {N} published a report
        the representative of Human Rights Watch {N} said that the case is political
        plaintiff {N} demands 5 million tenge
        doctor {N} examined the prisoner
        according to economist {N}, wages have fallen
        psychologist {N} spoke in court
        “The law is bad”, said analyst {N}
        the founder of the school {N} explained the reasons
        the former president {N} gave an interview
    """,
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("role", PARTS)
def test_a_persons_role_follows_from_the_part_they_have_in_the_sentence(role, name):
    found = {words: role_of(name, words) for words in map(str.strip, PARTS[role].strip().splitlines())}
    assert found == dict.fromkeys(found, role)


def role_of(name, words):
    """The role of the name in an entry of these words; None where it is not found."""
    text = f"On May 5, in Almaty, {words.format(N=name)}.[1]"
    (entry,) = read_bulletin(text, (2024, 5)).entries
    return next((person.role for person in entry.persons if person.name == name), None)
