import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, type Check, claim, type Told } from '../workbench/check.ts';
import { outputOf } from '../workbench/run-program.ts';
import { callAll } from './call-by-call.ts';

/** Everything that crosses the world's AWS wires, judged by the service models that Amazon's clients are made from (botocore's copy). */
export const serviceModelChecks: readonly Check[] = [
  { name: "the life's AWS requests and answers are botocore's", run: life },
  { name: "no call that botocore's models forbid is taken by the world", run: calls },
  { name: "the AWS requests and answers of the world's and the adapters' tests are botocore's", run: tests },
];

/** Where the service itself departs from its model. */
const KNOWN: readonly { readonly says: RegExp; readonly because: string }[] = [
  {
    says: /^route53 ListHostedZones: answer\.Marker is required/,
    because:
      'Marker repeats that of the request (Route 53 API reference), and the request for the first page has none',
  },
  {
    says: /^cloudformation Describe(StackEvents: answer\.StackEvents|Events: answer\.OperationEvents)\[\]\.ResourceStatus is '(REVIEW_IN_PROGRESS|UPDATE_(ROLLBACK_)?COMPLETE_CLEANUP_IN_PROGRESS)', none/,
    because:
      'events of the stack itself carry the status of a stack, and ResourceStatus lists only those of resources (CloudFormation user guide, "View stack events")',
  },
];

interface Judgement {
  readonly requests: number;
  readonly operations: readonly string[];
  readonly problems: readonly string[];
}

async function life(bench: Bench): Promise<Told> {
  const exchanges = bench.scratch();
  await outputOf(process.execPath, [join('rehearsal', 'cli.ts')], recording(bench, exchanges));
  const told = holds(await judge(bench, filesOf(exchanges)));
  await findsDamage(bench, filesOf(exchanges));
  return { told: `${told.told}; ${DAMAGES.length} damages found` };
}

/** Requests that were refused may be wrong in any way: what was taken must be what the models allow. */
async function calls(bench: Bench): Promise<Told> {
  const exchanges = bench.scratch();
  const world = await bench.world({ exchanges });
  await callAll(bench, world.origin);
  return holds(await judge(bench, filesOf(exchanges)));
}

async function tests(bench: Bench): Promise<Told> {
  const exchanges = bench.scratch();
  const jest = ['--experimental-vm-modules', join('node_modules', '.bin', 'jest'), '--silent'];
  const which = [join('test', 'rehearsal', 'world', 'aws'), join('test', 'adapters', 'aws')];
  await outputOf(process.execPath, [...jest, ...which], recording(bench, exchanges));
  return holds(await judge(bench, filesOf(exchanges)));
}

function recording(bench: Bench, exchanges: string) {
  return { cwd: bench.root, env: { ...process.env, GREENROOM_EXCHANGES: exchanges } };
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.aws.jsonl'))
    .map((name) => join(folder, name));
}

async function judge(bench: Bench, files: readonly string[]): Promise<Judgement> {
  const script = join(bench.root, 'tools', 'conformance', 'clients', 'judge_exchanges.py');
  return JSON.parse(await outputOf(bench.tool('python'), [script, ...files])) as Judgement;
}

/** @throws with the first problems that are not known to be the service's own. */
function holds({ requests, operations, problems }: Judgement): Told {
  const own = problems.filter((problem) => !KNOWN.some(({ says }) => says.test(problem)));
  claim(own.length === 0, `${own.length} problems: ${own.slice(0, 12).join(' | ')}`);
  claim(requests > 0, 'No request was recorded.');
  return { told: `${requests} requests of ${operations.length} operations` };
}

interface Exchange {
  readonly operation: string;
  readonly query: string;
  readonly requestBody: string;
  readonly status: number;
  readonly responseBody: string;
}

interface Damage {
  readonly of: string;
  readonly status?: number;
  readonly part: 'requestBody' | 'responseBody' | 'query';
  readonly from: string;
  readonly to: string;
  /** What the judge must say. */
  readonly found: RegExp;
}

