import { beyondTheWorld } from '../kernel/limits.ts';
import { json, namerOf, type Service, type WireRequest, type WireResponse } from '../kernel/wire.ts';
import type { WorldCore } from '../kernel/world.ts';
import { linearControl } from './control.ts';
import { nameOfDocument, readDocument } from './document.ts';
import { BeyondTheWorld, LinearProblem, problemAnswer, statusOfCode } from './errors.ts';
import { answerFields, checkDocument, complexityOf } from './execute.ts';
import { createLimits, type LinearLimits } from './limits.ts';
import type { LinearIssue, LinearUser } from './records.ts';
import { mutations, queries } from './roots.ts';
import { add, createLinearStore, fresh, identifierOf, type LinearStore } from './store.ts';

/** The key of the user that is there from the beginning, and a token of the same one. */
export const LINEAR_KEY = 'lin_api_rehearsal';
export const LINEAR_OAUTH = 'lin_oauth_rehearsal';
const PATH = '/graphql';

/** Linear's GraphQL API, under `/linear/graphql`. */
export function createLinearWorld(core: WorldCore): Service {
  const store = createLinearStore(core);
  const own = { name: 'Greenroom', displayName: 'greenroom', email: 'greenroom@example.com', app: false };
  const { id } = add(store.users, { ...fresh(store), ...own });
  for (const token of [LINEAR_KEY, LINEAR_OAUTH]) store.tokens.set(token, id);
  const limits = createLimits();
  return {
    name: 'linear',
    operationOf: namerOf([], nameOfDocument),
    isWrite: (request) => nameOfDocument(request).startsWith('mutation'),
    handle(request) {
      const now = core.clock.now();
      const answer = answerTo({ store, limits, now }, request);
      return { ...answer, headers: { ...limits.headers(now), ...answer.headers } };
    },
    control: linearControl(store),
    state: () => ({
      issues: [...store.issues.values()].map((issue) => issueState(store, issue)),
      labels: [...store.labels.values()].map(({ name }) => name).sort(),
      mentioned: [...store.comments.values()].flatMap((comment) => comment.mentioned),
    }),
  };
}

interface Answering {
  readonly store: LinearStore;
  readonly limits: LinearLimits;
  /** World ms. */
  readonly now: number;
}

function answerTo(at: Answering, request: WireRequest): WireResponse {
  if (request.method !== 'POST' || request.path !== PATH)
    return json(404, {
      errors: [{ message: `The world's Linear has no ${request.method} ${request.path}.` }],
    });
  try {
    return carriedOut(at, request);
  } catch (error) {
    if (error instanceof LinearProblem) return problemAnswer(error, statusFor(at.store, error));
    if (!(error instanceof BeyondTheWorld)) throw error;
    return json(501, { errors: [{ message: beyondTheWorld('Linear', error.message) }] });
  }
}

function statusFor({ habits }: LinearStore, { code, path, message }: LinearProblem): number {
  if (code === 'AUTHENTICATION_ERROR') return habits.unauthenticated;
  return path === undefined || message === 'Query too complex' ? statusOfCode(code) : habits.failed;
}

/** Fields of a document are carried out in their order, and the first error ends it: no data of the others is made up. */
function carriedOut({ store, limits, now }: Answering, request: WireRequest): WireResponse {
  const viewer = viewerOf(store, request.headers['authorization'] ?? '');
  limits.count(now);
  const { query, given } = readDocument(request);
  const checked = checkDocument(query, { declared: query.declared, given });
  limits.spend(complexityOf(checked));
  const root = query.kind === 'query' ? queries(store, viewer) : mutations(store, viewer);
  return json(200, { data: answerFields(root, checked) });
}

/**
 * A key stands alone, and a token behind `Bearer` (linear.app/developers/graphql, "Authentication", vm0-ai/vm0#9600). The words for a key
 * behind it are those that clients' notes have.
 */
function viewerOf(store: LinearStore, authorization: string): LinearUser {
  const [, bearer] = /^Bearer (.*)$/.exec(authorization) ?? [];
  if (bearer?.startsWith('lin_api_'))
    throw new LinearProblem(
      'INPUT_ERROR',
      "It looks like you're trying to use an API key as a Bearer token. Remove the Bearer prefix from the Authorization header.",
    );
  const isToken = (bearer ?? authorization).startsWith('lin_oauth_');
  const id = isToken === (bearer !== undefined) ? store.tokens.get(bearer ?? authorization) : undefined;
  const user = id === undefined ? undefined : store.users.get(id);
  if (user === undefined)
    throw new LinearProblem(
      'AUTHENTICATION_ERROR',
      'Authentication required, not authenticated',
      'You need to authenticate to access this operation.',
    );
  return user;
}

function issueState(store: LinearStore, issue: LinearIssue) {
  const of = <T extends { readonly issueId: string }>(all: Iterable<T>) =>
    [...all].filter(({ issueId }) => issueId === issue.id);
  return {
    id: identifierOf(store, issue),
    title: issue.title,
    state: store.states.get(issue.stateId)?.name,
    labels: issue.labelIds.map((each) => store.labels.get(each)?.name).sort(),
    comments: of(store.comments.values()).map(({ id, userId, body }) => ({ id, by: userId ?? null, body })),
    attachments: of(store.attachments.values()).map(({ url, title, metadata }) => ({ url, title, metadata })),
    moves: of(store.history)
      .filter(({ toStateId }) => toStateId !== undefined)
      .map(({ by, toStateId, createdAt }) => ({
        by: 'bot' in by ? by.bot.name : by.userId,
        state: store.states.get(toStateId ?? '')?.name,
        at: createdAt,
      })),
  };
}
