"""Addresses of the numbers."""

from django.urls import path

from cases.numbers import views

app_name = "numbers"
urlpatterns = [
    path("", views.numbers, name="numbers"),
    path("<slug:key>.csv", views.numbers_file, name="numbers_file"),
]
