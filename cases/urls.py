"""Addresses of incidents, cases, custody and sources."""

from django.urls import path

from cases.views import custody, history, incidents, observations, parts, proceedings, removals, sources

app_name = "cases"
urlpatterns = [
    path("incidents/", incidents.incident_list, name="incident_list"),
    path("incidents/new/", incidents.incident_new, name="incident_new"),
    path("incidents/pick/", sources.incident_pick, name="incident_pick"),
    path("incidents/<int:pk>/", incidents.incident, name="incident"),
    path("incidents/<int:pk>/edit/", incidents.incident_edit, name="incident_edit"),
    path("cases/", proceedings.case_list, name="case_list"),
    path("cases/new/", proceedings.case_new, name="case_new"),
    path("cases/pick/", sources.case_pick, name="case_pick"),
    path("cases/<int:pk>/", proceedings.case, name="case"),
    path("cases/<int:pk>/edit/", proceedings.case_edit, name="case_edit"),
    path("cases/<int:pk>/print/", proceedings.case_print, name="case_print"),
    path("cases/<int:pk>/parties/new/", parts.party_new, name="party_new"),
    path("cases/<int:pk>/stages/new/", parts.stage_new, name="stage_new"),
    path("cases/<int:pk>/charges/new/", parts.charge_new, name="charge_new"),
    path("cases/<int:pk>/hearings/new/", parts.hearing_new, name="hearing_new"),
    path("cases/<int:pk>/decisions/new/", parts.decision_new, name="decision_new"),
    path("parties/<int:pk>/edit/", parts.party_edit, name="party_edit"),
    path("stages/<int:pk>/edit/", parts.stage_edit, name="stage_edit"),
    path("charges/<int:pk>/edit/", parts.charge_edit, name="charge_edit"),
    path("charge-updates/<int:pk>/edit/", parts.update_edit, name="update_edit"),
    path("hearings/<int:pk>/", proceedings.hearing, name="hearing"),
    path("hearings/<int:pk>/edit/", parts.hearing_edit, name="hearing_edit"),
    path("hearings/<int:pk>/observe/", observations.observation_new, name="observation_new"),
    path("hearings/<int:pk>/observe/draft/", observations.observation_draft, name="observation_draft"),
    path("observations/<int:pk>/edit/", observations.observation_edit, name="observation_edit"),
    path("decisions/<int:pk>/edit/", parts.decision_edit, name="decision_edit"),
    path("remove/<slug:kind>/<int:pk>/", removals.fact_remove, name="fact_remove"),
    path("removals/<int:pk>/undo/", removals.removal_undo, name="removal_undo"),
    path("persons/<int:pk>/custody/new/", custody.custody_new, name="custody_new"),
    path("custody/<int:pk>/edit/", custody.custody_edit, name="custody_edit"),
    path("sources/", sources.source_list, name="source_list"),
    path("sources/new/", sources.source_new, name="source_new"),
    path("sources/pick/", sources.source_pick, name="source_pick"),
    path("sources/<int:pk>/", sources.source, name="source"),
    path("sources/<int:pk>/file/", sources.source_file, name="source_file"),
    path("history/<slug:kind>/<int:pk>/", history.history, name="history"),
]
