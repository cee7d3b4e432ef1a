import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { evaluateExpression, expressionText, isTrue } from '../../rehearsal/runner/workflows/expressions.ts';
import { readActionMetadata } from '../../tools/repository/action-metadata.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { BRANCH, reviewRequested, type Stage } from '../../tools/runs/preview-job.ts';
import { lintWorkflow } from '../../tools/workflows/workflow-lint.ts';
import { provisionHere } from '../support/runs/provision-here.ts';
import { closingAfterEach } from '../support/set-ups/closing-after-each.ts';

const text = readFileSync(join(repositoryRoot, 'docs', 'examples', 'test-data.yml'), 'utf8');

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

function nameOf(uses: string): string {
  return /^OWNER\/greenroom\/actions\/([a-z-]+)@REF$/.exec(uses)?.[1] ?? '';
}

const { jobs } = parse(text) as { jobs: { preview: { steps: readonly Step[] } } };

const closing = closingAfterEach();
let stage: Stage;
let attempt = 0;

/** Plays the job's steps as a runner would, with the actions in this process; `killedAt` is the first step that is not run. */
async function playJob(killedAt = Number.POSITIVE_INFINITY): Promise<readonly string[]> {
  const steps: Record<string, { outputs: Readonly<Record<string, string>> }> = {};
  const github = { event: { pull_request: { state: 'open', labels: [] } } };
  const needs = { build: { result: 'success' } };
  const contexts = {
    steps,
    github,
    needs,
    vars: { AWS_REGION: 'eu-central-1', GREENROOM_PROVISION_ROLE: '' },
  };
  const filled = (value: unknown) =>
    String(value).replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) =>
      expressionText(evaluateExpression(expression, contexts)),
    );
  const played: string[] = [];
  for (const [index, step] of jobs.preview.steps.entries()) {
    if (index >= killedAt) break;
    if (step.uses !== undefined && nameOf(step.uses) !== 'provision') continue;
    if (step.if !== undefined && !isTrue(evaluateExpression(step.if, contexts))) continue;
    const entries = (map: object = {}) =>
      Object.fromEntries(Object.entries(map).map(([name, value]) => [name, filled(value)]));
    if (step.run === undefined) {
      attempt += 1;
      const { report, outputs } = await provisionHere(stage, attempt, entries(step.with));
      if (step.id !== undefined) steps[step.id] = { outputs };
      played.push(report === 'killed' ? report : report.reasonCode);
    } else {
      const env = { ...process.env, no_proxy: '', http_proxy: stage.world.origin(), ...entries(step.env) };
      await promisify(execFile)('bash', ['-e', '-c', step.run], { env });
      played.push('data');
    }
  }
  return played;
}

describe('the example of a job that loads test data', () => {
  it('is a workflow that actionlint accepts, and gives each action only inputs that it has', async () => {
    expect(await lintWorkflow(text, 'test-data.yml')).toEqual([]);
    for (const { uses, with: given = {} } of jobs.preview.steps) {
      if (uses === undefined) continue;
      const known = Object.keys(readActionMetadata(repositoryRoot, nameOf(uses)).inputs);
      expect(known).toEqual(expect.arrayContaining(Object.keys(given)));
    }
  });

  it('stands in the README of provision as it is here', () => {
    const readme = readFileSync(join(repositoryRoot, 'actions', 'provision', 'README.md'), 'utf8');
    const job = text.slice(text.indexOf('  preview:\n'), text.indexOf('  fork:\n'));
    expect(job).toContain('Load the test data');
    expect(readme).toContain(`<!-- test-data:start -->\n\`\`\`yaml\n${job}\`\`\`\n<!-- test-data:end -->`);
  });

  it('loads the data once, and again only where a job was killed before it had said so', async () => {
    stage = closing(await reviewRequested({ seed: 7 }));
    expect(await playJob(1)).toEqual(['environment_created']);
    expect(await playJob(2)).toEqual(['already_current', 'data']);
    expect(await playJob()).toEqual(['already_current', 'data', 'data_loaded']);
    stage.world.act('github', 'push', { branch: BRANCH, files: { 'checkout.txt': 'two\n' }, by: 'mr-a' });
    expect(await playJob()).toEqual(['environment_updated']);
    const loads = stage.world.log.entries().filter((each) => each.path === '/test-data');
    expect(loads.map(({ method, status }) => [method, status])).toEqual([
      ['POST', 200],
      ['POST', 200],
    ]);
  });
});
