"""Write the search keys of double surnames anew: since now either part finds the name."""

from django.db import migrations
from django.db.models import Q

from people.migrations._keys import write_anew


def write_keys(apps, schema_editor):
    write_anew(apps, Q(text__contains="-") | Q(text__contains="("))


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]
    operations = [migrations.RunPython(write_keys, migrations.RunPython.noop)]
