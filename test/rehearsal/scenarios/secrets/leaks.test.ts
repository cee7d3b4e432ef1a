import { afterEach, expect, it } from '@jest/globals';
import { perform } from '../../../../rehearsal/scenarios/perform.ts';
import type { LifeStep, Stage } from '../../../../rehearsal/scenarios/scenario.ts';
import { artefactsOf, secretsOf } from '../../../../rehearsal/scenarios/secrets/artefacts.ts';
import { leaksIn } from '../../../../rehearsal/scenarios/secrets/leaks.ts';
import { createStage } from '../../../../rehearsal/scenarios/stage.ts';
import { SILENT_AUDIENCE } from '../../../support/ports/silence.ts';

const SECRET = { name: 'the secret CANARY', value: 'canary-Zx9/+ q7?w&k.2f' };
const BRANCH = 'feature/123456789-checkout';

let stage: Stage;
afterEach(() => stage?.close());

it.each([
  ['as it is', SECRET.value],
  ['as in an address', encodeURIComponent(SECRET.value)],
  ['in base64', Buffer.from(SECRET.value).toString('base64')],
  ['in base64 behind one byte', Buffer.from(`:${SECRET.value}`).toString('base64')],
  ['in base64 behind two bytes', Buffer.from(`ab${SECRET.value}`).toString('base64')],
  ['in base64 for addresses', Buffer.from(SECRET.value).toString('base64url')],
  ['in JSON', JSON.stringify({ it: SECRET.value })],
])('finds a secret %s', (_, text) => {
  expect(leaksIn([{ where: 'The comment', text: `before ${text} behind` }], [SECRET])).not.toEqual([]);
  expect(leaksIn([{ where: 'The comment', text: 'before and behind' }], [SECRET])).toEqual([]);
});

it('finds one line of a secret that has many', () => {
  const key = {
    name: 'a key',
    value: '-----BEGIN KEY-----\nMIIEpAIBAAKCAQEA\nq2s9d8f7g6h5j4k3\n-----END KEY-----',
  };
  const found = leaksIn([{ where: 'The log', text: 'q2s9d8f7g6h5j4k3' }], [key]);
  expect(found).toEqual(['The log holds a key by line 3.']);
});

/** A step in which somebody, in place of a renderer, writes a text that holds a secret. */
function leaking(write: (stage: Stage, number: number, text: string) => Promise<void>): LifeStep {
  return {
    number: 1,
    name: 'leak',
    headline: 'A text holds a secret',
    async play(played) {
      let number = 0;
      await played.act('Mr. A opens a pull request.', () => {
        played.world.act('github', 'push', { branch: BRANCH, by: 'mr-a' });
        const opened = { branch: BRANCH, title: 'Check out', by: 'mr-a' };
        number = played.world.act<{ number: number }>('github', 'open', opened).number;
      });
      await write(
        played,
        number,
        `Try it: ${Buffer.from(played.left.secrets['SLACK_TOKEN'] ?? '').toString('base64')}`,
      );
    },
    check: () => undefined,
  };
}

it.each([
  [
    'a comment on a pull request',
    'What github keeps',
    async ({ world }: Stage, number: number, body: string) => {
      world.act('github', 'comment', { number, body, by: 'mr-a' });
    },
  ],
  [
    'a message in a channel',
    'What slack keeps',
    async ({ world, left: { secrets } }: Stage, _: number, text: string) => {
      const env = world.env();
      const answer = await fetch(`${env['SLACK_API_URL']}chat.postMessage`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${secrets['SLACK_TOKEN']}`,
          'content-type': 'application/json; charset=utf-8',
        },
        body: JSON.stringify({ channel: env['SLACK_CHANNEL'], text }),
      });
      expect(await answer.json()).toMatchObject({ ok: true });
    },
  ],
  [
    'a comment on a story',
    'What tracker keeps',
    async ({ world, left: { secrets } }: Stage, _: number, text: string) => {
      const { TRACKER_URL: url, TRACKER_PROJECT: project } = world.env();
      const answer = await fetch(`${url}/services/v5/projects/${project}/stories/123456789/comments`, {
        method: 'POST',
        headers: { 'x-trackertoken': secrets['TRACKER_TOKEN'] ?? '', 'content-type': 'application/json' },
        body: JSON.stringify({ text }),
      });
      expect(answer.status).toBe(200);
    },
  ],
])('ends a scenario where %s holds one', async (_, where, write) => {
  stage = await createStage({ seed: 1, audience: SILENT_AUDIENCE });
  const failure = await perform({ name: 'leak', description: '', steps: [leaking(write)] }, stage);
  expect(failure?.sentences).toEqual([`${where} holds the secret SLACK_TOKEN in base64 from byte 0.`]);
});

it('knows the secrets of a run, among them the keys of its session in AWS, and looks at what each step shows', async () => {
  stage = await createStage({ seed: 1, audience: SILENT_AUDIENCE });
  await leaking(async ({ world, act }, number) => {
    await act('Mr. A requests a review.', () => {
      world.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' });
    });
  }).play(stage);
  const names = new Set(secretsOf(stage.world, stage.left.secrets).map(({ name }) => name));
  expect([...names].sort()).toEqual([
    'a SecretAccessKey of AWS',
    'a SessionToken of AWS',
    'a WebIdentityToken of AWS',
    'a token of GitHub',
    'the secret SLACK_TOKEN',
    'the secret TRACKER_TOKEN',
  ]);
  const [secret] = secretsOf(stage.world, stage.left.secrets);
  const run = stage.left.runs.at(-1);
  const [job] = run?.jobs ?? [];
  const step = job?.steps.find(({ id }) => id === 'provision');
  if (run === undefined || job === undefined || step === undefined || secret === undefined)
    throw new Error('No run was played.');
  const text = Buffer.from(secret.value).toString('base64');
  const shows = [
    { ...step, log: [text] },
    { ...step, summary: text },
    { ...step, outputs: { url: text } },
    { ...step, annotations: [{ level: 'notice' as const, message: text }] },
  ];
  for (const leaky of shows) {
    const made = artefactsOf(stage.world, [{ ...run, jobs: [{ ...job, steps: [leaky] }] }]);
    expect(leaksIn(made, [secret])).toHaveLength(1);
  }
  const artifacts = [{ name: 'where', files: [{ path: 'where.json', content: Buffer.from(text) }] }];
  expect(leaksIn(artefactsOf(stage.world, [{ ...run, artifacts }]), [secret])).toHaveLength(1);
});
