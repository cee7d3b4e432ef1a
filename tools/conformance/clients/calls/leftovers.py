"""Calls of the services in which a teardown looks for what is left: images, log groups, databases."""

IMAGES = [{"imageDigest": f"sha256:{n:064x}"} for n in range(101)]

ECR = [
    ("a repository", "cloudformation.create_stack", {"StackName": "calls-images", "TemplateBody":
        '{"Resources": {"Images": {"Type": "AWS::ECR::Repository", "Properties": {"RepositoryName": "calls-images"}}}}'}),
    ("what it became", "settle", "calls-images"),
    ("images", "list_images", {"repositoryName": "calls-images"}),
    ("images of a missing repository", "list_images", {"repositoryName": "calls-missing"}),
    ("images of no repository", "list_images", {}),
    ("no images at most", "list_images", {"repositoryName": "calls-images", "maxResults": 0}),
    ("1001 images at most", "list_images", {"repositoryName": "calls-images", "maxResults": 1001}),
    ("images on from a token that is none", "list_images", {"repositoryName": "calls-images", "nextToken": "no token"}),
    ("delete images of a missing repository", "batch_delete_image", {"repositoryName": "calls-missing", "imageIds": IMAGES[:1]}),
    ("delete a missing image", "batch_delete_image", {"repositoryName": "calls-images", "imageIds": IMAGES[:1]}),
    ("delete no images", "batch_delete_image", {"repositoryName": "calls-images", "imageIds": []}),
    ("delete 101 images", "batch_delete_image", {"repositoryName": "calls-images", "imageIds": IMAGES}),
    ("delete nothing that is named", "batch_delete_image", {"repositoryName": "calls-images"}),
]

LOGS = [
    ("groups", "describe_log_groups", {}),
    ("no groups at most", "describe_log_groups", {"limit": 0}),
    ("51 groups at most", "describe_log_groups", {"limit": 51}),
    ("groups with a blank", "describe_log_groups", {"logGroupNamePrefix": "a b"}),
    ("groups on from a token that is none", "describe_log_groups", {"nextToken": "no token"}),
    ("delete a missing group", "delete_log_group", {"logGroupName": "/calls/missing"}),
    ("delete a group with a blank", "delete_log_group", {"logGroupName": "a b"}),
    ("delete a group of 513 letters", "delete_log_group", {"logGroupName": "g" * 513}),
    ("delete no group", "delete_log_group", {}),
]

RDS = [
    ("databases", "describe_db_instances", {}),
    ("a missing database", "describe_db_instances", {"DBInstanceIdentifier": "calls-missing"}),
    ("19 databases at most", "describe_db_instances", {"MaxRecords": 19}),
    ("101 databases at most", "describe_db_instances", {"MaxRecords": 101}),
    ("databases on from a marker that is none", "describe_db_instances", {"Marker": "no marker"}),
    ("start a missing database", "start_db_instance", {"DBInstanceIdentifier": "calls-missing"}),
    ("stop a missing database", "stop_db_instance", {"DBInstanceIdentifier": "calls-missing"}),
    ("start no database", "start_db_instance", {}),
    ("stop no database", "stop_db_instance", {}),
    ("a missing snapshot", "describe_db_snapshots", {"DBSnapshotIdentifier": "calls-missing"}),
    ("snapshots of a missing database", "describe_db_snapshots", {"DBInstanceIdentifier": "calls-missing"}),
]
