"""What migrations share that write search keys of names anew."""

from people import names


def write_anew(apps, condition) -> None:
    """Write the search keys of the names that meet a condition, as the names are cut into keys now."""
    Name, NameKey = apps.get_model("people", "Name"), apps.get_model("people", "NameKey")
    for name in Name.objects.filter(condition).iterator():
        NameKey.objects.filter(name=name).delete()
        NameKey.objects.bulk_create(
            NameKey(name=name, person_id=name.person_id, key=key) for key in sorted(names.keys(name.text))
        )
