"""Words of the genre: which capitalised words are no names, who acts for the state, who speaks, who is affected."""
from __future__ import annotations

import re

# Words that are capitalised at the head of a sentence or inside names of bodies, and are never part of a person's name.
COMMON = frozenset("""
    a about above according accordingly accused action actions active acts actually additionally administration administrative adviser advisor
    after afterwards again against agency air airport akimat akimats all almost wild alone along already also although amendments american amid amnesty among an analysis and
    announcement another annual anti anyone apart appeal appellate appeals april arab area areas arms army around arrest arrests art article articles as asked asset assembly assistant
    association associations at attention attorney august austrian authorities avenue aware back bail ban bank banned based basic before being besides between beyond bill billion bloody blogger bloggers
    board bodies body book both branch briefing british broadcast brothers budget building bureau bus business but by cabinet calls campaign capital case cases
    cassation cathedral cause center centers central centre centres certain chair chairman chairperson chairwoman chamber channel charge charges charter chemical chief
    children chinese citizen citizens city civic civil claims clause close club coalition coalitions code colleague colleagues collective college colony commemorative
    commission commissioner commissioners committee committees commonwealth communication communications community companies company complaint complex
    concern conditions conference confederation congress consequently constitution constitutional construction consulate consumer convention cooperation
    corporation correctional corruption council counsel counter country county court courts covenant crime crimes criminal crisis culture
    currently curfew cyber daily date day days dear debate december decision declaration defence defendant defendants defender defenders defense delegation demand
    demands democracy democratic demonstration demonstrators department departments deputies deputy despite detained detainees detention development
    dialogue digital digitalization diplomatic direct director directorate disabled discussion district districts doctor doctors dollars domestic dozens draft driver
    due during duty each earlier east eastern ecological economic economy edition editor editorial editors education eight elders election elections
    electoral eleven embassy emergency employee employees employers energy enforcement engineering entrepreneurs environmental especially establishment ethnic european european eurasian even evening
    event events every everyone everything evidence ex examination executive expert expertise experts express facebook facilities facility fact
    factory fake families family father february federal federation few field fifth fifteen fighters figures final finally finance financial fire first five flight following food football
    for force forces foreign forensic former forty forum foundation foundations four fourth france free freedom freedoms friday friend friends from front fund funds further
    gas gazette general genocide german global government great green group groups guard half hall he head headquarters health hearing hearings heart her here
    heritage high higher his history holding home hospital hotel hours house housing however human humanitarian hundreds i if illegal immediately
    in including indeed independence independent index industrial industry information initiative initiatives inquiry inside inspection inspector instead institute institution
    institutions instagram insurance integrity intelligence intense inter interdistrict interest interior internal international internet interview invalid investigation investigations
    investigative investigator investigators iron is isolation it its january joint journal journalism journalist journalists judge judges judicial judiciary july june
    just justice juvenile juvenile kantar kazakh kazakhstani kazakhs key kind king know korean kyrgyz labor labour lake land language large last late later latest law
    lawlessness laws lawyer lawyers leader leaders league legal legislation legislative less let liberal liberation liberty life like lists list live living local long
    lower ltd llp main major majilis manager many march market martial maslikhat maslikhats mass material mayor mazhilis me meanwhile measures media medical
    meeting member members memorial memory men mental metallurgical methods military million mine miners mining minister ministers ministries ministry minority minors mission mobile moment monday money
    month months monument moreover morning mosque most mother mothers mountain movement mp mps much municipal museum music muslim my namely nation national nations natural near neither
    network networks never nevertheless new news newspaper next nine no nobody none nongovernmental non nor normally north northern not note nothing notification november now number numerous nurse
    observatory observer observers occupation october of offence offences offense offenses office officer officers official officials often oil old olympic ombudsman on once one ones
    online only open opening operational operations opposition or order orders organization organisations organisation organizations organizing other others our out
    outside over overview own palace panel paper parents park parliament parliamentary part participants participation parties party passport patriotic peace peaceful
    penal penitentiary pension people peoples per permission person persons petition petroleum picket plant platform plenary plaintiff police policeman policy political politicians poll
    polytechnic poor post posts power powers pre preparation present president presidential presidents press preventive previously prime prison prisoner prisoners private pro probably probation procedure
    proceedings production professor program programme progressive project proposal prosecution prosecutor prosecutors protection protest protesters protests provincial provision
    psychiatric psychological public publication publishing qantar question questions radio railway rally rallies reason reasons recall recently recovery red reference reform
    reforms refugee refugees regarding region regional regions register registration regulations related relatives relief religion religious remember repeated report reporter reporters reports representative
    representatives republic republican republics request requirements research resident residents resolution resource responsible rest result retired review revolution right rights
    road role round rule rural russian safety saint same saturday saying says scheduled school science scientific sea second secondly secretary section security see senate senior
    senator sentence september sergeant serious service services session seven seventh several she shelter she's short shortly similar similarly simultaneously since single sir site six sixth small so social society soldier
    soldiers some somebody someone soon source sources south southern soviet speaker special specialised specialist specialists specialized speech spokesman spokesperson square staff standing
    starting state stated statement statements states station statistics statute steel still street strike strikers student students subject submission subsequently such sunday supervision support
    supporters supreme suspect suspected suspects system table task tax teachers team technical technologies technology tenge tengiz term terror terrorism terrorist terrorists than thanks that the their theme
    then there therefore these they thing things third thirdly this those thousands three through thursday thus time times to today together tomorrow tonight top torture total trade traffic transparency
    transport travel treatment treaty trial tribunal trust tuesday turkish twelve twenty two uk ukrainian under unfortunately unified union unions unit united universal university
    unknown until up upon upper us usa use uzbek vice victim victims video village violation violations violence visa visit voice volunteers voters war was warrant water we web website wednesday
    week weekly welfare well west western what when where whether which while white who whose why wife will with within without witness witnesses woman women work worker workers working world year years yesterday yes yet you young your
    youth youtube telegram whatsapp twitter tiktok zone akim akims akorda coordinator cofounder co-founder co-chair deputy-akim vice-minister prosecutor-general secretary-general
    captain colonel lieutenant lieutenant-general major-general commander academician dr mr mrs ms miss dame lord count prince professor imam priest bishop pastor father brother sister uncle
    karakalpak karakalpakstan caspian dispatch eu un osce nsc knb mia rk pace hrw ngo ngos csto cis usa scientist unity truth victory partiyasy koshe dvk dck alga kalashnikov makarov affairs ecology agriculture sports tourism defence emergencies situations prevention combating anti anti-corruption
    rehabilitation sanitary epidemiological antimonopoly customs revenue revenues corrections agriculture forestry innovation aerospace inspectorate secretariat ambassador ambassadors consul embassy-
    envoy chancellor commissioner rapporteur delegate delegation presidency premier governor mayor mayors clerk notary attorney advocate expert analyst economist scientist activist's
    blogger's rights'
    liberties defenders' borders reporters frontline line house amnesty watch fidh omct helsinki norwegian swedish dutch italian polish spanish czech baltic
    soldiers' orphanage kindergarten college lyceum campus stadium arena theatre theater hall cinema circus cemetery highway airport bridge bus metro pipeline refinery oilfield
    sunni shia christian orthodox catholic jehovah jehovah's witnesses tablighi jamaat hizb tahrir falun gong uyghur uighur dungan tatar chechen oyan qazaqstan qazakhstan amanat otan nur zhol azattyk respublica baytak
    cctv gymnasium stele sanctions bailiff judge prosecutors corps battalion brigade garrison steppe bazaar mall cafe restaurant store tv fm kz kzt llc jsc fm ak center’s zhas halyk elbasy kozhabek’s
    violating extension refusal calling planning organizing propaganda incitement insulting contempt defamation slander knowingly false spreading placement dissemination financing participating
    """.split())
