import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { PER_WAIT } from '../../tools/runs/dist-step.ts';
import { builtLife } from '../support/runs/life-built.ts';
import { PEAK, peakIn } from '../support/runs/peak.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { type Hostility, hostileProxy, inflates } from '../support/world/hostile-proxy.ts';

const stage = withPreview({ seed: 7, perWait: PER_WAIT });
const LARGE = randomBytes(1024 * 1024);

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'greenroom-workspace-'));
});
afterEach(() => rmSync(workspace, { recursive: true }));

function write(path: string, megabytes: number): void {
  writeFileSync(join(workspace, path), Buffer.concat(Array.from({ length: megabytes }, () => LARGE)));
}

it('a folder of 210 MB, of many files and a large one, goes to S3 within 300 MB', async () => {
  mkdirSync(join(workspace, 'out'));
  for (let at = 0; at < 50; at += 1) write(`out/${at}.bin`, 3);
  write('out/large.bin', 50);
  const uploads: unknown[] = [];
  const takes: Hostility = async (response, asked) => {
    const hash = createHash('sha256');
    for await (const part of asked) hash.update(part);
    uploads.push([asked.method, asked.headers['x-amz-checksum-sha256'] === hash.digest('base64')]);
    response.end();
  };
  const world = stage.world.origin();
  const proxy = await hostileProxy(world, { matches: () => false, answer: inflates, takes });
  try {
    const env = Object.entries({ ...stage.world.env(), GITHUB_WORKSPACE: workspace });
    const { stdout } = await builtLife(stage).play(
      'provision',
      { template: '', 'source-bundle': 'out' },
      {
        ...Object.fromEntries(env.map(([name, value]) => [name, value.replaceAll(world, proxy.origin)])),
        NODE_OPTIONS: PEAK,
      },
    );
    const { isBounded, peak } = peakIn(stdout);
    expect({ isBounded, peak }).toEqual({ isBounded: true, peak });
    expect(uploads).toEqual([['PUT', true]]);
    expect(stdout).toMatch(/Uploaded what was built of [0-9a-f]{7} \(2097\d{5} bytes/);
  } finally {
    proxy.close();
  }
});
