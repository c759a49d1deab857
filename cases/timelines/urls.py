"""Addresses of the timelines."""

from django.urls import path

from cases.timelines import views

app_name = "timelines"
urlpatterns = [
    path("", views.timeline, name="timeline"),
    path("export/", views.export_file, name="export"),
]
