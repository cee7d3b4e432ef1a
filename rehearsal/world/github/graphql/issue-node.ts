import { handLinked, linkedIssues } from '../model/closing-words.ts';
import { fullName, type GitHubState } from '../model/model.ts';
import { issueState, type PlainIssue, type Pull, type Token } from '../model/records.ts';
import { nodeId, WEB } from '../views/render.ts';
import { actorNode } from './actor-node.ts';
import { projectItems } from './board-node.ts';
import { boundedBy, connection, GraphQLProblem } from './connection.ts';
import { demand } from './demand.ts';
import { issueTimeline } from './issue-timeline.ts';

/** An issue has at most 100 labels and 10 assignees (docs.github.com, "Assigning issues and pull requests to other GitHub users"). */
const MOST_LABELS = 100;
const MOST_ASSIGNEES = 10;

type Args = Readonly<Record<string, unknown>>;

/**
 * `Repository.issue`: no pull request is one, and one that was deleted is gone (docs.github.com/graphql, "Issue"; the words:
 * cli/cli#157, and of a pull request's number semantic-release/github#942).
 */
export function issueOfNumber(state: GitHubState, token: Token, number: number): unknown {
  demand(state, token, [{ scope: 'issues', access: 'read' }]);
  const issue = state.talk.issues.get(number);
  if (issue)
    return {
      ...issueNode(state, issue),
      projectItems: (args: Args) => projectItems(state, token, issue, args),
    };
  const message = `Could not resolve to an Issue with the number of ${number}.`;
  throw new GraphQLProblem(message, 'NOT_FOUND', ['repository', 'issue']);
}

function issueNode(state: GitHubState, issue: PlainIssue): Record<string, unknown> {
  return {
    __typename: 'Issue',
    id: nodeId('Issue', issue.id),
    number: issue.number,
    title: issue.title,
    url: `${WEB}/${fullName(state)}/issues/${issue.number}`,
    state: issueState(issue).toUpperCase(),
    stateReason: issue.life.reason?.toUpperCase() ?? null,
    author: () => actorNode(state, issue.author),
    issueType: issue.life.type === undefined ? null : { name: issue.life.type },
    labels: (args: Args) =>
      connection(
        issue.labels.map((name) => ({ name })),
        MOST_LABELS,
        boundedBy('labels', args, []),
      ),
    assignees: (args: Args) =>
      connection(
        issue.life.assignees.map((login) => ({ login })),
        MOST_ASSIGNEES,
        boundedBy('assignees', args, []),
      ),
    repository: { nameWithOwner: fullName(state) },
    timelineItems: (args: Args) => issueTimeline(state, issue.number, args),
  };
}

/** `PullRequest.closingIssuesReferences`; `userLinkedOnly` leaves out those of closing words (docs.github.com/graphql, "PullRequest"). */
export function closingIssues(state: GitHubState, pull: Pull, args: Args): unknown {
  const bounds = boundedBy('closingIssuesReferences', args, ['userLinkedOnly']);
  const found = args['userLinkedOnly'] === true ? handLinked(state, pull) : linkedIssues(state, pull);
  return connection(
    found.map((issue) => issueNode(state, issue)),
    state.pageCap,
    bounds,
  );
}
