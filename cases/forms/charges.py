"""Forms of charges: what becomes of them on a date, and the correction of a charge or of one of its updates."""

from django import forms
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.forms.cases import OfCase
from cases.forms.sources import cite
from cases.models import Charge, ChargeUpdate, Party
from cases.permissions import visible_decisions
from cases.provisions import UnknownProvision, read_provisions
from cases.reckoning import ACCUSED, charges_in_force
from people.fields import PartialDateField

ARTICLES = gettext_lazy("For example: CC 405 part 2, CC 174.")


def _provisions(text: str):
    """The provisions that were typed; ValidationError with a sentence for what is not understood."""
    try:
        return read_provisions(text)
    except UnknownProvision as unknown:
        raise forms.ValidationError(str(unknown), "unknown") from None


def _accused_parties(form):
    """The parties against whom the case is brought, whom the user may see."""
    rows = Party.objects.filter(case=form.case, person__in=form.accused(), role__in=ACCUSED)
    return rows.select_related("person", "role")


def _charges_of(parties):
    return Charge.objects.filter(party__in=parties).select_related("party__person", "provision").order_by("pk")


def _name(charge) -> str:
    return f"{charge.provision}: {charge.party.person}"


class ChargeForm(OfCase):
    """What becomes of charges on a date: brought, requalified, dropped, convicted, acquitted. Nothing is overwritten.

    The instance is the first update written; `save` writes one for every charge concerned.
    """

    dated = ("happened_on",)
    checked = ()

    party = forms.ModelChoiceField(label=gettext_lazy("Against"), queryset=Party.objects.none(), empty_label=None)
    happened_on = PartialDateField(label=gettext_lazy("Date"), required=False)
    provisions = forms.CharField(
        label=gettext_lazy("Articles"), required=False, max_length=500,
        help_text=gettext_lazy("Brought, or requalified to. For example: CC 405 part 2, CC 174."),
    )  # fmt: skip
    concerned = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Charges concerned"), queryset=Charge.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple, help_text=gettext_lazy("For everything but bringing a new charge."),
    )  # fmt: skip

    class Meta:
        model = ChargeUpdate
        fields = ("kind", "happened_on", "note")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        parties = _accused_parties(self)
        charges = _charges_of(parties)
        self.fields["party"].queryset = parties
        self.fields["concerned"].queryset = charges
        self.fields["concerned"].label_from_instance = _name
        if not charges:
            del self.fields["concerned"]

    def clean_provisions(self):
        return _provisions(self.cleaned_data["provisions"])

    def clean(self):
        cleaned = super().clean()
        kind = cleaned.get("kind")
        if kind in ("brought", "requalified_to") and not cleaned.get("provisions") and "provisions" not in self.errors:
            self.add_error("provisions", _("Write the articles of the new charge."))
        if kind and kind != "brought" and not cleaned.get("happened_on") and "happened_on" not in self.errors:
            self.add_error("happened_on", _("Write when. A month or a year will do."))
        if kind and kind != "brought" and not cleaned.get("concerned"):
            self.add_error(
                "concerned" if "concerned" in self.fields else None, _("Choose the charges that this is about.")
            )
        return cleaned

    def _get_validation_exclusions(self):
        return super()._get_validation_exclusions() | {"charge", "became"}

    @transaction.atomic
    def save(self, commit=True):
        kind = self.cleaned_data["kind"]
        new = (
            [self._charge(each) for each in self.cleaned_data["provisions"]]
            if kind in ("brought", "requalified_to")
            else []
        )
        updates = [self._update(charge, "brought") for charge in new]
        became = new[0] if kind == "requalified_to" else None
        if kind != "brought":
            updates = [self._update(charge, kind, became) for charge in self.cleaned_data["concerned"]] + updates
        self.instance = updates[0]
        return self._cite(updates)

    def _charge(self, provision):
        return Charge.objects.get_or_create(party=self.cleaned_data["party"], provision=provision)[0]

    def _update(self, charge, kind, became=None):
        update = ChargeUpdate(charge=charge, kind=kind, became=became, note=self.cleaned_data["note"])
        update.happened_on = self.cleaned_data["happened_on"]
        update.save()
        return update

    def _cite(self, updates):
        self.save_source()
        for update in updates:
            if source := self.cleaned_data.get("source"):
                cite(update, source, self.cleaned_data["quote"], self.cleaned_data["source_address"])
        return updates[0]


class ChargeCorrection(OfCase):
    """A charge that was written down wrongly: another party, another article. What became of it stays."""

    checked = ("party", "provision")

    party = forms.ModelChoiceField(label=gettext_lazy("Against"), queryset=Party.objects.none(), empty_label=None)
    article = forms.CharField(label=gettext_lazy("Article"), max_length=60, help_text=ARTICLES)

    class Meta:
        model = Charge
        fields = ("party",)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["party"].queryset = _accused_parties(self) | Party.objects.filter(pk=self.instance.party_id)
        self.initial.update(article=self.instance.provision.code, seen="")
        self.initial["seen"] = self.sign()

    def clean_article(self):
        found = _provisions(self.cleaned_data["article"])
        if len(found) != 1:
            raise forms.ValidationError(_("Write one article; another one is a charge of its own."), "one")
        return found[0]

    def _post_clean(self):
        if article := self.cleaned_data.get("article"):
            self.instance.provision = article
        super()._post_clean()


class UpdateForm(OfCase):
    """One update of a charge: when it was brought, requalified, dropped, or led to a conviction or an acquittal."""

    dated = ("happened_on",)
    checked = ()

    happened_on = PartialDateField(label=gettext_lazy("Date"), required=False)

    class Meta:
        model = ChargeUpdate
        fields = ("kind", "happened_on", "became", "decision", "note")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        others = _charges_of(_accused_parties(self)).exclude(pk=self.instance.charge_id)
        self.fields["became"].queryset = others
        self.fields["became"].label_from_instance = _name
        self.fields["became"].help_text = _("Only for a requalification.")
        self.fields["decision"].queryset = visible_decisions(self.user).filter(case=self.case)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("became") and cleaned.get("kind") != ChargeUpdate.Kind.REQUALIFIED:
            self.add_error("became", _("Only a requalification names a new charge."))
        return cleaned


def standing_charges(case, persons, day):
    """The charges in force on the day against the persons of a case."""
    rows = Charge.objects.filter(party__case=case, party__person__in=persons).prefetch_related("updates", "came_from")
    return charges_in_force(rows, day)
