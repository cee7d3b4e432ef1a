"""Calls of Elastic Beanstalk."""
from itertools import count

APP = {"ApplicationName": "calls"}
BUNDLE = {"SourceBundle": {"S3Bucket": "calls-bundles", "S3Key": "one.zip"}}
# The smallest archive there is: an empty one.
ZIP = b"PK\x05\x06" + bytes(18)


numbers = count(1)


def platform(seen):
    """Each cloud's own: names of platforms change every month."""
    return {"SolutionStackName": next(each for each in seen["platforms"]["SolutionStacks"] if "Node.js" in each)}


def environment(name, env=None, **more):
    """Under a name of its own unless one is given, so that what one cloud made by mistake is not in the way of the next call."""
    own = f"calls-env-{next(numbers)}" if env is None else env
    return (name, "create_environment", lambda seen: {**APP, "EnvironmentName": own, **platform(seen), **more})


def option(name="MinSize", value="1", namespace="aws:autoscaling:asg"):
    return {"OptionSettings": [{"Namespace": namespace, "OptionName": name, "Value": value}]}


BEANSTALK = [
    ("platforms", "list_available_solution_stacks", {}),
    ("make an application", "create_application", APP),
    ("make it again", "create_application", APP),
    ("an application without a name", "create_application", {}),
    ("an application's name of 101 letters", "create_application", {"ApplicationName": "a" * 101}),
    ("an application's name with a slash", "create_application", {"ApplicationName": "a/b"}),
    ("an application with 51 tags", "create_application", {"ApplicationName": "calls-tags", "Tags": [{"Key": f"k{n}", "Value": "v"} for n in range(51)]}),
    ("an application with a reserved tag", "create_application", {"ApplicationName": "calls-reserved", "Tags": [{"Key": "aws:k", "Value": "v"}]}),
    ("a bucket for bundles", "s3.create_bucket", {"Bucket": "calls-bundles", "CreateBucketConfiguration": {"LocationConstraint": "eu-central-1"}}),
    ("a bundle", "s3.put_object", {"Bucket": "calls-bundles", "Key": "one.zip", "Body": ZIP}),
    ("make a version", "create_application_version", {**APP, "VersionLabel": "one", **BUNDLE}),
    ("make the version again", "create_application_version", {**APP, "VersionLabel": "one", **BUNDLE}),
    ("a version of a missing application", "create_application_version", {"ApplicationName": "missing", "VersionLabel": "one", **BUNDLE}),
    ("a version without a label", "create_application_version", {**APP, **BUNDLE}),
    ("a version's label of 101 letters", "create_application_version", {**APP, "VersionLabel": "v" * 101, **BUNDLE}),
    ("a version's label with a slash", "create_application_version", {**APP, "VersionLabel": "a/b", **BUNDLE}),
    ("a version of a missing bundle", "create_application_version", {**APP, "VersionLabel": "lost", "SourceBundle": {"S3Bucket": "calls-missing-bucket", "S3Key": "none"}}),
    environment("an environment of a missing application", ApplicationName="missing"),
    environment("an environment of a missing version", VersionLabel="missing"),
    environment("an environment's name of three letters", "env"),
    environment("an environment's name of 41 letters", "e" * 41),
    environment("an environment's name with an underscore", "calls_env"),
    environment("an environment's name that begins with a hyphen", "-calls"),
    environment("a host name of three letters", CNAMEPrefix="abc"),
    environment("a platform that is none", SolutionStackName="64bit Teapot"),
    environment("two platforms", PlatformArn="arn:aws:elasticbeanstalk:eu-central-1::platform/Node.js 22 running on 64bit Amazon Linux 2023/6.6.2"),
    ("an environment without a platform", "create_environment", {**APP, "EnvironmentName": "calls-bare"}),
    environment("an unknown option", **option("Surprise")),
    environment("an option of an unknown namespace", **option("MinSize", "1", "aws:surprise")),
    environment("an option with a wrong value", **option("MinSize", "many")),
    environment("an environment with a reserved tag", Tags=[{"Key": "aws:k", "Value": "v"}]),
    environment("an unknown tier", Tier={"Name": "Backroom", "Type": "Standard"}),
    environment("a template that there is not", TemplateName="missing"),
    ("update a missing environment", "update_environment", {"EnvironmentName": "calls-missing", "VersionLabel": "one"}),
    ("update with a version and options", "update_environment", {"EnvironmentName": "calls-missing", "VersionLabel": "one", **option()}),
    ("update nothing", "update_environment", {}),
    ("terminate a missing environment", "terminate_environment", {"EnvironmentName": "calls-missing"}),
    ("terminate nothing", "terminate_environment", {}),
    ("rebuild a missing environment", "rebuild_environment", {"EnvironmentName": "calls-missing"}),
    ("restart a missing environment", "restart_app_server", {"EnvironmentName": "calls-missing"}),
    ("abort an update of a missing environment", "abort_environment_update", {"EnvironmentName": "calls-missing"}),
    ("health of a missing environment", "describe_environment_health", {"EnvironmentName": "calls-missing", "AttributeNames": ["All"]}),
    ("resources of a missing environment", "describe_environment_resources", {"EnvironmentName": "calls-missing"}),
    ("settings of a missing environment", "describe_configuration_settings", {**APP, "EnvironmentName": "calls-missing"}),
    ("settings of a missing application", "describe_configuration_settings", {"ApplicationName": "missing", "EnvironmentName": "calls-missing"}),
    ("logs of a missing environment", "request_environment_info", {"EnvironmentName": "calls-missing", "InfoType": "tail"}),
    ("logs of an unknown kind", "request_environment_info", {"EnvironmentName": "calls-missing", "InfoType": "gossip"}),
    ("environments of a missing application", "describe_environments", {"ApplicationName": "missing"}),
    ("versions of a missing application", "describe_application_versions", {"ApplicationName": "missing"}),
    ("events of a missing environment", "describe_events", {"EnvironmentName": "calls-missing"}),
    ("events of an unknown severity", "describe_events", {"Severity": "LOUD"}),
    ("delete a missing version", "delete_application_version", {**APP, "VersionLabel": "missing"}),
    ("delete a version of a missing application", "delete_application_version", {"ApplicationName": "missing", "VersionLabel": "one"}),
    ("tags of nothing", "list_tags_for_resource", {"ResourceArn": "arn:aws:elasticbeanstalk:eu-central-1:111122223333:environment/calls/calls-missing"}),
    ("tags of what is no ARN", "list_tags_for_resource", {"ResourceArn": "calls"}),
    ("is a host name free", "check_dns_availability", {"CNAMEPrefix": "calls-free"}),
    ("is a short host name free", "check_dns_availability", {"CNAMEPrefix": "abc"}),
    ("delete a missing application", "delete_application", {"ApplicationName": "missing"}),
    environment("make an environment", "calls-env", VersionLabel="one"),
    ("what it became", "settle_environment", "calls-env"),
    environment("make it again", "calls-env", VersionLabel="one"),
    ("a version and options in one update", "update_environment", {"EnvironmentName": "calls-env", "VersionLabel": "one", **option()}),
    ("an update to a missing version", "update_environment", {"EnvironmentName": "calls-env", "VersionLabel": "missing"}),
    ("delete a version that runs", "delete_application_version", {**APP, "VersionLabel": "one"}),
    ("abort an update that there is not", "abort_environment_update", {"EnvironmentName": "calls-env"}),
    ("tag it with a reserved key", "update_tags_for_resource", lambda seen: {
        "ResourceArn": seen["make an environment"]["EnvironmentArn"], "TagsToAdd": [{"Key": "aws:k", "Value": "v"}]}),
    ("give it 51 tags", "update_tags_for_resource", lambda seen: {
        "ResourceArn": seen["make an environment"]["EnvironmentArn"], "TagsToAdd": [{"Key": f"k{n}", "Value": "v"} for n in range(51)]}),
    ("tag and untag it with one key", "update_tags_for_resource", lambda seen: {
        "ResourceArn": seen["make an environment"]["EnvironmentArn"], "TagsToAdd": [{"Key": "k", "Value": "v"}], "TagsToRemove": ["k"]}),
    ("delete an application with an environment", "delete_application", APP),
    ("terminate it", "terminate_environment", {"EnvironmentName": "calls-env"}),
    ("what is left of it", "settle_environment", "calls-env"),
    ("update a terminated environment", "update_environment", {"EnvironmentName": "calls-env", "VersionLabel": "one"}),
    ("terminate it again", "terminate_environment", {"EnvironmentName": "calls-env"}),
    ("delete an application", "delete_application", APP),
]
