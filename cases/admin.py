"""The admin: vocabularies, look-ups and emergencies. No fact is deleted here; none is shown that one may not see."""

from collections.abc import Iterator

from django.contrib import admin
from django.db.models import Model, Q

from cases import models
from monitor.accounts.protection import Protected, visible_q
from people.fields import Term

TERMS = [model for model in vars(models).values() if isinstance(model, type) and issubclass(model, Term)]


class FactAdmin(admin.ModelAdmin):
    """A table of facts: what it links to is looked up by number or by typing, never offered as a list of thousands."""

    list_per_page = 50
    show_full_result_count = False

    def __init__(self, model, site):
        super().__init__(model, site)
        links = [field.name for field in model._meta.fields if field.is_relation and field.editable]
        self.list_select_related = tuple(field.name for field in model._meta.fields if field.is_relation) or False
        self.raw_id_fields = tuple(
            name for name in links if not _is_vocabulary(model, name) and name not in self.autocomplete_fields
        )

    def get_queryset(self, request):
        """Rows only as far as the user may see them and every record that they name."""
        rows = super().get_queryset(request)
        rows = rows.visible_to(request.user) if hasattr(rows, "visible_to") else rows
        for path in _named_records(self.model):
            rows = rows.filter(Q(**{f"{path}__isnull": True}) | visible_q(request.user, f"{path}__"))
        return rows

    def has_delete_permission(self, request, obj=None):
        return False


def _named_records(model: type[Model], prefix: str = "", steps: int = 2) -> Iterator[str]:
    """Look-up paths from a row to the protected records that it names, itself or through what it belongs to."""
    for field in model._meta.fields:
        target = field.related_model if field.is_relation else None
        if target and issubclass(target, Protected):
            yield prefix + field.name
        elif target and steps and target._meta.app_label == "cases" and not issubclass(target, Term):
            yield from _named_records(target, f"{prefix}{field.name}__", steps - 1)


def _is_vocabulary(model: type[Model], name: str) -> bool:
    return issubclass(model._meta.get_field(name).related_model, Term)


class TermAdmin(admin.ModelAdmin):
    """A vocabulary: terms are added and relabelled, retired instead of deleted; a code stays for ever."""

    list_display = ("code", "label_en", "label_ru", "label_kk", "position", "retired")
    list_editable = ("position", "retired")
    search_fields = ("code", "label_en", "label_ru", "label_kk")

    def get_readonly_fields(self, request, obj=None):
        return ("code",) if obj else ()

    def has_delete_permission(self, request, obj=None):
        return False


for term in TERMS:
    admin.site.register(term, TermAdmin)


@admin.register(models.Source)
class SourceAdmin(FactAdmin):
    list_display = ("title", "kind", "published", "received_at", "reliability", "visibility")
    list_filter = ("kind", "reliability", "visibility")
    search_fields = ("title", "address", "sha256")
    readonly_fields = ("sha256", "file_name", "media_type", "bytes", "received_at", "text")

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        return rows.defer("text") if request.resolver_match.url_name.endswith("changelist") else rows


@admin.register(models.Citation)
class CitationAdmin(FactAdmin):
    list_display = ("source", "content_type", "object_id", "mark", "quote")
    search_fields = ("=object_id", "mark", "quote")
    autocomplete_fields = ("source",)

    def get_queryset(self, request):
        return super().get_queryset(request).defer("source__text")


@admin.register(models.Provision)
class ProvisionAdmin(FactAdmin):
    list_display = ("law", "article", "part")
    list_filter = ("law",)
    search_fields = ("article", "part", "titles__title_en", "titles__title_ru")


@admin.register(models.ProvisionTitle)
class ProvisionTitleAdmin(FactAdmin):
    list_display = ("provision", "title_en", "valid_from", "valid_until", "verified")
    list_filter = ("verified",)
    search_fields = ("provision__article", "title_en", "title_ru", "title_kk")
    autocomplete_fields = ("provision",)


@admin.register(models.Limit)
class LimitAdmin(FactAdmin):
    list_display = ("key", "value", "unit", "valid_from", "valid_until", "verified", "source")
    list_filter = ("verified",)
    search_fields = ("key", "source")


@admin.register(models.Incident)
class IncidentAdmin(FactAdmin):
    list_display = ("happened", "happened_precision", "summary", "place", "certainty", "visibility")
    list_filter = ("certainty", "visibility")
    search_fields = ("=id", "summary")
    readonly_fields = ("verbatim",)
    date_hierarchy = "happened"


