"""Reads, labels, comments on and closes an issue, and reads its timeline, with a GitHub client for Python."""
import json
import os

from github import Auth, Github, GithubException


def client(token):
    return Github(base_url=os.environ["GITHUB_API_URL"], auth=Auth.Token(token), retry=None)


def refusal(call):
    try:
        call()
    except GithubException as error:
        return {"status": error.status, "message": error.data["message"]}
    return None


name = os.environ["GITHUB_REPOSITORY"]
repository = client(os.environ["GITHUB_TOKEN"]).get_repo(name)
number = int(os.environ["ISSUE"])
issue = repository.get_issue(number)
before = issue.state
repository.create_label("status: started", "ededed", "Greenroom")
issue.add_to_labels("status: started")
issue.add_to_labels("auto")
labels = sorted(label.name for label in issue.get_labels())
issue.remove_from_labels("auto")
comment = issue.create_comment("first")
comment.edit("second")
issue.edit(state="closed", state_reason="completed")
again = repository.get_issue(number)
print(json.dumps({
    "title": issue.title,
    "by": issue.user.login,
    "states": [before, again.state, again.state_reason],
    "labels": [labels, [label.name for label in again.labels]],
    "comments": [each.body for each in again.get_comments()],
    "edited": repository.get_issue(number).get_comment(comment.id).body,
    "closed_by": again.closed_by.login if again.closed_by else None,
    "timeline": [each.event for each in again.get_timeline()],
    "closer": [each.actor.login for each in again.get_timeline() if each.event == "closed"],
    "open": [each.number for each in repository.get_issues(state="open")],
    "missing": refusal(lambda: repository.get_issue(987654)),
    "unlabelled": refusal(lambda: again.remove_from_labels("no such label")),
    "stranger": refusal(lambda: client("nobody").get_repo(name)),
}))
