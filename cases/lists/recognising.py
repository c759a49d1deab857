"""Recognition: proposed by one, decided by another, withdrawn with a reason. Each verb is one transaction."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.models import Recognition
from cases.status import standing
from people.dates import PartialDate

NOT_DEPRIVED = "politically_persecuted"
"""The label that does not presuppose deprivation of liberty."""


class Refused(Exception):
    """A recognition cannot be decided, refused or withdrawn; the message says why and what to do."""


def missing(recognition: Recognition) -> list[str]:
    """What has to be there before a recognition can be decided, and is not: sentences, empty when it is complete."""
    checks = [
        (recognition.criteria.exists(), _("No criterion is chosen.")),
        (recognition.exclusion != Recognition.Exclusion.UNCHECKED, _("The exclusion check was not made.")),
        (
            recognition.exclusion != Recognition.Exclusion.EXCLUDING,
            _("The exclusion check excludes the person: refuse the proposal, or correct the check."),
        ),
        (bool(recognition.grounds.strip()), _("The grounds are not written down.")),
        (
            recognition.document_id is not None or recognition.citations.exists(),
            _("Nothing supports it: name the document, or quote the words of a source."),
        ),
        (recognition.demand_id is not None, _("It is not said what is demanded.")),
        (
            recognition.label_id == NOT_DEPRIVED or was_deprived(recognition),
            _("No custody that deprives of liberty is recorded by the day from which it is recognised."),
        ),
    ]
    return [sentence for fulfilled, sentence in checks if not fulfilled]


def was_deprived(recognition: Recognition) -> bool:
    """Whether the person is held on some day that "since" can be, or was held last when it begins."""
    at = standing(recognition.person_id, recognition.since_on.last)
    return at.deprived or at.died_in_custody or at.released is not None


def check_may_decide(user: Any, recognition: Recognition) -> None:
    """Raise Refused with the reason unless `user` may decide about the proposal."""
    if not user.can("recognise"):
        raise Refused(_("Your role does not include the right to decide about recognitions."))
    if recognition.state != Recognition.State.PROPOSED:
        raise Refused(_("This proposal was decided already."))
    if recognition.proposed_by_id == user.pk:
        raise Refused(_("You proposed this recognition; a second person decides it."))


def why_not(user: Any, recognition: Recognition) -> str:
    """The reason why `user` may not decide; empty where nothing stands against it. For the disabled button."""
    try:
        check_may_decide(user, recognition)
    except Refused as reason:
        return str(reason)
    return ""


@transaction.atomic
def decide(recognition_id: int, user: Any) -> Recognition:
    """The second person recognises. Refused where something is missing or the user proposed it."""
    recognition = _locked(recognition_id)
    check_may_decide(user, recognition)
    if lacking := missing(recognition):
        raise Refused(" ".join([_("It cannot be decided yet."), *lacking]))
    return _settle(recognition, user, Recognition.State.DECIDED)


@transaction.atomic
def refuse(recognition_id: int, user: Any, reason: str) -> Recognition:
    """The second person declines the proposal and says why."""
    recognition = _locked(recognition_id)
    check_may_decide(user, recognition)
    if not reason.strip():
        raise Refused(_("Write why the proposal is refused."))
    recognition.until_reason = reason.strip()[:400]
    return _settle(recognition, user, Recognition.State.REFUSED)


@transaction.atomic
def withdraw(recognition_id: int, until: PartialDate, reason: str) -> Recognition:
    """A decided recognition ends on a day, with the reason; editions that were frozen before keep it."""
    recognition = _locked(recognition_id)
    if recognition.state != Recognition.State.DECIDED:
        raise Refused(_("Only a recognition that was decided is withdrawn."))
    if recognition.until is not None:
        raise Refused(_("This recognition has ended already."))
    recognition.until_on, recognition.until_reason = until, reason
    recognition.full_clean()
    recognition.save()
    return recognition


def _locked(recognition_id: int) -> Recognition:
    return Recognition.objects.select_for_update(of=("self",)).get(pk=recognition_id)


def _settle(recognition: Recognition, user: Any, state: str) -> Recognition:
    recognition.state, recognition.decided_by, recognition.decided_at = state, user, timezone.now()
    recognition.save()
    return recognition
