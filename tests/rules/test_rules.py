"""What holds for every rule that newslint offers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newslint import plugins
from newslint.engine.engine_rules import ENGINE_RULES
from newslint.generators import built_in as generators
from newslint.rule import BaseRule
from newslint.testing import article_of, check_documentation, check_examples, violations
from newslint.violation import Severity

ROOT = Path(__file__).resolve().parents[2]
RULES = plugins.load(names=("newslint",)).rules()
GENERATORS = {generator.name: generator for generator in generators.BUILT_IN}
BUILT_IN = {name: rule for name, rule in RULES.items() if rule not in ENGINE_RULES}
TAGS = frozenset(
    "front-matter date image comment style link text structure security site recommended".split()
)

every_rule = pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
every_built_in = pytest.mark.parametrize("rule", BUILT_IN.values(), ids=list(BUILT_IN))


def test_the_first_fifteen_rules_are_there() -> None:
    first = (
        "duplicate-key entity-in-raw-text html-shown-as-code image-without-alt impossible-date "
        "invalid-front-matter leftover-comment malformed-html misplaced-fence missing-front-matter "
        "missing-key style-block unbalanced-marker unclosed-front-matter unportable-date"
    )
    assert set(first.split()) <= set(BUILT_IN)


def test_a_module_that_is_no_rule_is_private() -> None:
    modules = {p.stem for p in (ROOT / "rules").rglob("*.py") if not p.stem.startswith("_")}
    assert modules == {name.replace("-", "_") for name in BUILT_IN}


@every_rule
def test_the_page_names_the_problem_and_documents_the_options(rule: type[BaseRule]) -> None:
    check_documentation(rule)


@every_built_in
def test_the_examples_keep_their_promise(rule: type[BaseRule]) -> None:
    check_examples(rule)
    assert len(rule.examples) <= 3


def test_tags_and_severity_are_known() -> None:
    unknown = {
        name: rule.tags - TAGS for name, rule in RULES.items() if not set() < rule.tags <= TAGS
    }
    assert unknown == {}
    assert {rule.severity for rule in RULES.values()} <= set(Severity)


def test_the_page_tells_the_harm_after_the_problem() -> None:
    pages = {name: rule.documentation() for name, rule in RULES.items()}
    assert [name for name, page in pages.items() if "\n\n" not in page.strip()] == []


def test_no_name_says_what_ought_to_be() -> None:
    forbidding = re.compile(r"no-|disallow-|valid-|require-")
    assert [name for name in BUILT_IN if forbidding.match(name)] == []


def test_every_example_of_a_built_in_rule_says_what_to_do() -> None:
    silent = []
    for rule_class in BUILT_IN.values():
        for example in rule_class.examples:
            rule = rule_class(**(example.options or {}))
            article = article_of(example, example.bad, GENERATORS[example.generator])
            silent += [rule_class.name for found in violations(rule, article) if not found.help]
    assert silent == []
