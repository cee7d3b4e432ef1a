"""Makes the table of CloudFormation's resource types out of the schemas that cfn-lint carries.

Prints it. pack-types.mjs beside this file keeps it as rehearsal/world/aws/cloudformation/types/resource-types.txt.br, and
type-table.ts beside that reads it.

A line that ends in two colons names a service; each line below it is a type and its properties, dotted where they lie deeper. Before
the name of a property stand its marks:

  +  required
  !  create-only: a change of it makes a new resource
  ?  create-only under conditions that the schema does not say
  =  a part of the identifier that Ref gives
  -  read-only: Fn::GetAtt gives it, and no template sets it
  @  Fn::GetAtt gives it although it is not read-only; `.*` at its end stands for any name
  #  the tags, where a change of them updates the resource
  *  a list, of those that Fn::GetAtt gives
"""
import json
import pathlib

import cfnlint
from cfnlint.schema import Schema
from cfnlint.schema.resolver import RefResolutionError

# A template of AWS SAM becomes one of CloudFormation before its types are looked at.
LEFT_OUT = "AWS::Serverless::"

data = pathlib.Path(cfnlint.__file__).parent / "data" / "schemas" / "resources"
schemas = [json.loads(path.read_text()) for path in data.glob("*.json")]


def is_kept(name):
    return name.startswith(("AWS::", "Alexa::")) and not name.startswith(LEFT_OUT)


def paths(schema, key):
    return [".".join(pointer.split("/")[2:]) for pointer in schema.get(key, [])]


def tags_of(schema):
    tagging = schema.get("tagging", {})
    moves = tagging.get("taggable", True) and tagging.get("tagUpdatable", True)
    name = tagging.get("tagProperty", "/properties/Tags").split("/")[-1]
    return [name] if moves and tagging and name in schema["properties"] else []


def attributes_of(schema):
    # Patterns as cfn-lint writes them: of what a nested stack puts out, any name will do.
    names = [name for name in Schema(schema).get_atts.data if name != ".*"]
    return [name.replace("\\..*", ".*") for name in names]


def is_list(schema, name):
    try:
        found = Schema(schema).resolver.resolve_cfn_pointer("/properties/" + name.replace(".", "/"))
    except RefResolutionError:
        return False
    return found.get("type") == "array"


def marks_of(schema):
    read_only = paths(schema, "readOnlyProperties")
    attributes = attributes_of(schema)
    marks = {name: "" for name in schema["properties"]}
    for mark, names in {
        "+": schema.get("required", []),
        "!": paths(schema, "createOnlyProperties"),
        "?": paths(schema, "conditionalCreateOnlyProperties"),
        "=": paths(schema, "primaryIdentifier"),
        "-": read_only,
        "@": [name for name in attributes if name not in read_only],
        "#": tags_of(schema),
        "*": [name for name in attributes if is_list(schema, name)],
    }.items():
        for name in dict.fromkeys(names):
            marks[name] = marks.get(name, "") + mark
    return marks


def lines():
    last = None
    for schema in sorted(schemas, key=lambda each: each["typeName"]):
        service, name = schema["typeName"].rsplit("::", 1)
        if not is_kept(schema["typeName"]):
            continue
        if service != last:
            yield f"{service}::"
        last = service
        marks = marks_of(schema)
        # Equal marks side by side, because that packs best.
        yield " ".join([name] + [marks[each] + each for each in sorted(marks, key=lambda each: (marks[each], each))])


table = "\n".join(lines()) + "\n"
print(table, end="")
