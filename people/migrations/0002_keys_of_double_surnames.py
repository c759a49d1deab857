"""Write the search keys of double surnames anew: since now either part finds the name."""

from django.db import migrations
from django.db.models import Q

from people import names


def write_keys(apps, schema_editor):
    Name, NameKey = apps.get_model("people", "Name"), apps.get_model("people", "NameKey")
    for name in Name.objects.filter(Q(text__contains="-") | Q(text__contains="(")).iterator():
        NameKey.objects.filter(name=name).delete()
        NameKey.objects.bulk_create(
            NameKey(name=name, person_id=name.person_id, key=key) for key in sorted(names.keys(name.text))
        )


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]
    operations = [migrations.RunPython(write_keys, migrations.RunPython.noop)]
