"""`manage.py doctor`: is this installation well?"""

import sys

from django.core.management.base import BaseCommand

from monitor.doctor import examine


class Command(BaseCommand):
    help = "Examine database, broker, worker, migrations, files and settings. Exit status 1 when a part fails."
    requires_system_checks = []

    def handle(self, *args, **options):
        findings = list(examine())
        for finding in findings:
            self.stdout.write(f"{'ok  ' if finding.good else 'FAIL'}  {finding.part:<11} {finding.verdict}")
            if finding.remedy:
                self.stdout.write(f"      {'':<11} → {finding.remedy}")
        if not all(finding.good for finding in findings):
            sys.exit(1)
