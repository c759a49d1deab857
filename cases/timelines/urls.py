"""Addresses of the timelines."""

from django.urls import path

from cases.timelines.views import bands, files, page, saved

app_name = "timelines"
urlpatterns = [
    path("", page.timeline, name="timeline"),
    path("counts/", page.facets, name="counts"),
    path("export/", files.export_file, name="export"),
    path("feed/", files.feed, name="feed"),
    path("saved/", saved.filter_save, name="filter_save"),
    path("saved/<int:pk>/", saved.filter_open, name="saved"),
    path("saved/<int:pk>/edit/", saved.filter_edit, name="saved_edit"),
    path("persons/<int:pk>/", bands.person, name="person_bands"),
    path("cases/<int:pk>/", bands.case, name="case_bands"),
]
