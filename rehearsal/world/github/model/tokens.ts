import type { GitHubState } from './model.ts';
import { ACTIONS_BOT, addPerson, person } from './people.ts';
import type { Actor, Token, TokenAccess, TokenScope } from './records.ts';

/** A token to be; a workflow's acts for the bot, and the one of an installed app for the bot of that app. */
export interface TokenRequest {
  readonly kind: 'workflow' | 'person' | 'app';
  /** Of a person; of an app its name, which is its bot's without `[bot]`. */
  readonly login?: string | undefined;
  /** Left out: what a repository with restricted default permissions gives (contents and packages, read). */
  readonly permissions?: Readonly<Record<string, TokenAccess>> | undefined;
  /** Of a person; `repo` alone when absent. */
  readonly scopes?: readonly string[] | undefined;
  /** A run for a pull request from a fork: every `write` becomes `read`. */
  readonly fork?: boolean | undefined;
}

/** Makes a token that is valid from now on. */
export function issueToken(state: GitHubState, request: TokenRequest): Token {
  const installed = request.kind !== 'person';
  const granted = request.permissions ?? { contents: 'read', packages: 'read' };
  const token: Token = {
    // `ghs_` is that of any installation, a workflow's included (docs.github.com, "GitHub's token formats").
    value: `${installed ? 'ghs' : 'ghp'}_${state.random.hex(36)}`,
    kind: request.kind,
    login: loginOf(state, request),
    permissions: request.fork ? readOnly(granted) : granted,
    scopes: installed ? [] : (request.scopes ?? ['repo']),
  };
  state.access.tokens.set(token.value, token);
  return token;
}

function loginOf(state: GitHubState, { kind, login }: TokenRequest): string {
  if (kind === 'workflow') return ACTIONS_BOT.login;
  if (kind === 'app') return addPerson(state, { login: `${login ?? 'app'}[bot]`, type: 'Bot' }).login;
  return person(state, login ?? state.repository.owner).login;
}

function readOnly(granted: Readonly<Record<string, TokenAccess>>): Record<string, TokenAccess> {
  return Object.fromEntries(
    Object.entries(granted).map(([scope, access]) => [scope, access === 'write' ? 'read' : access]),
  );
}

/** The token of an `authorization` header: `token x`, `Bearer x`, or Basic with the token as password. */
export function tokenOf(state: GitHubState, header: string | undefined): Token | 'none' | 'unknown' {
  if (header === undefined || header === '') return 'none';
  const [scheme = '', value = ''] = header.split(' ');
  const text =
    scheme.toLowerCase() === 'basic'
      ? (Buffer.from(value, 'base64').toString('utf8').split(':')[1] ?? '')
      : value;
  return state.access.tokens.get(text) ?? 'unknown';
}

/** Who acts with a token. */
export function actorOf(state: GitHubState, token: Token): Actor {
  return { person: person(state, token.login), byWorkflowToken: token.kind === 'workflow' };
}

/** One right a route asks for. Of several, any one is enough. */
export interface Need {
  readonly scope: TokenScope;
  readonly access: 'read' | 'write';
}

/** Whether a token has any one of the rights, or none is needed. */
export function allows(state: GitHubState, token: Token, needs: readonly Need[]): boolean {
  return needs.length === 0 || needs.some((need) => grants(state, token, need));
}

function grants(state: GitHubState, token: Token, need: Need): boolean {
  if (token.kind === 'person') {
    const role = person(state, token.login).role;
    if (need.access === 'read') return role !== 'none';
    if (need.scope === 'issues' && role === 'triage') return true;
    return role === 'write' || role === 'maintain' || role === 'admin';
  }
  if (need.scope === 'metadata') return need.access === 'read';
  const access = token.permissions[need.scope] ?? 'none';
  return access === 'write' || access === need.access;
}

/** The header GitHub answers a refusal with: alternatives are separated by `; `. */
export function acceptedPermissions(needs: readonly Need[]): string {
  return needs.map((need) => `${need.scope.replaceAll('-', '_')}=${need.access}`).join('; ');
}
