"""Calls of S3."""
import base64
import hashlib

BUCKET = "calls-bucket"
HERE = {"CreateBucketConfiguration": {"LocationConstraint": "eu-central-1"}}
MISSING = "calls-missing-bucket"


def bucket(name):
    return {"Bucket": name, **HERE}


def tags(count, key="k"):
    return {"TagSet": [{"Key": f"{key}{n}", "Value": "v"} for n in range(count)]}


def part(seen, key="multipart part"):
    return seen[key]["ETag"]


def upload(seen):
    return {"Bucket": BUCKET, "Key": "big", "UploadId": seen["multipart upload"]["UploadId"]}


def another(seen):
    return {"Bucket": BUCKET, "Key": "another", "UploadId": seen["another upload"]["UploadId"]}


S3 = [
    ("make a bucket", "create_bucket", bucket(BUCKET)),
    ("make it again", "create_bucket", bucket(BUCKET)),
    ("capitals in a bucket's name", "create_bucket", bucket("Calls-Bucket")),
    ("an underscore in a bucket's name", "create_bucket", bucket("calls_bucket")),
    ("two letters as a bucket's name", "create_bucket", bucket("ab")),
    ("64 letters as a bucket's name", "create_bucket", bucket("b" * 64)),
    ("a bucket's name like an address", "create_bucket", bucket("192.168.5.4")),
    ("two dots in a bucket's name", "create_bucket", bucket("calls..bucket")),
    ("a bucket's name that ends with a hyphen", "create_bucket", bucket("calls-bucket-")),
    ("a bucket's name that begins with xn--", "create_bucket", bucket("xn--calls")),
    ("a bucket's name that ends with -s3alias", "create_bucket", bucket("calls-s3alias")),
    ("a bucket without its region", "create_bucket", {"Bucket": "calls-elsewhere"}),
    ("a bucket of another region", "create_bucket", {"Bucket": "calls-elsewhere", "CreateBucketConfiguration": {"LocationConstraint": "us-west-2"}}),
    ("a bucket of no region", "create_bucket", {"Bucket": "calls-elsewhere", "CreateBucketConfiguration": {"LocationConstraint": "nowhere-1"}}),
    ("look for a missing bucket", "head_bucket", {"Bucket": MISSING}),
    ("list a missing bucket", "list_objects_v2", {"Bucket": MISSING}),
    ("delete a missing bucket", "delete_bucket", {"Bucket": MISSING}),
    ("versions of a missing bucket", "list_object_versions", {"Bucket": MISSING}),
    ("uploads of a missing bucket", "list_multipart_uploads", {"Bucket": MISSING}),
    ("put into a missing bucket", "put_object", {"Bucket": MISSING, "Key": "k", "Body": b"x"}),
    ("put an object", "put_object", {"Bucket": BUCKET, "Key": "k", "Body": b"first"}),
    ("get an object", "get_object", {"Bucket": BUCKET, "Key": "k"}),
    ("get a missing object", "get_object", {"Bucket": BUCKET, "Key": "missing"}),
    ("look for a missing object", "head_object", {"Bucket": BUCKET, "Key": "missing"}),
    ("get a range behind the end", "get_object", {"Bucket": BUCKET, "Key": "k", "Range": "bytes=100-200"}),
    ("get a missing version", "get_object", {"Bucket": BUCKET, "Key": "k", "VersionId": "3HL4kqtJvjVBH40Nrjfkd"}),
    ("a key of 1025 bytes", "put_object", {"Bucket": BUCKET, "Key": "k" * 1025, "Body": b"x"}),
    ("a wrong MD5", "put_object", {"Bucket": BUCKET, "Key": "md5", "Body": b"x", "ContentMD5": base64.b64encode(hashlib.md5(b"y").digest()).decode()}),
    ("an MD5 that is none", "put_object", {"Bucket": BUCKET, "Key": "md5", "Body": b"x", "ContentMD5": "none"}),
    ("an object that must not be there yet", "put_object", {"Bucket": BUCKET, "Key": "k", "Body": b"x", "IfNoneMatch": "*"}),
    ("an object with eleven tags", "put_object", {"Bucket": BUCKET, "Key": "t", "Body": b"x", "Tagging": "&".join(f"k{n}=v" for n in range(11))}),
    ("an unknown storage class", "put_object", {"Bucket": BUCKET, "Key": "t", "Body": b"x", "StorageClass": "COLD"}),
    ("copy a missing object", "copy_object", {"Bucket": BUCKET, "Key": "copy", "CopySource": f"{BUCKET}/missing"}),
    ("copy from a missing bucket", "copy_object", {"Bucket": BUCKET, "Key": "copy", "CopySource": f"{MISSING}/k"}),
    ("copy an object onto itself", "copy_object", {"Bucket": BUCKET, "Key": "k", "CopySource": f"{BUCKET}/k"}),
    ("copy an object", "copy_object", {"Bucket": BUCKET, "Key": "copy", "CopySource": f"{BUCKET}/k"}),
    ("list", "list_objects_v2", {"Bucket": BUCKET}),
    ("list fewer than none", "list_objects_v2", {"Bucket": BUCKET, "MaxKeys": -1}),
    ("list on from a token that is none", "list_objects_v2", {"Bucket": BUCKET, "ContinuationToken": "no token"}),
    ("versions on from a version without a key", "list_object_versions", {"Bucket": BUCKET, "VersionIdMarker": "x"}),
    ("delete a bucket that is full", "delete_bucket", {"Bucket": BUCKET}),
    ("delete no objects", "delete_objects", {"Bucket": BUCKET, "Delete": {"Objects": []}}),
    ("delete 1001 objects", "delete_objects", {"Bucket": BUCKET, "Delete": {"Objects": [{"Key": f"k{n}"} for n in range(1001)]}}),
    ("delete a missing object", "delete_object", {"Bucket": BUCKET, "Key": "missing"}),
    ("delete objects of a missing bucket", "delete_objects", {"Bucket": MISSING, "Delete": {"Objects": [{"Key": "k"}]}}),
    ("tags of a bucket without tags", "get_bucket_tagging", {"Bucket": BUCKET}),
    ("tag a bucket", "put_bucket_tagging", {"Bucket": BUCKET, "Tagging": tags(2)}),
    ("tag a bucket with one key twice", "put_bucket_tagging", {"Bucket": BUCKET, "Tagging": {"TagSet": [{"Key": "k", "Value": "1"}, {"Key": "k", "Value": "2"}]}}),
    ("tag a bucket with 51 tags", "put_bucket_tagging", {"Bucket": BUCKET, "Tagging": tags(51)}),
    ("tag a bucket with a reserved key", "put_bucket_tagging", {"Bucket": BUCKET, "Tagging": tags(1, "aws:k")}),
    ("tag a bucket with a key of 129 letters", "put_bucket_tagging", {"Bucket": BUCKET, "Tagging": tags(1, "k" * 129)}),
    ("tag a missing bucket", "put_bucket_tagging", {"Bucket": MISSING, "Tagging": tags(1)}),
    ("keep versions in an unknown way", "put_bucket_versioning", {"Bucket": BUCKET, "VersioningConfiguration": {"Status": "Sometimes"}}),
    ("keep versions", "put_bucket_versioning", {"Bucket": BUCKET, "VersioningConfiguration": {"Status": "Enabled"}}),
    ("versioning of a missing bucket", "get_bucket_versioning", {"Bucket": MISSING}),
    ("put a version", "put_object", {"Bucket": BUCKET, "Key": "k", "Body": b"second"}),
    ("leave a delete marker", "delete_object", {"Bucket": BUCKET, "Key": "k"}),
    ("get an object behind a delete marker", "get_object", {"Bucket": BUCKET, "Key": "k"}),
    ("get a delete marker", "get_object", lambda seen: {"Bucket": BUCKET, "Key": "k", "VersionId": seen["leave a delete marker"]["VersionId"]}),
    ("delete a version", "delete_object", lambda seen: {"Bucket": BUCKET, "Key": "k", "VersionId": seen["put a version"]["VersionId"]}),
    ("get a deleted version", "get_object", lambda seen: {"Bucket": BUCKET, "Key": "k", "VersionId": seen["put a version"]["VersionId"]}),
    ("multipart upload", "create_multipart_upload", {"Bucket": BUCKET, "Key": "big"}),
    ("multipart part", "upload_part", lambda seen: {**upload(seen), "PartNumber": 1, "Body": b"x"}),
    ("multipart second part", "upload_part", lambda seen: {**upload(seen), "PartNumber": 2, "Body": b"y"}),
    ("part number 0", "upload_part", lambda seen: {**upload(seen), "PartNumber": 0, "Body": b"x"}),
    ("part number 10001", "upload_part", lambda seen: {**upload(seen), "PartNumber": 10001, "Body": b"x"}),
    ("a part of an unknown upload", "upload_part", {"Bucket": BUCKET, "Key": "big", "UploadId": "unknown", "PartNumber": 1, "Body": b"x"}),
    ("complete with a part that was not sent", "complete_multipart_upload", lambda seen: {**upload(seen), "MultipartUpload": {"Parts": [{"ETag": '"0"', "PartNumber": 7}]}}),
    ("complete in the wrong order", "complete_multipart_upload",
     lambda seen: {**upload(seen), "MultipartUpload": {"Parts": [{"ETag": part(seen, "multipart second part"), "PartNumber": 2}, {"ETag": part(seen), "PartNumber": 1}]}}),
    ("complete with a first part that is too small", "complete_multipart_upload",
     lambda seen: {**upload(seen), "MultipartUpload": {"Parts": [{"ETag": part(seen), "PartNumber": 1}, {"ETag": part(seen, "multipart second part"), "PartNumber": 2}]}}),
    ("complete without parts", "complete_multipart_upload", lambda seen: {**upload(seen), "MultipartUpload": {"Parts": []}}),
    ("abort an unknown upload", "abort_multipart_upload", {"Bucket": BUCKET, "Key": "big", "UploadId": "unknown"}),
    ("parts of an unknown upload", "list_parts", {"Bucket": BUCKET, "Key": "big", "UploadId": "unknown"}),
    ("another upload", "create_multipart_upload", {"Bucket": BUCKET, "Key": "another"}),
    ("abort an upload", "abort_multipart_upload", another),
    ("abort it again", "abort_multipart_upload", another),
    ("a part after the end of an upload", "upload_part", lambda seen: {**another(seen), "PartNumber": 1, "Body": b"x"}),
    ("delete a bucket that holds only old versions", "delete_bucket", {"Bucket": BUCKET}),
]
