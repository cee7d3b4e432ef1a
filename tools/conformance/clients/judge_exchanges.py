"""Judges recorded AWS exchanges (one JSON a line, rehearsal/world/kernel/exchange-log.ts) by botocore's service models.

Prints {"requests": N, "operations": [...], "problems": ["service operation: sentence", ...]}. A request must be one that a client
could have built from the model, within the model's limits; an answer must hold nothing that the model does not know, everything that
it requires, and values of the modelled type, enumeration and time format; an error code must be modelled or common.
"""
import base64
import json
import re
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree

import botocore.session
import regex
from botocore.parsers import create_parser
from botocore.utils import parse_timestamp
from botocore.validate import ParamValidator

# "Common Errors" and "Common Error Types" of the CloudFormation, Elastic Beanstalk, STS, Route 53, RDS, ECR and CloudWatch Logs API references.
COMMON_ERRORS = set("""AccessDenied AccessDeniedException ExpiredToken ExpiredTokenException IncompleteSignature InternalError
InternalFailure InvalidAction InvalidClientTokenId InvalidInput InvalidParameterCombination InvalidParameterValue InvalidQueryParameter
MalformedHttpRequestException MalformedQueryString MissingAction MissingAuthenticationToken MissingParameter NotAuthorized OptInRequired
RequestAbortedException RequestEntityTooLargeException RequestExpired RequestTimeoutException ServiceUnavailable SignatureDoesNotMatch
Throttling ThrottlingException UnknownOperationException UnrecognizedClientException ValidationError ValidationException""".split())
# The world's own, with 501: what it does not know of a service.
COMMON_ERRORS.add("NotImplemented")
# S3 models hardly any error; these are of the "List of error codes" of its API reference.
S3_ERRORS = set("""AccessDenied AuthorizationHeaderMalformed BadDigest BadRequest BucketAlreadyExists BucketAlreadyOwnedByYou BucketNotEmpty EntityTooLarge EntityTooSmall
ExpiredToken IllegalLocationConstraintException InternalError InvalidAccessKeyId InvalidArgument InvalidBucketName InvalidDigest InvalidObjectState InvalidPart
InvalidPartOrder InvalidRange InvalidRequest InvalidStorageClass InvalidTag InvalidToken KeyTooLongError MalformedXML MaxMessageLengthExceeded MethodNotAllowed
MissingContentLength MissingRequestBodyError NoSuchBucket NoSuchBucketPolicy NoSuchKey NoSuchLifecycleConfiguration NoSuchTagSet
NoSuchUpload NoSuchVersion NotImplemented OperationAborted PreconditionFailed RequestTimeout SlowDown TooManyBuckets""".split())
# Of a bucket without that configuration; the model of S3 Control has it for accounts.
S3_ERRORS.add("NoSuchPublicAccessBlockConfiguration")
# Headers that signing, checksums and the SDKs add to any request or answer.
UNMODELLED_HEADERS = re.compile(
    r"^x-amz-(date|content-sha256|security-token|user-agent|target|trailer|decoded-content-length|request-id|id-2|sdk-checksum-algorithm|"
    r"checksum-.*|bucket-region|expected-bucket-owner)$|^x-amzn-(requestid|errortype|query-mode)$")
ISO_TIME = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")
HTTP_TIME = re.compile(r"^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$")

session = botocore.session.get_session()
models = {}


def model_of(service):
    if service not in models:
        models[service] = session.get_service_model(service)
    return models[service]


