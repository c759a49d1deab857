from django.db import migrations

MONTHS = """
    UPDATE cases_timelineentry
    SET search = COALESCE(search, '') || array_to_tsvector(ARRAY['@' || to_char(first, 'YYYYMM')])"""
"""The month of each line among its words, as `cases.timelines.build` writes it now."""


class Migration(migrations.Migration):

    dependencies = [("cases", "0004_timeline_saved_filters")]

    operations = [migrations.RunSQL(MONTHS, migrations.RunSQL.noop)]
