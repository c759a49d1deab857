"""Words of the genre: which capitalised words are no names, who acts for the state, who speaks, who is affected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_uppercase

from .model import Role


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


# Words that are capitalised at the head of a sentence or inside names of bodies, and are never part of a person's name.
COMMON = words("""
    a about above academician according accordingly accused action actions active activist's acts actually
    additionally administration administrative adviser advisor advocate aerospace affairs after afterwards again
    against agency agriculture air airport ak akim akimat akimats akims akorda alga all almost alone along already
    also although amanat ambassador ambassadors amendments american amid amnesty among an analysis analyst and
    announcement annual another anti anti-corruption antimonopoly anyone apart appeal appeals appellate april arab
    area areas arena arms army around arrest arrests art article articles as asked assembly asset assistant
    association associations at attention attorney august austrian authorities avenue aware azattyk back bail bailiff
    baltic ban bank banned based basic battalion baytak bazaar before being besides between beyond bill billion bishop
    blogger blogger's bloggers bloody board bodies body book borders both branch bridge briefing brigade british
    broadcast brother brothers budget building bureau bus business but by cabinet cafe calling calls campaign campus
    capital captain case cases caspian cassation cathedral catholic cause cctv cemetery center centers center’s
    central centre centres certain chair chairman chairperson chairwoman chamber chancellor channel charge charges
    charter chechen chemical chief children chinese christian cinema circus cis citizen citizens city civic civil
    claims clause clerk close club co-chair co-founder coalition coalitions code cofounder colleague colleagues
    collective college colonel colony combating commander commemorative commission commissioner commissioners
    committee committees commonwealth communication communications community companies company complaint complex
    concern conditions confederation conference congress consequently constitution constitutional construction consul
    consulate consumer contempt convention cooperation coordinator corporation corps correctional corrections
    corruption council counsel count counter country county court courts covenant crime crimes criminal crisis csto
    culture curfew currently customs cyber czech daily dame date day days dck dear debate december decision
    declaration defamation defence defendant defendants defender defenders defenders' defense delegate delegation
    demand demands democracy democratic demonstration demonstrators department departments deputies deputy deputy-akim
    despite detained detainees detention development dialogue digital digitalization diplomatic direct director
    directorate disabled discussion dispatch dissemination district districts doctor doctors dollars domestic dozens
    dr draft driver due dungan during dutch duty dvk each earlier east eastern ecological ecology economic economist
    economy edition editor editorial editors education eight elbasy elders election elections electoral eleven embassy
    embassy- emergencies emergency employee employees employers energy enforcement engineering entrepreneurs
    environmental envoy epidemiological especially establishment ethnic eu eurasian european even evening event events
    every everyone everything evidence ex examination executive expert expertise experts express extension facebook
    facilities facility fact factory fake false falun families family father february federal federation few fidh
    field fifteen fifth fighters figures final finally finance financial financing fire first five flight fm following
    food football for force forces foreign forensic forestry former forty forum foundation foundations four fourth
    france free freedom freedoms friday friend friends from front frontline fund funds further garrison gas gazette
    general genocide german global gong government governor great green group groups guard guardsmen gymnasium half
    hall halyk he head headquarters health hearing hearings heart helsinki her here heritage high higher highway his
    history hizb holding home hospital hotel hours house housing however hrw human humanitarian hundreds i if illegal
    imam immediately in incitement including indeed independence independent index industrial industry information
    initiative initiatives innovation inquiry inside inspection inspector inspectorate instagram instead institute
    institution institutions insulting insurance integrity intelligence intense inter interdistrict interest interior
    internal international internet interview invalid investigation investigations investigative investigator
    investigators iron is isolation it italian its jamaat january jehovah jehovah's joint journal journalism
    journalist journalists jsc judge judges judicial judiciary july june just justice juvenile jogorku kalashnikov
    kantar kenesh karakalpak karakalpakstan kazakh kazakhs kazakhstani key kind kindergarten king knb know knowingly
    korean koshe kozhabek’s kyrgyz kz kzt labor labour lake land language large last late later latest law lawlessness
    laws lawyer lawyers leader leaders league legal legislation legislative less let liberal liberation liberties
    liberty lieutenant lieutenant-general life like line list lists live living llc llp local long lord lower ltd
    lyceum main majilis major major-general makarov mall manager many march market martial maslikhat maslikhats mass
    material mayor mayors mazhilis me meanwhile measures media medical meeting member members memorial memory men
    mental metallurgical methods metro mia military million mine miners mining minister ministers ministries ministry
    minority minors miss mission mobile moment monday money month months monument moreover morning mosque most mother
    mothers mountain movement mp mps mr mrs ms much municipal museum music muslim my namely nation national nations
    natural near neither network networks never nevertheless new news newspaper next ngo ngos nine no nobody non none
    nongovernmental nor normally north northern norwegian not notary note nothing notification november now nsc number
    numerous nur nurse observatory observer observers occupation october of offence offences offense offenses office
    officer officers official officials often oil oilfield old olympic ombudsman omct on once one ones online only
    open opening operational operations opposition or order orders organisation organisations organization
    organizations organizing orphanage orthodox osce otan other others our out outside over overview own oyan pace
    palace panel paper parents park parliament parliamentary part participants participating participation parties
    partiyasy party passport pastor patriotic peace peaceful penal penitentiary pension people peoples per permission
    person persons petition petroleum picket pipeline placement plaintiff planning plant platform plenary police
    policeman policy polish political politicians poll polytechnic poor post posts power powers pre premier
    preparation present presidency president presidential presidents press prevention preventive previously priest
    prime prince prison prisoner prisoners private pro probably probation procedure proceedings production professor
    program programme progressive project propaganda proposal prosecution prosecutor prosecutor-general prosecutors
    protection protest protesters protests provincial provision psychiatric psychological public publication
    publishing qantar qazakhstan qazaqstan question questions radio railway rallies rally rapporteur reason reasons
    recall recently recovery red reference refinery reform reforms refugee refugees refusal regarding region regional
    regions register registration regulations rehabilitation related relatives relief religion religious remember
    repeated report reporter reporters reports representative representatives republic republican republics request
    requirements research resident residents resolution resource responsible respublica rest restaurant result retired
    revenue revenues review revolution right rights rights' rk road role round rule rural russian safety saint same
    sanctions sanitary saturday saying says scheduled school science scientific scientist sea second secondly
    secretariat secretary secretary-general section security see senate senator senior sentence september sergeant
    serious service services session seven seventh several she she's shelter shia short shortly similar similarly
    simultaneously since single sir sister site situations six sixth slander small so social society soldier soldiers
    soldiers' some somebody someone soon source sources south southern soviet spanish speaker special specialised
    specialist specialists specialized speech spokesman spokesperson sports spreading square stadium staff standing
    starting state stated statement statements states station statistics statute steel stele steppe still store street
    strike strikers student students subject submission subsequently such sunday sunni supervision support supporters
    supreme suspect suspected suspects swedish system table tablighi tahrir task tatar tax teachers team technical
    technologies technology telegram tenge tengiz term terror terrorism terrorist terrorists than thanks that the
    theater theatre their theme then there therefore these they thing things third thirdly this those thousands three
    through thursday thus tiktok time times to today together tomorrow tonight top torture total tourism trade traffic
    transparency transport travel treatment treaty trial tribunal trust truth tuesday turkish tv twelve twenty twitter
    two uighur uk ukrainian un uncle under unfortunately unified union unions unit united unity universal university
    unknown until up upon upper us usa use uyghur uzbek vice vice-minister victim victims victory video village
    violating violation violations violence visa visit voice volunteers voters war warrant was watch water we web
    website wednesday week weekly welfare well west western what whatsapp when where whether which while white who
    whose why wife wild will with within without witness witnesses woman women work worker workers working world year
    years yes yesterday yet you young your youth youtube zhas zhogorku zhol zone
    canal coast crescent delta desert gorge island lake mountain mountains peak peninsula reservoir river sea valley
