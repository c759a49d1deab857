"""Addresses of intake."""

from django.urls import path

from cases.intake import desk, views, whole

app_name = "intake"
urlpatterns = [
    path("", views.inbox, name="inbox"),
    path("upload/", views.upload, name="upload"),
    path("unknown/", views.unknown_terms, name="unknown"),
    path("<int:pk>/", views.import_page, name="import"),
    path("<int:pk>/next/", desk.next_entry, name="next"),
    path("<int:pk>/undo/", desk.undo, name="undo"),
    path("<int:pk>/certain/", whole.accept_certain, name="certain"),
    path("<int:pk>/take-back/", whole.take_back, name="take_back"),
    path("entries/<int:pk>/", desk.entry, name="entry"),
    path("entries/<int:pk>/accept/", desk.accept, name="accept"),
    path("entries/<int:pk>/reject/", desk.reject, name="reject"),
    path("entries/<int:pk>/reopen/", desk.reopen, name="reopen"),
    path("entries/<int:pk>/skip/", desk.skip, name="skip"),
    path("entries/<int:pk>/mark/", desk.mark, name="mark"),
    path("entries/<int:pk>/draft/", desk.draft, name="draft"),
]