class Judge:
    """Collects what is wrong with one exchange."""

    def __init__(self, record):
        self.record = record
        self.problems = []
        self.service = model_of(record["service"])
        self.protocol = self.service.metadata["protocol"]

    def says(self, path, sentence):
        self.problems.append(f"{self.record['service']} {self.record['operation']}: {path} {sentence}")

    def judge(self):
        record = self.record
        if record["operation"] not in self.service.operation_names:
            if record["status"] < 400:
                self.says("the operation", "is not in the model but was answered")
            return self.problems
        operation = self.service.operation_model(record["operation"])
        body = base64.b64decode(record["responseBody"])
        # What was refused may have been wrong in any way; that it was refused is judged by its code.
        if record["status"] < 400:
            self.request(operation, base64.b64decode(record["requestBody"]))
            self.answer(operation, body)
        elif record["method"] != "HEAD":
            self.error(operation, body)
        return self.problems

    # requests

    def request(self, operation, body):
        shape = operation.input_shape
        if self.protocol == "query":
            params = self.query_params(operation, body.decode() or self.record["query"])
        elif self.protocol == "json":
            target = self.record["requestHeaders"].get("x-amz-target", "")
            wanted = f"{self.service.metadata['targetPrefix']}.{operation.name}"
            if target != wanted:
                self.says("x-amz-target", f"is {target!r}, not {wanted!r}")
            params = json.loads(body or b"{}")
        else:
            params = self.rest_params(operation, body)
        if shape is None:
            if params:
                self.says("input", f"is not taken, but is {sorted(params)}")
            return
        self.unknown_members(params, shape, "input")
        report = ParamValidator().validate(params, shape)
        if report.has_errors():
            self.says("input", report.generate_report())
        self.limits(params, shape, "input")

    def unknown_members(self, value, shape, path):
        if shape.type_name == "structure" and isinstance(value, dict):
            for name, member in value.items():
                if name not in shape.members:
                    self.says(f"{path}.{name}", "is no parameter of the model")
                else:
                    self.unknown_members(member, shape.members[name], f"{path}.{name}")
        elif shape.type_name == "list" and isinstance(value, list):
            for each in value:
                self.unknown_members(each, shape.member, f"{path}[]")

    def limits(self, value, shape, path):
        """Enumerations, largest sizes and patterns, at which botocore's own validator does not look."""
        kind = shape.type_name
        if kind == "structure" and isinstance(value, dict):
            for name, member in value.items():
                if name in shape.members:
                    self.limits(member, shape.members[name], f"{path}.{name}")
        elif kind == "list" and isinstance(value, list):
            self.size(len(value), shape, path)
            for each in value:
                self.limits(each, shape.member, f"{path}[]")
        elif kind == "map" and isinstance(value, dict):
            for key, each in value.items():
                self.limits(key, shape.key, f"{path} key")
                self.limits(each, shape.value, f"{path}[{key}]")
        elif kind == "string" and isinstance(value, str):
            self.text(value, shape, path)
        elif kind in ("integer", "long") and isinstance(value, int):
            self.size(value, shape, path)

    def text(self, value, shape, path):
        if shape.enum and value not in shape.enum:
            self.says(path, f"is {value!r}, none of the enumeration")
        self.size(len(value), shape, path)
        pattern = shape.metadata.get("pattern")
        if pattern and not matches(pattern, value):
            self.says(path, f"is {value[:60]!r}, which does not match {pattern}")

    def size(self, size, shape, path):
        smallest, largest = shape.metadata.get("min"), shape.metadata.get("max")
        if smallest is not None and size < smallest or largest is not None and size > largest:
            self.says(path, f"has the size {size}, outside of {smallest}..{largest}")

    def query_params(self, operation, form):
        pairs = urllib.parse.parse_qsl(form, keep_blank_values=True, strict_parsing=True)
        tree = {}
        for name, value in pairs:
            node = tree
            *steps, last = name.split(".")
            for step in steps:
                node = node.setdefault(step, {})
            node[last] = value
        for name, wanted in (("Action", operation.name), ("Version", self.service.api_version)):
            if tree.pop(name, None) != wanted:
                self.says(name, f"is not {wanted}")
        shape = operation.input_shape
        return tree if shape is None else self.from_tree(tree, shape, "input")

    def from_tree(self, node, shape, path):
        kind = shape.type_name
        if kind == "structure":
            names = {member.serialization.get("name", name): name for name, member in shape.members.items()}
            params = {}
            for wire, value in node.items():
                name = names.get(wire)
                if name is None:
                    self.says(f"{path}.{wire}", "is no parameter of the model")
                else:
                    params[name] = self.from_tree(value, shape.members[name], f"{path}.{wire}")
            return params
        if kind == "list":
            if node == "":
                return []
            inner = node if shape.serialization.get("flattened") else node.get(shape.member.serialization.get("name", "member"), {})
            if not isinstance(inner, dict) or sorted(inner, key=int) != [str(n + 1) for n in range(len(inner))]:
                self.says(path, f"is no list of the model: {sorted(node)}")
                return []
            return [self.from_tree(inner[str(n + 1)], shape.member, f"{path}[]") for n in range(len(inner))]
        return self.scalar(node, shape, path)

    def rest_params(self, operation, body):
        record, shape = self.record, operation.input_shape
        if record["method"] != operation.http["method"]:
            self.says("method", f"is {record['method']}, not {operation.http['method']}")
        uri, _, literals = operation.http["requestUri"].partition("?")
        members = shape.members if shape else {}
        by_place = {(each.serialization.get("location"), each.serialization.get("name", name)): name for name, each in members.items()}
        params = {}
        pattern = re.sub(r"\\\{(\w+)(\\\+)?\\\}", lambda m: f"(?P<{m[1]}>{'.+' if m[2] else '[^/]+'})", re.escape(uri))
        found = re.fullmatch(f"{pattern}/?", record["path"])
        if found is None:
            self.says("path", f"{record['path']} is not of the form {uri}")
        else:
            for wire, value in found.groupdict().items():
                params[by_place[("uri", wire)]] = urllib.parse.unquote(value)
        fixed = dict(urllib.parse.parse_qsl(literals, keep_blank_values=True))
        for wire, value in urllib.parse.parse_qsl(record["query"], keep_blank_values=True):
            if fixed.get(wire) == value or wire == "x-id":
                continue
            name = by_place.get(("querystring", wire))
            if name is None:
                self.says(f"?{wire}", "is no parameter of the model")
            else:
                params[name] = self.scalar(value, members[name], f"?{wire}")
        self.request_headers(members, by_place, params)
        if shape is not None:
            self.rest_body(operation, shape, body, params)
        return params

    def request_headers(self, members, by_place, params):
        headers = {wire.lower(): name for (place, wire), name in by_place.items() if place == "header"}
        prefixes = [wire.lower() for (place, wire) in by_place if place == "headers"]
        for wire, value in self.record["requestHeaders"].items():
            name = headers.get(wire)
            if name is not None and name not in ("ContentLength", "ContentMD5") and members[name].type_name != "timestamp":
                params[name] = self.scalar(value, members[name], wire)
            elif name is None and wire.startswith("x-amz-") and not UNMODELLED_HEADERS.match(wire) and not any(map(wire.startswith, prefixes)):
                self.says(wire, "is no header of the model")

    def rest_body(self, operation, shape, body, params):
        payload = shape.serialization.get("payload")
        inner = shape.members[payload] if payload else shape
        if payload and inner.type_name == "blob":
            params[payload] = b""
            return
        if not body:
            return
        root = ElementTree.fromstring(body)
        wanted = inner.serialization.get("name") if payload else shape.serialization.get("name")
        if wanted and local(root) != wanted:
            self.says("body", f"is <{local(root)}>, not <{wanted}>")
        parsed = self.from_xml(root, inner, "body", required=False)
        if payload:
            params[payload] = parsed
        else:
            params.update(parsed)

    # answers

    def answer(self, operation, body):
        shape, record = operation.output_shape, self.record
        headers = {name.lower(): value for name, value in record["responseHeaders"].items()}
        streamed = shape is not None and shape.members.get(shape.serialization.get("payload")) is not None and \
            shape.members[shape.serialization["payload"]].type_name == "blob"
        try:
            parsed_body = b"" if streamed else body
            create_parser(self.protocol).parse({"status_code": record["status"], "headers": headers, "body": parsed_body}, shape)
        except Exception as error:  # whatever botocore cannot take is what is looked for
            self.says("answer", f"is not understood: {str(error)[:200]}")
            return
        if self.protocol == "json":
            self.json_answer(json.loads(body) if body else {}, shape)
        elif self.protocol == "query":
            self.query_answer(ElementTree.fromstring(body), operation, shape)
        else:
            self.rest_answer(body, shape, headers, record["method"])

    def json_answer(self, value, shape):
        if shape is None:
            if value:
                self.says("answer", f"holds {sorted(value)}, but the model knows no answer")
            return
        self.from_json(value, shape, "answer")

    def from_json(self, value, shape, path):
        kind = shape.type_name
        if kind == "structure":
            if not isinstance(value, dict):
                return self.says(path, "is no object")
            for name, member in value.items():
                if name not in shape.members:
                    self.says(f"{path}.{name}", "is unknown to the model")
                else:
                    self.from_json(member, shape.members[name], f"{path}.{name}")
            for name in shape.required_members:
                if name not in value:
                    self.says(f"{path}.{name}", "is required by the model and absent")
        elif kind == "list":
            if not isinstance(value, list):
                return self.says(path, "is no array")
            for each in value:
                self.from_json(each, shape.member, f"{path}[]")
        elif kind == "map":
            for key, each in value.items():
                self.from_json(each, shape.value, f"{path}[{key}]")
        elif not isinstance(value, JSON_TYPES[kind]) or isinstance(value, bool) != (kind == "boolean"):
            self.says(path, f"is {value!r}, which is no {kind}")
        else:
            self.limits(value, shape, path)

    def query_answer(self, root, operation, shape):
        self.is_named(root, f"{operation.name}Response", "answer")
        wrapper = shape.serialization.get("resultWrapper") if shape else None
        for child in root:
            if local(child) == "ResponseMetadata":
                if [local(each) for each in child] != ["RequestId"]:
                    self.says("ResponseMetadata", "holds something else than a RequestId")
            elif wrapper is None or local(child) != wrapper:
                self.says(f"answer.{local(child)}", "is unknown to the model")
            else:
                self.from_xml(child, shape, "answer")
        if not any(local(child) == "ResponseMetadata" for child in root):
            self.says("ResponseMetadata", "is absent")
        if wrapper and not any(local(child) == wrapper for child in root):
            self.says(f"answer.{wrapper}", "is absent")

    def rest_answer(self, body, shape, headers, method):
        members = shape.members if shape else {}
        known = {each.serialization["name"].lower(): (name, each) for name, each in members.items()
                 if each.serialization.get("location") == "header"}
        prefixes = [each.serialization.get("name", "").lower() for each in members.values() if each.serialization.get("location") == "headers"]
        for wire, value in headers.items():
            if wire in known:
                self.scalar(value, known[wire][1], wire)
            elif wire.startswith("x-amz-") and not UNMODELLED_HEADERS.match(wire) and not any(map(wire.startswith, prefixes)):
                self.says(wire, "is no header of the model")
        for name in shape.required_members if shape else []:
            place = members[name].serialization
            if place.get("location") == "header" and place["name"].lower() not in headers:
                self.says(place["name"], "is required by the model and absent")
        payload = shape.serialization.get("payload") if shape else None
        inner = members[payload] if payload else shape
        if method == "HEAD" or payload and inner.type_name in ("blob", "string"):
            return
        in_body = inner is not None and (payload or any("location" not in each.serialization for each in members.values()))
        if not in_body:
            if body:
                self.says("answer", f"has a body, {body[:60]!r}, but the model knows none")
            return
        if body:
            self.from_xml(ElementTree.fromstring(body), inner, "answer")
        elif any("location" not in inner.members[name].serialization for name in inner.required_members):
            self.says("answer", "has no body")

    def from_xml(self, node, shape, path, required=True):
        kind = shape.type_name
        if kind == "structure":
            return self.structure(node, shape, path, required)
        if kind == "list":
            wanted = shape.member.serialization.get("name", "member")
            for child in node:
                self.is_named(child, wanted, path)
            return [self.from_xml(child, shape.member, f"{path}[]", required) for child in node]
        if kind == "map":
            return {entry[0].text: self.from_xml(entry[1], shape.value, path, required) for entry in node}
        if len(node):
            self.says(path, f"holds elements, {[local(child) for child in node]}, but is a {kind}")
        return self.scalar(node.text or "", shape, path)

    def structure(self, node, shape, path, required):
        names = {wire_name(name, member): name for name, member in shape.members.items() if "location" not in member.serialization}
        params = {}
        for child in node:
            name = names.get(local(child))
            if name is None:
                self.says(f"{path}.{local(child)}", "is unknown to the model")
                continue
            member = shape.members[name]
            if member.type_name == "list" and member.serialization.get("flattened"):
                params.setdefault(name, []).append(self.from_xml(child, member.member, f"{path}.{name}[]", required))
            elif name in params:
                self.says(f"{path}.{name}", "stands twice")
            else:
                params[name] = self.from_xml(child, member, f"{path}.{name}", required)
        for key, value in node.attrib.items():
            prefix, name = ("xsi:", key.rpartition("}")[2]) if key.startswith("{http://www.w3.org/2001/XMLSchema-instance}") else ("", key)
            if prefix + name not in names:
                self.says(f"{path}@{prefix}{name}", "is unknown to the model")
            else:
                params[names[prefix + name]] = value
        for name in shape.required_members if required else []:
            if name not in params and "location" not in shape.members[name].serialization:
                self.says(f"{path}.{name}", "is required by the model and absent")
        return params

    def scalar(self, value, shape, path):
        kind = shape.type_name
        if not isinstance(value, str):
            self.says(path, f"is {value!r}, which is no {kind}")
        elif kind == "boolean":
            if value not in ("true", "false"):
                self.says(path, f"is {value!r}, which is no boolean")
            return value == "true"
        elif kind in ("integer", "long"):
            if not re.fullmatch(r"-?\d+", value):
                self.says(path, f"is {value!r}, which is no {kind}")
                return 0
            self.size(int(value), shape, path)
            return int(value)
        elif kind in ("double", "float"):
            return float(value)
        elif kind == "timestamp":
            wanted = HTTP_TIME if shape.serialization.get("location") == "header" else ISO_TIME
            if not wanted.match(value):
                self.says(path, f"is {value!r}, which is no time of this protocol")
                return value
            return parse_timestamp(value)
        elif kind == "string":
            self.text(value, shape, path)
        elif kind == "blob":
            return value.encode()
        return value

    # errors

    def error(self, operation, body):
        if not body:
            return self.says("error", "has no body")
        if self.protocol == "json":
            kind = self.record["responseHeaders"].get("x-amzn-errortype") or json.loads(body).get("__type", "")
            code = kind.split("#")[-1].split(":")[0]
        else:
            root = ElementTree.fromstring(body)
            parts = {local(each): (each.text or "") for each in root.iter()}
            code = parts.get("Code", "")
            if self.record["service"] == "s3":
                self.is_named(root, "Error", "error")
            elif local(root) not in ("ErrorResponse", "InvalidChangeBatch"):
                self.says("error", f"is <{local(root)}>")
            if local(root) == "InvalidChangeBatch":
                code = local(root)
            if "RequestId" not in parts:
                self.says("error", "has no RequestId")
        modelled = {shape.error_code for shape in operation.error_shapes}
        common = COMMON_ERRORS | S3_ERRORS if self.record["service"] == "s3" else COMMON_ERRORS
        if code not in modelled and code not in common:
            self.says("error", f"{code!r} is neither of this operation ({', '.join(sorted(modelled))}) nor common")

    def is_named(self, node, wanted, path):
        if local(node) != wanted:
            self.says(f"{path}.{local(node)}", f"should be <{wanted}>")


JSON_TYPES = {"string": str, "boolean": bool, "integer": int, "long": int, "double": (int, float), "float": (int, float),
              "timestamp": (int, float), "blob": str}


def wire_name(name, shape):
    if shape.type_name == "list" and shape.serialization.get("flattened") and shape.member.serialization.get("name"):
        return shape.member.serialization["name"]
    return shape.serialization.get("name", name)


def local(node):
    return node.tag.rpartition("}")[2]


compiled = {}


def matches(pattern, value):
    """The models write patterns for Java, where the whole text must match; one that cannot be read here refuses nothing."""
    if pattern not in compiled:
        try:
            compiled[pattern] = regex.compile(pattern)
        except regex.error:
            compiled[pattern] = None
    return compiled[pattern] is None or compiled[pattern].fullmatch(value) is not None


def main(paths):
    requests, operations, problems = 0, set(), []
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                requests += 1
                operations.add(f"{record['service']} {record['operation']}")
                problems.extend(Judge(record).judge())
    distinct = list(dict.fromkeys(problems))
    print(json.dumps({"requests": requests, "operations": sorted(operations), "problems": distinct}))


main(sys.argv[1:])
