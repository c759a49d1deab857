"""Who is affected, who acts for the state, and who only stands by, in every part that a sentence can give a name."""

import re

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
        the claim of a businessman against {N}, founder of the fund, was satisfied
        the organizer of the action was {N}
        the akimat refused {N}, a mother of three children, to hold a picket
        director {N} told that two cinemas refused to show his documentary
        co-founder of the fund {N} told that she became the suspect in a case
        teacher {N} reported that she was forced to rewrite the protocol
        one of the dismissed, {N}, says that the strike goes on
        among the dismissed is the chairman of the trade union {N}
        {N}, a mother of a convict, came out with a poster to the building of the court
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

PERSONS = {"M": "Ospanov Marat", "Z": "Omarova Z.", "A": "Askar Zhumabek", "B": "Baikenov N."}
TOGETHER = """
    the court upheld the fine imposed on the newspaper “Jana Sez”. Its editor A intends to appeal | A affected
    the site “Jana Sez” is under a DDoS attack for the third day, reported editor-in-chief Z | Z affected
    former investigators A and B were found guilty of torturing M | A official, B official, M affected
    the verdict to the former head of the police department B was announced. He was sentenced to 5 years | B official
    prosecutor A asked to sentence the former policeman B to 6 years | A official, B official
    the court rejected the claim of M against the Ministry of Internal Affairs | M affected
    the court satisfied the claim of deputy B against journalist M | B official, M affected
    the court considered the suit of the company director B against blogger M | B other, M affected
    lawyer Z was removed from the case of M by the investigator A | Z affected, M affected, A official
    lawyer Z filed a complaint about the beating of M in the colony | Z other, M affected
    lawyer Z reported that M was transferred to another colony | Z other, M affected
    Z, the mother of the convict M, came to the prosecutor’s office | Z other, M affected
    relatives of M, convicted in the January case, appealed to the president | M affected
    Z, sister of the killed A, was summoned to the police | Z affected, A affected
    the brother of the deceased M, A, does not believe in suicide | M affected, A other
    political scientist A commented on the amendments | A other
    activist M commented on the verdict: “There is no justice” | M other
    human rights defender Z called on the authorities to release M | Z other, M affected
    activist M held a single picket in support of Z | M affected, Z affected
    M filed a notification about a rally, but Akim B refused | M affected, B official
    the Akimat refused M to hold a rally, said the deputy akim B | M affected, B official
    Minister of Culture A said that the law on media will be adopted | A official
    deputy of the Majilis B proposed to introduce liability for “fakes” | B official
    the head of the Human Rights Watch A called on Kazakhstan to release prisoners | A other
    Member of the European Parliament A asked about the fate of M | A other, M affected
    UN Special Rapporteur A expressed concern over the case of M | A other, M affected
    chairman of the unregistered party “Alga” M was detained | M affected
    a leader of the trade union Z was not let into the plant | Z affected
    Z, the chairwoman of the trade union of the plant, was fired | Z affected
    the director of the plant B met with the strikers | B other
    the representative of the strikers M said that the negotiations failed | M other
    witness A told the court that he did not see M at the square | A other, M affected
    expert Z confirmed that there is incitement in the posts of M | Z other, M affected
    judge B ordered to remove lawyer Z from the courtroom | B official, Z affected
    M and his lawyer Z were not let into the building of the court | M affected, Z affected
    the ombudsman A visited colony No. 5 and met with M | A official, M affected
    the head of the colony B denied the beating of M | B official, M affected
    doctor of the colony Z refused to examine M | M affected
    M was beaten in the cell by the operative B | M affected, B official
    bailiff B came to the house of Z and described her property | B official, Z affected
    a film about M was shown in the club; director A said that it took three years | M affected
    Z said that unknown men had been following her since Monday | Z affected
    Z found a funeral wreath at the door of her apartment | Z affected
    Z, editor of the site “Jana Sez”, found that somebody had hacked her account | Z affected
    pensioner Z applied to the akimat for a picket and was refused | Z affected
    observer Z was removed from the polling station by chairman of the commission A | Z affected, A official
    the assets of the businessman B were returned to the state | B other
    citizen of Uzbekistan M asked for asylum | M affected
    the Russian activist M was denied refugee status | M affected
    the school director B demanded that teacher Z write a letter of resignation | B other, Z affected
    akim B promised the strikers to solve the problem | B official
    “We will not give up”, said one of the strikers M | M other
    investigator A refused to open a case on the statement of M about torture | A official, M affected
    police officer B filed a claim against activist M for protection of honor | B official, M affected
    deputy head of the department of internal affairs A stated that nobody was beaten | A official
    the president of the bar Z criticized the arrest of lawyer M | Z other, M affected
    relatives of M met with the deputy prosecutor of the region B | M affected, B official
    a search was carried out at the house of M. Investigator B presented the warrant | M affected, B official
    teacher Z was reinstated at work by the court. The director of the school B will appeal | Z affected, B other
    the appeal of Z and A, lawyers of M, was rejected | M affected
    the judge of the city court B left M under arrest for 10 days | B official, M affected
    according to the lawyer Z, since May the investigator has not carried out any action | Z other
    A, Article 146 of the Criminal Code, a former operative, 5 years in prison. B got 3 years | A official, B official
    four officers were convicted for beating M. B – 4 years, A – 3 years | B official, A official, M affected
    former employees M and Z filed lawsuits. They consider that they were dismissed | M affected, Z affected
    on the statement of M the Ministry answered with a refusal. He was fined four times | M affected
    police detained activist M and his brother A | M affected, A affected
    the prosecutor asked for 7 years for M, the judge will announce the verdict on Monday | M affected
    deputy B was fined for participation in the rally | B affected
    the lawyer Z, who defended the activists, was disbarred | Z affected
"""


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


def test_those_whom_one_entry_names_have_each_their_own_part():
    read, wanted = {}, {}
    for line in map(str.strip, TOGETHER.strip().splitlines()):
        words, _, parts = line.partition(" | ")
        named = re.sub(r"(?<![\w’])[MZAB](?!\w)", lambda letter: PERSONS[letter[0]], words)
        (entry,) = read_bulletin(f"On May 5, in Almaty, {named}.[1]", (2024, 5)).entries
        wanted[words] = {PERSONS[letter]: role for letter, role in map(str.split, parts.split(", "))}
        read[words] = {person.name: person.role for person in entry.persons if person.name in wanted[words]}
    assert read == wanted
