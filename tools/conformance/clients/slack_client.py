"""Posts to Slack, edits, reads back, lists channels and looks a person up, with Slack's own Python client, which judges our blocks."""
import json
import os

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.models.blocks import Block

url = os.environ["SLACK_API_URL"].rstrip("/") + "/"
channel = os.environ["SLACK_CHANNEL"]
client = WebClient(token=os.environ["SLACK_TOKEN"], base_url=url)
posted = client.chat_postMessage(channel=channel, text="A message & its <escape>")
client.chat_update(channel=posted["channel"], ts=posted["ts"], text="Edited")
history = client.conversations_history(channel=posted["channel"])
ours = json.loads(os.environ["OUR_BLOCKS"])
# Each class checks its members and their lengths when it is turned into JSON.
parsed = [block.to_dict() for block in Block.parse_all(ours)]
inblocks = client.chat_postMessage(channel=channel, text="Blocks", blocks=parsed)
client.chat_update(channel=inblocks["channel"], ts=inblocks["ts"], text="Blocks, edited")
shown = client.conversations_history(channel=posted["channel"], oldest=inblocks["ts"], latest=inblocks["ts"], inclusive=True)
channels = client.conversations_list(types="public_channel", exclude_archived=True)
person = client.users_lookupByEmail(email="mr-c@example.com")
try:
    WebClient(token="xoxb-wrong", base_url=url).chat_postMessage(channel=channel, text="no")
    refused = "nothing"
except SlackApiError as error:
    refused = error.response["error"]
print(json.dumps({
    "texts": [message["text"] for message in history["messages"] if message["ts"] == posted["ts"]],
    "same": parsed == ours,
    "blocks": [message["blocks"] == ours for message in shown["messages"]],
    "channels": [each["name"] for each in channels["channels"]],
    "person": person["user"]["id"],
    "refused": refused,
}))
