/** Atlassian's own service with REST v3, or one that a company runs with REST v2. */
export type JiraFlavour = 'cloud' | 'data-center';

/** Jira's own keys of what a status means; `undefined` is a fourth, which no workflow of the world has. */
export const CATEGORIES = ['new', 'indeterminate', 'done'] as const;

/** One of them. */
export type StatusCategory = (typeof CATEGORIES)[number];

/** Somebody with an account. */
export interface JiraPerson {
  /** The account's id on Cloud, the user name on Data Center. */
  readonly id: string;
  /** Data Center's other id. */
  readonly key: string;
  readonly name: string;
  readonly email: string;
  /** They do not show their address to apps. */
  readonly hidesEmail: boolean;
}

/** A status of a project. */
export interface JiraStatus {
  readonly id: string;
  name: string;
  readonly category: StatusCategory;
}

/** A way from some statuses to one. */
export interface JiraEdge {
  readonly id: string;
  readonly name: string;
  /** Ids of statuses; from every one when empty. */
  readonly from: readonly string[];
  readonly to: string;
  /** Fields on its screen that have to be filled, by key: what people call them. */
  readonly required: Readonly<Record<string, string>>;
}

/** A project with its one workflow. */
export interface JiraProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** Whoever may browse it. */
  readonly members: readonly string[];
  readonly statuses: readonly JiraStatus[];
  readonly edges: readonly JiraEdge[];
}

/** A comment; its body is a document on Cloud and markup on Data Center. */
export interface JiraComment {
  readonly id: string;
  readonly author: string;
  readonly created: string;
  /** Who alone may read it: a role of the project, or the team of a service project. Undefined for whoever may read the issue. */
  readonly hidden?: 'role' | 'internal' | undefined;
  body: unknown;
  updated: string;
}

/** One field in one entry of the changelog. */
export interface JiraChange {
  readonly field: 'status' | 'labels' | 'resolution';
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

/** What somebody changed at once. */
export interface JiraHistory {
  readonly id: string;
  readonly author: string;
  readonly created: string;
  readonly items: readonly JiraChange[];
}

/** An address beside an issue. */
export interface JiraLink {
  readonly id: number;
  readonly globalId: string | undefined;
  relationship: string | undefined;
  object: Readonly<Record<string, unknown>>;
}

/** An issue, and what became of it. */
export interface JiraIssue {
  readonly id: string;
  key: string;
  project: string;
  readonly type: string;
  readonly summary: string;
  readonly reporter: string;
  readonly assignee: string | undefined;
  readonly created: string;
  status: string;
  /** Name of what became of it; null while it is open, and after a way that sets none. */
  resolution: string | null;
  labels: readonly string[];
  readonly beside: JiraBeside;
}

/** What stands beside an issue, oldest first. */
export interface JiraBeside {
  readonly comments: JiraComment[];
  readonly links: JiraLink[];
  readonly histories: JiraHistory[];
  /** Keys that it had in projects from which it was moved, and still answers to. */
  readonly formerKeys: string[];
}
