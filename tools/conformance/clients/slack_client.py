"""Posts to Slack, edits, reads back and looks a person up, with Slack's own Python client."""
import json
import os

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

url = os.environ["SLACK_API_URL"].rstrip("/") + "/"
channel = os.environ["SLACK_CHANNEL"]
client = WebClient(token=os.environ["SLACK_TOKEN"], base_url=url)
posted = client.chat_postMessage(channel=channel, text="A message & its <escape>")
client.chat_update(channel=posted["channel"], ts=posted["ts"], text="Edited")
history = client.conversations_history(channel=posted["channel"])
person = client.users_lookupByEmail(email="mr-c@example.com")
try:
    WebClient(token="xoxb-wrong", base_url=url).chat_postMessage(channel=channel, text="no")
    refused = "nothing"
except SlackApiError as error:
    refused = error.response["error"]
print(json.dumps({
    "texts": [message["text"] for message in history["messages"] if message["ts"] == posted["ts"]],
    "person": person["user"]["id"],
    "refused": refused,
}))
