"""Addresses of this room."""

app_name = "lists"
urlpatterns = []
