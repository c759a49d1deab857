"""`manage.py export_history --case ID`: a case in the interchange format."""

from django.core.management.base import BaseCommand, CommandError

from cases.interchange.exporting import export_history
from cases.interchange.format import write
from cases.models import Case


class Command(BaseCommand):
    help = "Print cases in the interchange format, as import_history reads them: a list of histories in JSON."

    def add_arguments(self, parser):
        parser.add_argument("--case", metavar="ID", type=int, nargs="+", required=True, help="numbers of the cases")

    def handle(self, *, case, **options):
        found = Case.objects.in_bulk(case)
        if missing := [str(number) for number in case if number not in found]:
            raise CommandError(f"There is no case with the number {', '.join(missing)}.")
        self.stdout.write(write(export_history(found[number]) for number in case), ending="")
