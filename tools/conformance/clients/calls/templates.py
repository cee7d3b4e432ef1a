"""Templates that CloudFormation must refuse: each is a call of CreateStack that must make nothing."""
from itertools import count

from shapes import BUCKET, NAMED_ROLE, ROLE, body, given, with_parameter


numbers = count(1)


def create(name, template, **more):
    # A name of its own, so that what one cloud made by mistake is not in the way of the next call.
    return (name, "create_stack", {"StackName": f"calls-template-{next(numbers)}", "TemplateBody": template, **more})


TEMPLATES = [
    create("a template that is no JSON", '{"Resources": '),
    create("a template that is no YAML", "Resources: [\n"),
    create("a template that is a text", "just a text"),
    create("an empty template", ""),
    create("a template without resources", "{}"),
    create("a template with empty resources", body({})),
    create("an unknown section", body(Surprise={})),
    create("a format version that does not exist", body(AWSTemplateFormatVersion="2011-01-01")),
    create("a resource without a type", body({"Bucket": {"Properties": {}}})),
    create("a resource with an unknown attribute", body({"Bucket": {**BUCKET, "Propertys": {}}})),
    create("a resource that is a text", body({"Bucket": "AWS::S3::Bucket"})),
    create("an unknown resource type", body({"Thing": {"Type": "AWS::S3::Pail"}})),
    create("a type that is no type", body({"Thing": {"Type": "pail"}})),
    create("a logical id with a hyphen", body({"the-bucket": BUCKET})),
    create("a Ref to nothing", body({"Bucket": {**BUCKET, "Properties": {"BucketName": {"Ref": "Nothing"}}}})),
    create("a GetAtt of nothing", body({"Bucket": {**BUCKET, "Properties": {"BucketName": {"Fn::GetAtt": ["Nothing", "Arn"]}}}})),
    create("a GetAtt of an unknown attribute", body(Outputs={"O": {"Value": {"Fn::GetAtt": ["Bucket", "Colour"]}}})),
    create("a Sub of nothing", body({"Bucket": {**BUCKET, "Properties": {"BucketName": {"Fn::Sub": "${Nothing}-x"}}}})),
    create("an unknown function", body({"Bucket": {**BUCKET, "Properties": {"BucketName": {"Fn::Guess": "x"}}}})),
    create("a condition that is not declared", body({"Bucket": {**BUCKET, "Condition": "Never"}})),
    create("an If of no condition", body({"Bucket": {**BUCKET, "Properties": {"BucketName": {"Fn::If": ["Never", "a", "b"]}}}})),
    create("a DependsOn of nothing", body({"Bucket": {**BUCKET, "DependsOn": "Nothing"}})),
    create("a DependsOn of itself", body({"Bucket": {**BUCKET, "DependsOn": "Bucket"}})),
    create("a circle", body({"One": {**BUCKET, "DependsOn": "Two"}, "Two": {**BUCKET, "DependsOn": "One"}})),
    create("an output without a value", body(Outputs={"O": {"Description": "none"}})),
    create("an output with a Ref to nothing", body(Outputs={"O": {"Value": {"Ref": "Nothing"}}})),
    create("a FindInMap of nothing", body({"Bucket": {**BUCKET, "Properties": {"BucketName": {"Fn::FindInMap": ["M", "a", "b"]}}}})),
    create("a wrong deletion policy", body({"Bucket": {**BUCKET, "DeletionPolicy": "Perhaps"}})),
    create("a parameter without a type", body(Parameters={"P": {"Default": "x"}})),
    create("a parameter of an unknown type", body(Parameters={"P": {"Type": "Text", "Default": "x"}})),
    create("a parameter with an unknown property", body(Parameters={"P": {"Type": "String", "Default": "x", "Colour": "red"}})),
    create("a default outside of the allowed values", with_parameter(Default="c", AllowedValues=["a", "b"])),
    create("a parameter that is not given", with_parameter()),
    create("a parameter that is not declared", body(), Parameters=given("x")),
    create("a value outside of the allowed values", with_parameter(AllowedValues=["a", "b"]), Parameters=given("c")),
    create("a value that does not match", with_parameter(AllowedPattern="[a-z]+"), Parameters=given("1")),
    create("a value that matches only in part", with_parameter(AllowedPattern="[a-z]+"), Parameters=given("a1")),
    create("a value that is too short", with_parameter(MinLength=3), Parameters=given("ab")),
    create("a value that is too long", with_parameter(MaxLength=1), Parameters=given("ab")),
    create("a number that is none", body(Parameters={"P": {"Type": "Number"}}), Parameters=given("one")),
    create("a number that is too large", body(Parameters={"P": {"Type": "Number", "MaxValue": 2}}), Parameters=given("3")),
    create("one parameter twice", with_parameter(), Parameters=given("a") + given("b")),
    create("a previous value for a new stack", with_parameter(), Parameters=[{"ParameterKey": "P", "UsePreviousValue": True}]),
    create("a role without the capability", body({"Role": ROLE})),
    create("a named role with the lesser capability", body({"Role": NAMED_ROLE}), Capabilities=["CAPABILITY_IAM"]),
    create("a transform without the capability", body(Transform="AWS::LanguageExtensions")),
    create("an unknown transform", body(Transform="AWS::Unheard"), Capabilities=["CAPABILITY_AUTO_EXPAND"]),
    create("a template of 51201 bytes", body(Description="d").ljust(51_201)),
    create("a description of 1025 bytes", body(Description="d" * 1025)),
    create("a template with 501 resources", body({f"B{n}": {"Type": "AWS::S3::Bucket"} for n in range(501)})),
    ("validate a template that is no JSON", "validate_template", {"TemplateBody": '{"Resources": '}),
    ("validate a template without resources", "validate_template", {"TemplateBody": "{}"}),
    ("validate a Ref to nothing", "validate_template", {"TemplateBody": body({"Bucket": {**BUCKET, "Properties": {"BucketName": {"Ref": "Nothing"}}}})}),
    ("validate nothing", "validate_template", {}),
    ("validate a template", "validate_template", {"TemplateBody": body()}),
    ("summarise nothing", "get_template_summary", {}),
    ("summarise a missing stack", "get_template_summary", {"StackName": "calls-missing"}),
    ("summarise a template without resources", "get_template_summary", {"TemplateBody": "{}"}),
    ("summarise a template", "get_template_summary", {"TemplateBody": with_parameter()}),
]
