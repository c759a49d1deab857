"""The map of the site."""

from django.contrib import admin
from django.urls import include, path

from monitor import views

urlpatterns = [
    path("", views.home, name="home"),
    path("search/", views.search, name="search"),
    path("accounts/", include("monitor.accounts.urls")),
    path("", include("people.urls")),
    path("", include("cases.urls")),
    path("next/", include("cases.agenda.urls")),
    path("intake/", include("cases.intake.urls")),
    path("timeline/", include("cases.timelines.urls")),
    path("lists/", include("cases.lists.urls")),
    path("numbers/", include("cases.numbers.urls")),
    path("admin/", admin.site.urls),
]

handler400 = views.bad_request
