// Reads, moves, labels and comments on a story, with a Go client of Pivotal Tracker's API v5.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"

	"gopkg.in/salsita/go-pivotaltracker.v2/v5/pivotal"
)

const (
	project = 99
	story   = 123456789
)

func main() {
	client := clientOf(os.Getenv("TRACKER_TOKEN"))
	me, _, err := client.Me.Get()
	need(err)
	before, _, err := client.Stories.Get(project, story)
	need(err)
	moved, _, err := client.Stories.Update(project, story, &pivotal.StoryRequest{State: pivotal.StoryStateStarted})
	need(err)
	added := label(client, append(before.Labels, &pivotal.Label{Name: "staged"}))
	removed := label(client, before.Labels)
	comment, _, err := client.Stories.AddComment(project, story, &pivotal.Comment{Text: "first"})
	need(err)
	// The client has no method for it, and sends any request.
	edit, err := client.NewRequest("PUT", fmt.Sprintf("projects/%d/stories/%d/comments/%d", project, story, comment.ID),
		map[string]string{"text": "second"})
	need(err)
	_, err = client.Do(edit, nil)
	need(err)
	comments, _, err := client.Stories.ListComments(project, story)
	need(err)
	members, _, err := client.Memberships.List(project)
	need(err)
	listed, err := client.Stories.List(project, "state:started")
	need(err)
	byID, _, err := client.Stories.GetByID(story)
	need(err)
	activities, err := client.Activity.List(project, nil, nil, nil, nil, nil, nil)
	need(err)
	_, missing, missingErr := client.Stories.Get(project, 987654321)
	_, unestimated, unestimatedErr := client.Stories.Update(project, story+1, &pivotal.StoryRequest{State: pivotal.StoryStateStarted})
	_, stranger, strangerErr := clientOf("nobody").Stories.Get(project, story)
	need(json.NewEncoder(os.Stdout).Encode(map[string]any{
		"me":          me.Name,
		"name":        before.Name,
		"states":      []string{before.State, moved.State, byID.State},
		"estimate":    *before.Estimate,
		"labels":      [][]string{added, removed},
		"comments":    texts(comments),
		"members":     len(members),
		"listed":      len(listed),
		"active":      len(activities) > 0,
		"missing":     refusal(missing, missingErr),
		"unestimated": refusal(unestimated, unestimatedErr),
		"stranger":    codeOf(strangerErr) == "invalid_authentication" && stranger.StatusCode/100 == 4,
	}))
}

func clientOf(token string) *pivotal.Client {
	client := pivotal.NewClient(token)
	need(client.SetBaseURL(os.Getenv("TRACKER_URL") + "/services/v5/"))
	return client
}

func label(client *pivotal.Client, labels []*pivotal.Label) []string {
	changed, _, err := client.Stories.Update(project, story, &pivotal.StoryRequest{Labels: &labels})
	need(err)
	names := []string{}
	for _, each := range changed.Labels {
		names = append(names, each.Name)
	}
	return names
}

func texts(comments []*pivotal.Comment) []string {
	found := []string{}
	for _, each := range comments {
		found = append(found, each.Text)
	}
	return found
}

func codeOf(err error) string {
	var refused *pivotal.ErrAPI
	if errors.As(err, &refused) && refused.Err != nil {
		return refused.Err.Code
	}
	return ""
}

func refusal(response *http.Response, err error) []any {
	return []any{response.StatusCode, codeOf(err)}
}

func need(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
