"""Prints the instance types of EC2 and the classes of RDS databases, out of the data that botocore and cfn-lint carry.

The result is rehearsal/world/aws/protocol/instance-types.json: for "instances" and for "databases" the families that come in the same
sizes, as texts of names with a space between them. A class such as db.r6gd.xlarge.tpc2.mem2x is of the family r6gd and of the size
xlarge.tpc2.mem2x.
"""
import collections
import gzip
import json
import pathlib

import botocore
import cfnlint

clouds = pathlib.Path(botocore.__file__).parent / "data" / "ec2" / "2016-11-15"
model = json.loads(gzip.decompress((clouds / "service-2.json.gz").read_bytes()))
extensions = pathlib.Path(cfnlint.__file__).parent / "data" / "schemas" / "extensions"
classes = json.loads((extensions / "aws_rds_dbinstance" / "dbinstanceclass_enum.json").read_text())


def texts(part):
    if isinstance(part, str):
        return {part} if part.startswith("db.") and part.count(".") > 1 else set()
    children = part.values() if isinstance(part, dict) else part if isinstance(part, list) else []
    return {text for child in children for text in texts(child)}


def grouped(names):
    sizes = collections.defaultdict(list)
    for name in sorted(names):
        family, size = name.split(".", 1)
        sizes[family].append(size)
    families = collections.defaultdict(list)
    for family, own in sizes.items():
        families[" ".join(own)].append(family)
    return {" ".join(found): own for own, found in sorted(families.items(), key=lambda each: each[1])}


parts = {
    "instances": grouped(model["shapes"]["InstanceType"]["enum"]),
    "databases": grouped(name.removeprefix("db.") for name in texts(classes)),
}
lines = [
    f"{json.dumps(part)}: {{\n" + ",\n".join(f"{json.dumps(key)}: {json.dumps(value)}" for key, value in groups.items()) + "\n}"
    for part, groups in parts.items()
]
print("{\n" + ",\n".join(lines) + "\n}")
