"""A Pygments lexer for the Tearsheet query language (*.tear).

    pygmentize -x -l tearsheet_lexer.py FILE.tear
"""

import re

from pygments.lexer import RegexLexer, bygroups, default, include, words
from pygments.token import (
    Comment, Keyword, Literal, Name, Number, Operator, Punctuation, String, Text, Whitespace)

__all__ = ["TearsheetLexer"]

# A test holds these lists to the tables of the language.
STEPS = "where matching select order sort limit top distinct union intersect except".split()
MEASURES = "count sum avg min max median stddev first last list share".split()
LOGIC = "and or not".split()
JOINTS = "by as asc desc offset of".split()
TESTS = "in between has contains starts ends with is missing present".split()
QUANTIFIERS = "any all no only".split()
STATEMENTS = "let param set expect describe explain why help rows analyze sql".split()
FUNCTIONS = (
    "if lower upper length words abs round coalesce "
    "day week month quarter year weekday hour bin").split()
UNITS = "day week month quarter year days weeks months quarters years".split()
SHORT_UNITS = "d w mo q y".split()
DATES = (
    "now today yesterday this ago "
    "monday tuesday wednesday thursday friday saturday sunday").split()
MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec").split()
SOURCES = "newsletters ideas points tickers newsletter idea point ticker".split()
FIELDS = (
    "id key title publication author people published minutes platform link file summary body tickers words "
    "text position newsletter ticker name class sector direction confidence basis score headline rationale risk "
    "idea_count newsletter_count first_seen last_seen").split()
CONSTANTS = (
    "long short neutral equity etf index bond rate fx commodity crypto volatility other "
    "stated inferred").split()

WORD = r"[^\W\d]\w*"
# Tokens that a value position joins to one value; a value may begin with a digit.
VALUE = r"\^?\w+(?:[.^/=-]\w+)*"
ALONE = r"\b(?![.^/=-]\w)"


def any_of(*lists):
    return "(?:" + "|".join(word for entry in lists for word in entry) + ")"


def listed(entry, after=r"\b"):
    return words(entry, prefix=r"\b", suffix=after)


SPAN = r"\b\d[\d_]*\s*" + any_of(UNITS, SHORT_UNITS) + r"\b"

# What looks the same wherever it stands.
LITERALS = [
    (r"'(?:[^'\\\n]|''|\\.)*'", String.Single),
    (r'"(?:[^"\\\n]|""|\\.)*"', String.Double),
    (r"[\u2018-\u201b](?:[^\u2018-\u201b\\\n]|\\.)*[\u2018-\u201b]", String.Single),
    (r"[\u201c-\u201f](?:[^\u201c-\u201f\\\n]|\\.)*[\u201c-\u201f]", String.Double),
    (r"\$\^?\w+(?:[.^/=-]\w+)*", Name.Constant),
    (r":" + WORD, Name.Variable),
    (r"\b\d{4}-(?:\d\d(?:-\d\d(?:T\d\d:\d\d)?)?|Q[1-4])\b", Literal.Date),
    (r"\b(?:\d\d?\s+)?" + any_of(MONTHS) + r"\s+\d{4}\b", Literal.Date),
    (r"\b(?:last|this)\s+(?:\d[\d_]*\s*)?" + any_of(UNITS, SHORT_UNITS) + r"\b", Literal.Date),
    (SPAN + r"\s+ago\b", Literal.Date),
    (SPAN, Number),
    (r"\b\d[\d_]*(?:\.\d+)?%?(?![\d_]|\.?[a-z])", Number),
    (r"(?<![\w.])\.\d+%?", Number),
    (listed(FUNCTIONS, r"(?=\()"), Name.Function),
]

# The words of a value position. One in capitals is a value even where it spells a date, as the ticker NOW does.
VALUES = [
    (any_of(CONSTANTS) + ALONE, Keyword.Constant),
    (r"(?-i:[A-Z]+)" + ALONE, Literal),
    (any_of(DATES) + r"\b", Literal.Date),
    (WORD + r"(?=\()", Name),
    (VALUE, Literal),
    (r"(\.)(" + WORD + ")", bygroups(Punctuation, Name.Attribute)),
]


