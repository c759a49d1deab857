"""The settings of Monitor, all from the environment; docs/operations.md lists the variables."""

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pghistory
from celery.schedules import crontab
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _
from psycopg.conninfo import conninfo_to_dict

from monitor import broker, embedded, secret
from monitor.environment import Environment, wrong

environment = Environment(os.environ)

BASE_DIR = Path(__file__).resolve().parent.parent
MONITOR_HOME = environment.directory("MONITOR_HOME", BASE_DIR / "var")
MONITOR_HOME.mkdir(mode=0o700, parents=True, exist_ok=True)

# Who may reach us, and how ------------------------------------------------------------------------------------------

LOOPBACK = ["localhost", "127.0.0.1", "[::1]"]
DEBUG = environment.flag("MONITOR_DEBUG", default=False)
ALLOWED_HOSTS = environment.words("MONITOR_HOSTS", default=",".join(LOOPBACK))
if "*" in ALLOWED_HOSTS:
    raise wrong("MONITOR_HOSTS", ",".join(ALLOWED_HOSTS), "the host names of this site, separated by commas, without *")
MONITOR_BIND = environment.text("MONITOR_BIND", default="127.0.0.1")
MONITOR_WORKERS = environment.number("MONITOR_WORKERS", default=2, lowest=1, highest=32)
MONITOR_PORT = environment.number("MONITOR_PORT", default=8000, lowest=1, highest=65535)
TRUSTED_PROXIES = environment.number("MONITOR_PROXIES", default=0, lowest=0, highest=5)
MONITOR_HTTPS = environment.flag("MONITOR_HTTPS", default=not set(ALLOWED_HOSTS) <= set(LOOPBACK))

SECRET_KEY = secret.key(environment.text("MONITOR_SECRET_KEY"), MONITOR_HOME / "secret_key", debug=DEBUG)

_site = f"https://{ALLOWED_HOSTS[0]}" if MONITOR_HTTPS else f"http://{ALLOWED_HOSTS[0]}:{MONITOR_PORT}"
SITE_ADDRESS = _site.replace("://.", "://")
"""Where the site is, for what is read elsewhere: calendars and mails."""

SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = MONITOR_HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if MONITOR_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = MONITOR_HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_ENGINE = "monitor.accounts.sessions"
AUTHENTICATION_BACKENDS = ["monitor.accounts.sessions.Backend"]
SESSION_COOKIE_AGE = 12 * 3600
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

# What we are made of ------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "django.contrib.auth",
    "monitor",
    "monitor.accounts",
    "people",
    "cases",
    "django.contrib.admin",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django_celery_results",
    "django_filters",
    "django_htmx",
    "template_partials",
    "csp",
    "pgtrigger",
    "pghistory",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "monitor.accounts.middleware.OwnPasswordMiddleware",
    "monitor.accounts.middleware.UserLanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "monitor.middleware.TimelineMiddleware",
]

ROOT_URLCONF = "monitor.urls"
WSGI_APPLICATION = "monitor.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "monitor.templatetags.constants",
            ],
        },
    },
]

FORM_RENDERER = "monitor.widgets.Renderer"

AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "accounts:login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "accounts:login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

# Database: a server by DATABASE_URL, otherwise the embedded one -----------------------------------------------------

DATABASE_URL = environment.url("DATABASE_URL", schemes=("postgres", "postgresql"))
MONITOR_EMBEDDED = not DATABASE_URL
MONITOR_DEMO = environment.flag("MONITOR_DEMO", default=MONITOR_EMBEDDED)
MONITOR_FEED = environment.flag("MONITOR_FEED", default=False)  # public lines as RSS, to everybody
_connection = conninfo_to_dict(DATABASE_URL or embedded.start(MONITOR_HOME))
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": _connection.pop("dbname", ""),
        "USER": _connection.pop("user", ""),
        "PASSWORD": _connection.pop("password", ""),
        "HOST": _connection.pop("host", ""),
        "PORT": _connection.pop("port", ""),
        "CONN_HEALTH_CHECKS": True,  # a connection from before a restart of the server is replaced, not handed out
        "OPTIONS": {
            **_connection,
            # To compile a plan costs more than the longest question that is asked here.
            "options": f"{_connection.get('options', '')} -c jit=off".strip(),
            "prepare_threshold": 5,  # for the statements that say so; those of the ORM are never prepared
            "pool": {"min_size": 1, "max_size": 8, "timeout": 20},
        },
    }
}

# Files, static files ------------------------------------------------------------------------------------------------

