import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readBuilt } from '../../tools/package/built-files.ts';
import { actionNames } from '../../tools/repository/action-metadata.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';

const actions = actionNames(repositoryRoot);
const texts = [...readBuilt(repositoryRoot, actions)].map(
  ([name, bytes]) => [name, bytes.toString('utf8')] as const,
);

describe('the committed bundles', () => {
  it('are byte for byte what the sources give, with the licence of every package', () => {
    const check = spawnSync(process.execPath, [join('scripts', 'package.ts'), '--check'], {
      cwd: repositoryRoot,
      encoding: 'utf8',
    });
    expect(check.stderr).not.toContain('npm run package');
    expect(check.stdout).toMatch(
      /^Every dist\/ is what the sources give, with the licences of \d\d packages\.$/m,
    );
    expect(check.status).toBe(0);
  });

  it.each(actions)('hold of %s nothing but a short entry into the one build for each step', (name) => {
    const scripts = name === 'provision' ? ['index', 'post'] : ['index'];
    expect(readdirSync(join(repositoryRoot, 'actions', name, 'dist')).toSorted()).toEqual(
      scripts.map((script) => `${script}.js`),
    );
    for (const script of scripts) {
      const [, entry = ''] = texts.find(([file]) => file === `actions/${name}/dist/${script}.js`) ?? [];
      expect(entry).toContain(`await start('${name}/${script}');`);
      expect(entry.length).toBeLessThan(200);
    }
  });

  it('tell the licence of what every action brings and of what only some do', () => {
    const [, licences = ''] = texts.find(([file]) => file === 'dist/licenses.txt') ?? [];
    const lines = licences.split('\n');
    for (const name of ['picomatch', 'yaml', 'zod', '@octokit/core', '@slack/web-api', '@aws-sdk/client-rds'])
      expect(lines.filter((line) => line === name)).toEqual([name]);
  });

  it('have of a service of AWS only the calls that are made, and none of the shapes of others', () => {
    const ofRds = texts.filter(([, text]) => text.includes('DescribeDBInstances'));
    expect(ofRds.filter(([name]) => name.startsWith('dist/') && name.endsWith('.index.js'))).toHaveLength(2);
    const commands = ofRds.flatMap(([, text]) => [...text.matchAll(/^class (\w+Command) extends /gm)]);
    expect(commands.map(([, name]) => name)).toEqual([
      'DescribeDBClusterSnapshotsCommand',
      'DescribeDBClustersCommand',
      'DescribeDBInstancesCommand',
      'DescribeDBSnapshotsCommand',
      'StartDBClusterCommand',
      'StartDBInstanceCommand',
      'StopDBClusterCommand',
      'StopDBInstanceCommand',
    ]);
    expect(ofRds.some(([, text]) => text.includes('DBInstanceMessage$'))).toBe(true);
    expect(ofRds.some(([, text]) => text.includes('DBProxyTargetGroup$'))).toBe(false);
  });

  it('hold no HTTP stack beside the one of Node', () => {
    const second = texts.filter(([, text]) =>
      /undici|node_modules\/(?:@actions\/http-client|axios|node-fetch|tunnel)\//.test(text),
    );
    expect(texts.length).toBeGreaterThan(20);
    expect(second.map(([name]) => name)).toEqual([]);
  });
});
