"""Addresses of this room."""

from django.urls import path

from people.views import pickers

app_name = "people"
urlpatterns = [
    path("persons/pick/", pickers.person_pick, name="person_pick"),
    path("organisations/pick/", pickers.organisation_pick, name="organisation_pick"),
    path("places/pick/", pickers.place_pick, name="place_pick"),
]
