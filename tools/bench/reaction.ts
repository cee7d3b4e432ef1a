import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudFormation } from '@aws-sdk/client-cloudformation';
import { createRehearsalWorld, type RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { awsCalls, runAction } from './contender.ts';

export const PEER_NAME = 'aws-cloudformation-github-deploy';
/** A waiting handle takes two seconds of the world, and these one after the other. */
const LENGTHS = [1, 2, 3, 4];

/** How soon somebody noticed the end of a creation, in ms. */
export interface Reaction {
  readonly who: string;
  /** From the beginning of the stack's creation to its end. */
  readonly settledAfterMs: number;
  /** From then to the first request that reads it. */
  readonly reactionMs: number;
}

/** How often somebody asked while waiting. */
export interface Waiting {
  readonly who: string;
  /** Requests in each whole minute from the beginning on. */
  readonly callsPerMinute: readonly number[];
}

/** What somebody asked for in a redeployment. */
export interface Redeploy {
  readonly who: string;
  readonly calls: readonly string[];
  /** False when it ended red. */
  readonly succeeded: boolean;
}

interface Stack {
  readonly who: string;
  readonly name: string;
}

export function templateOf(handles: number): string {
  const names = Array.from({ length: handles }, (_, index) => `Handle${index + 1}`);
  const resources = names.map((name, index) => [
    name,
    {
      Type: 'AWS::CloudFormation::WaitConditionHandle',
      ...(index === 0 ? {} : { DependsOn: `Handle${index}` }),
    },
  ]);
  return JSON.stringify({ Resources: Object.fromEntries(resources) });
}

/** Makes one small stack by each contender at the same time, on the same server, in real time. */
export async function measureWaits(peer: string | undefined, minutes: number) {
  const world = await createRehearsalWorld({ seed: 11, speed: 1 });
  try {
    const reactions: Reaction[] = [];
    for (const handles of LENGTHS)
      for (const stack of await makeStacks(world, handles, `bench-${handles}`, peer))
        reactions.push(await reactionOf(world, stack));
    const redeploys = await redeploy(world, peer);
    const waiting = minutes === 0 ? [] : await wait(world, peer, minutes);
    return { reactions, redeploys, waiting };
  } finally {
    await world.close();
  }
}

async function makeStacks(
  world: RehearsalWorld,
  handles: number,
  branch: string,
  peer: string | undefined,
): Promise<readonly Stack[]> {
  const template = templateOf(handles);
  world.act('github', 'push', { branch, files: { 'infra/bench.json': template }, by: 'mr-a' });
  const ours = runAction(world, 'provision', provisionInputs(branch)).then(({ outputs }) => ({
    who: 'greenroom',
    name: outputs['stack-name'] ?? '',
  }));
  if (peer === undefined) return [await ours];
  const name = `peer-${branch}`;
  const theirs = runPeer(world, peer, { name, template }).then(({ code, log }) => {
    if (code !== 0) throw new Error(`${PEER_NAME} ended with ${code}:\n${log}`);
    return { who: PEER_NAME, name };
  });
  return Promise.all([ours, theirs]);
}

export function provisionInputs(branch: string): Record<string, string> {
  return { branch, template: 'infra/bench.json', health: 'none', wanted: 'branch' };
}

/** @param env is added to what the peer's process is given. */
export async function runPeer(
  world: RehearsalWorld,
  peer: string,
  stack: { readonly name: string; readonly template: string },
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly log: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-bench-'));
  writeFileSync(join(folder, 'template.json'), stack.template);
  const child = spawn(process.execPath, [join(peer, 'dist', 'index.js')], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      ...world.env(),
      GITHUB_WORKSPACE: folder,
      INPUT_NAME: stack.name,
      INPUT_MODE: 'create-and-execute',
      INPUT_CAPABILITIES: 'CAPABILITY_IAM',
      INPUT_TEMPLATE: join(folder, 'template.json'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      log += chunk.toString('utf8');
    });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, log };
}

async function reactionOf(world: RehearsalWorld, { who, name }: Stack): Promise<Reaction> {
  const calls = awsCalls(world, 1, name);
  const { began, ended: settled } = await creationOf(world, name);
  const read = calls.find(
    ({ operation, at, responseBody }) =>
      operation === 'DescribeStacks' &&
      Date.parse(at) >= settled &&
      responseBody.includes('<StackStatus>CREATE_COMPLETE<'),
  );
  if (read === undefined) throw new Error(`Nobody read that the stack ${name} had settled.`);
  return { who, settledAfterMs: settled - began, reactionMs: Date.parse(read.at) - settled };
}

/** When the stack's own creation began and ended, by its events. */
async function creationOf(world: RehearsalWorld, name: string): Promise<{ began: number; ended: number }> {
  const env = world.env();
  const client = new CloudFormation({
    region: env['AWS_REGION'] ?? '',
    endpoint: world.origin(),
    credentials: { accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '', secretAccessKey: 'rehearsal' },
  });
  const { StackEvents: events = [] } = await client.describeStackEvents({ StackName: name });
  const at = (status: string) =>
    events
      .find((event) => event.LogicalResourceId === name && event.ResourceStatus === status)
      ?.Timestamp?.getTime() ?? Number.NaN;
  return { began: at('CREATE_IN_PROGRESS'), ended: at('CREATE_COMPLETE') };
}

async function redeploy(world: RehearsalWorld, peer: string | undefined): Promise<readonly Redeploy[]> {
  const from = world.log.next();
  await runAction(world, 'provision', { ...provisionInputs('bench-1'), 'allowed-accounts': '111122223333' });
  const ours = { who: 'greenroom', calls: operationsFrom(world, from), succeeded: true };
  if (peer === undefined) return [ours];
  const next = world.log.next();
  const { code } = await runPeer(world, peer, { name: 'peer-bench-1', template: templateOf(1) });
  return [ours, { who: PEER_NAME, calls: operationsFrom(world, next), succeeded: code === 0 }];
}

function operationsFrom(world: RehearsalWorld, from: number): readonly string[] {
  return awsCalls(world, from).map(({ operation }) => operation);
}

/** Holds both stacks up for so many minutes. */
async function wait(
  world: RehearsalWorld,
  peer: string | undefined,
  minutes: number,
): Promise<readonly Waiting[]> {
  world.act('cloudformation', 'stuck', { logicalId: 'Handle1', on: 'create' });
  const done = makeStacks(world, 1, 'bench-long', peer);
  const released = new Promise((resolve) => setTimeout(resolve, (minutes * 60 + 15) * 1000));
  await Promise.race([released, done]);
  world.act('cloudformation', 'unstick');
  return Promise.all((await done).map((stack) => countMinutes(world, stack, minutes)));
}

async function countMinutes(world: RehearsalWorld, { who, name }: Stack, minutes: number): Promise<Waiting> {
  const { began } = await creationOf(world, name);
  const calls = awsCalls(world, 1, name).map(({ at }) => Math.floor((Date.parse(at) - began) / 60_000));
  const callsPerMinute = Array.from(
    { length: minutes },
    (_, minute) => calls.filter((each) => each === minute).length,
  );
  return { who, callsPerMinute };
}
