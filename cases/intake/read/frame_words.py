"""Classes of words, and the frames that they make: which words together tell a type of incident, in whatever order.

A word stands for itself, one with a star for all that begin so; brackets hold its endings. A frame is a code, points,
and the classes of which a word each must stand near the others in one sentence; behind a minus a class that must not.
"""

from __future__ import annotations

CLASSES = {
    "refuse": """refus* den(y|ied|ies|ial|ials) reject* declin* disagree* prohibit* forbid* forbade ban banned
        disallow* unacceptable inexpedient inappropriate unsuitable occupied impossible revok* cancel* withdrew
        withdrawn negative reserved veto* unanswered thwart* inadmissible""",
    "rally": """rall(y|ies) picket* march* procession* demonstration* assembl(y|ies) protest protests vigil*
        meeting* gathering* flashmob* commemoration* parade*""",
    "request": """notif* notice* application* applied permi(t|ts|ssion) request* approval consent
        authori[sz]ation""",
    "authority": """akimat* hokimiyat* administration* mayor* municipal* authorit(y|ies) maslikhat* council""",
    "penalty": """verdict* sentence sentences sentencing term terms arrest fine fines fined ruling* conviction*
        punishment* penalt(y|ies) acquittal* imprisonment decision* judg?ment* restraint""",
    "lessen": """reduc* cut shorten* commut* mitigat* soften* lower* halv* lighten* lessen* trim* toughen*
        harsh* increas* tighten*""",
    "undo": """cancel* annul* overturn* overrul* revers* quash* rescind* uphold* upheld confirm* unchanged
        affirm* abolish* repeal* sustain*""",
    "higher": """appellate appeal* cassation regional supreme panel board collegium instance tribunal""",
    "hand": """hand* surrender* return* extradit* transfer* send* deport* deliver*""",
    "over": """over""",
    "state": """moscow minsk beijing tashkent bishkek ankara dushanbe ashgabat russia* belarus* chin(a|ese)
        uzbek* kyrgyz* tajik* turk(ey|ish|men*) homeland motherland kazakhstan* kazakh astana""",
    "suit": """lawsuit* suit suits claim claims plaintiff*""",
    "court": """court courts judge judges tribunal""",
    "settle": """satisf* grant* won lost dismiss* reject* refus* accept* uphold* upheld partially partly
        fil(e|ed|ing) oblig* compensat* damages recover* denied""",
    "damage": """broke broken burn* burnt smash* slash* thr(ew|own) shot shots fire arson* molotov torch* doused
        painted daubed punctur* cut scrawl* poured stones? bricks? vandal* explo* pelt*""",
    "property": """house home yard car cars windows? door doors gate gates barn fence apartment flat tyres?
        tires? windscreen* windshield* garage roof mailbox entrance""",
    "expose": """publish* post posted leak* discover* appear* spread* circulat* distribut* disclos* dox*""",
    "private": """addresses? phone photos? photograph* data correspondence passport intimate
        chats? messages medical nude collages? whatsapp screenshots?""",
    "lawyer": """lawyer* attorney* advocate* counsel""",
    "exclude": """remov* exclu* barr(ed|ing) suspend* depriv* disbar* expel* strip* reprimand* disciplinary
        inadmissible admonish*""",
    "urge_come": """come appear report visit arrive tea conversation talk interview""",
    "speak": """call* phon* told tell* invit* ask* order* demand* summon* instruct*""",
    "police": """police* policem[ae]n officer* inspector* operative* investigator* knb nsc prosecutor*
        department* security enforcement precinct guards? district""",
    "journalist": """journalist* reporter* correspondent* photograph(er|ers) cameram[ae]n editor editors
        blogger* film crew* photojournalist* youtuber* editor-in-chief videographer*""",
    "outlet": """newspaper* website* site channel* portal* edition* editorial media newsroom broadcaster*
        magazine* weekly publication* outlet* internet""",
    "gear": """camera* footage pictures microphone* accreditation* equipment recording* memory lens tripod video
        phone* briefing session""",
    "hinder": """delet* hit snatch* seiz* confiscat* attack* beat* block* prevent* push* broke broken hack*
        denied smash* took forbidden forbade prohibit* insult* threat* erase* restrict* denial* ddos switched
        slow* unavailable closed suspend* permitted allowed admitted twisted let barred expelled shut
        inaccessible""",
    "not": """not no without never refus* neither nor ban banned""",
    "worker": """worker* employee* locksmith* trucker* repairm[ae]n miner* driver* oilm[ae]n unemployed nurse* doctor*
        teacher* courier* welder*
        driller* personnel staff collective brigade* shift crew* labou?r* machinist* operators? loaders?
        builders?""",
    "work": """work carr(y|ying) haul* go goes come shift shifts rigs? mine line route routes""",
    "cease": """stop* refus* strike strikes striking walkout* walked suspend* downed halt* switched lunch tools
        stoppage* idle solidarity unload*""",
    "wage": """wage* salar* pay paid bonus* arrears overtime allowance* conditions jobs? employ* layoff*
        dismiss* reinstat* tariff* indexation equal union""",
    "confess": """confess* self-incriminat* incriminat*""",
    "force": """forc* beat* demand* beaten tortur* squeez* knock* extract* extort* compel* coerc* threat* cellar
        basement""",
    "prisonplace": """prisoner* colony prison* facilit* cell cells sizo isolator* jail inmate* convict convicts remand
        barrack* imprisoned""",
    "regime": """parcel* visit visits letter* walk* medic* insulin doctor* health cold hunger bed bedding lamp
        food water handcuff* isolation transfer* moved reprimand* punishment disciplinary tuberculosis meeting*
        books bible koran conditions surgery ill sick kidney* cough* swollen weight* diet""",
    "group": """party parties ngo ngos union* association* organi[sz]ation* fund foundation movement* community
        church""",
    "enrol": """regist* re-regist* liquidat* dissol* congress charter founding founders? clos(e|ed|ure) suspend*""",
    "expert": """expert* witness* testif* testimon* cross-examin* interrogat* video conclusion* examin*""",
    "hearing": """hearing* trial session* proceedings case court courtroom""",
    "delay": """postpon* adjourn* schedul* put began begin* start* continu* resum* appoint* completed fail*
        open*""",
    "declare": """statement* letter* appeal report* address* resolution declaration* question* open joint
        interview*""",
    "issue": """sign* publish* publici[sz]* issu* present* tabl* adopt* releas* read* made""",
    "asset": """villa* mansion* assets? property billion* million* shares money estate land offshore""",
    "protocol": """protocol*""",
    "draw": """drew drawn draw compil* drafted""",
    "case": """case cases charge* article suspect* accus* indict* investigat*""",
    "crowd": """people residents women inhabitants mothers relatives activists dozens hundreds participants opponents
        protesters wives inhabitants villagers pensioners borrowers shareholders students believers parents
        families entrepreneurs farmers drivers depositors picketer*""",
    "square": """square akimat* building monument embassy consulate street ministry prosecutor* courthouse park
        headquarters office gates road highway bridge hall entrance steps club""",
    "gather": """gather* came stood stand* demand* block* surround* march* assembl* sat sit spent spend*
        overnight chant* shout* whistl* refus*""",
    "sign": """poster* placard* badge* t-shirt* banner* portrait* balloon* flag* ribbon* candle* flowers? wreath* sheet
        inscription* slogan* whatman""",
    "hold": """stood stand* went came held hold* laid unfurl* lit walk* carr(y|ied|ying) raised hang* hung
        wav(ed|ing) brought""",
    "guilty": """guilty liable liability responsib*""",
    "administrative": """administrative cao""",
    "suspect": """suspect* accused status defendant""",
    "question": """question* interrogat* witness""",
    "restraint": """restraint preventive bail surety pledge undertaking custody remand""",
    "choose": """cho(se|sen|ose) change* extend* prolong* replac* sanction* select* elected""",
    "motion": """motion* petition* recus* challenge* disqualif*""",
    "leave": """left leave leaves came walked released release freed free let went out met""",
    "custody": """custody colony prison jail isolator* detention facility arrest sizo""",
    "expire": """ended expired served serving serve over finish*""",
    "beating": """beat beaten beating* tortur* kick* punch* concussion suffocat*
        electric* batons? tied burns""",
    "guard": """police* cell colony convoy guard* officers? policem[ae]n investigator* prison isolator* sizo
        operatives staff warders? department sobr""",
    "threaten": """threat* intimidat* blackmail* warn* pressur* demand* persuad* forc*""",
    "search": """search*""",
    "home": """home house apartment flat office dacha premises editorial""",
    "account": """accounts? cards? wallet""",
    "freeze": """block* froze* freez* arrested clos(ed|ing|e) suspend*""",
    "follow": """follow* watch* surveil* duty stood stand* parked tail* track* film* photograph*""",
    "watcher": """police* car cars men man strangers minibus policem[ae]n officers vehicle plainclothes persons""",
    "school": """school* university college dean* director* rector* principal kindergarten employer* management""",
    "child": """child* son daughter student* pupil* teacher* parent* mother father""",
    "receipt": """receipt* explanatory warning caution* clarification* undertaking""",
    "sign_paper": """sign* took taken take hand* serv* give gave writ* wrote""",
    "asylum_seek": """grant* denied deny refus* applied appl(y|ies) status request* seek* ask* reject* sought""",
    "seeker": """asylum refuge*""",
    "corpse": """body bodies corpse morgue dead died death deceased hanged burial buried funeral grave*""",
    "inquire": """found find* investigat* examin* autops* heart cause* case relatives exhum* colony cell prison
        hospital bruise*""",
    "refugee_move": """extradit* deport*""",
    "agree": """agree* coordinat* allow* permit* approv* authori[sz]* consent*""",
    "bailiff": """bailiff* fine fines""",
    "win": """won lost wins loses""",
    "against": """against""",
    "complaint": """complaint* petition*""",
    "review": """review* reconsider* consider* transfer* satisf* accept*""",
    "sitting": """session sessions hearing hearings sitting sittings debates pleadings""",
    "lawcase": """case cases""",
    "examine": """consider* examin* hears? heard hearing tries tried""",
    "party": """victims? witness* defendants? defen[cs]e linguist* expert* psychologist* prosecutor""",
    "plead": """recogni[sz]* ask* demand* told testi* explain* declar* plead* insist* interrogat* question* confirm*""",
    "eat": """eat eating""",
    "maltreat": """stripped doused naked undressed handcuffed tied hung electr* strangl* suffocat* baton*""",
    "punish": """depriv* expel* exclud* expuls* reprimand* scholarship dormitory""",
    "border": """airport border abroad flight boarding plane""",
    "let_out": """let released? allow* board boarded fly""",
    "inspect": """inspection* audit* inspector* checks?""",
    "inspectorate": """tax fire sanitary""",
    "omen": """wreath* coffin* cartridge* bullets? grave""",
    "cite": """called summon* invit* cited""",
    "station": """department station precinct""",
    "norm": """rules? laws? bill bills amendment* norms? regulations? concept moratorium""",
    "draft": """prepar* develop* draft* submit* introduc* adopt* approv* sign(ed|s) discuss* propos* pass(ed|es)
        amend* suggest*""",
    "lawmaker": """ministry mps? government parliament majilis mazhilis senate senators? deput(y|ies) president""",
    "moral": """moral dignity reputation""",
    "exact": """demand* ask(s|ed) recover* claim* oblig* estimat* pay pays paid""",
    "restore": """restor* reinstat*""",
    "lawsuit": """lawsuit* suit suits claim plaintiff*""",
    "seize": """detain* arrest* wanted seized held""",
    "theft": """theft steal* stole* embezzl* misappropriat* squander* kickback*""",
    "public_money": """budget* state public treasury subsid*""",
    "confiscate": """confiscat* seiz* recover* freeze froze frozen unfroze unfreez* nationali[sz]*""",
    "resign": """resign*""",
    "orphan": """orphanage guardianship""",
    "supervision": """supervision curfew""",
    "allow": """grant* satisf* approv*""",
    "parole": """parole""",
    "unserved": """unserved""",
    "kin": """wives mothers relatives families widows former""",
    "stay": """leave disperse""",
    "through": """through""",
    "carry": """pull* push* packed drag* carried put placed shoved loaded squeezed twisted thrown""",
    "van": """bus buses minibus* car van avtozak""",
    "obtain": """get gets got receiv* obtain* gave give given issue issued issues grant*""",
    "workplace": """checkpoint compan(y|ies) contractor* llp enterprise* plant factory workshop depot base employer*
        mine field management""",
    "alter": """change* alter* soften* mitigat*""",
    "constitutional": """constitutional""",
    "propose": """propos* suggest* offer(s|ed) initiat* intend* plan plans planned""",
    "oblige": """oblig* prohibit* ban introduc* toughen* tighten* restrict* limit* supplement* amend* abolish*
        criminali[sz]* decriminali[sz]* equate* deprive""",
    "psychiatric": """psychiatric psychological psychological-psychiatric""",
    "examination": """examination* expertise""",
    "turn_out": """came went gathered""",
    "support": """support solidarity""",
    "material": """publication* article articles video videos post posts interview* investigation* material*""",
    "removal": """remov* delet* refut*""",
    "exacted": """demand* order* oblig* instruct* request*""",
    "say": """said says report* stated states told informed noted""",
}
FRAMES = (
    ("assembly_denied", 6, "refuse rally request"),
    ("assembly_denied", 6, "refuse rally authority -suit"),
    ("assembly_denied", 6, "not agree rally authority"),
    ("assembly_denied", 6, "not obtain request rally"),
    ("assembly_denied", 6, "not agree rally request"),
    ("assembly", 4, "crowd square gather -suit"),
    ("assembly", 4, "crowd not stay"),
    ("assembly", 4, "turn_out support -lawmaker -worker -court"),
    ("detention", 4.5, "carry van police"),
    ("assembly", 4, "sign hold square"),
    ("administrative_penalty", 5, "guilty administrative"),
    ("administrative_penalty", 6, "protocol draw administrative"),
    ("criminal_prosecution", 4, "suspect case question"),
    ("criminal_prosecution", 4, "search case suspect"),
    ("criminal_prosecution", 5, "restraint choose case"),
    ("criminal_prosecution", 4, "question case"),
    ("criminal_prosecution", 7, "psychiatric examination -corpse"),
    ("trial", 5, "sitting lawcase -higher"),
    ("trial", 5, "court examine lawcase -higher -suit -administrative"),
    ("trial", 5, "court party plead -higher -suit"),
    ("trial", 5, "hearing delay expert"),
    ("trial", 4, "court motion refuse"),
    ("trial", 4, "court question expert"),
    ("appeal", 6, "higher penalty lessen"),
    ("appeal", 6, "court penalty undo"),
    ("appeal", 6, "higher penalty refuse"),
    ("appeal", 6, "higher complaint settle -suit"),
    ("appeal", 6, "higher penalty not review"),
    ("appeal", 6, "higher penalty not alter"),
    ("release", 6, "allow parole -not -refuse"),
    ("release", 5, "leave custody expire"),
    ("extradition_asylum", 7, "hand over state -asset -inquire"),
    ("extradition_asylum", 6, "request state seize -asset"),
    ("extradition_asylum", 6, "seeker asylum_seek"),
    ("extradition_asylum", 6, "refugee_move state"),
    ("civil_suit", 6, "suit court settle"),
    ("civil_suit", 6, "moral exact"),
    ("civil_suit", 5, "win lawcase against"),
    ("civil_suit", 6, "restore court work"),
    ("civil_suit", 5, "lawsuit court"),
    ("civil_suit", 5, "exact through court"),
    ("pressure", 6, "damage property"),
    ("pressure", 5, "expose private -outlet"),
    ("pressure", 5, "lawyer exclude -say"),
    ("pressure", 5, "speak urge_come police"),
    ("pressure", 5, "search home"),
    ("pressure", 5, "account freeze -outlet -journalist"),
    ("pressure", 5, "account not work"),
    ("pressure", 5, "school punish"),
    ("pressure", 5, "threaten resign"),
    ("pressure", 5, "child orphan"),
    ("pressure", 5, "administrative supervision"),
    ("pressure", 5, "not let_out border"),
    ("pressure", 5, "inspect inspectorate"),
    ("pressure", 5, "omen property"),
    ("pressure", 5, "police cite station"),
    ("pressure", 5, "watcher follow home"),
    ("pressure", 5, "watcher follow property"),
    ("pressure", 5, "school threaten child"),
    ("pressure", 5, "receipt sign_paper"),
    ("media", 6, "journalist gear hinder"),
    ("media", 6, "outlet hinder not"),
    ("media", 4, "outlet hinder"),
    ("media", 4, "journalist hinder"),
    ("media", 6, "exacted outlet removal material"),
    ("strike", 6, "worker cease wage"),
    ("strike", 6, "worker not work -prisonplace"),
    ("strike", 5, "worker gather workplace -kin"),
    ("torture", 5, "maltreat custody"),
    ("torture", 5, "confess force"),
    ("torture", 5, "beating confess"),
    ("torture", 5, "beating guard"),
    ("imprisonment_conditions", 6, "cease eat"),
    ("imprisonment_conditions", 6, "refuse parole"),
    ("imprisonment_conditions", 6, "refuse unserved"),
    ("imprisonment_conditions", 5, "prisonplace regime not"),
    ("death", 5, "corpse inquire"),
    ("legislation", 5, "norm draft lawmaker -court"),
    ("legislation", 5, "lawmaker propose oblige -court"),
    ("legislation", 7, "constitutional court norm"),
    ("corruption_assets", 5, "theft public_money"),
    ("corruption_assets", 5, "asset confiscate -crowd -bailiff"),
    ("statement", 4, "declare issue"),
    ("association", 6, "group enrol refuse"),
    ("association", 5, "group enrol"),
)