const DAMAGES: readonly Damage[] = [
  {
    of: 'CreateChangeSet',
    part: 'requestBody',
    from: 'ChangeSetType=',
    to: 'ChangeSetKind=',
    found: /ChangeSetKind is no parameter/,
  },
  {
    of: 'CreateChangeSet',
    part: 'requestBody',
    from: 'StackName=',
    to: 'RoleARN=',
    found: /Missing required parameter.*StackName/s,
  },
  {
    of: 'CreateChangeSet',
    part: 'requestBody',
    from: 'ChangeSetType=CREATE',
    to: 'ChangeSetType=MAKE',
    found: /'MAKE', none of the enum/,
  },
  {
    of: 'CreateChangeSet',
    part: 'requestBody',
    from: 'Tags.member.1.Key=',
    to: 'Tags.member.1.Name=',
    found: /Name is no parameter/,
  },
  {
    of: 'CreateChangeSet',
    part: 'requestBody',
    from: 'ChangeSetName=',
    to: 'ChangeSetName=1',
    found: /does not match/,
  },
  { of: 'PutObject', part: 'query', from: 'x-id=PutObject', to: 'partNo=1', found: /partNo is no parameter/ },
  {
    of: 'DescribeStacks',
    status: 200,
    part: 'responseBody',
    from: '<StackName>',
    to: '<Colour>red</Colour><StackName>',
    found: /Colour is unknown/,
  },
  {
    of: 'DescribeStacks',
    status: 200,
    part: 'responseBody',
    from: 'StackStatus>',
    to: 'StackState>',
    found: /StackStatus is required .* absent/,
  },
  {
    of: 'DescribeStacks',
    status: 200,
    part: 'responseBody',
    from: '_COMPLETE</StackStatus>',
    to: '_READY</StackStatus>',
    found: /_READY', none/,
  },
  {
    of: 'DescribeStacks',
    status: 200,
    part: 'responseBody',
    from: '<CreationTime>',
    to: '<CreationTime>Monday ',
    found: /Monday/,
  },
  {
    of: 'DescribeStacks',
    status: 200,
    part: 'responseBody',
    from: '<DescribeStacksResult>',
    to: '<DescribeStacksResult',
    found: /not understood/,
  },
  {
    of: 'DescribeStacks',
    status: 400,
    part: 'responseBody',
    from: '<Code>ValidationError</Code>',
    to: '<Code>StackNotThere</Code>',
    found: /'StackNotThere' is neither/,
  },
  {
    of: 'ListObjectVersions',
    part: 'responseBody',
    from: '<IsTruncated>false',
    to: '<IsTruncated>no',
    found: /'no', which is no boolean/,
  },
];

/** The judge must be able to say no: each damage, done to an exchange that was right, is named. */
async function findsDamage(bench: Bench, files: readonly string[]): Promise<void> {
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'));
  const exchanges = lines.map((line) => JSON.parse(line) as Exchange);
  const damaged = join(bench.scratch(), 'damaged.jsonl');
  writeFileSync(damaged, DAMAGES.map((each) => `${JSON.stringify(damagedBy(each, exchanges))}\n`).join(''));
  const { problems } = await judge(bench, [damaged]);
  for (const { of, to, found } of DAMAGES) {
    const said = problems.join(' | ') || 'nothing was said';
    claim(
      problems.some((problem) => found.test(problem)),
      `${to} in ${of} was not found: ${said}.`,
    );
  }
}

function damagedBy({ of, status, part, from, to }: Damage, exchanges: readonly Exchange[]): Exchange {
  const isBody = part !== 'query';
  for (const exchange of exchanges) {
    if (exchange.operation !== of || (status !== undefined && exchange.status !== status)) continue;
    const whole = isBody ? Buffer.from(exchange[part], 'base64').toString('utf8') : exchange[part];
    if (!whole.includes(from)) continue;
    const text = whole.replaceAll(from, to);
    return { ...exchange, [part]: isBody ? Buffer.from(text).toString('base64') : text };
  }
  throw new Error(`No recorded ${of} holds ${from} in its ${part}.`);
}
