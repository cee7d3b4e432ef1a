import { describe, expect, it } from '@jest/globals';
import { main as command } from '../../actions/command/main.ts';
import { main as hours } from '../../actions/hours/main.ts';
import { main as provision } from '../../actions/provision/main.ts';
import { main as syncTracker } from '../../actions/sync-tracker/main.ts';
import { main as teardown } from '../../actions/teardown/main.ts';
import { main as where } from '../../actions/where/main.ts';
import type { ActionName } from '../../src/domain/report/report.ts';
import type { Main } from '../../src/runtime/run-action.ts';
import { runInProcess } from '../../tools/runs/in-process-run.ts';
import { provisionHere } from '../support/runs/provision-here.ts';
import { withOnePreview } from '../support/set-ups/with-preview.ts';

const MAINS: Readonly<Partial<Record<ActionName, Main>>> = {
  command,
  provision,
  teardown,
  hours,
  'sync-tracker': syncTracker,
  where,
};

/** Nothing listens there: whoever asks anything before it has read its inputs fails in another way. */
async function refusal(name: ActionName, inputs: Readonly<Record<string, string>>) {
  const main = MAINS[name];
  if (main === undefined) throw new Error(`There is no ${name} here.`);
  const env = { GITHUB_REPOSITORY: 'octo-org/shop', GITHUB_API_URL: 'http://127.0.0.1:9' };
  const { report, log } = await runInProcess({
    name,
    main,
    env,
    inputs: { 'github-token': 'rehearsal', ...inputs },
    origin: 'http://127.0.0.1:9',
    sleep: async () => undefined,
  });
  return { report, log: log.join('\n') };
}

describe('a wrong input', () => {
  it.each<[ActionName, string, string, string]>([
    ['command', 'operation', 'shout', 'it takes listen, look, answer, end.'],
    [
      'command',
      'command',
      'launch',
      'it takes up, down, awake, keep, extend, pin, unpin, deploy, lock, unlock, accept, reject, status, where, logs, help.',
    ],
    ['command', 'ended', 'well', 'it takes success, failure, cancelled, skipped.'],
    ['command', 'role-to-assume', 'greenroom-read', 'such as arn:aws:iam::ACCOUNT:role/NAME'],
    ['provision', 'commit', 'main', 'it takes a full SHA of 40 hexadecimal digits'],
    ['provision', 'role-to-assume', 'greenroom-provision', 'such as arn:aws:iam::ACCOUNT:role/NAME'],
    ['provision', 'cfn-role-arn', 'greenroom-cfn', 'such as arn:aws:iam::ACCOUNT:role/NAME'],
    ['provision', 'allowed-accounts', 'staging', 'it takes account ids, each of twelve digits'],
    ['provision', 'capabilities', 'CAPABILITY_ADMIN', 'it takes any of CAPABILITY_IAM, CAPABILITY_NAMED_IAM'],
    ['provision', 'artifact-bucket', 's3://bundles', 'it takes the name of a bucket, without s3://'],
    ['provision', 'domain', 'https://preview.example.com', 'it takes a domain such as preview.example.com'],
    ['provision', 'domain', 'preview_example', 'it takes a domain such as preview.example.com'],
    ['provision', 'hosted-zone-id', '/hostedzone/Z1', 'it takes the id of a hosted zone'],
    ['provision', 'health-path', 'https://elsewhere.example/', 'it takes a path that begins with one slash'],
    ['provision', 'timeout', '0s', 'it takes durations above 0 such as 90s'],
    ['teardown', 'ttl', '0d', 'it takes durations above 0 such as 90s'],
    ['hours', 'hours', '9 to 5', "write them like 'Mon-Fri 08:00-20:00 Europe/Berlin'"],
    ['hours', 'hours', 'Mon 08:00-20:00 Europe/Berlinn', 'name a time zone that nobody knows'],
    ['hours', 'cfn-role-arn', 'greenroom-cfn', 'such as arn:aws:iam::ACCOUNT:role/NAME'],
    ['where', 'environment', 'preview, Staging', 'it takes 2 to 16 lower-case letters and digits'],
    ['where', 'project', 'the-shop', 'it takes 2 to 20 lower-case letters and digits'],
    ['where', 'hourly-workflow', '../ci.yml', 'it takes the name of a file in .github/workflows'],
    ['sync-tracker', 'tracker-project', 'octo-org', 'it takes boards, such as octo-org/3'],
    ['sync-tracker', 'tracker-project', 'https://example.com/orgs/octo-org/projects/3', 'it takes boards'],
    [
      'sync-tracker',
      'tracker',
      'trello',
      'it takes github, jira, linear, shortcut, pivotal, litetracker, bard.',
    ],
  ])('of %s is refused by name before anything is asked: %s, %j', async (action, input, value, takes) => {
    const { report } = await refusal(action, { [input]: value });
    expect(report).toMatchObject({ decision: 'refused', reasonCode: 'invalid_input' });
    const { sentence = '' } = report as { readonly sentence?: string };
    expect(sentence).toContain(`Input '${input}'`);
    expect(sentence).not.toContain(`'${value}'`);
    expect(sentence).toContain(takes);
    expect(sentence).not.toMatch(/\. [A-Z]/);
  });

  it.each(['greenroom:project', 'aws:cloudformation:stack-name', 'branch'])(
    'of tags is refused where the key is not for a team to give: %s',
    async (key) => {
      expect((await refusal('provision', { tags: `'${key}': x` })).report).toMatchObject({
        decision: 'refused',
        sentence: `Input 'tags' has the key '${key}'; it takes tags of your own; branch, greenroom:… and aws:… are taken, in capitals too, because IAM ignores case in the keys of tags.`,
      });
    },
  );

  it('of tags is none where the tag protects a stack from every teardown', async () => {
    const { report } = await refusal('provision', {
      tags: "{ 'greenroom:protect': 'true', protect: 'true' }",
    });
    expect(report).not.toMatchObject({ reasonCode: 'invalid_input' });
  });

  it('shows no number that may be an account', async () => {
    const { report, log } = await refusal('provision', {
      'role-to-assume': 'arn:aws:iam::1111222233334:role/greenroom-provision',
    });
    expect(report).toMatchObject({ decision: 'refused' });
    expect(`${JSON.stringify(report)} ${log}`).not.toContain('11112222');
  });
});

describe('what only the account can know is told by the input that names it', () => {
  const stage = withOnePreview({ seed: 5 });

  it.each([
    ['application', 'nope', 'missing_application', /'nope'.*beanstalk-application.*'application'/],
    ['artifact-bucket', 'no-such-bucket', 'invalid_input', /no bucket no-such-bucket.*'artifact-bucket'/],
  ])('%s', async (input, value, reasonCode, sentence) => {
    const { report } = await provisionHere(stage, 1, { [input]: value });
    expect(report).toMatchObject({
      decision: 'refused',
      reasonCode,
      sentence: expect.stringMatching(sentence),
    });
  });

  it('warns that a domain without its zone makes no name', async () => {
    const { log } = await provisionHere(stage, 2, { 'hosted-zone-id': '', 'dry-run': 'true' });
    expect(log).toContain(
      "warning: 'domain' is given and 'hosted-zone-id' is not, so the environment keeps its own address; give both, or neither.",
    );
  });
});
