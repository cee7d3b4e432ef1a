"""Moves, labels, comments on and links an issue, with Python's client for Jira, on both of its flavours."""
import json
import os

from jira import JIRA, JIRAError

origin = os.environ["GREENROOM_WORLD"].removesuffix("/_world")


def refusal(call):
    try:
        call()
    except JIRAError as error:
        return error
    return None


def moved(client):
    before = client.issue("SHOP-12").fields.status.name
    client.transition_issue("SHOP-12", "Start Progress")
    return {
        "before": before,
        "after": client.issue("SHOP-12", fields="status").fields.status.name,
        "illegal": refusal(lambda: client.transition_issue("SHOP-12", "999")).status_code,
        "missing": refusal(lambda: client.issue("SHOP-99")).status_code,
    }


server = JIRA(server=f"{origin}/jira", token_auth=os.environ["JIRA_TOKEN"], max_retries=0)
facts = moved(server)
server.add_comment("SHOP-12", "first").update(body="second")
server.add_simple_link("SHOP-12", {"url": "https://a.example.com", "title": "Preview"})
server.issue("SHOP-12").add_field_value("labels", "by-python")
issue = server.issue("SHOP-12", expand="changelog")
cloud = JIRA(
    server=f"{origin}/jira-cloud",
    basic_auth=(os.environ["JIRA_EMAIL"], os.environ["JIRA_TOKEN"]),
    options={"rest_api_version": "3"},
    max_retries=0,
)
print(json.dumps({
    "server": {
        **facts,
        "person": server.myself()["name"],
        "comments": [comment.body for comment in server.comments("SHOP-12")],
        "links": [link.object.url for link in server.remote_links("SHOP-12")],
        "labels": issue.fields.labels,
        "history": [entry.items[0].toString for entry in issue.changelog.histories],
    },
    "cloud": {**moved(cloud), "comment": refusal(lambda: cloud.add_comment("SHOP-12", "text")).text},
}))