ENGLISH_ENDING = re.compile(
    r"(?:tion|tions|sion|sions|ment|ments|ness|ities|ity|isms?|ists?|ances?|ences?|ency|ancy|ships?|wards?|ally|ously|ently|ately|edly|ables?|ibles?|ful|less|"
    r"ology|ings|ized|ised|ating|ating|ving|ding|ting|ring|king|ring|ties|cies|ies|ers|ors|ians|icans|eans|ishly|ively|arly|ily)$")

# A name before one of these words is the name of a thing.
THING = re.compile(
    r"\s+(?:[A-Z][\w’'-]*\s+)?(?:[Ss]quare|[Ss]treet|[Aa]venue|[Aa]ve\b|[Pp]rospekt|[Bb]oulevard|[Ff]oundation|[Ff]und\b|[Uu]niversity|[Aa]cademy|[Ii]nstitute|[Pp]ark|[Ll]ake|[Mm]osque|"
    r"[Mm]onument|[Mm]emorial|[Tt]heat(?:er|re)|[Aa]irport|[Pp]rize|[Aa]ward|[Dd]istrict|[Rr]egion|[Oo]blast|[Vv]illage|[Cc]ity\b|[Ss]ettlement|[Pp]arty|[Mm]ovement|[Cc]ourt\b|[Cc]ommittee|[Cc]ommission|[Cc]oalition|"
    r"[Cc]entre?\b|[Cc]enter|[Uu]nion|[Aa]gency|LLP|LLC|JSC|[Cc]ompany|[Gg]roup|[Hh]ospital|[Gg]ymnasium|[Ss]chool|[Pp]lant|[Ff]ield|[Mm]ine\b|[Ff]actory|[Cc]anal|[Rr]iver|[Hh]ighway|[Mm]useum|"
    r"[Bb]ank\b|[Cc]hannel|[Mm]edia\b|[Nn]ews|TV\b|FM\b|[Aa]kimat|[Dd]epartment|[Pp]olice|[Aa]rmy|[Ff]action|[Pp]rison|[Cc]olony|[Rr]esidence|[Ss]tation|[Oo]rganization|[Aa]ssociation|[Hh]otel|[Cc]ulture)\b")
