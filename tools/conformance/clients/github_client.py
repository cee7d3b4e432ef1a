"""Reads a file, opens a pull request, labels it and comments on it, with a GitHub client for Python."""
import json
import os

from github import Auth, Github, GithubException

client = Github(base_url=os.environ["GITHUB_API_URL"], auth=Auth.Token(os.environ["GITHUB_TOKEN"]))
repository = client.get_repo(os.environ["GITHUB_REPOSITORY"])
branch = os.environ["PUSHED_BRANCH"]
text = repository.get_contents("by-pygithub.txt", ref=branch).decoded_content.decode()
pull = repository.create_pull(base=repository.default_branch, head=branch, title="By PyGithub", body=text)
pull.add_to_labels("stage:keep")
comment = pull.create_issue_comment("first")
comment.edit("second")
try:
    repository.get_branch("no-such-branch")
    missing = "nothing"
except GithubException as error:
    missing = error.status
print(json.dumps({
    "default": repository.default_branch,
    "body": pull.body,
    "labels": [label.name for label in repository.get_pull(pull.number).get_labels()],
    "comments": [each.body for each in pull.get_issue_comments()],
    "open": [each.title for each in repository.get_pulls(state="open")],
    "missing": missing,
}))
