"""Calls of CloudFormation about stacks."""
from itertools import count

from shapes import BUCKET, body, tags, with_parameter, given

MISSING = {"StackName": "calls-missing"}
NO_SUCH = {"StackName": "arn:aws:cloudformation:eu-central-1:111122223333:stack/calls-missing/11111111-1111-1111-1111-111111111111"}


numbers = count(1)


def create(name, stack=None, **more):
    """Under a name of its own unless one is given, so that what one cloud made by mistake is not in the way of the next call."""
    return (name, "create_stack", {"StackName": f"calls-wrong-{next(numbers)}" if stack is None else stack, "TemplateBody": body(), **more})


STACKS = [
    create("a name with an underscore", "calls_stack"),
    create("a name that begins with a digit", "1calls"),
    create("a name of 129 letters", "c" * 129),
    create("an empty name", ""),
    ("no name", "create_stack", {"TemplateBody": body()}),
    ("no template", "create_stack", {"StackName": "calls-bare"}),
    create("a template and the address of one", TemplateURL="https://s3.eu-central-1.amazonaws.com/calls-bucket/t.json"),
    ("the address of a missing template", "create_stack", {"StackName": "calls-lost", "TemplateURL": "https://s3.eu-central-1.amazonaws.com/calls-missing-bucket/t.json"}),
    ("a template on another host", "create_stack", {"StackName": "calls-abroad", "TemplateURL": "https://example.com/t.json"}),
    create("an unknown capability", Capabilities=["CAPABILITY_ALL"]),
    create("51 tags", Tags=tags(51)),
    create("a reserved tag", Tags=tags(1, "aws:k")),
    create("one tag twice", Tags=tags(1) + tags(1)),
    create("a tag key of 129 letters", Tags=tags(1, "k" * 128)),
    create("a tag value of 257 letters", Tags=[{"Key": "k", "Value": "v" * 257}]),
    create("a tag without a key", Tags=[{"Value": "v"}]),
    create("a tag with an exotic character", Tags=[{"Key": "k#", "Value": "v"}]),
    create("a way of failing and no rollback", OnFailure="DELETE", DisableRollback=True),
    create("an unknown way of failing", OnFailure="SHRUG"),
    create("no minutes", TimeoutInMinutes=0),
    create("a role that is none", RoleARN="role"),
    create("a token with a blank", ClientRequestToken="a b"),
    create("make a stack", "calls-stack"),
    ("what it became", "settle", "calls-stack"),
    create("make it again", "calls-stack"),
    ("describe it", "describe_stacks", {"StackName": "calls-stack"}),
    ("its resources", "describe_stack_resources", {"StackName": "calls-stack"}),
    ("its events", "describe_stack_events", {"StackName": "calls-stack"}),
    ("an unknown resource of it", "describe_stack_resource", {"StackName": "calls-stack", "LogicalResourceId": "Nothing"}),
    ("describe a missing stack", "describe_stacks", MISSING),
    ("describe a missing stack by its id", "describe_stacks", NO_SUCH),
    ("describe a name that is none", "describe_stacks", {"StackName": "calls_stack!"}),
    ("resources of a missing stack", "list_stack_resources", MISSING),
    ("resources described of a missing stack", "describe_stack_resources", MISSING),
    ("events of a missing stack", "describe_stack_events", MISSING),
    ("template of a missing stack", "get_template", MISSING),
    ("policy of a missing stack", "get_stack_policy", MISSING),
    ("protect a missing stack", "update_termination_protection", {**MISSING, "EnableTerminationProtection": True}),
    ("update a missing stack", "update_stack", {**MISSING, "TemplateBody": body()}),
    ("delete a missing stack", "delete_stack", MISSING),
    ("list stacks in an unknown state", "list_stacks", {"StackStatusFilter": ["DONE"]}),
    ("list on from a token that is none", "list_stacks", {"NextToken": "no token"}),
    ("describe on from a token that is none", "describe_stacks", {"NextToken": "no token"}),
    ("update without a template", "update_stack", {"StackName": "calls-stack"}),
    ("update with no change", "update_stack", {"StackName": "calls-stack", "TemplateBody": body()}),
    ("update with the previous template and another", "update_stack", {"StackName": "calls-stack", "TemplateBody": body(), "UsePreviousTemplate": True}),
    ("update with a broken template", "update_stack", {"StackName": "calls-stack", "TemplateBody": "{}"}),
    ("update with a parameter that is not given", "update_stack", {"StackName": "calls-stack", "TemplateBody": with_parameter()}),
    ("update with a previous value that there is not", "update_stack", {
        "StackName": "calls-stack", "TemplateBody": with_parameter(), "Parameters": [{"ParameterKey": "P", "UsePreviousValue": True}]}),
    ("update with a value and the previous one", "update_stack", {
        "StackName": "calls-stack", "TemplateBody": with_parameter(), "Parameters": [{"ParameterKey": "P", "ParameterValue": "x", "UsePreviousValue": True}]}),
    ("update with a reserved tag", "update_stack", {"StackName": "calls-stack", "UsePreviousTemplate": True, "Tags": tags(1, "aws:k")}),
    ("update with 51 tags", "update_stack", {"StackName": "calls-stack", "UsePreviousTemplate": True, "Tags": tags(51)}),
    ("update with a parameter", "update_stack", {"StackName": "calls-stack", "TemplateBody": with_parameter(), "Parameters": given("x")}),
    ("what the update became", "settle", "calls-stack"),
    ("cancel an update that is over", "cancel_update_stack", {"StackName": "calls-stack"}),
    ("go on with a rollback that there is not", "continue_update_rollback", {"StackName": "calls-stack"}),
    ("roll back a finished stack", "rollback_stack", {"StackName": "calls-stack"}),
    ("protect it", "update_termination_protection", {"StackName": "calls-stack", "EnableTerminationProtection": True}),
    ("delete a protected stack", "delete_stack", {"StackName": "calls-stack"}),
    ("unprotect it", "update_termination_protection", {"StackName": "calls-stack", "EnableTerminationProtection": False}),
    ("tag it in place of a change", "update_stack", {"StackName": "calls-stack", "UsePreviousTemplate": True, "Parameters": given("x"), "Tags": tags(1)}),
    ("what tagging became", "settle", "calls-stack"),
    create("a bucket whose name is none", "calls-failing", TemplateBody=body({"Bucket": {**BUCKET, "Properties": {"BucketName": "Not_A_Bucket"}}})),
    ("what a failing stack became", "settle", "calls-failing"),
    create("a resource with an unknown property", "calls-unknown", TemplateBody=body({"Bucket": {**BUCKET, "Properties": {"Colour": "red"}}})),
    ("what the unknown property made", "settle", "calls-unknown"),
    ("update a stack that was rolled back", "update_stack", {"StackName": "calls-failing", "TemplateBody": body()}),
    ("delete a stack that was rolled back", "delete_stack", {"StackName": "calls-failing"}),
    ("what is left of it", "settle", "calls-failing"),
]
