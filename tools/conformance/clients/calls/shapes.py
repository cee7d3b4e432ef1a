"""Templates that the calls of CloudFormation share."""
import json

BUCKET = {"Type": "AWS::S3::Bucket"}


def body(resources=None, **sections):
    return json.dumps({"Resources": {"Bucket": BUCKET} if resources is None else resources, **sections})


def with_parameter(**parameter):
    """One parameter, and a bucket that a change of its value changes."""
    tagged = {**BUCKET, "Properties": {"Tags": [{"Key": "p", "Value": {"Ref": "P"}}]}}
    return body({"Bucket": tagged}, Parameters={"P": {"Type": "String", **parameter}})


def given(value, key="P"):
    return [{"ParameterKey": key, "ParameterValue": value}]


def tags(count, key="k"):
    return [{"Key": f"{key}{n}", "Value": "v"} for n in range(count)]


ROLE = {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}}}
NAMED_ROLE = {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "calls-role", **ROLE["Properties"]}}
