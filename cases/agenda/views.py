"""What comes next, what I follow, my calendar and my mail."""

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from cases.agenda import feeds
from cases.agenda.agenda import agenda, followed, grouped, in_turn
from cases.agenda.following import begin, follow_of, stop
from cases.agenda.forms import AgendaForm, CalendarForm, NoteForm, ReminderForm
from cases.models import CalendarFeed, Case, Follow
from cases.status import today
from monitor.accounts.access import get_for, open_to_all_staff, open_to_everybody
from people.models import Person

PAGE_SIZE = 100
FOLLOWED = {"person": Person, "case": Case}
PLAIN = "text/plain; charset=utf-8"
WITHOUT_MAIL = "django.core.mail.backends.dummy.EmailBackend"


@open_to_all_staff
@require_safe
def agenda_page(request):
    """Hearings, ends of custody and periods of appeal, by day; a filter that is not understood shows nothing."""
    form, day = AgendaForm(request.GET, request.user), today()
    items = agenda(request.user, form.window(day)) if form.is_valid() else []
    mine = {item.key for item in followed(items, request.user)}
    found = form.kept(items, mine)
    page = Paginator(in_turn(form.of_kind(found, day), day), PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "form": form, "page": page, "groups": grouped(page.object_list, day), "today": day, "mine": mine,
        "kinds": form.kinds(found, day), "total": len(found),
        "kind": request.GET.get("kind", ""), "whose": request.GET.get("whose", ""),
    }  # fmt: skip
    return render(request, "agenda/agenda.html", context)


@open_to_all_staff
@require_safe
def following(request):
    """Whom and what the user follows, each with the private note."""
    return render(request, "agenda/following.html", {"follows": Follow.objects.of(request.user)})


def _record(request, kind: str, pk: int):
    if kind not in FOLLOWED:
        raise Http404(_("Only persons and cases can be followed."))
    return get_for(request.user, FOLLOWED[kind], pk)


@open_to_all_staff
def follow(request, kind: str, pk: int):
    """Follow a person or case: one click, or with a private note from the form of this page."""
    record = _record(request, kind, pk)
    form = NoteForm(request.POST or None, instance=follow_of(request.user, record))
    if request.method != "POST":
        return render(request, "agenda/follow.html", {"form": form, "record": record, "kind": kind})
    if "note" not in request.POST:
        begin(request.user, record)
        return _button(request, record)
    if not form.is_valid():
        return render(request, "agenda/follow.html", {"form": form, "record": record, "kind": kind})
    begin(request.user, record, form.cleaned_data["note"])
    messages.success(request, _("Your note was saved. Only you see it."))
    return redirect("agenda:following")


@open_to_all_staff
@require_POST
def unfollow(request, kind: str, pk: int):
    """Stop following; the note goes with it."""
    record = _record(request, kind, pk)
    stop(request.user, record)
    return redirect("agenda:following") if "list" in request.POST else _button(request, record)


def _button(request, record):
    """The button alone where htmx asked for it, else the page of the record."""
    if request.htmx:
        return render(request, "agenda/_follow.html", {"record": record, "follow": follow_of(request.user, record)})
    return redirect(record)


@open_to_all_staff
@require_safe
def own_settings(request):
    """The calendar and the mail of the morning."""
    return _settings(request)


def _settings(request, **forms):
    feed = CalendarFeed.objects.filter(user=request.user).select_related("user").first()
    context = {
        "feed": feed if feed and feeds.is_live(feed) else None,
        "calendar_form": CalendarForm(instance=feed),
        "reminder_form": ReminderForm(None, request.user),
        "no_mail": settings.EMAIL_BACKEND == WITHOUT_MAIL,
    }
    return render(request, "agenda/settings.html", context | forms)


@open_to_all_staff
@require_POST
def reminder(request):
    """Turn the mail on or off."""
    form = ReminderForm(request.POST, request.user)
    if not form.is_valid():
        return _settings(request, reminder_form=form)
    form.save()
    messages.success(request, _("Saved."))
    return redirect("agenda:settings")


@open_to_all_staff
@require_POST
def calendar_settings(request):
    """Change what the calendar holds; its address stays."""
    feed = CalendarFeed.objects.filter(user=request.user).first()
    if feed is None:
        messages.error(request, _("You have no address any more. Make one first, then choose what it holds."))
    else:
        CalendarForm(request.POST, instance=feed).save()
        messages.success(request, _("Saved. Calendars show the change when they fetch the address again."))
    return redirect("agenda:settings")


@never_cache
@open_to_all_staff
@require_POST
def calendar_renew(request):
    """A new secret address, shown on the answer and never again; the old one ends."""
    key = feeds.renew(request.user)
    return _settings(request, address=settings.SITE_ADDRESS + reverse("agenda:calendar", args=[key]))


@open_to_all_staff
@require_POST
def calendar_revoke(request):
    """The address leads nowhere from now on."""
    feeds.revoke(request.user)
    messages.success(request, _("The address was revoked. Calendars that fetch it are told that there is nothing."))
    return redirect("agenda:settings")


@open_to_everybody
@require_safe
def calendar(request, key: str):
    """The calendar behind a secret address. Nobody logs in here: who has the address has the calendar."""
    from cases.agenda.calendar import calendar_of  # few processes write calendars, all of them start

    feed = feeds.feed_of(key)
    if feed is None:
        return HttpResponse(_("There is no calendar at this address."), status=404, content_type=PLAIN)
    feeds.note_fetched(feed)
    headers = {"Content-Disposition": 'inline; filename="monitor.ics"', "Cache-Control": "private, no-store"}
    return HttpResponse(calendar_of(feed), content_type="text/calendar; charset=utf-8", headers=headers)
