import { createWorldRandom } from '../kernel/random.ts';
import { namerOf, type Service, type WireRequest, type WireResponse } from '../kernel/wire.ts';
import type { WorldCore } from '../kernel/world.ts';
import { commitOn, type FileEdit } from './acts/branch-acts.ts';
import { controlOf } from './acts/control.ts';
import { type ActionsDesk, actionsDeskOf } from './acts/run-acts.ts';
import { boardVerbs } from './boards/board-control.ts';
import { answerGraphQL, graphQLOperation, isMutation } from './graphql/graphql.ts';
import { createEvents, type GitHubEvent } from './model/events.ts';
import { createGitStore } from './model/git-store.ts';
import { type GitHubState, timestamp } from './model/model.ts';
import { addPerson, person } from './model/people.ts';
import type { Repository, Token } from './model/records.ts';
import { seededRulesets } from './model/rulesets.ts';
import { stateOf } from './model/state.ts';
import { actorOf, allows, issueToken, type TokenRequest } from './model/tokens.ts';
import { authenticate, counted, forbidden } from './rest/admission.ts';
import { answerProblem, Problem, unknownToTheWorld } from './rest/problems.ts';
import {
  atItsName,
  checkMediaType,
  checkQuery,
  checkRepository,
  findRoute,
  type RouteCall,
} from './rest/router.ts';
import { GITHUB_ROUTES } from './rest/routes.ts';
import { controlWhileLagging, createStaleReads } from './stale-reads.ts';

export type { FileEdit } from './acts/branch-acts.ts';
export type { GateRequest, JobGate } from './acts/environment-acts.ts';
export type { ActionsDesk, ToldJob } from './acts/run-acts.ts';
export type { GitHubEvent } from './model/events.ts';

/** The world's GitHub, and what a rehearsal may ask of it besides. */
export type GitHubService = Service & GitHubBesides;

/** What is no part of GitHub's API. */
export interface GitHubBesides {
  /** Every event after the one of that id (0: all), oldest first. */
  events(after: number): readonly GitHubEvent[];
  /** Calls back for each event as it happens; returns what ends that. */
  onEvent(listener: (event: GitHubEvent) => void): () => void;
  /** A new token's text. */
  token(request: TokenRequest): string;
  /** Every token that there is. */
  tokens(): readonly string[];
  /** Gives the repository its first commit, on the default branch, with people who may write. No event tells of it. */
  seedRepository(seed: RepositorySeed): { readonly commit: string };
  readonly code: CodeReader;
  /** Where whoever executes the workflows tells of runs. */
  readonly actions: ActionsDesk;
  readonly repository: Pick<Repository, 'id' | 'owner' | 'name' | 'defaultBranch' | 'formerNames'>;
}

/** What the repository holds, for a runner that reads workflows and for tests. */
export interface CodeReader {
  /** Text at a path of a branch, tag or commit. */
  readFile(path: string, ref: string): string | undefined;
  /** Paths at a branch, tag or commit that start with `prefix`. */
  listFiles(prefix: string, ref: string): readonly string[];
  /** Every file at a commit or a full ref; undefined where there is no such thing. */
  treeAt(ref: string): CodeTree | undefined;
  /** SHA of the commit that a branch points at; undefined when there is no such branch. */
  branchHead(branch: string): string | undefined;
}

/** The files of a commit. */
export interface CodeTree {
  readonly commit: string;
  readonly files: readonly {
    readonly path: string;
    readonly content: Uint8Array;
    readonly executable: boolean;
  }[];
}

/** What the repository has in the beginning. */
export interface RepositorySeed {
  readonly files?: Readonly<Record<string, FileEdit>>;
  /** Whether `files` and the settings are all of it; else it has a page and a program of the shop as well. */
  readonly whole?: boolean;
  /** Text of `.github/greenroom.yml`. */
  readonly settings?: string;
  /** The login of the first commit's author. */
  readonly by?: string;
}

const FIRST_FILES = {
  'README.md': '# Shop\n',
  'bin/start': { text: '#!/bin/sh\nexec node server.js\n', executable: true },
} as const;

/** The GitHub of the world: REST under `/github`, GraphQL at `/github/graphql`. */
export function createGitHub(core: WorldCore): GitHubService {
  const state = emptyState(core);
  const stale = createStaleReads(state);
  return {
    name: 'github',
    operationOf: namerOf(
      GITHUB_ROUTES.map(({ method, template }) => `${method} ${template}`),
      (request) => operationOf(state, request),
    ),
    isWrite: (request) => isWrite(request),
    handle: (request) =>
      isWrite(request)
        ? stale.changing(() => handle(state, request))
        : handle(stale.shownTo(request), request),
    control: controlWhileLagging({ ...controlOf(state), ...boardVerbs(state) }, stale),
    state: () => stateOf(state),
    events: (after) => state.events.after(after),
    onEvent: (listener) => state.events.onEvent(listener),
    token: (request) => issueToken(state, request).value,
    tokens: () => [...state.access.tokens.keys()],
    seedRepository: (seed) => seedRepository(state, seed),
    code: codeReader(state),
    actions: actionsDeskOf(state),
    get repository() {
      return state.repository;
    },
  };
}

