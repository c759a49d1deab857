"""Addresses of this room."""

from django.urls import path

from cases.lists.views import changes, editions, lists, recognitions

app_name = "lists"
urlpatterns = [
    path("", lists.list_index, name="list_index"),
    path("new/", lists.list_new, name="list_new"),
    path("<int:pk>/", lists.list_page, name="list"),
    path("<int:pk>/edit/", lists.list_edit, name="list_edit"),
    path("<int:pk>/changes/", changes.list_changes, name="list_changes"),
    path("<int:pk>/freeze/", editions.freeze, name="freeze"),
    path("<int:pk>/list.<slug:form>", lists.list_file, name="list_file"),
    path("editions/<int:pk>/", editions.edition, name="edition"),
    path("editions/<int:pk>/retry/", editions.retry, name="edition_retry"),
    path("editions/<int:pk>/changes/", changes.changes, name="changes"),
    path("editions/<int:pk>/<slug:form>/<slug:language>/", editions.edition_file, name="edition_file"),
    path("recognitions/", recognitions.recognition_list, name="recognition_list"),
    path("recognitions/new/<int:pk>/", recognitions.recognition_new, name="recognition_new"),
    path("recognitions/<int:pk>/", recognitions.recognition, name="recognition"),
    path("recognitions/<int:pk>/edit/", recognitions.recognition_edit, name="recognition_edit"),
    path("recognitions/<int:pk>/decide/", recognitions.recognition_decide, name="recognition_decide"),
    path("recognitions/<int:pk>/withdraw/", recognitions.recognition_withdraw, name="recognition_withdraw"),
]
