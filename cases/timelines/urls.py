"""Addresses of this room."""

app_name = "timelines"
urlpatterns = []