class TearsheetLexer(RegexLexer):
    """Queries and scripts of Tearsheet, a query language over newsletters with trade ideas."""

    name = "Tearsheet"
    aliases = ["tearsheet", "tear"]
    filenames = ["*.tear"]
    flags = re.IGNORECASE | re.MULTILINE

    tokens = {
        "trivia": [
            (r"\s+", Whitespace),
            (r"#.*", Comment.Single),
            (r"--.*", Comment.Single),
            (r"/\*(?:.|\n)*?\*/", Comment.Multiline),
        ],
        "root": [
            # The words that are sources and fields are sources where a query or a relation begins.
            (r"^([ \t]*)(" + any_of(SOURCES) + r")\b", bygroups(Whitespace, Name.Class)),
            (r"(;)([ \t]*)(" + any_of(SOURCES) + r")\b", bygroups(Punctuation, Whitespace, Name.Class)),
            (r"(\()([ \t]*)(" + any_of(SOURCES) + r")\b(?=\s*(?:\||\)|\s[a-z]))",
             bygroups(Punctuation, Whitespace, Name.Class), "brackets"),
            (r"\b(" + any_of(QUANTIFIERS) + r")(\s+)(" + any_of(SOURCES) + r")\b",
             bygroups(Keyword, Whitespace, Name.Class)),
            (r"\b(count)(\s+)(" + any_of(SOURCES) + r")\b", bygroups(Name.Builtin, Whitespace, Name.Class)),
            (r"\b(describe|explain|analyze|sql|why)(\s+)(" + any_of(SOURCES) + r")\b",
             bygroups(Keyword.Declaration, Whitespace, Name.Class)),
            include("trivia"),
            (r"(!?~)(\s*)(/(?:[^/\\\n]|\\.)*/[a-z]*)", bygroups(Operator, Whitespace, String.Regex)),
            *LITERALS,
            (r"\b(let)(\s+)(" + WORD + r")(\s*)(=)(\s*)(\()",
             bygroups(Keyword.Declaration, Whitespace, Name.Variable, Whitespace, Operator, Whitespace, Punctuation),
             "list"),
            (r"\b(let)(\s+)(" + WORD + r")(\s*)(=)",
             bygroups(Keyword.Declaration, Whitespace, Name.Variable, Whitespace, Operator), "query"),
            (r"\b(param)(\s+)(" + WORD + r")(\s*)(:)(\s*)(?:(list)(\s+)(of)(\s+))?(" + WORD + ")",
             bygroups(Keyword.Declaration, Whitespace, Name.Variable, Whitespace, Punctuation, Whitespace,
                      Keyword.Type, Whitespace, Keyword.Type, Whitespace, Keyword.Type)),
            (r"\b(set)(\s+)(" + WORD + ")", bygroups(Keyword.Declaration, Whitespace, Name.Variable)),
            (r"\b(as)(\s+)(" + WORD + ")", bygroups(Keyword, Whitespace, Name.Variable)),
            (r"\b(has)(\s+)(any|all)(\s*)(\()",
             bygroups(Operator.Word, Whitespace, Keyword, Whitespace, Punctuation), "list"),
            (r"\b(?:in|between|has|contains|with)\b", Operator.Word, "value"),
            (r"[<>!]=|[=<>\u2264\u2265\u2260]|!?~", Operator, "value"),
            (r"\.\.|[-+*/^\u2010-\u2013\u2212]", Operator),
            (r"\(", Punctuation, "brackets"),
            (r"[|,;.:)]", Punctuation),
            (listed(STEPS), Keyword),
            (listed(MEASURES), Name.Builtin),
            (listed(LOGIC), Operator.Word),
            (listed(JOINTS), Keyword),
            (listed(TESTS), Operator.Word),
            (listed(QUANTIFIERS), Keyword),
            (listed(STATEMENTS), Keyword.Declaration),
            (listed(UNITS), Keyword.Type),
            (listed(DATES), Literal.Date),
            (listed(FIELDS), Name.Attribute),
            (listed(SOURCES), Name.Class),
            (WORD, Name),
        ],
        "query": [
            (r"\s+", Whitespace),
            (any_of(SOURCES) + r"\b", Name.Class, "#pop"),
            default("#pop"),
        ],
        "brackets": [
            (r"\)", Punctuation, "#pop"),
            include("root"),
        ],
        # One value, then back.
        "value": [
            include("trivia"),
            (r"\(", Punctuation, ("#pop", "list")),
            *[(pattern, token, "#pop") for pattern, token in LITERALS + VALUES],
            default("#pop"),
        ],
        "list": [
            include("trivia"),
            (r"\)", Punctuation, "#pop"),
            (r"\(", Punctuation, "list"),
            *LITERALS,
            # Two words without a comma, or a word before a bar, begin a query.
            (r"(?=" + WORD + r"(?:\s*\||\s+[a-z]))", Text, ("subquery", "query")),
            *VALUES,
            (r"[,:]", Punctuation),
            (r"\.\.|[-+*/]", Operator),
        ],
        "subquery": [
            (r"(?=\))", Text, "#pop"),
            include("root"),
        ],
    }
