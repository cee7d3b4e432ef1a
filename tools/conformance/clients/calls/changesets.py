"""Calls of CloudFormation about change sets."""
from itertools import count

from shapes import ROLE, body, given, tags, with_parameter

STACK = {"StackName": "calls-stack"}


# What a stack shows only when a change set was executed, and what it shows always.
FIELDS = ["StackStatus", "Tags", "Parameters", "EnableTerminationProtection"]
numbers = count(1)


def create(name, change_set=None, **more):
    """Under a name of its own unless one is given, so that what one cloud made by mistake is not in the way of the next call."""
    return (name, "create_change_set", {**STACK, "ChangeSetName": f"calls-wrong-{next(numbers)}" if change_set is None else change_set, "TemplateBody": with_parameter(), "Parameters": given("y"), **more})


CHANGE_SETS = [
    create("a set with an underscore", "calls_set"),
    create("a set of 129 letters", "c" * 129),
    create("a set without a name", ""),
    create("a set for a missing stack", StackName="calls-missing"),
    create("a set that creates a stack that is there", ChangeSetType="CREATE"),
    create("a set of an unknown type", ChangeSetType="GUESS"),
    create("a set with a broken template", TemplateBody="{}"),
    create("a set with a parameter that is not declared", Parameters=given("x", "Q") + given("y")),
    create("a set without a parameter", Parameters=[]),
    create("a set with a reserved tag", Tags=tags(1, "aws:k")),
    create("a set with 51 tags", Tags=tags(51)),
    create("a set that needs a capability", TemplateBody=body({"Role": ROLE}), Parameters=[]),
    create("make a set", "calls-set"),
    create("make a set of the same name", "calls-set"),
    ("what the set became", "settle_change_set", {**STACK, "ChangeSetName": "calls-set"}),
    create("make it again when it is there", "calls-set"),
    ("describe a missing set", "describe_change_set", {**STACK, "ChangeSetName": "missing"}),
    ("describe a set of a missing stack", "describe_change_set", {"StackName": "calls-missing", "ChangeSetName": "missing"}),
    ("describe a set by its name alone", "describe_change_set", {"ChangeSetName": "calls-set"}),
    ("execute a missing set", "execute_change_set", {**STACK, "ChangeSetName": "missing"}),
    ("execute a set of a missing stack", "execute_change_set", {"StackName": "calls-missing", "ChangeSetName": "missing"}),
    ("delete a missing set", "delete_change_set", {**STACK, "ChangeSetName": "missing"}),
    ("delete a set of a missing stack", "delete_change_set", {"StackName": "calls-missing", "ChangeSetName": "missing"}),
    ("sets of a missing stack", "list_change_sets", {"StackName": "calls-missing"}),
    create("make a set without a change", "calls-empty", Parameters=given("x"), Tags=tags(1)),
    ("what the empty set became", "settle_change_set", {**STACK, "ChangeSetName": "calls-empty"}),
    ("execute a set without a change", "execute_change_set", {**STACK, "ChangeSetName": "calls-empty"}),
    create("make an older set", "calls-older"),
    ("what the older set became", "settle_change_set", {**STACK, "ChangeSetName": "calls-older"}),
    ("execute a set", "execute_change_set", {**STACK, "ChangeSetName": "calls-set"}),
    ("what its execution became", "settle", "calls-stack"),
    ("execute it again", "execute_change_set", {**STACK, "ChangeSetName": "calls-set"}),
    ("execute an outdated set", "execute_change_set", {**STACK, "ChangeSetName": "calls-older"}),
    create("a set for a new stack", "calls-set", StackName="calls-review", ChangeSetType="CREATE"),
    ("what it became", "settle_change_set", {"StackName": "calls-review", "ChangeSetName": "calls-set"}),
    ("a stack in review", "settle", "calls-review"),
    ("update a stack in review", "update_stack", {"StackName": "calls-review", "TemplateBody": body()}),
    create("a set that updates a stack in review", "calls-other", StackName="calls-review", ChangeSetType="UPDATE"),
    ("create a stack in review", "create_stack", {"StackName": "calls-review", "TemplateBody": body()}),
    ("delete a stack in review", "delete_stack", {"StackName": "calls-review"}),
    ("what is left of the stack in review", "settle", "calls-review"),
    create("a set for a stack with tags", "calls-set", StackName="calls-tagged", ChangeSetType="CREATE", Tags=tags(1)),
    ("what that became", "settle_change_set", {"StackName": "calls-tagged", "ChangeSetName": "calls-set"}),
    *[(f"{field} of a stack in review", "field", ("calls-tagged", field)) for field in FIELDS],
    ("tags of its set", "set_field", ("calls-tagged", "calls-set", "Tags")),
    ("parameters of its set", "set_field", ("calls-tagged", "calls-set", "Parameters")),
    ("execute the set with tags", "execute_change_set", {"StackName": "calls-tagged", "ChangeSetName": "calls-set"}),
    ("what the stack with tags became", "settle", "calls-tagged"),
    *[(f"{field} of the stack once it is made", "field", ("calls-tagged", field)) for field in FIELDS],
    ("delete the stack with tags", "delete_stack", {"StackName": "calls-tagged"}),
    ("delete and keep what is not stuck", "delete_stack", {"StackName": "calls-stack", "RetainResources": ["Bucket"]}),
    ("delete the stack", "delete_stack", STACK),
    ("what is left of the stack", "settle", "calls-stack"),
    ("update a deleted stack", "update_stack", {**STACK, "TemplateBody": body()}),
    ("a set for a deleted stack", "create_change_set", {**STACK, "ChangeSetName": "late", "TemplateBody": body()}),
]
