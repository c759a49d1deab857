"""The admin site's view of the staff: for look-ups; users are managed on the site's own pages."""

from django.contrib import admin
from django.contrib.auth.models import Group
from django.contrib.auth.views import redirect_to_login
from django.shortcuts import redirect

from monitor.accounts.access import MissingRight
from monitor.accounts.models import Download, LoginAttempt, User


def login(request, extra_context=None):
    """Send to the one login page, which counts failed attempts; the admin's own would be a way around it."""
    if request.user.is_authenticated and not request.user.can("administer"):
        raise MissingRight("administer")
    return redirect_to_login(request.GET.get("next", "")) if request.user.is_anonymous else redirect("admin:index")


admin.site.login = login
admin.site.unregister(Group)


class LookUpAdmin(admin.ModelAdmin):
    """Shows rows; nothing is added, changed or deleted."""

    show_full_result_count = False

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(User)
class UserAdmin(LookUpAdmin):
    fields = ["username", "first_name", "last_name", "role", "language", "is_active", "date_joined", "last_login"]
    list_display = ["username", "first_name", "last_name", "role", "is_active", "last_login"]
    list_filter = ["role", "is_active"]
    search_fields = ["username", "first_name", "last_name"]


@admin.register(LoginAttempt)
class LoginAttemptAdmin(LookUpAdmin):
    list_display = ["at", "address", "outcome"]
    list_filter = ["outcome"]
    date_hierarchy = "at"


@admin.register(Download)
class DownloadAdmin(LookUpAdmin):
    list_display = ["at", "user", "what", "bytes", "sha256"]
    list_select_related = ["user"]
    search_fields = ["what", "sha256", "user__username"]
    date_hierarchy = "at"
