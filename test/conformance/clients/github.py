"""Reads a repository, opens a pull request, labels it and comments on it, with a GitHub client for Python."""
import json
import os

from github import Auth, Github, GithubException

client = Github(base_url=os.environ["GITHUB_API_URL"], auth=Auth.Token(os.environ["GITHUB_TOKEN"]))
repository = client.get_repo(os.environ["GITHUB_REPOSITORY"])
base = repository.get_branch(repository.default_branch)
repository.create_git_ref("refs/heads/feature/by-pygithub", base.commit.sha)
repository.create_file("by-pygithub.txt", "Add a file", "text\n", branch="feature/by-pygithub")
pull = repository.create_pull(base=repository.default_branch, head="feature/by-pygithub", title="By PyGithub", body="")
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
    "labels": [label.name for label in repository.get_pull(pull.number).get_labels()],
    "comments": [each.body for each in pull.get_issue_comments()],
    "open": [each.title for each in repository.get_pulls(state="open")],
    "missing": missing,
}))