function codeReader(state: GitHubState): CodeReader {
  return {
    readFile(path, ref) {
      const file = filesAt(state, ref)?.get(path);
      return file === undefined ? undefined : state.git.blob(file.sha)?.toString('utf8');
    },
    listFiles: (prefix, ref) =>
      [...(filesAt(state, ref)?.keys() ?? [])].filter((path) => path.startsWith(prefix)),
    treeAt(ref) {
      const commit = state.git.commit(state.refs.get(ref) ?? ref);
      if (commit === undefined) return undefined;
      const files = [...state.git.files(commit.tree)].map(([path, { mode, sha }]) => ({
        path,
        content: state.git.blob(sha) ?? Buffer.alloc(0),
        executable: mode === '100755',
      }));
      return { commit: commit.sha, files };
    },
    branchHead: (branch) => state.refs.get(`refs/heads/${branch}`),
  };
}

function emptyState(core: WorldCore): GitHubState {
  const random = createWorldRandom(core.seed + 0x67_69_74);
  const state: GitHubState = {
    core,
    random,
    git: createGitStore(),
    events: createEvents(),
    repository: {
      id: 70107786,
      owner: 'octo-org',
      name: 'shop',
      defaultBranch: 'main',
      private: true,
      workflowsMayOpen: false,
      takesDrafts: true,
      pages: 'none',
      createdAt: '2026-01-05T08:00:00Z',
      formerNames: [],
    },
    refs: new Map(),
    forks: new Map(),
    access: {
      people: new Map(),
      tokens: new Map(),
      rates: new Map(),
      archiveTickets: new Set(),
      classicRules: new Map(),
      rulesets: seededRulesets(core.seed),
    },
    talk: {
      pulls: new Map(),
      issues: new Map(),
      labels: new Map(),
      comments: new Map(),
      issueEvents: [],
      links: [],
      deletedIssues: new Set(),
      boards: [],
    },
    delivery: {
      activities: [],
      renamedBranches: new Map(),
      deployments: new Map(),
      commitStatuses: new Map(),
      workflows: new Map(),
      runs: new Map(),
      jobs: new Map(),
      environments: new Map(),
      gates: [],
      reviews: [],
    },
    pageCap: core.githubPageSize ?? core.pageSize ?? random.integer(2, 5),
    counters: { lastId: 1_700_000_000, lastNumber: random.integer(0, 40) },
  };
  addPerson(state, { login: 'octo-org', id: 6811672, type: 'Organization', role: 'admin' });
  return state;
}

function seedRepository(state: GitHubState, seed: RepositorySeed): { readonly commit: string } {
  const who = person(state, seed.by ?? 'mr-a');
  const { defaultBranch } = state.repository;
  const files = {
    ...(seed.whole ? {} : FIRST_FILES),
    ...(seed.settings === undefined ? {} : { '.github/greenroom.yml': seed.settings }),
    ...seed.files,
  };
  const actor = { person: who, byWorkflowToken: false };
  const commit = commitOn(state, actor, undefined, {
    branch: defaultBranch,
    files,
    message: `Start the ${state.repository.name}`,
  });
  state.refs.set(`refs/heads/${defaultBranch}`, commit.sha);
  state.repository = { ...state.repository, createdAt: timestamp(state) };
  return { commit: commit.sha };
}

function filesAt(state: GitHubState, ref: string): ReturnType<GitHubState['git']['files']> | undefined {
  const sha = state.refs.get(ref) ?? state.refs.get(`refs/heads/${ref}`) ?? ref;
  const commit = state.git.commit(sha);
  return commit && state.git.files(commit.tree);
}

function operationOf(state: GitHubState, request: WireRequest): string {
  if (request.path === '/graphql') return graphQLOperation(request);
  const path = atItsName(state, request.path);
  const found = findRoute(GITHUB_ROUTES, request.method, path);
  return `${request.method} ${found?.route.template ?? path}`;
}

function isWrite(request: WireRequest): boolean {
  if (request.path === '/graphql') return isMutation(request);
  return request.method !== 'GET' && request.method !== 'HEAD';
}

const HEADERS = { server: 'github.com', 'x-github-api-version-selected': '2022-11-28' };

function handle(state: GitHubState, request: WireRequest): WireResponse {
  try {
    const answer = route(state, request);
    return {
      ...answer,
      headers: { ...HEADERS, 'x-github-request-id': state.random.hex(32), ...answer.headers },
    };
  } catch (error) {
    if (error instanceof Problem) return answerProblem(error);
    throw error;
  }
}

const NOBODY: Token = {
  value: '',
  kind: 'workflow',
  login: 'github-actions[bot]',
  permissions: {},
  scopes: [],
};

function route(state: GitHubState, request: WireRequest): WireResponse {
  if (!request.headers['user-agent'])
    return {
      status: 403,
      headers: { 'content-type': 'text/html' },
      body: 'Request forbidden by administrative rules. Please make sure your request has a User-Agent header (https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required). Check https://developer.github.com for other possible causes.',
    };
  const path = atItsName(state, request.path);
  const found = findRoute(GITHUB_ROUTES, request.method, path);
  const open = found?.route.template.startsWith('/_codeload/') ?? false;
  const token: Token = open ? NOBODY : authenticate(state, request);
  if (path === '/graphql' && request.method === 'POST') {
    return counted(state, token, 'graphql', () => answerGraphQL(state, request, token));
  }
  if (!found) throw unknownToTheWorld(`the route ${request.method} ${path}`);
  checkRepository(state, request, found.params);
  checkQuery(found.route, request.query);
  checkMediaType(found.route, request.headers['accept'] ?? '');
  const { needs } = found.route;
  if (!open && !allows(state, token, needs)) throw forbidden(token, needs);
  const call: RouteCall = {
    state,
    request: { ...request, path },
    params: found.params,
    query: request.query,
    token,
    actor: actorOf(state, token),
  };
  if (open || path === '/rate_limit') return found.route.handle(call);
  return counted(state, token, 'core', () => found.route.handle(call));
}