MEMORIAL_BEFORE = re.compile(r"(?:monuments?\s+(?:to|of)|statue\s+of|named\s+after|(?<!the )name\s+of|(?:newspapers?|weekly|magazine|website|portal|outlet|channel|agency|radio|movement|group|ensemble)|busts?\s+of|law\s+firm|in\s+the\s+spirit\s+of|company)\s+(?:the\s+)?$", re.I)

SURNAME_ENDING = re.compile(
    r"(?:[aeiouy]ev|[a-z]ov|[a-z]ev|[a-z]ova|[a-z]eva|[a-z]ina|skiy|skii|sky|skaya|skaia|uly|ulı|kyzy|qyzy|kizi|kyzi|tegi|tegy|bay|bai|bayev|bek|shvili|enko|yan|dze|chuk|uk|ich|ykh|ikh)$")
STRONG_SURNAME = re.compile(r"(?:[bcdfghjklmnprstvzx]ov|[bcdfghjklmnprstvzx]ova|[aeiy]ev|[aeiy]eva|[bdgklmnrstz]ev|[bdgklmnrstz]eva|inov|inova|kyzy|qyzy|shvili|enko|sky|skaya)(?:[’']s?)?$")
PATRONYMIC = re.compile(r"(?:ovich|evich|ovna|evna|uly|kyzy|qyzy)$")
DIGRAPHS = "Shch|Dzh|Zh|Sh|Kh|Ch|Ts|Yu|Ya|Ye|Yo|Dj|Gh|Th|Ph|Zt"

