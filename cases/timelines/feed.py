"""The newest public lines as RSS: what is published anyway, for those who have no login."""

from django.urls import reverse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cases.timelines.filters import TimelineFilter, public_only
from cases.timelines.wording import shown
from monitor.accounts.protection import PUBLIC

LINES = 50


def rss(chosen: TimelineFilter, request) -> str:
    """The feed of a filter that sees what the public sees; nobody is in it who may not be printed by name."""
    lines = shown(list(public_only(chosen.qs).order_by("-first", "-pk")[:LINES]), PUBLIC)
    site = request.build_absolute_uri(reverse("home"))
    feed = Rss201rev2Feed(
        title=_("Timeline"), link=site, language=get_language() or "en",
        description=_("What is public on the timeline, the newest first"),
        feed_url=request.build_absolute_uri(),
    )  # fmt: skip
    for line in lines:
        entry = line.entry
        feed.add_item(
            title=", ".join(filter(None, (line.date, line.place, line.heading))),
            link=request.build_absolute_uri(entry.url),
            description=entry.text or line.heading,
            unique_id=f"{site}{entry.fact}-{entry.object_id}-{entry.event}",
            unique_id_is_permalink=False,
            categories=line.types,
        )
    return feed.writeString("utf-8")
