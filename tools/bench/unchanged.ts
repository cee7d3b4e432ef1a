import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRehearsalWorld, type RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { runAction, type Usage, usageNote } from './contender.ts';
import { PEER_NAME, provisionInputs, runPeer, templateOf } from './reaction.ts';

/** Whoever is measured, and what each of its runs took. */
export interface Runs {
  readonly who: string;
  readonly usages: readonly Usage[];
}

interface Contender {
  readonly who: string;
  /** One run from start to exit. @throws Error when it ends red. */
  run(): Promise<Usage>;
}

const BRANCH = 'bench-run';

/**
 * Redeployments that change nothing, `count` of each contender, taking turns on one world, beside a bare script that sends one
 * request. The first turn makes the stacks and does not count.
 * @param peer the folder of the peer, undefined where it is not there.
 */
export async function measureUnchanged(peer: string | undefined, count: number): Promise<readonly Runs[]> {
  const world = await createRehearsalWorld({ seed: 12, speed: 200 });
  try {
    world.act('github', 'push', { branch: BRANCH, files: { 'infra/bench.json': templateOf(1) }, by: 'mr-a' });
    const contenders = [bare(world), ours(world), ...(peer === undefined ? [] : [theirs(world, peer)])];
    const usages = new Map<string, Usage[]>(contenders.map(({ who }) => [who, []]));
    for (let turn = 0; turn <= count; turn += 1)
      for (const { who, run } of contenders) {
        const usage = await run();
        if (turn > 0) usages.get(who)?.push(usage);
      }
    return [...usages].map(([who, own]) => ({ who, usages: own }));
  } finally {
    await world.close();
  }
}

function bare(world: RehearsalWorld): Contender {
  const who = 'a bare script with one fetch';
  const script = join(mkdtempSync(join(tmpdir(), 'greenroom-bench-')), 'bare.mjs');
  writeFileSync(
    script,
    `await (await fetch('${world.env()['GITHUB_API_URL']}/repos/octo-org/shop')).text();\n`,
  );
  return {
    who,
    async run() {
      const note = usageNote();
      const child = spawn(process.execPath, [script], {
        env: { PATH: process.env['PATH'] ?? '', ...note.env },
        stdio: 'ignore',
      });
      const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
      if (code !== 0) throw new Error(`${who} ended with ${code}.`);
      return note.read();
    },
  };
}

function ours(world: RehearsalWorld): Contender {
  let decision = 'created';
  return {
    who: 'provision',
    async run() {
      const { outputs, usage } = await runAction(world, 'provision', provisionInputs(BRANCH));
      if (outputs['decision'] !== decision)
        throw new Error(`provision decided '${outputs['decision']}', not '${decision}'.`);
      decision = 'unchanged';
      return usage;
    },
  };
}

function theirs(world: RehearsalWorld, peer: string): Contender {
  let turn = 0;
  return {
    who: PEER_NAME,
    async run() {
      turn += 1;
      const note = usageNote();
      const stack = { name: `peer-${BRANCH}`, template: templateOf(1) };
      // Under one name it would take the change set of its last run, and end red.
      const { code, log } = await runPeer(world, peer, stack, {
        ...note.env,
        'INPUT_CHANGE-SET-NAME': `turn-${turn}`,
      });
      if (code !== 0) throw new Error(`${PEER_NAME} ended with ${code}:\n${log}`);
      return note.read();
    },
  };
}
