"""A photo or a document handed in with a fact: bounded, told by its first bytes, kept as a source with its hash.

The original keeps what the camera wrote into it, such as the place and the phone: it is for the team and never public
by itself, whatever the fact is.
"""

import hashlib
from dataclasses import dataclass

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases import files
from cases.intake.documents import MEGABYTE, SIZE_LIMIT
from cases.models import Source
from monitor.accounts.models import Visibility

MOST = 10
"""Files that are taken at once."""
BEGINNINGS = ((b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"), (b"%PDF-", "application/pdf"))
PHONE_PHOTOS = (b"heic", b"heix", b"hevc", b"mif1", b"msf1")


@dataclass(frozen=True)
class Attachment:
    """A file that may be kept."""

    name: str
    media_type: str
    data: bytes

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def media_type(data: bytes) -> str:
    """What kind of photo or document the bytes begin like; "" for anything that is not taken."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data[4:8] == b"ftyp" and data[8:12] in PHONE_PHOTOS:
        return "image/heic"
    return next((kind for beginning, kind in BEGINNINGS if data.startswith(beginning)), "")


def keep(attachment: Attachment, user, *, title: str, visibility: str, shown_to: list[int]) -> Source:
    """Store a file as a source; the very same bytes are one source, whoever hands them in."""
    values = {
        "kind_id": "photo_video" if attachment.media_type.startswith("image/") else "other", "title": title[:250],
        "file_name": attachment.name[-250:], "media_type": attachment.media_type, "bytes": len(attachment.data),
        "visibility": visibility, "shown_to": shown_to, "created_by": user,
    }  # fmt: skip
    source, _created = Source.objects.get_or_create(sha256=attachment.sha256, defaults=values)
    files.put(attachment.data)
    return source


def sight_of(*records) -> dict:
    """Who may see the original of a file that belongs to records: the team, or those whom all restricted ones name."""
    restricted = [set(each.shown_to) for each in records if each.visibility == Visibility.RESTRICTED]
    if not restricted:
        return {"visibility": Visibility.TEAM, "shown_to": []}
    return {"visibility": Visibility.RESTRICTED, "shown_to": sorted(set.intersection(*restricted))}


class _Several(forms.ClearableFileInput):
    allow_multiple_selected = True


class AttachmentsField(forms.FileField):
    """Several photos or documents; cleans to a list of Attachment. Wants `user` to be set, as pickers do."""

    user = None
    widget = _Several

    def __init__(self, **kwargs):
        kwargs.setdefault("required", False)
        kwargs.setdefault("help_text", gettext_lazy("JPEG, PNG, WebP, HEIC or PDF, at most 20 MB each."))
        kwargs.setdefault("widget", _Several(attrs={"accept": "image/*,application/pdf"}))
        super().__init__(max_length=250, **kwargs)

    def clean(self, data, initial=None):
        given = [each for each in (data if isinstance(data, list | tuple) else [data]) if each]
        if len(given) > MOST:
            told = _("You chose %(found)d files, at most %(limit)d are taken at once. Add the others later.")
            raise ValidationError(told % {"found": len(given), "limit": MOST})
        return [self._attachment(super(AttachmentsField, self).clean(each)) for each in given]

    def _attachment(self, upload) -> Attachment:
        if upload.size > SIZE_LIMIT:
            told = _("“%(name)s” has %(found).1f MB, at most %(limit)d MB are taken. Send a smaller copy.")
            size = {"found": upload.size / MEGABYTE, "limit": SIZE_LIMIT // MEGABYTE}
            raise ValidationError(told % {"name": upload.name, **size})
        data = upload.read()
        if not (kind := media_type(data)):
            told = _("“%(name)s” is no photo and no PDF. Choose a JPEG, PNG, WebP, HEIC or PDF file.")
            raise ValidationError(told % {"name": upload.name})
        return self._unless_hidden(Attachment(upload.name, kind, data))

    def _unless_hidden(self, attachment: Attachment) -> Attachment:
        known = Source.objects.filter(sha256=attachment.sha256).first()
        if known and not known.is_visible_to(self.user):
            told = _("“%(name)s” was handed in before, as a source that is not shown to you. Ask an editor.")
            raise ValidationError(told % {"name": attachment.name})
        return attachment
