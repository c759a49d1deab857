"""Write the search keys anew of hashtags, which are cut better, and of names where w stands for u (Jwkov)."""

from django.db import migrations
from django.db.models import Q

from people.migrations._keys import write_anew


def write_keys(apps, schema_editor):
    write_anew(apps, Q(text__startswith="#") | Q(text__startswith="@") | Q(text__icontains="w"))


class Migration(migrations.Migration):
    dependencies = [("people", "0004_other_names_of_organisations")]
    operations = [migrations.RunPython(write_keys, migrations.RunPython.noop)]
