"""What holds for every request of a logged-in user: an own password, and the own language."""

from django.conf import settings
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation


class OwnPasswordMiddleware:
    """Send users who still have the one-time password of an invitation to the page where they choose their own.

    Must come after AuthenticationMiddleware.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.user.is_authenticated and request.user.password_expires_at and not self._is_open(request.path):
            return redirect("accounts:password")
        return self.get_response(request)

    @staticmethod
    def _is_open(path: str) -> bool:
        pages = (reverse("accounts:password"), reverse("accounts:logout"))
        return path in pages or path.startswith(settings.STATIC_URL)


class UserLanguageMiddleware:
    """Show every page in the language of the user's profile, on whatever computer it is opened.

    Must come after AuthenticationMiddleware and LocaleMiddleware, which chooses for people who are not logged in.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.user.is_authenticated:
            translation.activate(request.user.language)
            request.LANGUAGE_CODE = translation.get_language()
        return self.get_response(request)
