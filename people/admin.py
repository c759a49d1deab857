"""The register in the admin: vocabularies, places, look-ups and emergencies. Facts are not deleted here."""

from django.contrib import admin

from people import models


@admin.register(
    models.PlaceKind, models.OrganisationKind, models.Occupation, models.AffiliationRole, models.RelationshipKind
)
class TermAdmin(admin.ModelAdmin):
    """A vocabulary: terms are added and retired, never deleted, for old records keep them."""

    list_display = ["code", "label_en", "label_ru", "label_kk", "position", "retired"]
    list_editable = ["position", "retired"]
    list_filter = ["retired"]
    search_fields = ["code", "label_en", "label_ru", "label_kk"]

    def get_readonly_fields(self, request, obj=None):
        """The code is what the program knows: it stays."""
        return ["code"] if obj else []

    def has_delete_permission(self, request, obj=None):
        return False


class Kept:
    """A fact: it may be corrected here, not deleted."""

    def has_delete_permission(self, request, obj=None):
        return False


class Seen(Kept):
    """Something that only verb modules write: it may be looked at."""

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False


class Rows(admin.TabularInline):
    """Rows of a record, in a table."""

    extra = 0


class PlaceNames(Rows):
    model = models.PlaceName


class PlaceParents(Rows):
    model = models.PlaceParent
    fk_name = "place"
    autocomplete_fields = ["parent"]


class Names(Kept, Rows):
    model = models.Name
    readonly_fields = ["script"]


class Occupations(Rows):
    model = models.PersonOccupation
    autocomplete_fields = ["occupation"]


class Affiliations(Kept, Rows):
    model = models.Affiliation
    autocomplete_fields = ["organisation", "role"]


class Relationships(Kept, Rows):
    model = models.Relationship
    fk_name = "person"
    autocomplete_fields = ["other", "kind"]


class OrganisationNames(Kept, Rows):
    model = models.OrganisationName


class LegalStatuses(Kept, Rows):
    model = models.LegalStatus


@admin.register(models.Place)
class PlaceAdmin(Kept, admin.ModelAdmin):
    """Places are changed here only."""

    list_display = ["name", "kind", "key"]
    list_filter = ["kind"]
    list_select_related = ["kind"]
    search_fields = ["name", "key", "names__text"]
    autocomplete_fields = ["kind"]
    inlines = [PlaceNames, PlaceParents]


class ProtectedAdmin(Kept, admin.ModelAdmin):
    """A protected record; even administrators do not see what is restricted to others."""

    date_hierarchy = "created_at"
    readonly_fields = ["created_at", "created_by"]

    def get_queryset(self, request):
        return super().get_queryset(request).visible_to(request.user)

    def save_model(self, request, obj, form, change):
        if not change:
            obj.created_by = request.user
        super().save_model(request, obj, form, change)


@admin.register(models.Person)
class PersonAdmin(ProtectedAdmin):
    """A person whole: the display name follows the preferred name."""

    list_display = ["display_name", "sex", "born", "home", "visibility", "created_at"]
    list_filter = ["visibility", "sex", "printing"]
    list_select_related = ["home"]
    search_fields = ["display_name", "names__text"]
    autocomplete_fields = ["citizenship", "home"]
    readonly_fields = ["display_name", *ProtectedAdmin.readonly_fields]
    inlines = [Names, Occupations, Affiliations, Relationships]


@admin.register(models.Organisation)
class OrganisationAdmin(ProtectedAdmin):
    """An organisation whole."""

    list_display = ["name", "kind", "place", "visibility", "created_at"]
    list_filter = ["kind", "visibility"]
    list_select_related = ["kind", "place"]
    search_fields = ["name", "names__text", "names__code"]
    autocomplete_fields = ["kind", "parent", "place"]
    inlines = [OrganisationNames, LegalStatuses]


class LinkAdmin(Kept, admin.ModelAdmin):
    """Rows that join protected records, as far as the administrator may see every end."""

    protected: list[str] = []

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        for end in self.protected:
            model = self.model._meta.get_field(end).related_model
            rows = rows.filter(**{f"{end}__in": model.objects.visible_to(request.user)})
        return rows


@admin.register(models.Name)
class NameAdmin(LinkAdmin):
    list_display = ["text", "kind", "script", "preferred", "person"]
    list_filter = ["kind", "script", "preferred"]
    list_select_related = ["person"]
    search_fields = ["text"]
    autocomplete_fields = ["person"]
    protected = ["person"]


