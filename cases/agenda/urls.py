"""Addresses of what comes next."""

from django.urls import path

from cases.agenda import views

app_name = "agenda"
urlpatterns = [
    path("", views.agenda_page, name="agenda"),
    path("following/", views.following, name="following"),
    path("following/<slug:kind>/<int:pk>/", views.follow, name="follow"),
    path("following/<slug:kind>/<int:pk>/stop/", views.unfollow, name="unfollow"),
    path("settings/", views.own_settings, name="settings"),
    path("settings/mail/", views.reminder, name="reminder"),
    path("settings/calendar/", views.calendar_settings, name="calendar_settings"),
    path("settings/calendar/renew/", views.calendar_renew, name="calendar_renew"),
    path("settings/calendar/revoke/", views.calendar_revoke, name="calendar_revoke"),
    path("calendar/<slug:key>.ics", views.calendar, name="calendar"),
]
