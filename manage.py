#!/usr/bin/env python
"""The command line of Monitor."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "monitor.settings")
    try:
        from django.core.exceptions import ImproperlyConfigured
        from django.core.management import execute_from_command_line

        from monitor.embedded import EmbeddedDatabaseError
    except ImportError as error:
        raise SystemExit(f"Django is not installed ({error}). Run `make setup` and use .venv/bin/python.") from error
    try:
        execute_from_command_line(sys.argv)
    except (ImproperlyConfigured, EmbeddedDatabaseError) as error:
        raise SystemExit(str(error)) from error


if __name__ == "__main__":
    main()