@admin.register(models.NameKey)
class NameKeyAdmin(Seen, LinkAdmin):
    list_display = ["key", "name", "person"]
    list_select_related = ["name", "person"]
    search_fields = ["key"]
    protected = ["person"]


@admin.register(models.PersonOccupation)
class PersonOccupationAdmin(LinkAdmin):
    list_display = ["person", "occupation"]
    list_select_related = ["person", "occupation"]
    search_fields = ["person__display_name"]
    autocomplete_fields = ["person", "occupation"]
    protected = ["person"]


@admin.register(models.Affiliation)
class AffiliationAdmin(LinkAdmin):
    list_display = ["person", "role", "organisation", "began", "ended"]
    list_filter = ["role"]
    list_select_related = ["person", "role", "organisation"]
    search_fields = ["person__display_name", "organisation__name"]
    autocomplete_fields = ["person", "organisation", "role"]
    date_hierarchy = "began"
    protected = ["person", "organisation"]


@admin.register(models.Relationship)
class RelationshipAdmin(LinkAdmin):
    list_display = ["person", "kind", "other", "began", "ended"]
    list_filter = ["kind"]
    list_select_related = ["person", "kind", "other"]
    search_fields = ["person__display_name", "other__display_name"]
    autocomplete_fields = ["person", "other", "kind"]
    protected = ["person", "other"]


@admin.register(models.OrganisationName)
class OrganisationNameAdmin(LinkAdmin):
    list_display = ["text", "code", "organisation", "valid_from", "valid_until", "other_spelling"]
    list_select_related = ["organisation"]
    search_fields = ["text", "code"]
    autocomplete_fields = ["organisation"]
    protected = ["organisation"]


@admin.register(models.LegalStatus)
class LegalStatusAdmin(LinkAdmin):
    list_display = ["organisation", "status", "since"]
    list_filter = ["status"]
    list_select_related = ["organisation"]
    search_fields = ["organisation__name"]
    autocomplete_fields = ["organisation"]
    date_hierarchy = "since"
    protected = ["organisation"]


@admin.register(models.PlaceName)
class PlaceNameAdmin(Kept, admin.ModelAdmin):
    list_display = ["text", "language", "place", "valid_from", "valid_until", "other_spelling"]
    list_filter = ["language", "other_spelling"]
    list_select_related = ["place"]
    search_fields = ["text", "folded"]
    autocomplete_fields = ["place"]


@admin.register(models.PlaceParent)
class PlaceParentAdmin(Kept, admin.ModelAdmin):
    list_display = ["place", "parent", "valid_from", "valid_until"]
    list_select_related = ["place", "parent"]
    search_fields = ["place__name", "parent__name"]
    autocomplete_fields = ["place", "parent"]


@admin.register(models.NotTheSame)
class NotTheSameAdmin(LinkAdmin):
    list_display = ["lower", "higher", "by", "at"]
    list_select_related = ["lower", "higher", "by"]
    search_fields = ["lower__display_name", "higher__display_name"]
    autocomplete_fields = ["lower", "higher"]
    date_hierarchy = "at"
    readonly_fields = ["by"]
    protected = ["lower", "higher"]

    def save_model(self, request, obj, form, change):
        obj.by = obj.by if change else request.user
        super().save_model(request, obj, form, change)


@admin.register(models.Merge)
class MergeAdmin(Seen, admin.ModelAdmin):
    exclude = ["snapshot"]  # it holds what was moved, also notes and records that are not for the administrator
    list_display = ["kind", "merged", "survivor", "by", "at", "undone_at"]
    list_filter = ["kind"]
    list_select_related = ["by"]
    search_fields = ["=merged", "=survivor"]
    date_hierarchy = "at"


@admin.register(models.Redirect)
class RedirectAdmin(Seen, admin.ModelAdmin):
    list_display = ["kind", "old", "new"]
    list_filter = ["kind"]
    search_fields = ["=old", "=new"]


@admin.register(models.DuplicatePair)
class DuplicatePairAdmin(Seen, LinkAdmin):
    list_display = ["lower", "higher", "certain", "score", "put_off_at"]
    list_filter = ["certain"]
    list_select_related = ["lower", "higher"]
    search_fields = ["lower__display_name", "higher__display_name"]
    protected = ["lower", "higher"]


@admin.register(models.DuplicateSearch)
class DuplicateSearchAdmin(Seen, admin.ModelAdmin):
    list_display = ["started_at", "finished_at", "done", "total"]
