"""Words that only hint at a type of incident: they speak where no surer words have spoken.

Each type has a weight and its words, two blanks apart; the first match counts the weight, further ones a part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_MORE = 0.3  # what a second and a third hint add, as a share of the first
_ENOUGH = 3  # more hints do not make it surer
_BETWEEN = re.compile(r"\s{2,}")
_THEMES = (
    ("trial", 3.0, r"""
        hearings?  sessions?  trials?  (?:process|proceedings) (?:over|against|of|on)  plead\w*  recus\w*
        testif\w*  testimon\w*  defendants?  dock  jury  courtroom  state prosecut\w*  the judge
        put off  the parties  last word  cross-examin\w*  expert examination"""),
    ("verdict", 3.2, r"""
        verdicts?  sentenced?  convict(?:ed|ion)  acquit\w*  guilty  operative part  goes to prison
        years? (?:in|of) (?:prison|a colony|imprisonment)"""),
    ("appeal", 3.2, r"""
        appeals?  appealed  cassation  appellate  higher court  second instance
        new (?:consideration|trial|hearing)
        (?:against|disagree\w* with) the (?:verdict|sentence|fine|arrest|ruling|decision)
        (?:conviction|verdict|decision|ruling) \w*\s?(?:was |were )?(?:cancelled|overturned|annulled)
        (?:cancelled|overturned|annulled) the (?:conviction|verdict|decision|ruling)"""),
    ("imprisonment_conditions", 2.6, r"""
        prisoners?  convicts?  colony  prison  cells?  inmates?  facility  penal  jail  parcels?  barracks?
        convoy\w*  transit  etap\w*  censor\w*  dungeon"""),
    ("pressure", 2.6, r"""
        law enforcers  upside down  broken  burnt  burned  set fire  tyres?  windows?  threat\w*
        follow(?:ed|s|ing)  surveil\w*  neighbou?rs  plates  sign(?:ed)? an? (?:paper|receipt|document)
        (?:sign|give) a written  accounts? (?:was|were|is|are)? ?(?:arrested|frozen|blocked|closed)  not let
        did not let  prevented  inspection  suspended  reprimand\w*  expuls\w*  expel\w*
        tax (?:department|authorit\w*|service)  guardianship  insult\w*  spat  summon\w*  visited  demanded from
        took away (?:his|her|their)  resign\w*  under the windows  persecut\w*  restrict\w*  disciplinary
        intimidat\w*  harass\w*"""),
    ("detention", 2.4, r"""
        in the police  police station  detain\w*  detention  disappeared  minibus  whereabouts  taken away
        handcuff\w*  plainclothes  avtozak"""),
    ("media", 2.8, r"""
        journalis\w*  newspapers?  websites?  portal  editor\w*  channels?  blogs?  bloggers?  broadcasts?
        article about  cameras?  hack\w*  accreditation  internet  publication  reporters?"""),
    ("assembly", 2.8, r"""
        rall(?:y|ies)  pickets?  protests?  protested  protesters  march(?:ed)?  gather\w*  posters?  placards?
        slogans?  crowd  tracks  flowers  candles  stood  standing  came to the (?:building|square|akimat|gates)
        portraits  chant\w*  tents?  occupied the  flash ?mob"""),
    ("assembly_denied", 3.4, r"""
        (?:venue|noti\w+|applications?|permi(?:t|ssion)|rally|picket|march)\b[^.]{0,90}\b(?:refus\w*|occupied|denied)
        (?:venue|noti\w+|applications?|permi(?:t|ssion)|rally|picket|march)\b[^.]{0,90}\b(?:not agreed?|repairs?)
        (?:venue|noti\w+|applications?|permi(?:t|ssion)|rally|picket|march)\b[^.]{0,90}\b(?:reject\w*|banned|impossible)
        (?:refus\w*|not agree|denied|reject\w*|banned|prohibit\w*)\b[^.]{0,90}\b(?:rally|picket|march|noti\w+)"""),
    ("strike", 2.8, r"""
        workers?  employees  miners  drivers  oilmen  salar(?:y|ies)  wages  shift  trade union  tools
        indexation  labou?r  payroll  nurses  couriers"""),
    ("torture", 3.0, r"""
        tortur\w*  beat  beaten  beating  burnt with  an iron  bruis\w*  injur\w*  electric\w*  suffocat\w*
        confess\w*  broke his  broke her  ribs  abus\w*"""),
    ("death", 3.0, r"""
        died  dead  deaths?  killed  killing  shot  murder\w*  buried  burial  graves?  funeral  perished
        deceased  shooting"""),
    ("release", 3.0, r"""
        to freedom  free man  free woman  free again  released  at home  liberty  amnest\w*  parole
        (?:term|time|arrest|days) (?:\w+ ){0,5}?(?:ended|expired|run out|over)  walked out of
        left the (?:colony|prison|courtroom)  pardon\w*"""),
    ("legislation", 3.0, r"""
        laws?  bills?  draft  amend\w*  code was  decree  majilis  mazhilis  senate  norms?  legislat\w*
        rules of  toughen\w*"""),
    ("statement", 2.7, r"""
        stated  statements?  resolution  reports?  declar\w*  opinions?  conclusions?  promised  assured
        special rapporteur  working group  committee found  found a violation  views  figures  statistics
        according to  interview  believes  ombudsman  conference  voiced  criticism  concern"""),
    ("association", 2.8, r"""
        part(?:y|ies)  registr\w*  register  congress  liquidat\w*  ngos?  public association  founders?
        charter  founding  foundation  fund  charity  closure of"""),
    ("civil_suit", 3.1, r"""
        suits?  lawsuits?  claims?  plaintiffs?  damages  compensat\w*  honou?r  obliged the  reinstat\w*
        refut\w*  recover\w*  satisf\w*"""),
    ("extradition_asylum", 3.2, r"""
        asylum  extradit\w*  refugees?  hand\w* (?:\w+ ){1,3}over  emigrat\w*  emigr\w*  exile  deport\w*"""),
    ("elections", 3.2, r"""
        elect\w*  candidat\w*  vot(?:e|es|ers?|ing)  ballots?  polling  observers?  precinct  nominat\w*
        referendum"""),
    ("corruption_assets", 2.9, r"""
        corrupt\w*  anti-corruption  brib\w*  embezz\w*  stole\w*  stealing  billions?  offshore  assets
        property of  launder\w*  graft"""),
    ("criminal_prosecution", 2.9, r"""
        suspects?  suspected  criminal case  charg(?:es?|ed)  investigat\w*  accus\w*  indict\w*  prosecut\w*  wanted
        (?:preventive )?measure of restraint  preventive measure  interrogat\w*  arrest warrant  pre-trial
        remand  arrest"""),
    ("administrative_penalty", 3.1, r"""
        administrative (?:case|offen\w*|liab\w*|respons\w*|proceed\w*|protocol)  fines?  fined  protocol  cao"""),
)  # fmt: skip


@cache
def _patterns() -> tuple[tuple[str, float, re.Pattern[str]], ...]:
    """Compiled by the first entry that needs them: few do."""
    joined = ((code, weight, "|".join(_BETWEEN.split(words.strip()))) for code, weight, words in _THEMES)
    return tuple((code, weight, re.compile(rf"\b(?:{words})\b")) for code, weight, words in joined)


def hints(lower: str, start: int, end: int) -> Iterator[tuple[str, float, int, int]]:
    """Type, points and the first words that hint at it, in a stretch of a text in lower case."""
    for code, weight, pattern in _patterns():
        found = {match[0]: match.span() for match in reversed(list(pattern.finditer(lower, start, end)))}
        if found:
            points = weight * (1 + _MORE * (min(len(found), _ENOUGH) - 1))
            yield code, points, *min(found.values())
