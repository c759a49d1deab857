"""What criminal, administrative and civil cases do not have, so that a form offers only what there is.

Stages say themselves in which kinds of case they occur. A term that an administrator adds is offered everywhere.
"""

from django.db.models import Q

from cases.models import Decision

IN_NO_CRIMINAL_CASE = {
    "role": {"respondent", "third_party"},
    "hearing": {"administrative", "civil"},
    "outcome": {"fined", "satisfied", "partly_satisfied", "dismissed"},
    "penalty": {"administrative_arrest", "warning"},
}
OF_INVESTIGATION = {
    "suspect", "defendant", "convicted", "acquitted", "witness_with_the_right_to_defence", "investigator",
}  # fmt: skip
OF_CUSTODY = {"remand", "remand_extension", "parole", "verdict"}
OF_SENTENCE = {"sanctioned", "extended", "convicted", "amnestied", "pardoned", "paroled"}
OF_PRISON = {
    "imprisonment", "life_imprisonment", "restriction_of_freedom", "suspended_sentence", "arrest", "corrective_work",
    "probation", "post_ban", "deprivation_of_rank", "deprivation_of_citizenship", "compulsory_treatment",
    "victims_fund",
}  # fmt: skip
ABSENT = {
    "criminal": IN_NO_CRIMINAL_CASE,
    "administrative": {
        "role": OF_INVESTIGATION | {"plaintiff", "respondent", "third_party"},
        "hearing": OF_CUSTODY | {"preliminary", "main_trial", "debate", "civil"},
        "outcome": OF_SENTENCE | {"satisfied", "partly_satisfied", "dismissed"},
        "penalty": OF_PRISON | {"compensation"},
    },
    "civil": {
        "role": OF_INVESTIGATION | {"accused", "victim", "public_defender"},
        "hearing": OF_CUSTODY | {"administrative"},
        "outcome": OF_SENTENCE | {"changed", "acquitted", "fined", "deferred"},
        "penalty": OF_PRISON | {"administrative_arrest", "warning", "community_service", "deportation", "fine"},
    },
}
"""Kind of case → what → codes that are not offered."""
NEXT_INSTANCE = {"pre-trial": "appeal", "first": "appeal", "appeal": "cassation", "cassation": "cassation"}
"""Instance of a decision → where it is reviewed."""


def offered(queryset, current=None):
    """Terms that are not retired, and the one that the record has."""
    return queryset.filter(retired=False) | queryset.filter(pk=current)


def offered_in(case, what: str, queryset, current=None):
    """Terms that a case of this kind has (`what`: role, hearing, outcome, penalty), and the one that the record has."""
    return queryset.filter(~Q(pk__in=ABSENT[case.kind][what]), retired=False) | queryset.filter(pk=current)


def stages_of(case, queryset, current=None):
    """The stages of this kind of case, and the one that the record has."""
    here = Q(case__contains=[case.kind]) | Q(case=[])
    return queryset.filter(here, retired=False) | queryset.filter(pk=current)


def instances_of(case) -> list:
    """Where decisions of such a case are made: only a criminal one is investigated first."""
    choices = Decision.Instance.choices
    return choices if case.kind == "criminal" else [each for each in choices if each[0] != Decision.Instance.PRETRIAL]