""")
ENGLISH_ENDING = re.compile(
    r"(?:tion|tions|sion|sions|ment|ments|ness|ities|ity|isms?|(?<!q[uv])ists?|ances?|ences?|ency|ancy|ships?|wards?|"
    r"ally|ously|ently|ately|edly|ables?|ibles?|ful|less|"
    r"ology|ings|ized|ised|ating|ating|ving|ding|ting|ring|king|ring|ties|cies|ies|ers|ors|ians|icans|eans|"
    r"ishly|ively|arly|ily)$"
)

# What people do for a living or are said to be: no part of a name, though often capitalised before one.
OCCUPATIONS = words("""
    accountant actor actress adviser advisor anarchist animator archaeologist architect artist athlete author barista
    beekeeper believer biologist boxer breeder broadcaster bookkeeper builder businessman businesswoman cameraman
    candidate caretaker carpenter cartoonist cashier challenger cleaner coach columnist comedian commentator composer
    concierge conductor conscript consultant contractor convict correspondent courier critic dancer defendant dentist
    deportee designer detainee developer director documentarian driver dressmaker ecologist economist editor
    electrician engineer entrepreneur environmentalist ethnographer feminist filmmaker firefighter fisherman farmer
    foreman freelancer gardener parishioner milker tractor-driver geologist guard guitarist hairdresser handyman
    herdsman herder historian housewife imam influencer inmate inventor instructor investor janitor jeweller jurist
    juror labourer laborer lawyer lecturer librarian linguist loader locksmith machinist mechanic medic merchant
    midwife migrant miner minibus-driver minor monitor moderator mullah musician neighbour neighbor notary nurse
    observer oilman oilwoman operator orphan paramedic passer-by passerby pastor patient peasant pensioner pharmacist
    philosopher photographer photojournalist physician physicist picketer pilot plumber podcaster poet politician
    postman preacher presenter priest prisoner producer professor programmer protester psychiatrist psychologist
    publicist publisher radiologist railwayman rapper recruit rector refugee reporter researcher resident retiree
    returnee sailor salesman saleswoman scholar schoolboy schoolgirl schoolteacher scientist screenwriter sculptor
    seamstress secretary seller serviceman shopkeeper singer sociologist soldier spokeswoman stockbreeder stoker
    stringer student surgeon survivor surveyor tailor taxi-driver teacher technician teenager therapist tiktoker
    trader trainee trainer translator truck-driver tutor unionist vendor veteran veterinarian videographer violinist
    vlogger volunteer waiter waitress warehouseman watchman welder widow widower worker writer youtuber