MEDIA_ROOT = MONITOR_HOME / "files"
STATIC_URL = "static/"
STATIC_ROOT = MONITOR_HOME / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
_static_storage = (
    "django.contrib.staticfiles.storage.StaticFilesStorage"
    if DEBUG
    else "whitenoise.storage.CompressedManifestStaticFilesStorage"
)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": _static_storage},
}
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024  # larger uploads go to a temporary file; intake refuses by its own limit
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024  # of a form without its files: a pasted bulletin
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
DATA_UPLOAD_MAX_NUMBER_FILES = 20

# Mail: reminders only. Without a server none is sent. ---------------------------------------------------------------

_mail = urlsplit(environment.url("MONITOR_MAIL", schemes=("smtp", "smtps")))
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if _mail.hostname else 'dummy'}.EmailBackend"
EMAIL_HOST, EMAIL_PORT = _mail.hostname or "", _mail.port or (465 if _mail.scheme == "smtps" else 25)
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = unquote(_mail.username or ""), unquote(_mail.password or "")
EMAIL_USE_SSL = _mail.scheme == "smtps"
EMAIL_USE_TLS = bool(EMAIL_HOST_USER) and not EMAIL_USE_SSL  # a password never travels in the clear
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = environment.text("MONITOR_MAIL_FROM", default=f"monitor@{ALLOWED_HOSTS[0].lstrip('.')}")

# Celery: Redis by REDIS_URL, otherwise files and the database -------------------------------------------------------

REDIS_URL = environment.url("REDIS_URL", schemes=("redis", "rediss"))
TASK_SECONDS = 600
CELERY_BROKER_URL = REDIS_URL or broker.URL
CELERY_RESULT_BACKEND = REDIS_URL or "django-db"
_redis_options = {"visibility_timeout": TASK_SECONDS + 300}  # a task that is still running is never given out again
CELERY_BROKER_TRANSPORT_OPTIONS = _redis_options if REDIS_URL else broker.options(MONITOR_HOME / "broker")
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_SERIALIZER = CELERY_RESULT_SERIALIZER = "json"
CELERY_TASK_ACKS_LATE = CELERY_TASK_REJECT_ON_WORKER_LOST = CELERY_TASK_TRACK_STARTED = True
CELERY_TASK_RETRY_ON_WORKER_LOST = True  # counted: a task that kills its process is given up after three retries
CELERY_WORKER_LOST_WAIT = 2.0  # seconds in which a process that died may still have left its result
CELERY_TASK_ANNOTATIONS = {"*": {"default_retry_delay": 2}}
CELERY_TASK_TIME_LIMIT = TASK_SECONDS
CELERY_WORKER_CONCURRENCY = MONITOR_WORKERS
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_RESULT_EXPIRES = 24 * 3600
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TIMEZONE = "Asia/Almaty"
CELERY_BEAT_SCHEDULE_FILENAME = str(MONITOR_HOME / "schedule")
CELERY_BEAT_SCHEDULE = {
    "resume unfinished intake": {"task": "cases.intake.tasks.resume_unfinished", "schedule": 60.0},
    "resume unfinished editions": {"task": "cases.lists.tasks.resume_unfinished", "schedule": 60.0},
    "bring timelines up to date": {"task": "cases.timelines.tasks.build_due", "schedule": 30.0},
    "build timelines anew": {"task": "cases.timelines.tasks.rebuild", "schedule": crontab(hour=3, minute=30)},
    "remind of what comes next": {"task": "cases.agenda.tasks.remind", "schedule": crontab(hour="7-11", minute=0)},
    "find duplicates": {"task": "people.tasks.find_duplicates", "schedule": crontab(hour=2, minute=30)},
}

# Language and time --------------------------------------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("ru", _("Russian")), ("kk", _("Kazakh"))]
LOCALE_PATHS = [BASE_DIR / "monitor" / "locale"]
TIME_ZONE = "Asia/Almaty"
USE_TZ = True

# Logs: what happened, never about whom ------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"()": "monitor.logs.DiscreetFormatter", "format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "monitor": {"level": "INFO"},
        "celery.worker": {"level": "INFO"},
        "django.server": {"handlers": ["console"], "propagate": False},  # of runserver: with our formatter
    },
}

# History: written by triggers for every fact, inserts, updates and deletes alike; never changed afterwards. -----------

PGHISTORY_DEFAULT_TRACKERS = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
PGHISTORY_APPEND_ONLY = True
PGTRIGGER_MIGRATIONS = False  # triggers follow the code: installed at the end of `migrate`, ten times faster
PGTRIGGER_INSTALL_ON_MIGRATE = True
