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

ONE_CONSTANT = re.compile(r"""\w+\s+("[^"]*"|'[^']*')""")

register = Library()


class Constant(Node):
    """What a node writes when only the language decides it."""

    def __init__(self, node: Node):
        self.node = node
        self.written: dict[str | None, str] = {}

    def render(self, context: Context) -> str:
        language = get_language()
        if language not in self.written:
            self.written[language] = self.node.render(context)
        return self.written[language]


def _once(compile_tag: Callable[[Parser, Token], Node]) -> Callable[[Parser, Token], Node]:
    """The tag, kept as it was written where a constant is all that is said."""

    def compile_once(parser: Parser, token: Token) -> Node:
        node = compile_tag(parser, token)
        return Constant(node) if ONE_CONSTANT.fullmatch(token.contents) else node

    return compile_once


register.tag("translate", _once(do_translate))
register.tag("url", _once(url))
register.tag("static", _once(do_static))
