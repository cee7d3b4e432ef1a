"""Moves, labels, comments on and links an issue, with Python's client for Jira, on both of its flavours."""
import json
import os

from jira import JIRA, JIRAError

origin = os.environ["GREENROOM_WORLD"].removesuffix("/_world")
email, token = os.environ["JIRA_EMAIL"], os.environ["JIRA_TOKEN"]


def on_server(token):
    return JIRA(server=f"{origin}/jira", token_auth=token, max_retries=0)


def on_cloud(token):
    options = {"rest_api_version": "3"}
    return JIRA(server=f"{origin}/jira-cloud", basic_auth=(email, token), options=options, max_retries=0)


def refusal(call):
    try:
        call()
    except JIRAError as error:
        return error
    return None


def moved(client):
    before = client.issue("SHOP-12").fields.status.name
    ways = {each["name"]: each["to"]["name"] for each in client.transitions("SHOP-12", expand="transitions.fields")}
    client.transition_issue("SHOP-12", "Start Progress")
    return {
        "before": before,
        "leads": ways["Start Progress"],
        "after": client.issue("SHOP-12", fields="status").fields.status.name,
        "illegal": refusal(lambda: client.transition_issue("SHOP-12", "999")).status_code,
        "missing": refusal(lambda: client.issue("SHOP-99")).status_code,
    }


def marked(client):
    issue = client.issue("SHOP-12")
    issue.add_field_value("labels", "by-python")
    issue.update(update={"labels": [{"remove": "auto"}]})
    link = {"url": "https://a.example.com", "title": "Preview"}
    client.add_remote_link("SHOP-12", link, globalId="greenroom:1")
    client.add_remote_link("SHOP-12", {**link, "url": "https://b.example.com"}, globalId="greenroom:1")
    again = client.issue("SHOP-12", expand="changelog")
    return {
        "labels": again.fields.labels,
        "links": [link.object.url for link in client.remote_links("SHOP-12")],
        "spaced": "labels" in json.loads(refusal(lambda: issue.add_field_value("labels", "by python")).response.text)["errors"],
        "history": [entry.items[0].toString for entry in again.changelog.histories],
    }


def found(client):
    issues = client.search_issues("project = SHOP AND status = 'In Progress'".replace("'", '"'), fields="status")
    return {
        "found": [[issue.key, issue.fields.status.name] for issue in issues],
        "unfound": refusal(lambda: client.search_issues("key = SHOP-99")).text,
    }


server, cloud = on_server(token), on_cloud(token)
server_facts = {**moved(server), **marked(server), **found(server)}
server.add_comment("SHOP-12", "first").update(body="second")
print(json.dumps({
    "server": {
        **server_facts,
        "person": server.myself()["name"],
        "comments": [comment.body for comment in server.comments("SHOP-12")],
        "stranger": refusal(lambda: on_server("nobody").issue("SHOP-12")).status_code,
    },
    "cloud": {
        **moved(cloud),
        **marked(cloud),
        **found(cloud),
        "comment": refusal(lambda: cloud.add_comment("SHOP-12", "text")).text,
        "stranger": refusal(lambda: on_cloud("nobody").issue("SHOP-12")).status_code,
    },
}))
