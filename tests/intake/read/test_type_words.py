"""What happened gives an entry its type, in the plain words of the genre."""

import pytest

from cases.intake.read import read_bulletin

HAPPENED = {
    "pressure": """
        a car without plates has been standing under the windows of Zarina Omarova since morning
        Zarina Omarova's bank account was arrested
        the district police officer came to Zarina Omarova with a warning not to take part in unsanctioned actions
        law enforcers turned the apartment of Zarina Omarova upside down and took away her computer
        the child of Zarina Omarova was threatened with expulsion from the college
        Marat Ospanov's car was torched overnight
        masked men ambushed Marat Ospanov outside his office
        officers searched the flat of Marat Ospanov and confiscated electronic devices
        the head teacher Raushan Baimenova warned Marat Ospanov's parents about his posts
        Marat Ospanov was barred from boarding a flight to Warsaw
        Marat Ospanov was sacked from the theatre over an anti-war post
        Marat Ospanov was told to report to the police station for questioning
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
        relatives of convicts have been standing by the gates of the ministry since dawn
        women with children blocked the tracks and called for the return of housing
        a dozen people with portraits of the killed stood at the monument for half an hour
        some 200 people rallied in the park to demand free elections
        Marat Ospanov staged a one-man protest outside the Russian consulate
        relatives of political prisoners picketed the prosecutor's office
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
        workers of the plant laid down tools, they want their salary indexed
        ambulance drivers announced a protest: salaries have not been paid since March
        oil workers downed tools over pay
        taxi drivers refused to work in protest at new tariffs
        300 oil workers did not go to work and demand higher wages
        couriers of the delivery service stopped work
        drivers of buses refused to go out on the routes because of unpaid wages
        miners declared a strike
        the strike at the plant ended after an agreement with the management
        nurses demanded payment of allowances
    """,
    "media": """
        a strip with the number of the website of the newspaper does not open in the country
        the ministry deprived journalist Galym Beisenov of accreditation
        the editorial office of the portal received a demand to remove an article about a minister
        the page of blogger Galym Beisenov was hacked and his posts deleted
        access to the news site was cut off after it ran a story about the president's family
        reporter Marat Ospanov was prevented from filming outside the court by guards
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
        the judge read out the operative part: Ruslan Temirov goes to prison for four and a half years
        Ruslan Temirov was acquitted by a jury
        Marat Ospanov was sentenced in absentia to nine years
        Marat Ospanov received a non-custodial sentence of three years
        a court in the city convicted Marat Ospanov of inciting discord and sent him to prison for seven years
        the court cleared Marat Ospanov of all charges
        the court found Marat Ospanov guilty and sentenced him to 3 years in prison
        the court acquitted Marat Ospanov
        the city court passed a verdict in the case of the riots
        Marat Ospanov was given 5 years of restricted freedom for spreading false information
    """,
    "trial": """
        the court hearing in the case of Temirlan Abishev was put off to 12 May because the judge fell ill
        the district court started hearing the case against eight participants of the January events
        defendant Ruslan Temirov pleaded not guilty and asked to summon the officers who had interrogated him
        the parties held their pleadings: the state prosecutor considers the guilt of Ruslan Temirov proven
        the trial of Marat Ospanov opened behind closed doors, with judge Kairat Abenov presiding
        closing arguments were heard in the trial of Marat Ospanov; sentencing is due on Friday
        Marat Ospanov's trial was adjourned after counsel Dinara Zhakupova failed to appear
        cross-examined by the defence, Captain Serik Dauletov could not recall who had struck Marat Ospanov
        the trial of Marat Ospanov began
        the hearing in the case of Marat Ospanov was postponed to May 20
        the court continued to question witnesses in the case of Marat Ospanov
        the prosecutor asked for 7 years for Marat Ospanov
        the court rejected the motion to summon the minister
        the debate of the parties took place in the trial of Marat Ospanov
        the court returned the case of Marat Ospanov to the prosecutor
    """,
    "appeal": """
        consideration of the complaint of activist Zarina Omarova against the fine was transferred to the next week
        the verdict to Ruslan Temirov was left in force by the judicial board of the regional court
        the Supreme Court cancelled the conviction of Ruslan Temirov and sent the case for a new consideration
        Ruslan Temirov's lawyers prepared a cassation petition
        the Supreme Court threw out the complaint lodged by Marat Ospanov's defence
        the appeal board left the verdict unchanged
        the regional court upheld the fine of Marat Ospanov
        the Supreme Court refused to review the case of Marat Ospanov
        the court of appeal reduced the sentence of Marat Ospanov to 3 years
        Marat Ospanov appealed against the verdict
        the cassation complaint of Marat Ospanov was rejected
    """,
    "release": """
        under an amnesty Ruslan Temirov walked out of the courtroom a free man
        Ruslan Temirov's time in the special reception centre has run out, he is at home
        the investigator let Ruslan Temirov go home on his own recognizance
        Marat Ospanov was freed on bail of 500,000 tenge
        Marat Ospanov was granted early release and returned home to his children
        Marat Ospanov was released after serving 15 days
        Marat Ospanov left the colony on parole
        Marat Ospanov came out of the special detention centre
        the rest of the sentence of Marat Ospanov was replaced with restriction of freedom and he was released
    """,
    "imprisonment_conditions": """
        prisoner Ruslan Temirov refused food for the fifth day
        they put Ruslan Temirov in a punishment cell for ten days for an unbuttoned collar
        Ruslan Temirov was etaped to a colony in the other end of the country
        the wife of Ruslan Temirov was not given a visit for the second month
        a court turned down Marat Ospanov's bid for parole
        Marat Ospanov has gone on hunger strike in prison in protest at being denied phone calls
        jailed activist Marat Ospanov was moved to solitary confinement, his wife Aigul Mukanova said
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
        a forensic examination confirmed that Galym Beisenov had been burnt with an iron
        the case about the beating of detainees in the basement of the police department was closed
        former detainee Marat Ospanov said officers had put a bag over his head and used a stun gun on him
        prison governor Rashid Aubakirov dismissed the allegations of abuse made by Marat Ospanov
        Marat Ospanov said that he was beaten at the police station and had a bag put over his head
        a case was opened on the torture of Marat Ospanov
        three policemen were tried for torture
        the prosecutor closed the case on torture for lack of evidence
        prisoner Marat Ospanov was raped with a baton
    """,
    "death": """
        Galym Beisenov died in the temporary detention facility; relatives do not believe in a heart attack
        relatives of the shot Galym Beisenov achieved the reopening of the case
        prosecutors closed the probe into the killing of Marat Ospanov for lack of evidence
        Marat Ospanov died in the colony
        conscript Marat Ospanov was found hanged in the barracks
        the investigation into the killing of Marat Ospanov was resumed
        the body of the activist was exhumed
        three people were shot dead at the checkpoint
    """,
    "legislation": """
        the draft law obliging NGOs to report on grants was sent to the Majilis
        amendments were introduced that forbid minors to be at rallies
        parliament passed a bill curbing peaceful assembly
        the Senate approved the law on the media
        the president signed amendments to the law on rallies
        the ministry published a draft law on NGOs for discussion
        deputies proposed to criminalise propaganda
        the government cancelled the moratorium on inspections
    """,
    "association": """
        the Ministry of Justice returned for the seventh time the documents of the party without registration
        the trade union was liquidated by a court
        officials refused for the 20th time to register the opposition party
        a court ordered the closure of the charity
        the Ministry of Justice refused to register the party
        the court suspended the work of the trade union
        a new opposition party was founded
        the religious community was denied registration
        the court liquidated the public association
    """,
    "assembly_denied": """
        the mayor's office did not agree to a rally of mothers in the central square, referring to repair
        Galym Beisenov got a refusal to his notice of a peaceful picket
        the venue requested by activists for a meeting turned out to be occupied by a fair
        authorities turned down an application by activist Marat Ospanov to hold a rally
        the akimat refused permission for a rally on May 20
        the mayor’s office did not agree to a march on Women’s Day
        the application of Marat Ospanov to hold a picket was rejected
        the akimat banned the meeting because of repairs on the square
        activists received a refusal to hold a rally
    """,
    "extradition_asylum": """
        activist Galym Beisenov asked for political asylum in Poland
        Warsaw refused to hand Galym Beisenov over to Kazakhstan
        Marat Ospanov, wanted by the authorities, was granted refugee status in Ukraine
        Ukraine refused to extradite Marat Ospanov
        Marat Ospanov asked for political asylum in Poland
        Marat Ospanov was deported to China
        Interpol removed Marat Ospanov from the wanted list
        refugee status was granted to Marat Ospanov
    """,
    "civil_suit": """
        the foundation demands from the Ministry through the court to refute false information
        the court obliged the police to pay Galym Beisenov 500,000 tenge for illegal detention
        mothers lost the suit against the akimat over the ban on a march
        businessman Viktor Lee is suing blogger Marat Ospanov for libel
        Marat Ospanov won damages of 300,000 tenge from the interior ministry over his unlawful detention
        the court ordered Marat Ospanov to pay 1 million tenge for damage to the honour of the deputy
        the deputy filed a lawsuit against the newspaper
        the court dismissed the claim of the residents against the akimat
        the claim of Marat Ospanov for moral damages was satisfied
    """,
    "elections": """
        the Central Election Commission did not register the self-nominated candidate Galym Beisenov
        an observer was driven out of the polling station during the count
        independent candidate Zarina Omarova was struck off the ballot
        observers were removed from the polling station
        the CEC refused to register candidate Marat Ospanov
        the elections of rural akims were held
        the court rejected the complaint about the election results
    """,
    "statement": """
        the European Parliament adopted a resolution on the human rights situation in the country
        the foreign minister Kairat Orazbek rejected criticism by the European Parliament
        the US ambassador Daniel Rosen voiced concern over the arrest of Marat Ospanov
        rights groups urged the authorities to release Marat Ospanov
        Human Rights Watch published a report on the January events
        the European Parliament adopted a resolution on Kazakhstan
        president Ospanov said that there would be no pardon
        the ministry reported that 200 cases were being considered
        the UN committee recognised the detention of Marat Ospanov as arbitrary
        20 organizations signed an open letter to the president
        the ombudsman presented a report for the year
    """,
    "criminal_prosecution": """
        blogger Galym Beisenov was declared a suspect and his phone was seized
        against Galym Beisenov a case was started about insulting a policeman
        the measure of restraint to Galym Beisenov was extended by a month
        the indictment in the case of Galym Beisenov was handed to him in the isolator
        Galym Beisenov is put on the international wanted list
        Marat Ospanov was remanded in custody for two months pending investigation
        a judge extended Marat Ospanov's pre-trial detention by one month
        police opened an inquiry into Marat Ospanov on suspicion of spreading false information
        Marat Ospanov was charged with extremism and placed under house arrest
        a criminal case was opened against Marat Ospanov for incitement
        Marat Ospanov was charged with organizing riots
        the court extended the arrest of Marat Ospanov for two months
        the investigation in the case of Marat Ospanov has been completed
        Marat Ospanov was put on the wanted list
        Marat Ospanov was declared a suspect under Article 174 of the Criminal Code
    """,
    "administrative_penalty": """
        the administrative case of Zarina Omarova over an unsanctioned rally was considered via WhatsApp: 10 days
        a protocol under Article 488 of the CAO was drawn up on Zarina Omarova
        a city court jailed Marat Ospanov for 15 days on Sunday
        Marat Ospanov was handed 15 days' administrative detention
        Marat Ospanov has begun serving a 15-day administrative arrest
        Marat Ospanov was ordered to spend 20 days behind bars for disobeying police
        police sealed off the square; by evening three picketers had been fined 20 MCI apiece
        judge Kairat Abenov slapped a 100,000-tenge fine on Marat Ospanov
        Marat Ospanov was fined for participation in a rally
        the court arrested Marat Ospanov for 15 days
        Marat Ospanov got a warning from the administrative court
    """,
    "detention": """
        police picked up activist Marat Ospanov outside his flat and held him for three hours
        Marat Ospanov was hauled off the street by plainclothes officers
        police pre-emptively detained at least 12 activists, among them Marat Ospanov and Zarina Omarova
        Marat Ospanov's whereabouts were unknown for a day until he turned up in a temporary detention facility
        Marat Ospanov was detained at the airport
        police detained 15 people on the square
        Marat Ospanov was taken to the police department from his house
    """,
    "corruption_assets": """
        the anti-corruption service suspects the former minister of stealing 3 billion tenge
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
