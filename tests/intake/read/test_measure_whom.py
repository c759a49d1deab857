"""For whom each of several measures is stated: rows, lists, pairs of numbers, pronouns, company, claims, kin.

`sentence | kind value: letters of the persons; …`, a hyphen for people without a name, "nothing" for no measure.
"""

import re

from cases.intake.read import read_bulletin

PERSONS = {"M": "Marat Ospanov", "Z": "Zarina Omarova", "A": "Askar Zhumabek", "B": "Nurlan Baikenov"}
TOLD = """
    the court sanctioned the arrest of M, the editor of the website “Jana Sez”, for two months | pretrial_detention 2: M
    the court of appeal left unchanged the decision on fining M for 110,760 tenge | fine 110760: M
    the court considered the appeal against the arrest of M and left it without satisfaction | pretrial_detention: M
    M was detained near her house. She was released after four hours | police_detention 4: M; release: M
    police detained 9 people, including M and Z. They were freed after four hours | police_detention: MZ; release: MZ
    M and Z got 7 days of arrest each. The rest of the drivers were released | administrative_arrest 7: MZ; release: -
    drivers who came to support M were detained. 9 people were on the buses, among them Z and A | police_detention: ZA
    M, Z and A came to the akimat. They were detained. One of them, Z, felt sick | police_detention: MZA
    two policemen who tortured M were sentenced to 3 years in prison each | imprisonment 3: -
    M, Z and A came to the akimat. Z was fined 20 MCI, the others were released | fine 20: Z; release: MA
    the court arrested M for 15 days. The same term was given to Z | administrative_arrest 15: MZ
    M – 15 days, Z – 10 days | administrative_arrest 15: M; administrative_arrest 10: Z
    M and Z were sentenced to 6 years in prison, A – to 4 years | imprisonment 6: MZ; imprisonment 4: A
    the dismissal of four workers was unlawful. The company objects. One of the dismissed, M, told it | dismissal: M
    the court released lieutenant colonel M from custody and put him under house arrest | release: M; house_arrest: M
    the police came to M, Z and A. The first two were taken to the department | police_detention: MZ
    a woman was put in a police van, later she was let go. Z saw it | police_detention: -; release: -
    the husband of Z, the driver M, was dismissed | dismissal: M
    M got 5 years in prison, the rest were given suspended sentences | imprisonment 5: M; suspended_sentence: -
    M was forcibly brought to the military enlistment office | police_detention: M
    officer A got 4 years for torture, the court forbade him to hold posts there | imprisonment 4: A; activity_ban: A
    police held M for five hours before the trial | police_detention 5: M
    activists M and Z were detained; M was released, Z was fined 20 MCI | police_detention: MZ; release: M; fine 20: Z
    the court fined M, Z and A 20 MCI each | fine 20: MZA
    M and Z were arrested for 15 and 10 days respectively | administrative_arrest 15: M; administrative_arrest 10: Z
    M, Z and two more activists were detained | police_detention: MZ
    among the ten detained were M and Z | police_detention: MZ
    police detained 12 people, including M and Z | police_detention: MZ
    M and his wife Z were detained at the airport | police_detention: MZ
    M was not let out of the country: the border guards told him about a ban on leaving | travel_ban: M
    M was dismissed from the school. The director Z explained that the position had been cut | dismissal: M
    investigator A summoned M for interrogation | summons: M
    M was summoned by investigator A to the police department | summons: M
    M has been summoned for interrogation as a witness in the case of Z | summons: M
    M was released from the colony on parole. He was met by Z and A | release: M
    Z and A met M, who was released from the colony | release: M
    M was released after 15 days of arrest | administrative_arrest 15: M; release: M
    M, who served 15 days of administrative arrest, was released | administrative_arrest 15: M; release: M
    the arrest of M was extended for another month | pretrial_detention 1: M
    the court extended the arrest of M for two months | pretrial_detention 2: M
    the investigating court sanctioned the arrest of M for two months | pretrial_detention 2: M
    M was placed in the pre-trial detention center for two months | pretrial_detention 2: M
    M was sent to a colony for 6 years | imprisonment 6: M
    M has to pay a fine of 80,000 tenge | fine 80000: M
    a fine of 80,000 tenge was imposed on M | fine 80000: M
    M is obliged to pay 300,000 tenge of moral damage to deputy A | compensation 300000: M
    the court recovered from M 300,000 tenge in favor of deputy A | compensation 300000: M
    the court satisfied the claim of M and recovered 300,000 tenge from the police department | compensation 300000: -
    M gave a written pledge not to leave | pledge_not_to_leave: M
    a written pledge not to leave was taken from M | pledge_not_to_leave: M
    M was released on bail of 1 million tenge | release: M; bail 1000000: M
    court prolonged the detention of the head of the party “Dala” M for one more month | pretrial_detention 1: M
    the court put M, founder of the fund “Ayel Sesi”, under house arrest for two months | house_arrest 2: M
    the petition of the lawyer Z to replace the arrest of M with house arrest was rejected | nothing
    M was arrested for 40 days at the request of Uzbekistan | pretrial_detention 40: M
    M was kept in the basement of the department for two days | police_detention 2: M
    M went out of the special detention center after 10 days of arrest | release: M; administrative_arrest 10: M
    police stood nearby and after the end took away M | police_detention: M
    police came and took away the phones of M | nothing
    police searched the house of M and took away two laptops and a router | nothing
    police surrounded the square and took away about twenty people by buses | police_detention: -
    M published the names of 26 detained in seven cities | police_detention: -
    the police department of the district called in student M because of a song | summons: M
    the court ordered to place M in the psychiatric dispensary for a period of up to 30 days | forced_psychiatric 30: M
    M faces imprisonment for up to 7 years | nothing
    the court reduced the term of M from 6 years to 4 years of imprisonment | imprisonment 4: M
    M was released on parole. He had served 2 years out of 5 years | release: M
    it is proposed to reduce the period for consideration of a notice from five to three days | nothing
    M was held in the temporary detention facility for three days | police_detention 3: M
    M was not allowed to visit the pre-trial detention facility | nothing
    among the dismissed is the chairman of the trade union M | nothing
    M was discharged from the position of a librarian | dismissal: M
    the court sanctioned the arrest of the former vice-minister M for two months | pretrial_detention 2: M
    M was taken out of the hall by guards | nothing
    “If I am returned, I will be given seven years”, says M | nothing
    convict M died in the pre-trial detention center | nothing
    the plant of M returned to work after seven days of strike, nobody was punished | nothing
    the prosecutor asked to sentence M to 8 years of imprisonment, and the other four defendants to 5 years | nothing
    M was sentenced to a ban on performing at events for 3 years | activity_ban 3: M
    among them were M, Z and the correspondent of “Dala” A. The journalist was released | release: A
    M informed that his neighbors were called to the police | summons: -
    the claim against blogger M was satisfied. He has to pay 900 tenge for harm to the reputation | compensation 900: M
    M was released on his own recognizance | release: M; pledge_not_to_leave: M
    five workers of the plant were dismissed for participation in the strike | dismissal: -
    10 people were detained near the akimat | police_detention: -
    police detained ten participants of the rally | police_detention: -
    about 20 people were fined | fine: -
    the father of M, A, was detained at the entrance of the court | police_detention: A
    A, the brother of M, was detained | police_detention: A
    M’s brother A was arrested for 15 days | administrative_arrest 15: A
    M was detained when he came to support Z, who is serving 5 years in prison | police_detention: M; imprisonment 5: Z
    M was taken to the police department. Three hours later he was released | police_detention: M; release: M
    M, sentenced to 7 years in prison under Article 405, was transferred to a punishment cell | imprisonment 7: M
    police officer A was sentenced to 4 years in prison for torturing M | imprisonment 4: A
    M was placed in a psychiatric hospital for an examination | forced_psychiatric: M
    M and Z (8 and 7 years of imprisonment) were transferred to another colony | imprisonment 8: M; imprisonment 7: Z
    M, detained on March 1 at the rally, was arrested for 20 days | administrative_arrest 20: M
    the court arrested M for 20 days for a post in which he criticized akim A | administrative_arrest 20: M
    human rights activist B said that M had been detained | police_detention: M
    M was detained, reported human rights activist B | police_detention: M
    M was released from liability; Z was fined 20 MCI | fine 20: Z
    the case against M was closed, and Z was fined 20 MCI | fine 20: Z
    after a search at the house of Z her husband M was taken to the police department | police_detention: M
    M was searched and taken to the police department, Z was questioned as a witness | police_detention: M
    M and Z were summoned to the prosecutor’s office. Z was warned, M was detained | summons: MZ; police_detention: M
"""


def named(words):
    """The words with the names of the persons in place of their letters."""
    return re.sub(r"(?<![\w’])[MZAB](?!\w)", lambda letter: PERSONS[letter[0]], words)


def measures_of(words):
    """`kind value` and the letters of the persons, of each measure in an entry of these words."""
    (entry,) = read_bulletin(f"On May 13, in Almaty, {named(words)}.[1]", (2024, 5)).entries
    letters = {name: letter for letter, name in PERSONS.items()}
    return sorted(
        (m.kind if m.value is None else f"{m.kind} {m.value}", "".join(sorted(letters[name] for name in m.who)) or "-")
        for m in entry.measures
    )


def test_each_measure_is_stated_for_those_whom_the_sentence_names():
    told = [line.strip().partition(" | ") for line in TOLD.strip().splitlines()]
    wanted = {
        words: [] if stated == "nothing" else [part.split(": ") for part in stated.split("; ")]
        for words, _, stated in told
    }
    assert {words: measures_of(words) for words in wanted} == {
        words: sorted((kind, "".join(sorted(who))) for kind, who in stated) for words, stated in wanted.items()
    }
