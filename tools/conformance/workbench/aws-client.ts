import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, RunningWorld } from './check.ts';
import { type Finished, outputOf, runProgram } from './run-program.ts';

const TEN_MINUTES_MS = 600_000;

/** Runs the command line with some arguments. */
export interface AwsCli {
  /** What it printed. @throws when it failed */
  (...args: readonly string[]): Promise<string>;
  /** How it ended, well or not. */
  readonly attempt: (...args: readonly string[]) => Promise<Finished>;
}

/** The AWS CLI with nothing but the world's variables around it. */
export function awsCli(bench: Bench, world: RunningWorld): AwsCli {
  const env = { PATH: process.env['PATH'], HOME: bench.scratch(), AWS_PAGER: '', ...world.env };
  const call = (...args: readonly string[]) => outputOf(bench.tool('aws'), args, { env, timeoutMs: 180_000 });
  const attempt = (...args: readonly string[]) =>
    runProgram(bench.tool('aws'), args, { env, timeoutMs: 180_000 });
  return Object.assign(call, { attempt });
}

/** Lets world time pass, so that a waiter's first look sees what it waits for. */
export async function passTime(world: RunningWorld): Promise<void> {
  await fetch(`${world.origin}/_world/clock`, {
    method: 'POST',
    body: JSON.stringify({ advance: TEN_MINUTES_MS }),
  });
}

/** Path of a template with one bucket of that name. */
export function bucketTemplate(bench: Bench, bucket: string): string {
  const path = join(bench.scratch(), 'template.json');
  const resources = { Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: bucket } } };
  writeFileSync(path, JSON.stringify({ AWSTemplateFormatVersion: '2010-09-09', Resources: resources }));
  return path;
}

/** @param template path of a file. @param more arguments of the command line. */
export async function createStack(
  aws: AwsCli,
  name: string,
  template: string,
  ...more: readonly string[]
): Promise<void> {
  const body = `file://${template}`;
  await aws('cloudformation', 'create-stack', '--stack-name', name, '--template-body', body, ...more);
}

/** As CloudFormation spells it. */
export async function stackStatus(aws: AwsCli, name: string): Promise<string> {
  const query = ['--query', 'Stacks[0].StackStatus', '--output', 'text'];
  return (await aws('cloudformation', 'describe-stacks', '--stack-name', name, ...query)).trim();
}
