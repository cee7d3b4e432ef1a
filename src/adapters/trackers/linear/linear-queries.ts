import { SHOWN_LABELS } from './shown-labels.ts';

/** A document of Linear's GraphQL, written by the schema that `@linear/sdk` publishes. */
export interface LinearQuery {
  readonly kind: 'query' | 'mutation';
  /** What answers it, as the table of answers names it: the field that it asks for, and of a list the field with its connection. */
  readonly call: string;
  readonly text: string;
}

/** A page has at most 250 nodes; what it may have is paid for whether it is there or not (linear.app/developers/rate-limiting). */
const PAGE = 100;
const LONGEST_PAGE = 250;
const MORE = 'pageInfo { hasNextPage endCursor }';

/** What a story is made of, with so many labels at most. */
const STORY_FIELDS = (labels: number) => `identifier title url trashed
    team { key }
    state { name type }
    labels(first: ${labels}) { nodes { name } }
    assignee { id }
    creator { id }`;

export const STORY: LinearQuery = {
  kind: 'query',
  call: 'issue',
  text: `query Story($id: String!) {
  issue(id: $id) {
    ${STORY_FIELDS(LONGEST_PAGE)}
  }
}`,
};

/** Archived ones too, as one issue is shown. */
export const STORIES: LinearQuery = {
  kind: 'query',
  call: 'issues',
  text: `query Stories($filter: IssueFilter!, $after: String) {
  issues(first: ${PAGE}, after: $after, includeArchived: true, filter: $filter) {
    nodes {
    ${STORY_FIELDS(SHOWN_LABELS)}
    }
    ${MORE}
  }
}`,
};

/** Where an issue is now, and where it may go. */
export const TEAM_STATES: LinearQuery = {
  kind: 'query',
  call: 'issue.team.states',
  text: `query States($id: String!, $after: String) {
  issue(id: $id) {
    state { id }
    team { states(first: ${PAGE}, after: $after) { nodes { id name position } ${MORE} } }
  }
}`,
};

export const HISTORY: LinearQuery = {
  kind: 'query',
  call: 'issue.history',
  text: `query History($id: String!, $after: String) {
  issue(id: $id) {
    history(first: ${PAGE}, after: $after) {
      nodes { createdAt toState { name type } actor { id } botActor { id type } }
      ${MORE}
    }
  }
}`,
};

/** Whose token it is comes with them, since only its own comments count. */
export const ISSUE_COMMENTS: LinearQuery = {
  kind: 'query',
  call: 'issue.comments',
  text: `query Comments($id: String!, $after: String) {
  viewer { id }
  issue(id: $id) {
    comments(first: ${PAGE}, after: $after) { nodes { id body createdAt user { id } } ${MORE} }
  }
}`,
};

export const ISSUE_LABELS: LinearQuery = {
  kind: 'query',
  call: 'issue.labels',
  text: `query IssueLabels($id: String!, $after: String) {
  issue(id: $id) { labels(first: ${PAGE}, after: $after) { nodes { id name } ${MORE} } }
}`,
};

/** Of every team: a name is taken for the whole workspace. */
export const LABELS_NAMED: LinearQuery = {
  kind: 'query',
  call: 'issueLabels',
  text: `query LabelsNamed($name: String!, $after: String) {
  issueLabels(first: ${PAGE}, after: $after, filter: { name: { eqIgnoreCase: $name } }) {
    nodes { id name isGroup team { id key } }
    ${MORE}
  }
}`,
};

export const TEAM: LinearQuery = {
  kind: 'query',
  call: 'issue.team',
  text: 'query Team($id: String!) { issue(id: $id) { team { id } } }',
};

export const TEAMS: LinearQuery = {
  kind: 'query',
  call: 'teams',
  text: `query Teams($after: String) { teams(first: ${PAGE}, after: $after) { nodes { key name } ${MORE} } }`,
};

export const MEMBERS: LinearQuery = {
  kind: 'query',
  call: 'issue.team.members',
  text: `query Members($id: String!, $after: String) {
  issue(id: $id) {
    team { members(first: ${PAGE}, after: $after) { nodes { id name displayName email } ${MORE} } }
  }
}`,
};

export const VIEWER: LinearQuery = { kind: 'query', call: 'viewer', text: 'query Viewer { viewer { id } }' };

export const ATTACHMENTS: LinearQuery = {
  kind: 'query',
  call: 'issue.attachments',
  text: `query Attachments($id: String!, $after: String) {
  issue(id: $id) { attachments(first: ${PAGE}, after: $after) { nodes { id url title metadata } ${MORE} } }
}`,
};

export const MOVE = mutation('issueUpdate', 'Move($id: String!, $state: String!)', {
  call: 'issueUpdate(id: $id, input: { stateId: $state })',
});

export const ADD_LABEL = mutation('issueAddLabel', 'AddLabel($id: String!, $label: String!)', {
  call: 'issueAddLabel(id: $id, labelId: $label)',
});

export const REMOVE_LABEL = mutation('issueRemoveLabel', 'RemoveLabel($id: String!, $label: String!)', {
  call: 'issueRemoveLabel(id: $id, labelId: $label)',
});

export const MAKE_LABEL = mutation('issueLabelCreate', 'MakeLabel($name: String!, $team: String!)', {
  call: 'issueLabelCreate(input: { name: $name, teamId: $team })',
  more: 'issueLabel { id }',
});

export const COMMENT = mutation('commentCreate', 'Comment($id: String!, $body: String!)', {
  call: 'commentCreate(input: { issueId: $id, body: $body })',
});

export const EDIT_COMMENT = mutation('commentUpdate', 'EditComment($id: String!, $body: String!)', {
  call: 'commentUpdate(id: $id, input: { body: $body })',
});

export const ATTACH = mutation('attachmentCreate', 'Attach($input: AttachmentCreateInput!)', {
  call: 'attachmentCreate(input: $input)',
});

export const DETACH = mutation('attachmentDelete', 'Detach($id: String!)', {
  call: 'attachmentDelete(id: $id)',
});

function mutation(
  field: string,
  head: string,
  { call, more = '' }: { readonly call: string; readonly more?: string },
): LinearQuery {
  return { kind: 'mutation', call: field, text: `mutation ${head} { ${call} { success ${more} } }` };
}
