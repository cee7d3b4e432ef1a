import { expect, it } from '@jest/globals';
import { createVeil } from '../../src/domain/privacy/veil.ts';
import type { WorkflowRun } from '../../src/ports/workflow-run.ts';
import { redactOutcome, redactRun } from '../../src/runtime/redact.ts';

const ACCOUNT = '111122223333';

function redacted() {
  const said: string[] = [];
  const say = (text: string) => {
    said.push(text);
  };
  const run: WorkflowRun = {
    env: {},
    input: () => '',
    setOutput: (name, value) => say(`${name}=${value}`),
    setSecret: () => undefined,
    saveState: () => undefined,
    state: () => '',
    log: {
      info: say,
      debug: say,
      notice: say,
      warning: say,
      group(title, work) {
        say(title);
        return work();
      },
    },
    fail: say,
    summary: async (markdown) => say(markdown),
  };
  const veil = createVeil();
  veil.noteAccount(`arn:aws:iam::${ACCOUNT}:role/x`);
  return { said, veil, run: redactRun(run, veil) };
}

it('lets no way of speaking tell an account, and has no way to fail', async () => {
  const { said, run } = redacted();
  for (const speak of ['info', 'debug', 'notice', 'warning'] as const) run.log[speak](`of ${ACCOUNT}.`);
  await run.log.group(`of ${ACCOUNT}.`, async () => undefined);
  await run.summary(`of ${ACCOUNT}.`);
  expect(said).toEqual(Array.from({ length: 6 }, () => 'of this account.'));
  expect(run).not.toHaveProperty('fail');
});

it('leaves handles whole, in outputs that are set on the way and in those of the end', () => {
  const { said, run, veil } = redacted();
  const outputs = { 'stack-name': `shop-${ACCOUNT}`, other: `shop-${ACCOUNT}` };
  for (const [name, value] of Object.entries(outputs)) run.setOutput(name, value);
  expect(said).toEqual([`stack-name=shop-${ACCOUNT}`, 'other=shop-ACCOUNT']);
  const report = { decision: 'nothing', reasonCode: 'nothing_to_do', sentence: `of ${ACCOUNT}.` } as const;
  expect(redactOutcome({ report, outputs, summary: `of ${ACCOUNT}.` }, veil)).toEqual({
    report: { ...report, sentence: 'of this account.' },
    outputs: { 'stack-name': `shop-${ACCOUNT}`, other: 'shop-ACCOUNT' },
    summary: 'of this account.',
  });
});
