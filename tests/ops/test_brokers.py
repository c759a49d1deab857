"""The same task on both brokers: a real worker, on the test database, given by whichever DATABASE_URL."""

import pytest

from cases.intake.tasks import read_import
from cases.models import Import, Source

pytestmark = [pytest.mark.broker, pytest.mark.slow]


@pytest.mark.parametrize("broker", ["filesystem", "redis"])
def test_a_worker_does_the_task_and_a_killed_one_leaves_it_to_the_next(worker, vocabularies, anna, broker):
    running = worker(broker)
    text = "1.01.2024 A court in Almaty fined a resident."
    source = Source.objects.create(kind_id="bulletin", title="Bulletin", text=text, period_year=2024, period_month=1)
    taken_in = Import.objects.create(source=source, by=anna)
    running.kill()
    read_import.delay(taken_in.pk)
    running.start()
    running.wait_for(lambda: Import.objects.get(pk=taken_in.pk).state not in Import.UNFINISHED, "the import to be read")
    assert Import.objects.get(pk=taken_in.pk).state == Import.State.READY