_NOUN = r"[A-Za-z’'.-]+"
_OFFICIAL_WORDS = (
    r"(?:(?:vice|prime|deputy)[\s-]+)*(?:president|minister|premier)|vice[\s-]minister|(?:deputy\s+)?(?:akim|mayor|governor)|"
    r"(?:deputy|deputies|member|members|mp|mps|speaker|chairman|chair|senator|senators)\s+of\s+(?:the\s+)?(?:\w+\s+){0,2}(?:majilis|mazhilis|maslikhat|parliament|senate|court|committee|board of the national)|"
    r"(?:majilis|mazhilis|maslikhat|parliament(?:ary)?|senate)\s+(?:deputy|deputies|members?|speaker|chairman)|deputy|deputies|mps?|senators?|majilisman|"
    r"judges?|(?:deputy\s+|chief\s+|general\s+|special\s+|senior\s+)*prosecutors?(?:\s+general)?|investigators?|interrogator|(?:police|district|security|prison|nsc|knb)\s+(?:police\s+)?officers?|officers?|"
    r"policem[ae]n|policewoman|(?:district\s+)?inspectors?|ombuds(?:man|woman|person)|secretary\s+of\s+state|state\s+secretary|state\s+(?:adviser|advisor|counsellor)|bailiff|"
    r"colonel|lieutenant(?:[\s-]colonel)?|captain|major(?:[\s-]general)?|sergeant|general|warden|commandant|"
    r"(?:press\s+secretary|spokes(?:man|woman|person)|head|chief|deputy\s+head|deputy\s+chief|director|chairman|chairperson|deputy\s+chairman|representatives?|employees?|officials?|staff|adviser|advisor)\s+"
    r"(?:of|to|from|for|at|in)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,6}?(?:police|department|departments|ministry|committee|prosecutor(?:\s+general)?[’']?s?\s+office|prosecutor’s|nsc|knb|akimat|president|akorda|colony|prison|"
    r"facility|probation|court|service|agency|administration|directorate|government|state|interior)(?:\s+(?:departments?|office|station|service|committee|administration))?(?:\s+(?:of|for|on)\s+[^,;:.]{0,60})?|"
    r"(?:nsc|knb|police|ministry|committee|department|akimat|prison|colony|court|prosecutor’s\s+office)\s+(?:deputy\s+)?(?:chairman|chief|head|spokes(?:man|woman|person)|press\s+secretary|representative|employee|official|director)"
)
OFFICIAL = re.compile(rf"\b(?:{_OFFICIAL_WORDS})\b", re.I)
_OTHER_WORDS = (
    r"lawyers?|attorneys?|advocates?|counsel|defen[cs]e\s+counsel|father|mother|parents?|wife|husband|spouse|son|sons|daughters?|brothers?|sisters?|uncle|aunt|relatives?|nephew|niece|widow|"
    r"experts?|analysts?|political\s+scientists?|economists?|sociologists?|historians?|researchers?|professors?|doctors?|physicians?|psychologists?|psychiatrists?|directors?|managers?|"
    r"ambassadors?|diplomats?|mep|meps|plaintiffs?|witness(?:es)?|eyewitness(?:es)?|representatives?|spokes(?:man|woman|person)|commissioner|rapporteur|chancellor|co-?chair(?:man|woman)?|chair(?:man|woman|person)?|"
    r"heads?|co-?founders?|founders?|coordinators?|public\s+defender|businessm[ae]n|oligarchs?|entrepreneurs?|employees?|employers?|owner|principal|teachers?|notary|translator|film\s+director|critics?|"
    r"ex-president|former\s+president|first\s+president|senator|congress(?:man|woman)|dame|lord|sir|baroness"
)
OTHER = re.compile(rf"\b(?:{_OTHER_WORDS})\b", re.I)
_AFFECTED_WORDS = (
    r"activists?|journalists?|bloggers?|defenders?|politicians?|oppositionists?|artists?|singers?|rappers?|musicians?|poets?|writers?|prisoners?|detainees?|convicts?|convicted|defendants?|suspects?|"
    r"accused|victims?|picketers?|protesters?|unionists?|residents?|citizens?|pensioners?|editors?|editor-in-chief|reporters?|correspondents?|refugees?|asylum\s+seekers?|anarchists?|athletes?|"
    r"drivers?|oil\s+workers?|workers?|operators?|cameram[ae]n|photographers?|publishers?|veterans?|invalid|persons?|people|believers?|pastors?|imams?|"
    r"leader|leaders|members?|\w+-year-old|participants?|candidates?|students?|feminists?|ecologists?|environmentalists?|dissidents?|critic|youtuber|mother\s+of\s+many\s+children|man|woman|comedian"
)
AFFECTED = re.compile(rf"\b(?:{_AFFECTED_WORDS})\b", re.I)
PERSON_NOUN = re.compile(rf"\b(?:{_OFFICIAL_WORDS}|{_OTHER_WORDS}|{_AFFECTED_WORDS}|colleague|comrade|friend|client|named|name\s+of|lawyer)$", re.I)
FOREIGN = re.compile(
    r"\b(?:US|U\.S\.|USA|American|British|UK|German|French|Italian|Polish|EU|European|Russian|Ukrainian|Turkish|Chinese|Kyrgyz|Uzbek|UN|OSCE|PACE|foreign|Swedish|Norwegian|Dutch|Lithuanian|Latvian|"
    r"Germany|France|Russia|Ukraine|Britain|Poland|Turkey|China|Uzbekistan|Kyrgyzstan|Belarus|Congress|Bundestag|Great\s+Britain|ambassador)\b")
QUOTING = re.compile(
    r"(?:\s*\([^)]{1,40}\))?[,\s”»\"]*(?:also\s+|has\s+|had\s+|further\s+|recently\s+|once\s+again\s+)?(?:said|says|stated|states|noted|notes|believes?|believed|reported|reports|announced|considers?|stressed|told|thinks?|commented|explained|added|writes|wrote|"
    r"informed|claims?|claimed|recalled|emphasi[sz]ed|spoke|asked|asks|urged|suggested|denied|responded|answered|declared|called|proposes?|proposed|"
    r"expressed|presented|published|provided)\b", re.I)
SAID_BEFORE = re.compile(r"(?:\bsaid|\bsays|\bstated|\breported|\bnoted|\baccording\s+to|\bcommented|\btold|\badded|\bexplained)\s+(?:the\s+|a\s+|his\s+|her\s+|their\s+|by\s+)?[\w\s,’'-]{0,60}$", re.I)