""")
COMMON |= OCCUPATIONS | frozenset(f"{word}s" for word in OCCUPATIONS)

# A name before one of these words is the name of a thing.
THING = re.compile(
    r"\s+(?:(?:founders?|editors?|journalists?|correspondents?|reporters?|newspaper|portal|website|studio|"
    r"case|miners|workers|"
    r"employees|activists|members|[Gg]uardsmen|[Hh]eroes)\b|(?:[A-Z][\w’'-]*\s+)?(?:[Ss]quare|[Ss]treet|[Aa]venue|"
    r"[Aa]ve\b|"
    r"[Pp]rospekt|[Bb]oulevard|"
    r"[Ff]oundation|[Ff]und\b|[Uu]niversity|[Aa]cademy|[Ii]nstitute|[Pp]ark|[Ll]ake|[Mm]osque|"
    r"[Mm]onument|[Mm]emorial|[Tt]heat(?:er|re)|[Aa]irport|[Pp]rize|[Aa]ward|[Dd]istrict|[Rr]egion|"
    r"[Oo]blast|[Vv]illage|[Cc]ity\b|[Ss]ettlement|[Pp]arty|[Mm]ovement|[Cc]ourt\b|[Cc]ommittee|"
    r"[Cc]ommission|[Cc]oalition|"
    r"[Cc]entre?\b|[Cc]enter|[Uu]nion|[Aa]gency|LLP|LLC|JSC|cocktails?|[Cc]ompany|[Gg]roup|[Hh]ospital|[Gg]ymnasium|"
    r"[Ss]chool|[Pp]lant|[Ff]ield|[Mm]ine\b|[Ff]actory|[Cc]anal|[Rr]iver|[Hh]ighway|[Mm]useum|"
    r"[Bb]ank\b|[Cc]hannel|[Mm]edia\b|[Nn]ews|TV\b|FM\b|[Aa]kimat|[Dd]epartment|[Pp]olice|[Aa]rmy|"
    r"[Ff]action|[Pp]rison|[Cc]olony|[Rr]esidence|[Mm]etro\b|[Ss]tation|[Oo]rganization|[Aa]ssociation|[Hh]otel|"
    r"[Cc]ulture))\b"
)
MEMORIAL_BEFORE = re.compile(
    r"(?:monuments?\s+(?:to|of)|statue\s+of|named\s+after|(?<!the )name\s+of|(?:newspapers?|weekly|magazine|"
    r"website|portal|outlet|channel|agency|radio|movement|group|ensemble)|busts?\s+of|law\s+firm|"
    r"in\s+the\s+spirit\s+of|company)\s+(?:the\s+)?$",
    re.I,
)

SURNAME_ENDING = re.compile(
    r"(?:[aeiouy]ev|[a-z]ov|[a-z]ev|[a-z]ova|[a-z]eva|[a-z]ina|skiy|skii|sky|skaya|skaia|uly|ulı|kyzy|qyzy|"
    r"kizi|kyzi|tegi|tegy|bay|bai|bayev|bek|shvili|enko|yan|dze|chuk|uk|ich|ykh|ikh)$"
)
STRONG_SURNAME = re.compile(
    r"(?:[bcdfghjklmnprstvzx]ov|[bcdfghjklmnprstvzx]ova|[aeiy]ev|[aeiy]eva|[bdgklmnrstz]ev|[bdgklmnrstz]eva|"
    r"inov|inova|kyzy|qyzy|shvili|enko|sky|skaya)(?:[’']s?)?$"
)
DIGRAPHS = "Shch|Dzh|Zh|Sh|Kh|Ch|Ts|Yu|Ya|Ye|Yo|Dj|Gh|Th|Ph|Zt"

_OFFICIAL_WORDS = (
    r"(?:(?:vice|prime|deputy)[\s-]+)*(?:president(?!\s+of\s+the\s+(?:\w+\s+)?(?:bar|federation|association|union|fund|"
    r"foundation|company|club|academy|college)\b)|minister|premier)|vice[\s-]minister|"
    r"(?:deputy\s+)?(?:akim|hokim|mayor|governor)|(?<=the )speaker|"
    r"(?:deputy|deputies|member|members|mp|mps|speaker|chairman|chair|senator|"
    r"senators)\s+of\s+(?:the\s+)?(?:\w+\s+){0,2}(?:majilis|mazhilis|maslikhat|parliament|senate|court|kenesh|"
    r"national\s+security\s+committee|board of the national)|"
    r"(?:plenipotentiary|authori[sz]ed|presidential|special)\s+representatives?|"
    r"(?:deputy\s+)?(?:head|chief)s?\s+of\s+(?:the\s+)?(?:\w+\s+){0,2}(?:region|district|oblast|city|village|town|"
    r"aiyl)\b(?!\s+(?:police|department|administration|court|prosecutor|directorate|health|education)\w*)|"
    r"(?:majilis|mazhilis|maslikhat|parliament(?:ary)?|senate)\s+(?:deputy|deputies|members?|speaker|"
    r"chairman)|deputy(?!\s+(?:head|chief|director|editor|chair\w*|leader|manager|principal|rector)\b)|deputies|"
    r"mps?|senators?|majilisman|"
    r"judge(?:s|[’']s\s+(?:assistant|secretary|aide))?|(?:deputy\s+|chief\s+|general\s+|special\s+|senior\s+)*prosecutors?(?:\s+general)?|"
    r"investigators?|interrogator|(?:police|district|security|prison|nsc|knb)\s+(?:police\s+)?officers?|"
    r"officers?|"
    r"policem[ae]n|policewoman|press[\s-]secretar(?:y|ies)|operatives?|detectives?|jailers?|guardsm[ae]n|"
    r"(?:former|ex-?)\s*(?:police(?:m[ae]n)?|officers?|operatives?|investigators?)(?:\s+\w+)?|"
    r"(?:district\s+)?inspectors?|ombuds(?:man|woman|person)|commissioner\s+for\s+human\s+rights|"
    r"(?<!high )human\s+rights\s+commissioner|"
    r"secretary\s+of\s+state|state\s+secretary|state\s+(?:adviser|advisor|counsellor)|bailiff|"
    r"colonel|lieutenant(?:[\s-]colonel)?|captain|major(?:[\s-]general)?|sergeant|(?:col|lt|capt|maj|sgt|gen)(?=\.)|"
    r"(?:head|chief|deputy\s+head|director)\s+of\s+(?:the\s+)?(?:medical|operational|special|educational|regime|"
    r"sanitary|duty)\s+(?:unit|part|department|service)|(?<!irector )(?<!secretary )general|"
    r"warden|commandant|(?:prison|colony)\s+governors?|warders?|magistrates?|press[\s-]service\s+(?:head|chief|"
    r"officer|employee)|"
    r"(?:head|chief|officer|employee)\s+of\s+(?:the\s+)?(?:[\w’]+\s+){0,2}?(?:security|guard|convoy|precinct|station|unit|"
    r"isolator|election\s+commission|bailiffs)\b|"
    r"(?:press\s+secretary|spokes(?:man|woman|person)|head|chief|deputy\s+head|deputy\s+chief|director|"
    r"chairman|chairperson|deputy\s+chairman|representatives?|employees?|officials?|staff|adviser|"
    r"advisor)\s+"
    r"(?:of|to|from|for|at|in)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,6}?(?:police|department|departments|ministry|"
    r"committee|prosecutor(?:\s+general)?[’']?s?\s+office|prosecutor’s|nsc|knb|akimat|president|akorda|"
    r"colony|prison|"
    r"facility|probation|court|service|agency|administration|directorate|government|state|"
    r"interior)(?:\s+(?:departments?|office|station|service|committee|administration))?(?:\s+(?:of|for|"
    r"on)\s+[^,;:.]{0,60})?|"
    r"(?:nsc|knb|police|ministry|committee|department|akimat|prison|colony|court|"
    r"prosecutor’s\s+office)\s+(?:deputy\s+)?(?:chairman|chief|head|spokes(?:man|woman|person)|"
    r"press\s+secretary|representative|employee|official|director)"
)
OFFICIAL = re.compile(rf"\b(?:{_OFFICIAL_WORDS})\b")
_OTHER_WORDS = (
    r"lawyers?|attorneys?|advocates?|counsel|defen[cs]e\s+counsel|father|mother|parents?|wife|husband|"
    r"spouse|son|sons|daughters?|brothers?|sisters?|uncle|aunt|relatives?|nephew|niece|widow|"
    r"experts?|analysts?|political\s+scientists?|economists?|sociologists?|historians?|researchers?|"
    r"professors?|doctors?|physicians?|psychologists?|psychiatrists?|directors?(?:\s+general)?|managers?|"
    r"ambassadors?|diplomats?|mep|meps|plaintiffs?|witness(?:es)?|eyewitness(?:es)?|representatives?|"
    r"spokes(?:man|woman|person)|commissioner|rapporteur|chancellor|co-?chair(?:man|woman)?|chair(?:man|"
    r"woman|person)?|"
    r"heads?|president|secretary[\s-]general|co-?founders?|founders?|coordinators?|public\s+defender|businessm[ae]n|oligarchs?|"
    r"entrepreneurs?|employees?|employers?|owner|principal|teachers?|notary|translator|film\s+director|"
    r"specialists?|linguists?|cellmates?|head\s+teachers?|bystanders?|complainants?|critics?|scholars?|scientists?|"
    r"secretar(?:y|ies)|(?:his|her|their)\s+defenders?|notaries|translators?|"
    r"neighbou?rs?|classmates?|(?:former|ex-?)\s*(?:vice\s+|prime\s+|deputy\s+)*"
    r"(?:president|prime\s+minister|minister|deput(?:y|ies)|senator|ambassador|akim|mayor|governor)|"
    r"ex-president|former\s+president|first\s+president|senator|congress(?:man|woman)|dame|lord|sir|baroness"
)
OTHER = re.compile(rf"\b(?:{_OTHER_WORDS})\b")
_AFFECTED_WORDS = (
    r"activists?|journalists?|bloggers?|defenders?|politicians?|oppositionists?|artists?|singers?|rappers?|"
    r"musicians?|poets?|writers?|prisoners?|detainees?|convicts?|convicted|defendants?|suspects?|"
    r"accused|victims?|picketers?|protesters?|unionists?|residents?|citizens?|pensioners?|editors?|"
    r"editor-in-chief|reporters?|correspondents?|refugees?|asylum\s+seekers?|anarchists?|athletes?|"
    r"drivers?|oil\s+workers?|workers?|operators?|cameram[ae]n|photographers?|publishers?|veterans?|"
    r"invalid|persons?|people|believers?|pastors?|imams?|"
    r"leader|leaders|members?|(?:mother|father)\s+of\s+(?:\w+\s+){1,2}children|jehovah[’']s\s+witness(?:es)?|"
    r"\w+-year-old|participants?|candidates?|students?|"
    r"feminists?|ecologists?|"
    r"environmentalists?|dissidents?|critic|mother\s+of\s+many\s+children|man|woman|boy|girl|minor|child|"
    r"wom[ae]n|m[ae]n|authors?|co-?defendants?|initiators?|inmates?|dwellers?|natives?|supporters?|organi[sz]ers?"
)
ENGAGED = re.compile(
    r"\b(?:activist|journalist|blogger|defender|politician|prisoner|convict|oppositionist|dissident|reporter|editor|"
    r"correspondent|picketer|protester|ecologist|environmentalist|feminist|unionist|leader|detainee|victim)s?\b",
    re.I,
)  # those whose own matter an entry tells, whatever else is said of them
AFFECTED = re.compile(rf"\b(?:{_AFFECTED_WORDS})\b")
_LOWER = {ord(letter): letter.lower() for letter in ascii_uppercase}  # keeps the length, as lower() does not
_NOUNS: tuple[tuple[re.Pattern[str], Role], ...] = ((OFFICIAL, "official"), (OTHER, "other"), (AFFECTED, "affected"))
_ENDS_IN_NOUN = re.compile(
    rf"\b(?:{_OFFICIAL_WORDS}|{_OTHER_WORDS}|{_AFFECTED_WORDS}|colleague|comrade|friend|client|named|name\s+of|"
    rf"lawyer)$",
)
_TOKEN = re.compile(r"[a-z][\w-]*")
_OCCUPIED = frozenset(word for word in OCCUPATIONS if not word.endswith("s")) | {f"{word}s" for word in OCCUPATIONS}


def role_nouns(words: str) -> Iterator[tuple[int, int, Role]]:
    """Start, end and role of every noun that says what part a person has; those that weigh more come first."""
    words = words.translate(_LOWER)
    for pattern, role in _NOUNS:
        yield from ((*match.span(), role) for match in pattern.finditer(words))
    if not _OCCUPIED.isdisjoint(_TOKEN.findall(words)):
        yield from ((*token.span(), "affected") for token in _TOKEN.finditer(words) if token[0] in _OCCUPIED)


def ends_in_person_noun(words: str) -> bool:
    """Whether the last word or words are a noun that may stand before a name: `the blogger`, `head of the police`."""
    last = words.rsplit(None, 1)[-1:]
    return bool(last and last[0].lower().removesuffix("s") in OCCUPATIONS) or bool(
        _ENDS_IN_NOUN.search(words[-90:].translate(_LOWER))
    )


FOREIGN = re.compile(
    r"\b(?:US|U\.S\.|USA|American|British|UK|German|French|Italian|Polish|EU|European|Russian|Ukrainian|"
    r"Turkish|Chinese|Kyrgyz|Uzbek|UN|OSCE|PACE|Europe|foreign(?!\s+(?:minist|affairs))|Swedish|Norwegian|Dutch|"
    r"Lithuanian|Latvian|"
    r"Germany|France|Russia|Ukraine|Britain|Poland|Turkey|China|Uzbekistan|Kyrgyzstan|Belarus|Congress|"
    r"Bundestag|Great\s+Britain|ambassador)\b"
)
QUOTING = re.compile(
    r"(?:\s*\([^)]{1,40}\))?[,\s”»\"]*(?:also\s+|has\s+|had\s+|further\s+|recently\s+|"
    r"once\s+again\s+)?(?:said|says|stated|states|noted|notes|believes?|believed|reported|reports|"
    r"announced|considers?|stressed|told|thinks?|commented|explained|added|writes|wrote|"
    r"informed|claims?|claimed|recalled|emphasi[sz]ed|spoke|asked(?!\s+for\b)|asks|urged|suggested|denied|responded|"
    r"answered|declared|called|proposes?|proposed|"
    r"expressed|presented|published|provided|voiced|testified)\b",
    re.I,
)
SAID_BEFORE = re.compile(
    r"(?:\bsaid|\bsays|\bstated|\breported|\bnoted|\bcommented|\btold|\badded|"
    r"\bexplained)\s+(?:by\s+[\w\s’'-]{0,60}$|(?!that\b|by\b)(?:the\s+|a\s+|his\s+|her\s+|"
    r"their\s+)?(?:(?!\bthat\b)[\w\s,’'-]){0,60}$)|"
    r"\baccording\s+to\s+(?!(?:which|whom|what)\b)[\w\s’'-]{0,60}$",
    re.I,
)
