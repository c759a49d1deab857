"""Addresses of incidents, cases, custody and sources."""

from django.urls import path

from cases.views import custody, history, incidents, proceedings, sources

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
    path("cases/<int:pk>/parties/new/", proceedings.party_new, name="party_new"),
    path("cases/<int:pk>/stages/new/", proceedings.stage_new, name="stage_new"),
    path("cases/<int:pk>/charges/new/", proceedings.charge_new, name="charge_new"),
    path("cases/<int:pk>/hearings/new/", proceedings.hearing_new, name="hearing_new"),
    path("cases/<int:pk>/decisions/new/", proceedings.decision_new, name="decision_new"),
    path("hearings/<int:pk>/edit/", proceedings.hearing_edit, name="hearing_edit"),
    path("decisions/<int:pk>/edit/", proceedings.decision_edit, name="decision_edit"),
    path("persons/<int:pk>/custody/new/", custody.custody_new, name="custody_new"),
    path("custody/<int:pk>/edit/", custody.custody_edit, name="custody_edit"),
    path("sources/", sources.source_list, name="source_list"),
    path("sources/new/", sources.source_new, name="source_new"),
    path("sources/pick/", sources.source_pick, name="source_pick"),
    path("sources/<int:pk>/", sources.source, name="source"),
    path("sources/<int:pk>/file/", sources.source_file, name="source_file"),
    path("history/<slug:kind>/<int:pk>/", history.history, name="history"),
]
