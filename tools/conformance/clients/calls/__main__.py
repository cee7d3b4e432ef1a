"""Sends the same calls, right and above all wrong ones, to the cloud of AWS_ENDPOINT_URL, and prints how it takes each.

Prints {"<service>: <what is called>": "ok" | error code | "crash ..."}; the calls of each service build on one another. A call of a service that
the cloud does not have at all ends its list.
"""
import json
import os
import sys
import time

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from botocore.parsers import ResponseParserError

from beanstalk import BEANSTALK
from changesets import CHANGE_SETS
from leftovers import ECR, LOGS, RDS
from route53 import ROUTE53
from s3 import S3
from stacks import STACKS
from sts import STS
from templates import TEMPLATES

SERVICES = {"s3": S3, "route53": ROUTE53, "sts": STS, "cloudformation": TEMPLATES + STACKS + CHANGE_SETS, "elasticbeanstalk": BEANSTALK,
            "ecr": ECR, "logs": LOGS, "rds": RDS}
SETTLED_WITHIN_SECONDS = 30


def client_of(service):
    # What is wrong must reach the cloud, and be told at once.
    config = Config(parameter_validation=False, retries={"total_max_attempts": 1}, s3={"addressing_style": "path"},
                    connect_timeout=5, read_timeout=20)
    return boto3.client(service, region_name="eu-central-1", config=config)


def settle(cloudformation, stack):
    """Waits until nothing happens to the stack any more; what it has become is for the next calls to show."""
    deadline = time.monotonic() + SETTLED_WITHIN_SECONDS
    while time.monotonic() < deadline:
        try:
            status = cloudformation.describe_stacks(StackName=stack)["Stacks"][0]["StackStatus"]
        except ClientError:
            return "absent"
        if not status.endswith("_IN_PROGRESS") or status == "REVIEW_IN_PROGRESS":
            return status
        time.sleep(0.1)
    return "unsettled"


def settle_change_set(cloudformation, names):
    deadline = time.monotonic() + SETTLED_WITHIN_SECONDS
    while time.monotonic() < deadline:
        status = cloudformation.describe_change_set(**names)["Status"]
        if status not in ("CREATE_PENDING", "CREATE_IN_PROGRESS"):
            return status
        time.sleep(0.1)
    return "unsettled"


def shown(described, field):
    """What stands there, in a form in which two clouds can be compared; no list and an empty one are the same to a client."""
    value = described.get(field) or None
    pairs = [tuple(str(each[key]) for key in sorted(each) if key.endswith(("Key", "Value"))) for each in value] if isinstance(value, list) else value
    return f"shows {sorted(pairs) if isinstance(pairs, list) else pairs}"


def settle_environment(beanstalk, name):
    deadline = time.monotonic() + SETTLED_WITHIN_SECONDS
    while time.monotonic() < deadline:
        found = [each["Status"] for each in beanstalk.describe_environments(EnvironmentNames=[name])["Environments"]]
        status = found[0] if found else "Terminated"
        if status in ("Ready", "Terminated"):
            return status
        time.sleep(0.1)
    return "unsettled"


def call(clients, service, operation, params, seen):
    if operation == "settle":
        return settle(clients["cloudformation"], params)
    if operation == "settle_change_set":
        return settle_change_set(clients[service], params)
    if operation == "settle_environment":
        return settle_environment(clients[service], params)
    if operation == "field":
        return shown(clients[service].describe_stacks(StackName=params[0])["Stacks"][0], params[1])
    if operation == "set_field":
        return shown(clients[service].describe_change_set(StackName=params[0], ChangeSetName=params[1]), params[2])
    given = params(seen) if callable(params) else params
    elsewhere, _, name = operation.rpartition(".")
    return getattr(clients[elsewhere or service], name)(**given)


def outcome(clients, service, operation, params, seen, name):
    try:
        answer = call(clients, service, operation, params, seen)
    except ClientError as error:
        return error.response["Error"]["Code"] or str(error.response["ResponseMetadata"]["HTTPStatusCode"])
    except (BotoCoreError, ResponseParserError, KeyError, StopIteration) as error:
        return f"crash {type(error).__name__}: {str(error)[:200]}"
    if isinstance(answer, str):
        return answer
    seen[name] = answer
    return "ok"


def main(services):
    clients = {service: client_of(service) for service in SERVICES}
    outcomes = {}
    for service in services or SERVICES:
        seen = {}
        for name, operation, params in SERVICES[service]:
            outcomes[f"{service}: {name}"] = outcome(clients, service, operation, params, seen, name)
    print(json.dumps(outcomes, indent=1))


if __name__ == "__main__":
    os.environ.setdefault("AWS_EC2_METADATA_DISABLED", "true")
    main(sys.argv[1:])
