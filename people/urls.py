"""Addresses of this room."""

from django.urls import path

from people.views import duplicates, history, merging, organisations, parts, persons, pickers, places

app_name = "people"
urlpatterns = [
    path("persons/", persons.person_list, name="person_list"),
    path("persons/new/", persons.person_new, name="person_new"),
    path("persons/pick/", pickers.person_pick, name="person_pick"),
    path("persons/<int:pk>/", persons.person, name="person"),
    path("persons/<int:pk>/edit/", persons.person_edit, name="person_edit"),
    path("persons/<int:pk>/history/", history.person_history, name="person_history"),
    path("persons/<int:pk>/names/new/", parts.name_new, name="name_new"),
    path("persons/<int:pk>/affiliations/new/", parts.affiliation_new, name="affiliation_new"),
    path("persons/<int:pk>/relationships/new/", parts.relationship_new, name="relationship_new"),
    path("persons/<int:pk>/merge/", merging.person_merge, name="person_merge"),
    path("persons/<int:pk>/merge/<int:other>/", merging.person_compare, name="person_compare"),
    path("persons/<int:pk>/not-the-same/<int:other>/", merging.not_the_same, name="not_the_same"),
    path("organisations/<int:pk>/merge/", merging.organisation_merge, name="organisation_merge"),
    path("organisations/<int:pk>/merge/<int:other>/", merging.organisation_compare, name="organisation_compare"),
    path("places/<int:pk>/merge/", merging.place_merge, name="place_merge"),
    path("places/<int:pk>/merge/<int:other>/", merging.place_compare, name="place_compare"),
    path("merges/", merging.merges, name="merges"),
    path("merges/<int:pk>/undo/", merging.merge_undo, name="merge_undo"),
    path("duplicates/", duplicates.duplicates, name="duplicates"),
    path("duplicates/search/", duplicates.duplicates_search, name="duplicates_search"),
    path("duplicates/<int:pk>/later/", duplicates.duplicate_later, name="duplicate_later"),
    path("names/<int:pk>/prefer/", parts.name_prefer, name="name_prefer"),
    path("names/<int:pk>/remove/", parts.name_remove, name="name_remove"),
    path("affiliations/<int:pk>/edit/", parts.affiliation_edit, name="affiliation_edit"),
    path("relationships/<int:pk>/edit/", parts.relationship_edit, name="relationship_edit"),
    path("organisations/", organisations.organisation_list, name="organisation_list"),
    path("organisations/new/", organisations.organisation_new, name="organisation_new"),
    path("organisations/pick/", pickers.organisation_pick, name="organisation_pick"),
    path("organisations/<int:pk>/", organisations.organisation, name="organisation"),
    path("organisations/<int:pk>/edit/", organisations.organisation_edit, name="organisation_edit"),
    path("organisations/<int:pk>/history/", history.organisation_history, name="organisation_history"),
    path("organisations/<int:pk>/names/new/", organisations.organisation_name_new, name="organisation_name_new"),
    path("organisations/<int:pk>/statuses/new/", organisations.legal_status_new, name="legal_status_new"),
    path("places/", places.place_list, name="place_list"),
    path("places/pick/", pickers.place_pick, name="place_pick"),
    path("places/<int:pk>/", places.place, name="place"),
]
