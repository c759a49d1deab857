"""Tags that every template has without loading them: those of Django's `i18n` and `static`. A word, an address or a
file named by a constant, of which a page has about forty, is looked up once a language.
"""

import re
from collections.abc import Callable

from django.template.base import Node, Parser, Token
from django.template.context import Context
from django.template.defaulttags import url
from django.template.library import Library
from django.templatetags.i18n import do_translate
from django.templatetags.static import do_static
from django.utils.translation import get_language

ONE_CONSTANT = re.compile(r"""\w+\s+(?:"[^"]*"|'[^']*')(?:\s+as\s+(?P<name>\w+))?""")

register = Library()


class Constant(Node):
    """What a node writes when only the language decides it, or keeps under a name."""

    def __init__(self, node: Node, name: str | None):
        self.node, self.name = node, name
        self.written: dict[str | None, str] = {}

    def render(self, context: Context) -> str:
        language = get_language()
        if language not in self.written:
            words = self.node.render(context)
            self.written[language] = context[self.name] if self.name else words
        if not self.name:
            return self.written[language]
        context[self.name] = self.written[language]
        return ""


def _once(compile_tag: Callable[[Parser, Token], Node]) -> Callable[[Parser, Token], Node]:
    """The tag, kept as it was written where a constant is all that is said."""

    def compile_once(parser: Parser, token: Token) -> Node:
        node = compile_tag(parser, token)
        said = ONE_CONSTANT.fullmatch(token.contents)
        return Constant(node, said["name"]) if said else node

    return compile_once


register.tag("translate", _once(do_translate))
register.tag("url", _once(url))
register.tag("static", _once(do_static))
