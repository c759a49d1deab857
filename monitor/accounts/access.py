"""Who may open a page, and who may see the record on it.

Login is enforced for every view by LoginRequiredMiddleware. Every view then states its rule with one of the two
decorators here, which leave it on the view as `access_rule`; a test walks the map of the site and fails on a view
that states none.
"""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.translation import gettext as _

from monitor.accounts import roles
from monitor.accounts.protection import Protected

ALL_STAFF = "all staff"
EVERYBODY = "everybody"


class MissingRight(PermissionDenied):
    """A user may not do something; the message says which right is missing and who can give it."""

    def __init__(self, capability: str):
        self.capability = capability
        super().__init__(
            _("Your role does not include the right to %(right)s. An administrator can give you a role that does.")
            % {"right": roles.capability_label(capability)}
        )


def check(user, capability: str) -> None:
    """Raise MissingRight unless `user` has the capability."""
    if not user.can(capability):
        raise MissingRight(capability)


def requires(capability: str):
    """Let a view be opened only by users with a capability of roles.yaml; others get a 403 page that says why."""
    roles.roles_with(capability)

    def decorate(view):
        @wraps(view)
        def guarded(request, *args, **kwargs):
            check(request.user, capability)
            return view(request, *args, **kwargs)

        guarded.access_rule = capability
        return guarded

    return decorate


def open_to_all_staff(view):
    """State that any logged-in user may open a view; what it shows is limited by `visible_to` and `get_for`."""
    view.access_rule = ALL_STAFF
    return view


def open_to_everybody(view):
    """State that a view is meant for people who are not logged in (the login page, the health check)."""
    view.access_rule = EVERYBODY
    view.login_required = False
    return view


def get_for(user, model_or_queryset, pk):
    """Return the protected record with this key if `user` may see it, else raise Http404.

    A record that exists and may not be seen answers exactly like one that does not exist.
    """
    queryset = getattr(model_or_queryset, "objects", model_or_queryset)
    if not issubclass(queryset.model, Protected):
        raise TypeError(f"get_for needs a Protected model, got {queryset.model.__name__}; use get_object_or_404")
    try:
        return queryset.visible_to(user).get(pk=pk)
    except (queryset.model.DoesNotExist, ValueError, OverflowError) as missing:
        raise Http404(_("There is no such record, or you may not see it.")) from missing
