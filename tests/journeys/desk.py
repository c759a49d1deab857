"""An editor at the review desk who never touches the mouse."""

import re
import statistics
from dataclasses import dataclass, field


@dataclass
class Reviewer:
    """Reviews every entry of an import, and counts keystrokes and the server's time for each decision."""

    page: object
    keystrokes: list = field(default_factory=list)
    seconds: list = field(default_factory=list)

    def press(self, key):
        self.keystrokes[-1] += 1
        self.page.keyboard.press(key)

    def review_all(self):
        """From the page of the import to the last decision; the import's page is shown again at the end."""
        self.keystrokes.append(0)
        with self.page.expect_navigation():
            self.press("n")
        while "/entries/" in self.page.url:
            self.keystrokes.append(0)
            self.decide()

    def decide(self):
        """Accept what is proposed; what the desk wants to know is answered, and accepted again."""
        self._send("a")
        asked = 0
        while self.page.locator("#desk .has-error").count():
            asked += 1
            assert asked < 12, f"The desk does not take an answer: {self.page.inner_text('.proposals')}"
            self._answer()
            self._send("Enter" if self._is_free() else "Control+Enter")

    def _send(self, key):
        requests = []

        def note(request):
            requests.append(request)

        self.page.on("requestfinished", note)
        with self.page.expect_navigation():
            self.press(key)
        self.page.remove_listener("requestfinished", note)
        self.seconds.append(sum(map(_server_time, requests)))

    def _is_free(self):
        return self.page.evaluate("document.activeElement.matches('body, main')")

    def _answer(self):
        """Walk with the tab key to the first field that is marked, and choose what is offered first."""
        for _ in range(120):
            self.press("Tab")
            if self.page.evaluate("!!document.activeElement.closest('#desk .has-error')"):
                break
        else:
            raise AssertionError("The tab key does not lead to the field that the desk asks for.")
        if self.page.evaluate("document.activeElement.type === 'text'"):
            self.press("Tab")
        self.press("Space")

    def told(self):
        """What it took, in one line."""
        entries, seconds = self.keystrokes[1:], sorted(self.seconds)
        return (
            f"{len(entries)} entries, {sum(self.keystrokes) / len(entries):.2f} keystrokes an entry (at most "
            f"{max(entries)}); the server took {statistics.median(seconds) * 1000:.0f} ms a decision (median), "
            f"{seconds[int(len(seconds) * 0.95)] * 1000:.0f} ms (95 of 100)"
        )


def _server_time(request):
    """Seconds between asking and the first byte, of pages and of what takes their place."""
    timing = request.timing
    is_page = request.resource_type in ("document", "fetch") and re.search(r"/intake/", request.url)
    return max(0, timing["responseStart"] - timing["requestStart"]) / 1000 if is_page else 0
