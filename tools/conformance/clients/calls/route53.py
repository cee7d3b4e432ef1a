"""Calls of Route 53."""


def zone(seen):
    return seen["find a zone"]["HostedZones"][0]["Id"].rpartition("/")[2]


def record(name="one.preview.example.com", kind="A", values=("192.0.2.1",), ttl=60, **more):
    made = {"Name": name, "Type": kind, **more}
    if values is not None:
        made["ResourceRecords"] = [{"Value": value} for value in values]
    if ttl is not None:
        made["TTL"] = ttl
    return made


def change(*pairs):
    return lambda seen: {"HostedZoneId": zone(seen),
                         "ChangeBatch": {"Changes": [{"Action": action, "ResourceRecordSet": each} for action, each in pairs]}}


ALIAS = {"HostedZoneId": "Z1FRNW7UH4DEZJ", "DNSName": "x.eu-central-1.elasticbeanstalk.com", "EvaluateTargetHealth": False}

ROUTE53 = [
    ("make a zone", "create_hosted_zone", {"Name": "preview.example.com", "CallerReference": "calls-1"}),
    ("make a zone with the same reference", "create_hosted_zone", {"Name": "preview.example.com", "CallerReference": "calls-1"}),
    ("find a zone", "list_hosted_zones_by_name", {"DNSName": "preview.example.com"}),
    ("a zone whose name is none", "create_hosted_zone", {"Name": "no..name", "CallerReference": "calls-2"}),
    ("get a zone", "get_hosted_zone", lambda seen: {"Id": zone(seen)}),
    ("get a missing zone", "get_hosted_zone", {"Id": "ZMISSING0000"}),
    ("records of a missing zone", "list_resource_record_sets", {"HostedZoneId": "ZMISSING0000"}),
    ("records from a type without a name", "list_resource_record_sets", lambda seen: {"HostedZoneId": zone(seen), "StartRecordType": "A"}),
    ("change a missing zone", "change_resource_record_sets", {"HostedZoneId": "ZMISSING0000", "ChangeBatch": {"Changes": [{"Action": "UPSERT", "ResourceRecordSet": record()}]}}),
    ("make a record", "change_resource_record_sets", change(("CREATE", record()))),
    ("make it again", "change_resource_record_sets", change(("CREATE", record()))),
    ("upsert it", "change_resource_record_sets", change(("UPSERT", record(ttl=30)))),
    ("delete it with another TTL", "change_resource_record_sets", change(("DELETE", record(ttl=31)))),
    ("delete it with another value", "change_resource_record_sets", change(("DELETE", record(ttl=30, values=("192.0.2.9",))))),
    ("delete a missing record", "change_resource_record_sets", change(("DELETE", record("none.preview.example.com")))),
    ("no changes", "change_resource_record_sets", change()),
    ("an unknown action", "change_resource_record_sets", change(("REPLACE", record()))),
    ("an unknown type", "change_resource_record_sets", change(("UPSERT", record(kind="AX")))),
    ("a record of another domain", "change_resource_record_sets", change(("UPSERT", record("one.example.org")))),
    ("a record without a TTL", "change_resource_record_sets", change(("UPSERT", record(ttl=None)))),
    ("a negative TTL", "change_resource_record_sets", change(("UPSERT", record(ttl=-1)))),
    ("an address that is none", "change_resource_record_sets", change(("UPSERT", record(values=("192.0.2.256",))))),
    ("an AAAA record with an IPv4 address", "change_resource_record_sets", change(("UPSERT", record(kind="AAAA")))),
    ("a record without values", "change_resource_record_sets", change(("UPSERT", record(values=())))),
    ("a value that stands twice", "change_resource_record_sets", change(("UPSERT", record(values=("192.0.2.1", "192.0.2.1"))))),
    ("a CNAME for the zone itself", "change_resource_record_sets", change(("UPSERT", record("preview.example.com", "CNAME", ("x.example.org",))))),
    ("a CNAME beside an A record", "change_resource_record_sets", change(("CREATE", record(kind="CNAME", values=("x.example.org",))))),
    ("an A record beside a CNAME", "change_resource_record_sets", change(
        ("CREATE", record("two.preview.example.com", "CNAME", ("x.example.org",))), ("CREATE", record("two.preview.example.com")))),
    ("a CNAME with two values", "change_resource_record_sets", change(("UPSERT", record("three.preview.example.com", "CNAME", ("x.example.org", "y.example.org"))))),
    ("a TXT without quotes", "change_resource_record_sets", change(("UPSERT", record("t.preview.example.com", "TXT", ("bare",))))),
    ("a TXT", "change_resource_record_sets", change(("UPSERT", record("t.preview.example.com", "TXT", ('"quoted"',))))),
    ("an alias with a TTL", "change_resource_record_sets", change(("UPSERT", record("a.preview.example.com", values=None, AliasTarget=ALIAS)))),
    ("an alias with values", "change_resource_record_sets", change(("UPSERT", record("a.preview.example.com", ttl=None, AliasTarget=ALIAS)))),
    ("an alias", "change_resource_record_sets", change(("UPSERT", record("a.preview.example.com", values=None, ttl=None, AliasTarget=ALIAS)))),
    ("a weight without an identifier", "change_resource_record_sets", change(("UPSERT", record("w.preview.example.com", Weight=1)))),
    ("a name with a label of 64 letters", "change_resource_record_sets", change(("UPSERT", record(f"{'l' * 64}.preview.example.com")))),
    ("a name with an empty label", "change_resource_record_sets", change(("UPSERT", record("a..preview.example.com")))),
    ("one record twice in a batch", "change_resource_record_sets", change(("UPSERT", record("b.preview.example.com")), ("UPSERT", record("b.preview.example.com")))),
    ("a batch of which one is wrong", "change_resource_record_sets", change(("CREATE", record("c.preview.example.com")), ("DELETE", record("none.preview.example.com")))),
    ("what such a batch left undone", "change_resource_record_sets", change(("CREATE", record("c.preview.example.com")))),
    ("delete the zone's own NS", "change_resource_record_sets", change(("DELETE", record("preview.example.com", "NS", ("ns-1.example.com",), 172800)))),
    ("an unknown change", "get_change", {"Id": "CUNKNOWN"}),
    ("delete a zone that has records", "delete_hosted_zone", lambda seen: {"Id": zone(seen)}),
    ("delete a missing zone", "delete_hosted_zone", {"Id": "ZMISSING0000"}),
    ("zones by name", "list_hosted_zones_by_name", {"DNSName": "preview.example.com"}),
    ("zones", "list_hosted_zones", {}),
]
