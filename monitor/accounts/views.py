"""Login, profile, users and the log of downloads."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth import views as auth_views
from django.contrib.auth.forms import PasswordChangeForm
from django.core.exceptions import BadRequest, ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse, reverse_lazy
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from monitor.accounts import roles
from monitor.accounts.access import open_to_all_staff, open_to_everybody, requires
from monitor.accounts.forms import LoginForm, ProfileForm, UserForm
from monitor.accounts.models import Download, Language, User
from monitor.accounts.passwords import give_one_time_password
from monitor.accounts.team import deactivate, end_all_sessions

PAGE_SIZE = 100
YEAR = 365 * 24 * 3600

login = open_to_everybody(
    auth_views.LoginView.as_view(
        template_name="accounts/login.html", authentication_form=LoginForm, redirect_authenticated_user=True
    )
)
logout = open_to_everybody(auth_views.LogoutView.as_view(next_page=reverse_lazy("accounts:login")))


@never_cache
@open_to_all_staff
def password(request):
    """Change the own password; ends the user's sessions on every other computer."""
    form = PasswordChangeForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        user = form.save(commit=False)
        user.password_expires_at = None
        user.save()
        update_session_auth_hash(request, user)
        messages.success(request, _("Your password was changed. You were logged out on all other computers."))
        return redirect("home")
    return render(request, "accounts/password.html", {"form": form})


@open_to_all_staff
def profile(request):
    """Show and change the own name and language."""
    form = ProfileForm(request.POST or None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Your profile was saved."))
        return redirect("accounts:profile")
    rights = [roles.capability_label(right) for right in roles.CAPABILITIES if request.user.can(right)]
    return render(request, "accounts/profile.html", {"form": form, "rights": rights})


@require_POST
@open_to_everybody
def language(request):
    """Change the language and return to the page; remembered in the profile, and in a cookie for the login page."""
    chosen = request.POST.get("language", "")
    if chosen not in Language.values:
        raise BadRequest(_("Unknown language; choose English, Russian or Kazakh."))
    if request.user.is_authenticated:
        User.objects.filter(pk=request.user.pk).update(language=chosen)
    response = redirect(_own_address(request.POST.get("next", ""), request))
    response.set_cookie(settings.LANGUAGE_COOKIE_NAME, chosen, max_age=YEAR, samesite="Lax", secure=request.is_secure())
    return response


def _own_address(address: str, request) -> str:
    """Return an address of this site, or the home page for any other."""
    is_own = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if is_own else reverse("home")


@require_GET
@requires("administer")
def users(request):
    """List the users, the active ones first."""
    rows = User.objects.order_by("-is_active", "username")
    return render(request, "accounts/users.html", {"users": rows})


@never_cache
@requires("administer")
def user_create(request):
    """Invite a user: the one-time password is shown once, on the answer to this form."""
    form = UserForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        user = form.save(commit=False)
        return _show_one_time_password(request, user)
    return render(request, "accounts/user_form.html", {"form": form})


@requires("administer")
def user_edit(request, pk: int):
    """Change the name, role or language of a user."""
    user = get_object_or_404(User, pk=pk)
    form = UserForm(request.POST or None, instance=user)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("The user “%(name)s” was saved.") % {"name": user.username})
        return redirect("accounts:users")
    return render(request, "accounts/user_form.html", {"form": form, "subject": user})


@never_cache
@require_POST
@requires("administer")
def user_reset(request, pk: int):
    """Give a user who forgot the password a new one-time password; the old one stops working at once."""
    return _show_one_time_password(request, get_object_or_404(User, pk=pk, is_active=True))


def _show_one_time_password(request, user):
    with transaction.atomic():
        one_time = give_one_time_password(user)
    return render(request, "accounts/invitation.html", {"subject": user, "one_time_password": one_time})


@require_POST
@requires("administer")
def user_deactivate(request, pk: int):
    """Let a user log in no longer; sessions end at once, the name stays in the history."""
    user = get_object_or_404(User, pk=pk)
    try:
        deactivate(user)
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    else:
        messages.success(request, _("The user “%(name)s” was deactivated and logged out.") % {"name": user.username})
    return redirect("accounts:users")


@require_POST
@requires("administer")
def user_reactivate(request, pk: int):
    """Let a deactivated user in again, with a new one-time password."""
    user = get_object_or_404(User, pk=pk, is_active=False)
    user.is_active = True
    return _show_one_time_password(request, user)


@require_POST
@requires("administer")
def logout_everybody(request):
    """End every session but the own one, e.g. after a computer was seized."""
    end_all_sessions()
    request.user.refresh_from_db(fields=["session_round"])
    update_session_auth_hash(request, request.user)
    messages.success(request, _("Everybody else was logged out."))
    return redirect("accounts:users")


@require_GET
@requires("administer")
def downloads(request):
    """Show who downloaded what, the newest first."""
    page = Paginator(Download.objects.select_related("user"), PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "accounts/downloads.html", {"page": page})
