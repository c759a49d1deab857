"""`manage.py doctor`: is this installation well?"""

import sys

from django.core.management.base import BaseCommand, CommandError

from monitor.doctor import PARTS, examine


class Command(BaseCommand):
    help = "Examine the parts of this installation and say what to do. Exit status 1 when one of them fails."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("part", nargs="*", help=f"{', '.join(PARTS)}; without one: all")

    def handle(self, *args, **options):
        if unknown := set(options["part"]) - set(PARTS):
            raise CommandError(f"There is no part {', '.join(sorted(unknown))}. The parts are {', '.join(PARTS)}.")
        findings = list(examine(options["part"] or PARTS))
        for finding in findings:
            self.stdout.write(f"{'ok  ' if finding.good else 'FAIL'}  {finding.part:<11} {finding.verdict}")
            if finding.remedy:
                self.stdout.write(f"      {'':<11} → {finding.remedy}")
        if not all(finding.good for finding in findings):
            sys.exit(1)
