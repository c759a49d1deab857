"""What a browser without JavaScript sends for a form on a page."""

from html.parser import HTMLParser


class _Form(HTMLParser):
    """Collects name → values of the main form of a page; <template> is not sent."""

    def __init__(self):
        super().__init__()
        self.data, self.inside, self.template, self.area, self.select = {}, False, 0, None, None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "form":
            self.inside = "data-guard" in attrs
        if tag == "template":
            self.template += 1
        if not self.inside or self.template:
            return
        if tag == "input" and self._is_sent(attrs):
            self._add(attrs["name"], attrs.get("value") or ("on" if attrs.get("type") == "checkbox" else ""))
        elif tag == "textarea":
            self.area = (attrs["name"], [])
        elif tag == "select":
            self.select = attrs["name"]
        elif tag == "option" and self.select:
            first = self.select not in self.data
            if "selected" in attrs or first:
                self.data[self.select] = [attrs.get("value", "")]

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False
        if tag == "template":
            self.template -= 1
        if tag == "textarea" and self.area:
            self._add(self.area[0], "".join(self.area[1]).removeprefix("\n"))
            self.area = None
        if tag == "select":
            self.select = None

    def handle_data(self, data):
        if self.area:
            self.area[1].append(data)

    def _is_sent(self, attrs):
        if "name" not in attrs or attrs.get("type") in ("submit", "button"):
            return False
        return attrs.get("type") not in ("checkbox", "radio") or "checked" in attrs

    def _add(self, name, value):
        self.data.setdefault(name, []).append(value)


def sent_by(answer, **changes):
    """The data that the form on the page would send, with changes; `persons__0__who` stands for `persons-0-who`."""
    form = _Form()
    form.feed(answer.content.decode())
    data = {name: values for name, values in form.data.items() if name != "csrfmiddlewaretoken"}
    data |= {name.replace("__", "-"): value for name, value in changes.items()}
    return data
