"""Every verb of the genre states its measure, in the active and the passive voice, as a verb or as a noun."""

import pytest

from cases.intake.read import read_bulletin

NAME = "Marat Ospanov"
FRAMES = {
    ("police_detention", None, None): """
        {N} was detained by the police right in the courtroom after the trial of his comrade
        policemen took {N} away from his house at six in the morning
        {N} was forcibly put in a car without number plates and taken in an unknown direction
        {N} was taken out of the bus by the police at the entrance to the city
        {N} was delivered to the Department of Internal Affairs of the district
        {N} was held in the department until the evening
        {N} was stopped by the traffic police and taken to the department “to clarify the circumstances”
        {N} has been in the temporary detention facility since Friday
        {N} was taken from the rally in a police car
        {N} spent the night in a police station
        the police detained {N} “for a conversation”
        {N} was detained on suspicion of participation in riots
        {N} was twisted by people in civilian clothes and shoved into a minibus
        officers of Department “E” detained {N} near the university
        the detention of {N} took place at the bus stop
        {N} was detained, but he was not told what he was suspected of
        on the way to the square {N} was intercepted by the police and brought to the department
        {N} was put in a temporary detention facility
        {N} was detained for the third time in a month
        {N} was caught by policemen in the yard of his house
        {N} was detained at the request of the prosecutor’s office of Uralsk
        {N} was escorted by the police from the square to the Almaly department
        {N} and other participants were driven to the police department by bus
        Operatives twisted the arms of {N} and took him away in an unknown direction
        On the way to the rally, {N} was intercepted by policemen and delivered to the Almaly police department
        near the metro {N} was pushed into a minibus by people in civilian clothes
        policemen came for {N} at six in the morning and took him to the department
        {N} was taken by force to the police
        {N} found himself in the police department again
        {N} was bundled into a police car at the entrance of his house
        at the exit from the metro police detained five people, {N} among them
        SOBR fighters twisted {N} right in the yard
        {N} was hauled off the street by plainclothes officers
        {N}'s whereabouts were unknown for a day until he turned up in a temporary detention facility
        {N} was detained by police
        {N} was apprehended on the square
        police detained {N} on the square
        police officers took {N} to the Almaly police department
        {N} was taken into custody by police on the square
        {N} was delivered to the district police department
        {N} was rounded up by police with other activists
        {N} was grabbed by plainclothes men and driven to the police station
        {N} was put into a police van
        {N} was brought to the police station for questioning
        officers in plain clothes seized {N} near the house
        riot police dragged {N} into a bus
        the police picked {N} up near the park
        {N} was stopped by police and taken away
        {N} was escorted to the police department
        law enforcement officers detained the activist {N}
        {N} got detained again
        {N} was forcibly taken to the department of internal affairs
        National Security Committee officers detained {N} at the airport
        {N} was held at the police station until midnight
        {N} was locked up in a temporary detention facility
        {N} spent the night in the police department
        {N} was placed in a temporary holding facility
        {N} was placed under arrest by the police
        the detention of {N} took place near the house
        {N}’s detention took place on the square
        special forces detained {N}
    """,
    ("police_detention", 3, "hour"): """
        {N} was held at the police for three hours without explanation
        {N} spent three hours in the department
        {N} was kept three hours in the corridor of the police department
        police picked up activist {N} outside his flat and held him for three hours
        {N} was detained for three hours
        {N} was held at the police station for 3 hours
        police kept {N} at the station for three hours
        {N} spent three hours in the police department
        {N} was kept for 3 hours in the district department of police
        {N} was taken to the police station, where he was kept for three hours
    """,
    ("administrative_arrest", 15, "day"): """
        {N} was subjected to administrative arrest for a period of 15 days
        {N} was punished by arrest for 15 days
        {N} was sent to the special reception center for 15 days
        {N} is serving 15 days for participation in a rally
        {N} has completed a 15-day term of arrest
        {N} received fifteen days for a repost
        {N} was brought to administrative responsibility and arrested for 15 days
        {N} will spend the next 15 days in the special detention facility
        15 days of administrative arrest were assigned to {N}
        the court chose 15 days of arrest as a punishment for {N}
        {N} is in the special detention facility, where he was placed for 15 days
        {N} was found guilty of violating the procedure for holding rallies and put under arrest for 15 days
        the court appointed {N} 15 days of arrest
        {N} was sentenced to 15 days in prison under Article 488 of the CAO
        for the picket {N} was given 15 days
        {N} was isolated from society for 15 days
        {N} was isolated for 15 days
        {N} has served his 15 days and went home
        {N} was brought to administrative responsibility in the form of 15 days of arrest
        {N} was held administratively liable and isolated for 15 days
        on the same day {N} was tried and got 15 days
        the court hearing lasted seven minutes, as a result of which {N} was locked in a cell for 15 days
        the appeal did not help: {N} remains under arrest for 15 days
        a city court jailed {N} for 15 days on Sunday
        {N} was handed 15 days' administrative detention
        {N} has begun serving a 15-day administrative arrest
        {N} lost his appeal against a 15-day arrest
        {N} was sentenced to 15 days of administrative arrest
        {N} was arrested for 15 days
        a court arrested {N} for 15 days
        the court sent {N} to a special detention centre for 15 days
        {N} was given 15 days of arrest
        {N} got 15 days in jail
        {N} received 15 days of administrative detention
        the administrative court jailed {N} for 15 days
        {N} was jailed for fifteen days
        the judge ordered {N} to serve 15 days of arrest
        {N} was put under administrative arrest for a period of 15 days
        {N} was subjected to administrative arrest for 15 days
        {N} was subjected to a 15-day administrative arrest
        the court imposed 15 days of arrest on {N}
        the court imposed on {N} a penalty in the form of 15 days of arrest
        {N} was punished with 15 days of arrest
        {N} was placed in a special reception centre for 15 days
        {N} will spend 15 days in a special detention facility
        {N} was handed 15 days behind bars
        {N} was locked up for 15 days
        {N} was sent behind bars for 15 days
        the specialized court found {N} guilty and sentenced him to 15 days in custody
        an administrative arrest of 15 days was imposed on {N}
        the court left the 15 days of arrest of {N} unchanged
        the regional court upheld the 15-day arrest of {N}
        {N} started serving 15 days of administrative arrest
        {N} is serving a 15-day arrest
        {N} was isolated for 15 days
    """,
    ("fine", 86250, "KZT"): """
        {N} was fined 86,250 tenge
        the court fined {N} 86,250 tenge
        the court imposed a fine of 86,250 tenge on {N}
        a fine of 86,250 tenge was imposed on {N}
        {N} was ordered to pay a fine of 86,250 tenge
        {N} was punished with a fine of 86,250 tenge
        {N} was given a fine of 86,250 tenge
        {N} was penalised with 86,250 tenge
        {N} received a fine of 86 250 tenge
        {N} must pay a fine of 86,250 tenge
        {N} was issued a fine in the amount of 86,250 tenge
        {N} was subjected to an administrative fine of 86,250 tenge
        the appellate court left the fine of 86,250 tenge on {N} unchanged
        {N} was found guilty and fined 86 250 KZT
        the court obliged {N} to pay 86,250 tenge to the state as a fine
    """,
    ("imprisonment", 7, "year"): """
        a court in the city convicted {N} of inciting discord and sent him to prison for seven years
        {N} was sentenced to 7 years in prison
        {N} was sentenced to seven years of imprisonment
        the court sentenced {N} to 7 years of deprivation of liberty
        {N} was jailed for 7 years
        {N} was imprisoned for 7 years
        {N} was given 7 years in a penal colony
        {N} got 7 years in prison
        {N} received a seven-year prison sentence
        {N} was handed a seven-year prison term
        {N} was found guilty and sentenced to 7 years
        {N} was convicted and got 7 years
        the court handed down a sentence of 7 years to {N}
        the court gave {N} 7 years in a colony
        {N} was locked up for 7 years
        {N} was condemned to 7 years of imprisonment
        {N}, serving a 7-year sentence, was transferred to another colony
        {N} is serving 7 years in prison
        {N}, who is serving a seven-year term, was denied a visit
        the Supreme Court upheld the 7-year sentence of {N}
        the appeal board left the sentence of {N} – 7 years of imprisonment – unchanged
        {N} was sent to a penal colony for 7 years
        {N} will spend 7 years behind bars
        {N} was punished with 7 years of imprisonment
        the judge sentenced {N} to a 7-year term
    """,
    ("restriction_of_freedom", 3, "year"): """
        {N} was limited in freedom for 3 years
        {N} was given 3 years of limitation of freedom
        {N} received 3 years of restriction of liberty
        {N} has been serving 3 years of restricted freedom
        {N} was sentenced to restricted freedom for 3 years
        {N} was sentenced to restriction of freedom for a period of three years
        {N} was sentenced to 3 years of restricted freedom
        {N} was sentenced to 3 years of restriction of freedom
        {N} received three years of restricted liberty
        the court sentenced {N} to 3 years of limited freedom
        {N} was given 3 years of restriction of liberty
        {N}’s freedom was restricted for 3 years
        {N} got a restriction of freedom for 3 years
        the court restricted the freedom of {N} for 3 years
        the sentence of {N} was replaced with 3 years of restricted freedom
        {N} was sentenced to restriction of freedom for a term of 3 years
    """,
    ("suspended_sentence", 2, "year"): """
        Believer {N} received a conditional term of two years
        the court gave {N} two years suspended with a probation period of one year
        {N} was given a suspended sentence of 2 years
        {N} was sentenced to 2 years suspended
        {N} received a two-year suspended sentence
        {N} was sentenced to two years of imprisonment, suspended
        {N} was conditionally sentenced to 2 years
        the court gave {N} a 2-year suspended sentence
        {N} got 2 years of suspended imprisonment
        {N} was sentenced to 2 years conditionally
    """,
    ("pretrial_detention", 2, "month"): """
        {N} was taken into custody for two months
        {N} was arrested for two months on suspicion of inciting discord
        the court chose a measure of restraint for {N} in the form of arrest for two months
        {N} was placed under arrest for two months
        the term of arrest of {N} was extended for two months
        {N} was sent to the pre-trial detention center for two months
        the court prolonged the detention of {N} for 2 months
        {N} will stay in custody for two more months
        A two-month arrest was chosen as a preventive measure for {N}
        the investigating court authorised the detention of {N} for two months
        {N} will stay in the pre-trial detention centre for another two months
        {N} was remanded in custody for two months pending investigation
        {N} was remanded in custody for 2 months
        the court sanctioned the arrest of {N} for 2 months
        {N} was arrested for 2 months
        the court ordered the detention of {N} for two months
        the investigating judge placed {N} in pre-trial detention for two months
        {N} was put in a pre-trial detention centre for 2 months
        {N} was sent to a pre-trial detention facility for 2 months
        the court extended the detention of {N} for 2 months
        the court extended the arrest of {N} by two months
        the term of detention of {N} was extended by 2 months
        the judge authorised the arrest of {N} for a period of two months
        {N}’s arrest was extended for 2 months
        {N}’s pre-trial detention was prolonged by two months
        the court chose arrest for 2 months as a preventive measure for {N}
        a preventive measure in the form of detention for 2 months was chosen for {N}
        the court left {N} in custody for another 2 months
        {N} was taken into custody for 2 months by the court
        the court kept {N} in remand for two more months
    """,
    ("pretrial_detention", None, None): """
        {N} is kept in the pre-trial detention center
        {N} remains in custody
        the arrest of {N} was extended until May 5
        the court left {N} under arrest
        {N} has been in custody since January
        {N} was transferred to the pre-trial detention center
        the court refused to change the measure of restraint to {N}, he stays in custody
        {N} spends his third month in the SIZO
        the court sanctioned the arrest of {N} until 14 June
        {N} was taken into custody in the courtroom
        the period of custody of {N} was prolonged to 20 June
        {N} was left in custody until the verdict
        {N} is awaiting trial in the remand prison
        {N} was remanded in custody
        the court sanctioned the arrest of {N}
        the court ruled to keep {N} in custody
        {N} was placed in pre-trial detention
        {N} was transferred to a pre-trial detention centre
        {N} remains in pre-trial detention
        {N} is being held in a SIZO
        {N} is kept in a remand prison
        the court extended {N}’s arrest
        {N} was taken into custody in the courtroom
        the investigating court authorised the detention of {N}
        the court left the arrest of {N} unchanged
        the court dismissed the complaint against the arrest of {N}
        {N} has been in the investigation isolator since May
    """,
    ("house_arrest", None, None): """
        the measure of restraint of {N} was changed to house arrest
        The preventive measure for {N} was softened to house arrest
        custody was substituted with house arrest for {N}
        {N} is under home arrest with a bracelet
        {N} was charged with extremism and placed under house arrest
        {N} was placed under house arrest
        the court put {N} under house arrest
        {N} was transferred to house arrest
        the arrest of {N} was replaced with house arrest
        {N} is under house arrest
    """,
    ("house_arrest", 2, "month"): """
        {N} was placed under house arrest for 2 months
        the court extended the house arrest of {N} for 2 months
        the court chose house arrest for 2 months for {N}
        {N} was put under house arrest for a period of two months
    """,
    ("release", None, None): """
        {N} was let go without drawing up a protocol
        {N} was allowed to go home after he had written an explanatory note
        {N} was released without charges
        {N} came out of prison after serving the full term
        {N} walked out of the courtroom as a free man
        {N} got out of the colony
        {N} was released ahead of schedule
        {N} was conditionally released ahead of time
        the court granted {N} parole
        {N} left the gates of the colony
        {N} is at liberty again
        {N} was released early from serving his sentence
        the court satisfied the petition of {N} for parole
        {N} has been released from the special detention center
        {N} was released in the courtroom
        {N} went home from the colony
        Convict {N} was freed on parole two years ahead of time
        {N} left the detention facility at midnight
        after a talk {N} was let off
        the court granted the request for the parole of {N}
        {N} was granted early release and returned home to his children
        police in Kyiv released {N}, whose extradition is sought by Kazakhstan
        {N} was released
        {N} was set free
        {N} was let go after a conversation
        {N} left the colony
        {N} walked free from the colony
        {N} was released on parole
        the court released {N}
        the court freed {N}
        {N} was freed in the courtroom
        {N} came out of the special detention centre
        {N} was granted early release
        the court granted parole to {N}
        police released {N} after questioning
        {N} was discharged from custody
        {N} got out of prison
        {N} regained freedom
        {N} was allowed to go home
        {N} was amnestied
    """,
    ("summons", None, None): """
        {N} was called for a talk to the police
        {N} was called to the prosecutor’s office, where he was warned
        {N} received a summons for interrogation
        the district inspector brought {N} a summons
        {N} was invited by phone to come to the department
        the police demanded that {N} appear on Monday
        {N} was summoned to the investigator
        an investigator called {N} and asked him to come to the department
        {N} was summoned for questioning as a witness with the right to defense
        {N} received a call from the police with a demand to come to the department
        {N} was notified that he had to appear at the prosecutor's office
        {N} received a paper summoning him to the investigator
        a summons to the prosecutor's office was brought to {N}
        {N} was told to report to the police station for questioning
        {N} was summoned to the police
        {N} was called in for questioning
        {N} was called to the prosecutor’s office
        {N} received a summons
        police summoned {N} for interrogation
        the investigator summoned {N} as a witness
        {N} was invited to the police department for a talk
        {N} was ordered to appear at the police department
        {N} got a subpoena from the investigator
        {N} was handed a summons to the police
        {N} was summoned for a preventive talk
        {N} was called by the police for a conversation
        {N} was summoned to the National Security Committee
        the prosecutor’s office summoned {N}
        a summons to the police was handed to {N}
    """,
    ("travel_ban", None, None): """
        {N} was removed from the flight to Tbilisi
        {N} was not released from the country
        {N} found out at the airport that he was not allowed to leave the country
        a ban on leaving the country was imposed on {N}
        {N} is banned from leaving the country because of a debt
        border guards did not let {N} on board the plane
        {N} was turned back at the border
        {N} was not allowed to cross the border with Kyrgyzstan
        {N} was taken off the train at the border
        {N} could not leave for Bishkek: border guards removed him from the bus
        {N} was turned back at the airport
        the plane left without {N}: border guards found a ban on his departure
        {N} was barred from boarding a flight to Warsaw
        {N} was not allowed to leave the country
        {N} was not let out of Kazakhstan
        {N} was banned from leaving the country
        {N} was prohibited from travelling abroad
        {N} was taken off the plane
        {N} was removed from the flight to Istanbul
        border guards did not let {N} cross the border
        {N} was not allowed to board the plane
        {N} was barred from leaving Kazakhstan
        a travel ban was imposed on {N}
        {N} was stopped at the border and not let out
        {N} was refused exit from the country
        {N} was turned back at the airport
        {N} was denied boarding on the flight
    """,
    ("dismissal", None, None): """
        {N} lost his job after a post on Facebook
        the contract with {N} was not extended
        {N} was removed from the post of the director
        {N} was fired under the article on absenteeism
        {N} was dismissed from the university
        the company fired {N} for participation in the strike
        {N} was dismissed of his own free will under pressure from the administration
        the employment contract with {N} was terminated
        the plant terminated the contract with {N}
        Teacher {N} lost her position at the school after a post
        {N} was shown the door from the hospital where she had worked for ten years
        the employer terminated the contract with {N}
        {N} was sacked from the theatre over an anti-war post
        {N} was dismissed from work
        {N} was fired from the school
        {N} lost his job
        {N} was sacked
        {N} was laid off
        the company fired {N}
        the school dismissed {N}
        {N} was removed from his post
        {N}’s contract was terminated
        {N} was forced to resign
        the employer terminated the contract of {N}
    """,
    ("pledge_not_to_leave", None, None): """
        {N} gave a pledge not to leave the city
        {N} was put under recognizance not to leave
        {N} is under a written undertaking not to leave
        {N} signed an undertaking not to leave the place
        the measure of restraint for {N} is a written pledge
        {N} was charged with inciting discord; he gave a written undertaking not to leave
        {N} gave a subscription not to leave
        {N} was placed under a pledge not to leave
        {N} gave a written undertaking not to leave
        a pledge not to leave was taken from {N}
        {N} is under a recognizance not to leave
        {N} was obliged not to leave the city
    """,
    ("bail", None, None): """
        the court granted bail to {N}
        bail was set for {N}
    """,
    ("forced_psychiatric", None, None): """
        {N} was sent for a compulsory psychiatric examination
        {N} was taken to a psychiatric clinic by force
        the court sent {N} for compulsory treatment in a psychiatric hospital
        {N} was placed in a mental health center for examination
        {N} was sent for compulsory treatment to a psychiatric hospital
        {N} was placed in a psychiatric hospital
        {N} was forcibly hospitalized in a psychiatric clinic
        the court sent {N} for compulsory psychiatric treatment
        {N} was committed to a mental hospital
        {N} was taken to a psychiatric ward
        {N} was sent for a forensic psychiatric examination
    """,
    ("community_service", 100, "hour"): """
        {N} is to work 100 hours for the benefit of society
        {N} was sentenced to 100 hours of community service
        {N} was given 100 hours of public works
        {N} must do 100 hours of community service
        the court sentenced {N} to 100 hours of compulsory works
    """,
    ("activity_ban", 5, "year"): """
        {N} was deprived of the right to engage in public activity for 5 years
        {N} was banned from engaging in journalism for 5 years
        {N} was forbidden to engage in public activities for 5 years
        {N} got a 5-year ban on public activity
        {N} was banned from public activities for 5 years
        {N} was prohibited from engaging in public activities for 5 years
        the court banned {N} from journalism for 5 years
        {N} was deprived of the right to engage in public activities for 5 years
        the court barred {N} from political activity for five years
        {N} got a five-year ban on public activity
    """,
    ("compensation", 500000, "KZT"): """
        the court ordered {N} to pay 500,000 tenge in compensation
        {N} was ordered to pay 500,000 tenge for moral damage
        the court recovered 500,000 tenge of moral damages from {N}
        the court obliged {N} to pay the plaintiff 500,000 tenge
        500,000 tenge of compensation was recovered from {N}
    """,
    ("life_imprisonment", None, None): """
        {N} was sentenced to life imprisonment
        {N} received a life sentence
    """,
    ("probation", None, None): """
        {N} was placed under probation control
        {N} is on probation
    """,
    ("personal_surety", None, None): """
    """,
    ("fine", 20, "MCI"): """
        {N} was punished with a fine of 20 MCI
        the court imposed a penalty of 20 MCI on {N}
        {N} was fined for 20 MCI
        {N} has to pay a fine in the amount of 20 MCI
        {N} got off with a fine of 20 MCI
        a fine of 20 monthly calculation indices was imposed on {N}
        {N} was brought to administrative responsibility in the form of a fine of 20 MCI
        the city court left the fine of 20 MCI imposed on {N} unchanged
        {N} was issued a fine of 20 MCI
        the court punished {N} with 20 MCI
    """,
    ("fine", 73840, "KZT"): """
        {N} has to pay 73,840 tenge for a solitary picket
        {N} was fined 20 MCI (73,840 tenge)
        the court fined {N} 73,840 tenge
        {N} is to pay 73 840 tenge to the state
    """,
    ("imprisonment", 5, "year"): """
        {N} was deprived of liberty for 5 years
        {N} was given 5 years of deprivation of liberty
        {N} was sent for 5 years to a medium security colony
        {N} will spend 5 years behind bars
        {N} was convicted for 5 years
        {N}, who was sentenced to 5 years, declared a hunger strike
        {N}, convicted under Article 405 for 5 years, was transferred to another colony
        {N} was found guilty and received 5 years in a general regime colony
        the term of {N} – 5 years – was left unchanged
        {N} is serving a five-year sentence
        {N} was sentenced to 5 (five) years of imprisonment
        the punishment of {N} is 5 years in prison
        {N}, political prisoner (5 years), was placed in a punishment cell
    """,
    ("suspended_sentence", 3, "year"): """
        {N} was given 3 years conditionally
        {N} was sentenced to 3 years of suspended imprisonment
        {N} received a conditional term of 3 years
        {N} was sentenced to three years suspended
        {N} was given a three-year suspended sentence
        {N} was conditionally sentenced to 3 years
    """,
}
NOTHING = """
    lawyer Saule Omarova visited her client in the pre-trial detention center
    {N} complained about the conditions in the special detention facility
    relatives brought parcels to the detention center
    the head of the temporary detention facility was appointed
    {N} reported that there is no hot water in the pre-trial detention center
    the rally of relatives near the pre-trial detention center lasted two hours
    the Ministry of Internal Affairs reported on the number of people in the pre-trial detention centers
    a draft law on administrative detention was submitted to the Majilis
    the draft law provides for a fine of 20 MCI or arrest for up to 15 days
    deputies proposed to replace arrest for rallies with a fine
    {N} told the court that in January 2022 he had been detained and tortured in the police department
    the court questioned a policeman who had detained the defendant {N}
    the investigator called the lawyer to the department
    the doctor was called to the police department
    the police were called to the square
    a witness did not appear at the summons of the court
    the court summoned experts for interrogation
    the prosecutor was invited to the court session
    {N} came to the police department to file a complaint
    {N} filed a complaint with the police department
    {N} wrote to the prosecutor’s office about the release of his brother
    activists demanded the release of political prisoners
    the release of the film about the January events was postponed
    the newspaper was released without two pages
    the company dismissed the claims of the workers
    the court dismissed the complaint of {N}
    the akim dismissed rumors about the arrest of his deputy
    workers demanded the dismissal of the director
    the strikers demand that the dismissed be reinstated
    the union opposed the dismissal of workers
    {N} called the arrest of journalists illegal
    the book about prison was taken away from {N}
    the phones of {N} were taken to the police department for examination
    the car of {N} was placed in the police parking lot
    the account of {N} was arrested
    the property of {N} was arrested
    {N} was not allowed to leave the house
    {N} was not let into the building of the court
    {N} left for Turkey
    {N} is awaiting trial
    the trial of {N} was postponed for 15 days
    {N} spent 3 hours in the queue of the akimat
    {N} has been waiting for an answer for two months
    {N} has been on a hunger strike in the colony for 15 days
    {N} was placed in a punishment cell for 15 days
    {N} was transferred to a solitary cell for 2 months
    {N} was deprived of visits for 3 months
    the examination of {N} will last 30 days
    the decision can be appealed within 15 days
    {N} was given 10 days to pay the tax
    {N} was registered with the probation service
    the state prosecutor supported the charge and asked for 5 years
    they could get from 3 to 7 years
    {N} was threatened with imprisonment
    {N} risks losing his job
    {N} was offered to resign
    the director asked {N} to write a letter of resignation
    {N} collected money to pay the fine for his friend
    the fund collected 100 thousand tenge for the fines of activists
    the fine was paid by subscribers of the blog
    unknown people in masks took away the phone of {N}
    unknown people took {N} out of the house and beat him
    {N} was taken away by ambulance
    {N} was taken to hospital
    {N} was hospitalized from the colony
    the body of {N} was taken to the morgue of the police hospital
    no one was detained at the rally
    the rally passed without detentions
    the police watched the rally but did not detain anyone
    the police promised not to detain the participants
    the prosecutor’s office warned {N} about the inadmissibility of holding a rally
    the court refused to arrest {N}
    the court refused to place {N} under house arrest
    the court cancelled the arrest of {N}
    the fine imposed on {N} was cancelled
    the restriction on leaving the country was lifted from {N}
    the commission on human rights discussed torture in the detention facilities
    the ombudsman visited those arrested in the special detention facility
    mothers of the arrested came to the akimat
    the lawyers of the detained were not let in
    the list of the detained was published by human rights activists
    journalists were not allowed into the court hall
    journalists were asked to leave the hall
    {N} was removed from the hall
    {N} was removed from the elections
    {N} was expelled from the university
    {N} was deprived of a lawyer’s license
    the activities of the party were banned for 3 months
    the work of the site was suspended for 3 months
    the accreditation of the journalist was suspended for 6 months
    a single picket of {N} lasted 15 minutes
    {N} worked as a police officer for 5 years
    {N} has lived in exile for 5 years
    the case of {N} has been under investigation for 5 months
    the investigation was extended for 2 months
    the term of the investigation of the case of {N} was extended for two months
    the police tried to detain {N}, but the residents stood up for him
    {N} demanded to release his comrades
    the court refused {N} parole
    {N} will be released in May
    {N} released a statement on the rally
    the prosecutor asked to sentence {N} to 5 years in prison
    {N} faces up to 5 years in prison
    {N} can be fined 20 MCI
    {N} was threatened with arrest for 15 days
    the term of {N} will end in 5 years
    {N} appealed against his dismissal of the claim
    {N} has been on hunger strike for 15 days
    {N} worked at the plant for 5 years
    {N} recalled that people are being detained for posts
    {N} filed a complaint against the investigator
    {N} was questioned as a witness
    a protocol was drawn up on {N}
    the case against {N} was dismissed
    {N} was acquitted
    {N} has not been seen for 5 days
    {N} waited for the hearing for three hours
    {N} announced a hunger strike of 5 days
    the hearing on the case of {N} lasted three hours
    {N} collected 73,840 tenge for the families of prisoners
    {N} was warned about the inadmissibility of violating the law
    the search at the house of {N} lasted three hours
    {N} called on the authorities to stop arrests
    {N} said that lawyers are not allowed to see prisoners
    the prosecutor asked the court to sentence {N} to 7 years in prison
    nobody was detained, {N} said
    {N} was not detained
    {N} may be sentenced to 7 years
    {N} faces up to 7 years in prison
    {N} fears that he will be detained
    the police threatened to detain {N}
    the rally was held without arrests, {N} said
    {N} demanded to release all political prisoners
    the court refused to fine {N}
    the court acquitted {N}
    the court cancelled the fine of {N}
    the article provides for imprisonment for up to 5 years, {N} recalled
    the prosecutor requests 7 years for {N}
    {N} said that people are fined and arrested for solitary pickets
    {N} asked to check the norm of administrative arrest
    investigators kept {N} without sleep for two days
    the term of stay of {N} has been exceeded by 11 days
    {N} held a rally for two hours
    the guards took away the poster of {N}
    {N} received a call from the police
    the court cancelled the arrest of {N} for 15 days
    {N} was released from administrative responsibility
    {N} was kept for two days in a cold cell of the colony
    the number of the arrested rose in a week, {N} said
"""


def measures_of(words):
    """(kind, value, unit, names) of each measure that an entry of these words states."""
    text = f"On May 5, in Almaty, {words.format(N=NAME)}.[1]"
    (entry,) = read_bulletin(text, (2024, 5)).entries
    return [(found.kind, found.value, found.unit, found.who) for found in entry.measures]


def phrases_of(lines):
    return [line.strip() for line in lines.strip().splitlines()]


@pytest.mark.parametrize("measure", FRAMES, ids=lambda measure: " ".join(map(str, measure)))
def test_a_measure_is_read_from_whatever_verb_or_noun_states_it(measure):
    found = {words: measures_of(words) for words in phrases_of(FRAMES[measure])}
    assert found == dict.fromkeys(found, [(*measure, [NAME])])


def test_what_is_only_asked_threatened_or_denied_is_no_measure():
    found = {words: measures_of(words) for words in phrases_of(NOTHING)}
    assert found == dict.fromkeys(found, [])
