"""Calls of STS."""
ROLE = "arn:aws:iam::111122223333:role/greenroom-provision"

STS = [
    ("who calls", "get_caller_identity", {}),
    ("a token that is none", "assume_role_with_web_identity", {"RoleArn": ROLE, "RoleSessionName": "calls", "WebIdentityToken": "no-token-at-all"}),
    ("a session name with a blank", "assume_role_with_web_identity", {"RoleArn": ROLE, "RoleSessionName": "a b", "WebIdentityToken": "no-token-at-all"}),
    ("a session of five minutes", "assume_role_with_web_identity",
     {"RoleArn": ROLE, "RoleSessionName": "calls", "WebIdentityToken": "no-token-at-all", "DurationSeconds": 300}),
    ("a role without a session name", "assume_role_with_web_identity", {"RoleArn": ROLE, "WebIdentityToken": "no-token-at-all"}),
    ("no role", "assume_role_with_web_identity", {"RoleSessionName": "calls", "WebIdentityToken": "no-token-at-all"}),
]