@admin.register(models.Involvement)
class InvolvementAdmin(FactAdmin):
    list_display = ("incident", "person", "organisation", "role", "as_written")
    list_filter = ("role",)
    search_fields = ("=incident__id", "=person__id", "as_written")


@admin.register(models.Case)
class CaseAdmin(FactAdmin):
    list_display = ("title", "kind", "register_number", "court_number", "opened", "visibility")
    list_filter = ("kind", "visibility")
    search_fields = ("=id", "title", "register_number", "court_number")


@admin.register(models.Party)
class PartyAdmin(FactAdmin):
    list_display = ("case", "person", "organisation", "role")
    list_filter = ("role",)
    search_fields = ("=case__id", "case__title", "person__display_name")
    autocomplete_fields = ("case",)


@admin.register(models.Charge)
class ChargeAdmin(FactAdmin):
    list_display = ("party", "provision")
    search_fields = ("=party__case__id", "party__person__display_name", "provision__article")
    autocomplete_fields = ("party", "provision")

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("party__person", "party__organisation", "party__role")


@admin.register(models.ChargeUpdate)
class ChargeUpdateAdmin(FactAdmin):
    list_display = ("charge", "kind", "happened", "happened_precision", "became")
    list_filter = ("kind",)
    search_fields = ("=charge__id", "note")


@admin.register(models.Hearing)
class HearingAdmin(FactAdmin):
    list_display = ("held", "time", "kind", "case", "court", "result")
    list_filter = ("kind", "result", "openness")
    search_fields = ("=case__id", "case__title", "note")
    autocomplete_fields = ("case",)
    date_hierarchy = "held"


@admin.register(models.Decision)
class DecisionAdmin(FactAdmin):
    list_display = ("decided", "instance", "outcome", "case", "body", "in_force")
    list_filter = ("instance", "outcome")
    search_fields = ("=case__id", "case__title", "note")
    autocomplete_fields = ("case",)
    date_hierarchy = "decided"


@admin.register(models.Sentence)
class SentenceAdmin(FactAdmin):
    list_display = ("person", "kind", "value", "unit", "regime", "decision")
    list_filter = ("kind", "regime")
    search_fields = ("person__display_name", "=decision__id")

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("decision__outcome")


@admin.register(models.CustodyPeriod)
class CustodyPeriodAdmin(FactAdmin):
    list_display = ("person", "kind", "began", "ended", "end_reason", "facility", "certainty", "chosen")
    list_filter = ("kind", "certainty", "chosen")
    search_fields = ("person__display_name", "=person__id", "facility__name")
    date_hierarchy = "began"


@admin.register(models.Recognition)
class RecognitionAdmin(FactAdmin):
    list_display = ("person", "label", "body", "since", "until", "state")
    list_filter = ("state", "label")
    search_fields = ("person__display_name", "=person__id")


@admin.register(models.ExternalFinding)
class ExternalFindingAdmin(FactAdmin):
    list_display = ("person", "body", "number", "found")
    search_fields = ("person__display_name", "body", "number")


@admin.register(models.Entry)
class EntryAdmin(FactAdmin):
    list_display = ("source", "number", "state", "decided_by", "decided_at")
    list_filter = ("state",)
    search_fields = ("=id", "=source__id", "fingerprint")

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def get_queryset(self, request):
        return super().get_queryset(request).defer("proposals", "draft", "source__text")


@admin.register(models.PrisonerList)
class PrisonerListAdmin(FactAdmin):
    search_fields = ("=id",)


class ReadOnlyAdmin(FactAdmin):
    """Rows that the application writes for itself: to look at, not to touch."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False


@admin.register(models.Removal)
class RemovalAdmin(ReadOnlyAdmin):
    list_display = ("at", "case", "person", "kind", "number", "by", "undone_at")
    exclude = ("steps", "reason")  # they tell of a fact that the administrator may not be allowed to see


LINKS = (
    models.IncidentTyping, models.IncidentProvision, models.IncidentCase, models.StageChange, models.DecisionPerson,
    models.DecisionClaim, models.RecognitionCriterion, models.Observation, models.ObservedPoint,
)  # fmt: skip
DERIVED = (
    models.Import, models.Remainder, models.EntryFact, models.Edition, models.EditionLine, models.EditionFile,
    models.TimelineEntry, models.TimelineDue,
)  # fmt: skip
admin.site.register(LINKS, FactAdmin)
admin.site.register(DERIVED, ReadOnlyAdmin)
