"""Prints what AWS says that the environments' resources need, out of the data that cfn-lint and moto carry.

Takes the root of the repository. The result is rehearsal/world/identity/policy/aws-rights.json: "handlers" (the permissions of each
handler of the schema of each resource type that the environments' templates use), "properties" (the names of its properties), "actions"
(the resource types of the Service Authorization Reference by which each action that a handler names is judged; null where the reference
knows no such action) and "policies" (AWS's managed policies that the templates attach, and a few that teams attach often).
"""
import fnmatch
import json
import pathlib
import re
import sys

import cfnlint
from moto.iam.aws_managed_policies import aws_managed_policies_data

ENVIRONMENTS = ["beanstalk-environment", "instance"]
OFTEN = [
    "AdministratorAccess",
    "AmazonS3FullAccess",
    "AmazonS3ReadOnlyAccess",
    "AWSElasticBeanstalkMulticontainerDocker",
    "AWSElasticBeanstalkWorkerTier",
    "PowerUserAccess",
]

templates = pathlib.Path(sys.argv[1]) / "templates"
data = pathlib.Path(cfnlint.__file__).parent / "data"
roles = "\n".join(path.read_text() for path in sorted(templates.glob("*.yml")))
reference = json.loads((data / "AdditionalSpecs" / "Policies.json").read_text())


def types():
    texts = [(templates / f"{name}.yml").read_text() for name in ENVIRONMENTS]
    return sorted({each for text in texts for each in re.findall(r"^    Type: (AWS::\w+::\w+)", text, re.M)})


def schemas(wanted):
    found = {}
    for path in sorted((data / "schemas" / "resources").glob("*.json")):
        schema = json.loads(path.read_text())
        if schema.get("typeName") in wanted:
            found[schema["typeName"]] = schema
    return {name: found[name] for name in wanted}


def permissions_of(schema):
    return {verb: sorted(set(handler["permissions"])) for verb, handler in sorted(schema["handlers"].items())}


def judged_by(action):
    service, name = action.split(":")
    known = reference.get(service, {"Actions": {}})["Actions"]
    matching = [known[each] for each in known if fnmatch.fnmatchcase(each.lower(), name.lower())]
    if not matching:
        return None
    return [] if "*" in name else sorted(matching[0].get("Resources", []))


def policies():
    managed = json.loads(aws_managed_policies_data)
    attached = [each.split("/")[-1] for each in re.findall(r":iam::aws:policy/([\w/-]+)", roles)]
    known = {name: managed[name] for name in [*attached, *OFTEN]}
    arns = {f"arn:aws:iam::aws:policy{policy['Path']}{name}": policy["Document"]["Statement"] for name, policy in known.items()}
    return dict(sorted(arns.items()))


found = schemas(types())
handlers = {name: permissions_of(schema) for name, schema in found.items()}
properties = {name: sorted(schema["properties"]) for name, schema in found.items()}
named = {each for verbs in handlers.values() for permissions in verbs.values() for each in permissions}
parts = {"handlers": handlers, "properties": properties, "actions": {each: judged_by(each) for each in sorted(named)}, "policies": policies()}
lines = [
    f'{json.dumps(part)}: {{\n' + ",\n".join(f"{json.dumps(key)}: {json.dumps(value)}" for key, value in entries.items()) + "\n}"
    for part, entries in parts.items()
]
print("{\n" + ",\n".join(lines) + "\n}")
