import { describe, expect, it } from '@jest/globals';
import type { RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import {
  type BadInput,
  type BadInputTracker,
  jobToken,
  playBadInput,
} from '../support/runs/bad-tracker-stage.ts';

interface Row extends BadInput {
  readonly decision: 'refused' | 'failed';
  readonly reasonCode: string;
  readonly sentence: RegExp;
}

/** One sentence that says what to do, a red step, and not one write at any far side. */
async function expectSaid(name: BadInputTracker, { decision, reasonCode, sentence, ...bad }: Row) {
  const { result, writes } = await playBadInput(name, bad);
  const { sentence: said } = JSON.parse(result.outputs['result'] ?? '{}') as { readonly sentence?: string };
  expect(said).toMatch(sentence);
  expect(said).toMatch(/^[^\n]{20,700}\.$/);
  expect({
    exit: result.exitCode,
    decision: result.outputs['decision'],
    reasonCode: result.outputs['reason-code'],
    writes,
  }).toEqual({ exit: 1, decision, reasonCode, writes: [] });
  expect(result.stdout).not.toMatch(/^\s+at /m);
}

const TOKEN = { inputs: () => ({ 'tracker-token': 'mr-x@example.com:no-such-token' }) };
const DENIED = { decision: 'failed', reasonCode: 'access_denied' } as const;
const REFUSED = { decision: 'refused', reasonCode: 'invalid_input' } as const;
const ELSEWHERE = { decision: 'failed', reasonCode: 'far_side_error' } as const;

/** By the operation, as the world's log names it, with which each tracker shows a story, and the one that moves it. */
const CALLS = {
  jira: ['GET /issue/{issue}', 'POST /issue/{issue}/transitions'],
  'jira-data-center': ['GET /issue/{issue}', 'POST /issue/{issue}/transitions'],
  linear: ['query Story', 'mutation Move'],
  shortcut: ['GET /stories/{story-public-id}', 'PUT /stories/{story-public-id}'],
  pivotal: ['GET /projects/{project}/stories/{story}', 'PUT /projects/{project}/stories/{story}'],
  litetracker: ['GET /projects/{project}/stories/{story}', 'PUT /projects/{project}/stories/{story}'],
  bard: ['GET /projects/{project}/stories/{story}', 'PUT /projects/{project}/stories/{story}'],
} as const;

type Elsewhere = keyof typeof CALLS;
const ELSEWHERES = Object.keys(CALLS) as readonly Elsewhere[];

/** The far side answers so, whenever it is asked for that. */
function answers(
  operation: string,
  status: number,
  body: string,
  type = 'application/json',
): { readonly arrange: (world: RehearsalWorld) => void } {
  return {
    arrange: (world) =>
      world.faults.add({
        name: `${status} for ${operation}`,
        operation,
        phase: 'before',
        effect: 'answer',
        times: 99,
        answer: { status, headers: { 'content-type': type }, body },
      }),
  };
}

describe('a wrong token is told with the input that holds it', () => {
  it.each(ELSEWHERES)('%s', async (name) => {
    await expectSaid(name, { ...TOKEN, ...DENIED, sentence: /check the input tracker-token/ });
  });

  it('github', async () => {
    const inputs = () => ({ 'github-token': 'ghs_no_such_token' });
    await expectSaid('github', { inputs, ...DENIED, sentence: /github-token/ });
  });
});

describe('a token that may not', () => {
  it.each([
    ['jira', 403, '{"errorMessages":[],"errors":{}}', /the permission Transition issues in that project/],
    [
      'jira',
      401,
      '{"code":401,"message":"Unauthorized; scope does not match"}',
      /scopes read:jira-work, write:jira-work and read:jira-user/,
    ],
    ['jira-data-center', 403, '{"errorMessages":[]}', /the permission Transition issues in that project/],
    [
      'linear',
      400,
      '{"errors":[{"message":"Invalid scope: `write` required","extensions":{"type":"forbidden","code":"FORBIDDEN"}}]}',
      /\(Invalid scope: `write` required\): give tracker-token the scope that Linear names/,
    ],
    ['shortcut', 403, '{"message":"The action is not allowed."}', /has the role Member, since an observer/],
    [
      'pivotal',
      403,
      '{"code":"unauthorized_operation","kind":"error","error":"Authorization failure."}',
      /a member or owner of the project, since a viewer may only read/,
    ],
    ['litetracker', 403, '{"message":"Forbidden"}', /a member or owner of the project/],
    ['bard', 403, '{"error":"Forbidden"}', /a member or owner of the project/],
  ] as const)('is told which scope or right it lacks: %s, %s', async (name, status, body, sentence) => {
    const row = { ...answers(CALLS[name][1], status, body), ...DENIED, sentence };
    const { result } = await playBadInput(name, row);
    const { sentence: said } = JSON.parse(result.outputs['result'] ?? '{}') as { readonly sentence?: string };
    expect(said).toMatch(sentence);
    expect([result.exitCode, result.outputs['reason-code']]).toEqual([1, 'access_denied']);
  });

  it('is told so of issues of GitHub', async () => {
    const inputs = (world: RehearsalWorld) => ({ 'github-token': jobToken(world, {}) });
    await expectSaid('github', { inputs, ...DENIED, sentence: /the permission issues: (?:read|write)/ });
  });
});

describe('a project that is none names those that are', () => {
  const named = (project: string) => ({ inputs: () => ({ 'tracker-project': project }) });

  it.each([
    ['jira', 'SHPO', /names 'SHPO'.*; name one of SHOP \('Shop'\)\.$/],
    ['jira-data-center', 'SHPO', /names 'SHPO'.*; name one of SHOP \('Shop'\)\.$/],
    ['linear', 'SHPO', /names 'SHPO'.*; name one of SHOP, TILL\.$/],
    ['pivotal', '12345', /'tracker-project' in the tracker; name one of 99 \('Shop'\)\.$/],
    ['litetracker', '12345', /'tracker-project' in the tracker; name one of 99\.$/],
    ['bard', '12345', /'tracker-project' in the tracker; name one of 99 \('Shop'\)\.$/],
  ] as const)('%s', async (name, project, sentence) => {
    await expectSaid(name, { ...named(project), ...REFUSED, sentence });
  });

  it('shortcut, of its projects', async () => {
    const arrange = (world: RehearsalWorld) => {
      world.act('shortcut', 'project', { id: 55, name: 'Counter' });
    };
    const sentence = /names '12345'.*; name one of 55 \('Counter'\)\.$/;
    await expectSaid('shortcut', { ...named('12345'), arrange, ...REFUSED, sentence });
  });

  it('shortcut, of its teams', async () => {
    const arrange = (world: RehearsalWorld) =>
      world.act('shortcut', 'team', {
        id: '5f1d3c1e-0000-4000-8000-0000000000cc',
        name: 'Shop',
        mentionName: 'the-shop',
      });
    const sentence = /no team 'shpo' .*; name one of 'Shop'\.$/;
    await expectSaid('shortcut', { ...named('Shpo'), arrange, ...REFUSED, sentence });
  });
});

describe("a status that is none names the tracker's own", () => {
  const settings = 'stories:\n  statuses: { started: Nirvana }\n';

  it.each([
    ['jira', /Nirvana.*stories\.statuses.*: To Do, In Progress, .*Peer check/],
    ['jira-data-center', /Nirvana.*stories\.statuses.*: To Do, In Progress, .*Peer check/],
    ['linear', /Nirvana.*stories\.statuses: Todo, In Progress, Ready for a look/],
    ['shortcut', /'Nirvana'.*name one of 'Ready for Development', .*stories\.statuses/],
  ] as const)('%s', async (name, sentence) => {
    await expectSaid(name, { settings, ...REFUSED, sentence });
  });

  it.each(['pivotal', 'litetracker', 'bard'] as const)('%s, whose states keep their names', async (name) => {
    const sentence = /'stories\.statuses'.*started.*keep their names: unstarted, started, /;
    const of = name === 'bard' ? sentence : /keep their names: unscheduled, unstarted, started, /;
    await expectSaid(name, { settings, decision: 'refused', reasonCode: 'invalid_settings', sentence: of });
  });
});

describe('an address behind which something else is', () => {
  const PAGE = '<!doctype html><title>Sign in</title>';

  it.each(ELSEWHERES.flatMap((name) => [200, 404].map((status) => [name, status] as const)))(
    '%s, a page with %s',
    async (name, status) => {
      const page = answers(CALLS[name][0], status, PAGE, 'text/html; charset=utf-8');
      await expectSaid(name, { ...page, ...ELSEWHERE, sentence: /check tracker-url\.$/ });
    },
  );

  it.each(['pivotal', 'bard'] as const)('%s, a path that its server does not have', async (name) => {
    const inputs = (world: RehearsalWorld) => ({ 'tracker-url': `${world.origin()}/tracker/services/v5/v5` });
    const bad = name === 'pivotal' ? { inputs } : answers(CALLS[name][0], 404, '{"code":"route_not_found"}');
    await expectSaid(name, { ...bad, ...ELSEWHERE, sentence: /check tracker-url\.$/ });
  });
});
