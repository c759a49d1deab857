"""For whom a measure is stated, wherever a sentence names him: `{F}` is what happened, `{N}` to whom."""

import pytest

from cases.intake.read import read_bulletin

NAME = "Marat Ospanov"
HAPPENED = {  # what is said of a subject
    "police_detention": "was taken to the police department",
    "administrative_arrest": "got 15 days of arrest",
    "fine": "was fined 20 MCI",
    "imprisonment": "will spend 7 years behind bars",
    "release": "was released",
}
CONTEXTS = """
    {N}, accused of insulting policemen, {F}
    {N} came to the court to support the defendants and {F}
    {N}, known for helping families of political prisoners, {F}
    {N} recorded a video in support of the oil workers and {F}
    {N} met with the relatives of prisoners, after which he {F}
    {N}, who came to the trial of the activists, {F}
    {N}, one of the participants of the rally, {F}
    {N} picketed in support of political prisoners. On the same day he {F}
    because of complaints of residents {N} {F}
    {N} demanded justice for the killed protesters. For this he {F}
    {N} filmed the police officers and {F}
    {N} – the mother of three children – {F}
    {N} refused to testify against his comrades and {F}
    two policemen came to {N}. The activist {F}
    {N}, whose children were not informed, {F}
    in January {N} {F}
    after the rally, in which about 200 people took part, {N} {F}
    residents of the city reported that {N} {F}
    ten activists came to the court. One of them, {N}, {F}
    among the participants was {N}, who {F}
    despite the protests of people {N} {F}
    {N} stood at the monument for ten minutes and {F}
    {N} came to the square. The police were waiting for participants there. He {F}
    {N} called on people to rally. As a result he {F}
    {N} wrote a post. By the decision of the court the man {F}
    the trial of {N} ended in Almaty. The blogger {F}
    in the court of Almaty the case of {N} was considered. The judge did not hear the witnesses. The activist {F}
    residents came to the akimat. One of them, {N}, {F}
    the police dispersed the residents. {N} {F}
    {N} held a picket. Ten minutes later the police came, and he {F}
    {N} held a picket. Police came. According to witnesses, he {F}
    {N} held a picket. The court considered that he had violated the law, and he {F}
    {N} did not come to the court. In his absence he {F}
    {N} was accused of extremism. The investigation lasted a year. Today he {F}
    {N}, Article 405, Part 2 of the CC. He {F}
    {N} is a father of many children. He {F}
    Zarina Omarova reported: “My husband, {N}, {F}”
    lawyer Dinara Zhakupova reported on the beating of {N}. The prisoner {F}
    deputy Kairat Abenov complained about blogger {N}. The blogger {F}
    akim Kairat Abenov sued {N}. The activist {F}
    it is not the first time that {N} {F}
    immediately after his release {N} {F} again
    {N}, who had been released a week ago, {F} again
    {N}, a father of three children, {F}
    {N}, Article 405, Part 2 of the CC, {F}
    by the decision of judge Kairat Abenov activist {N} {F}
    the court session on the case of {N} lasted ten minutes. The activist {F}
    {N} told reporters that he {F}
    {N} {F} by judge Kairat Abenov
    {N} {F} for a post about akim Kairat Abenov
    {N} {F} for participation in the rally in support of Zarina Omarova
    {N} {F} under Article 488 on the complaint of Zarina Omarova
    the city court rejected the appeal of {N}, who {F}
    the appeal of {N}, who {F} on March 3, was rejected
    the mother of {N}, Saule Ospanova, reported that he {F}
    lawyer Dinara Zhakupova reported that her client {N} {F}
    {N} {F}, reported his lawyer Dinara Zhakupova
    “This is revenge”, said the wife of {N}, who {F}
    {N} was accused of insulting policeman Kairat Abenov and {F}
    activist of the unregistered party “Alga” {N} {F}
    a member of the movement, {N}, {F}
    after a rally {N} was brought to the court, where he {F}
    {N}, 45, {F}
    {N}, known for single pickets, {F} again
    {N} came to the trial of Zarina Omarova and {F} there
    {N} visited Zarina Omarova in the colony, after which he {F}
    Zarina Omarova came to the court to support {N}. He {F}
    Zarina Omarova held a picket in support of {N}, who {F}
    a picket was held in support of {N}, who {F} last week
    Zarina Omarova was acquitted, {N} {F}
    {N} {F}
    {N} came to the square with a poster. He {F}
    activist {N} came to the square with a poster. The activist {F}
    blogger {N} recorded a video. The man {F}
    judge Kairat Abenov considered the case of {N}. He {F}
    lawyer Dinara Zhakupova said that {N} {F}
    {N} {F}, his wife Aigul Ospanova said
    {N}, who had come to the square with a poster, {F}
    {N}, a 45-year-old teacher from Aktobe, {F}
    Zarina Omarova held a picket. {N} {F}
    because of a post about judge Kairat Abenov, {N} {F}
    by decision of judge Kairat Abenov, {N} {F}
    according to lawyer Dinara Zhakupova, {N} {F}
    as reported by lawyer Dinara Zhakupova, {N} {F}
    the mother of {N}, Saule Ospanova, said that her son {F}
    Saule Ospanova, the wife of {N}, wrote that her husband {F}
    lawyer Dinara Zhakupova, who defends {N}, said that her client {F}
    at the request of investigator Oleg Tsoi activist {N} {F}
    Zarina Omarova was warned, but {N} {F}
    {N} stood with a poster in support of Zarina Omarova. He {F}
    activists gathered on the square. One of them, {N}, {F}
    {N}, known for his posts about judge Kairat Abenov, {F}
    {N}, accused of insulting deputy Kairat Abenov, {F}
    {N}, together with his wife, {F}
    {N} published a post about minister Kairat Abenov. As a result, the blogger {F}
    {N} pleaded not guilty. Judge Kairat Abenov did not believe him, and he {F}
    Askar Ospanov came to support his brother {N}, who {F}
"""
FOR_WHOM = """
    a fine of 20 MCI – such was the decision of judge Kairat Abenov in relation to {N}
    a fine of 20 MCI was the punishment chosen for blogger {N}
    in addition to a fine of 20 MCI, {N} received a warning
    Zarina Omarova was warned, a fine of 20 MCI was imposed on {N}
    the court fined {N} 20 MCI and gave Zarina Omarova a warning
"""
OFFICERS = """
    policeman Serik Dauletov was convicted of the torture of {N}. The court gave him 7 years in prison
    former head of the police Serik Dauletov was found guilty of torturing {N} and sentenced to 7 years
    the trial of Captain Serik Dauletov, who shot {N}, ended: 7 years in prison
"""


def lines(text):
    return [line.strip() for line in text.splitlines() if line.strip()]


def measures_of(words):
    entry = read_bulletin(f"May 3, Almaty, {words}.[1]", (2023, 5)).entries[0]
    return {measure.kind: measure.who for measure in entry.measures}


@pytest.mark.parametrize("context", lines(CONTEXTS))
def test_a_measure_is_his_of_whom_the_sentence_tells(context):
    read = {kind: measures_of(context.replace("{N}", NAME).replace("{F}", what)) for kind, what in HAPPENED.items()}
    assert {kind: found.get(kind) for kind, found in read.items()} == {kind: [NAME] for kind in HAPPENED}


@pytest.mark.parametrize("words", lines(FOR_WHOM))
def test_a_penalty_is_his_for_whom_it_was_chosen(words):
    assert measures_of(words.replace("{N}", NAME))["fine"] == [NAME]


@pytest.mark.parametrize("words", lines(OFFICERS))
def test_what_an_officer_gets_for_harming_somebody_is_not_the_victims(words):
    assert measures_of(words.replace("{N}", NAME))["imprisonment"] == ["Serik Dauletov"]
