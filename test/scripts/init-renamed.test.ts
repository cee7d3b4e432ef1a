import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { EARLIER_SHA, NOTHING, SHA, withInitFolder } from './init-folder.ts';

const here = withInitFolder();

function rename(from: string, to: string): void {
  here.writeWorkflow(to, here.workflow(from));
  here.deleteWorkflow(from);
}

describe('npm run init where a person has renamed its files', () => {
  it.each([
    ['preview.yml', 'env.yml', []],
    ['preview.yml', 'preview.yaml', []],
    ['preview.yml', 'env.yml', ['--flat']],
    ['greenroom.yml', 'night.yml', []],
    ['greenroom.yml', 'night.yml', ['--flat']],
  ])('upgrades %s in place as %s, with %j, and writes no second one', (name, renamed, options) => {
    here.initEarlier(...options);
    rename(name, renamed);
    const names = here.workflows();
    const { status, stdout } = here.initPinned(...options);
    expect(status).toBe(0);
    expect(stdout).toContain(`Changed .github/workflows/${renamed}`);
    expect(here.workflows()).toEqual(names);
    expect(here.workflow(renamed)).toContain(`@${SHA}`);
    expect(here.workflow(renamed)).not.toContain(EARLIER_SHA);
    expect(here.initPinned(...options).stdout).toContain(NOTHING);
  });

  it('says what a renamed schedule costs the team', () => {
    here.initPinned();
    rename('greenroom.yml', 'night.yml');
    expect(here.initPinned().stdout).toContain('.github/workflows/night.yml is your greenroom.yml.');
  });

  it("keeps the name under which a person pasted the README's first workflow", () => {
    const first = readFileSync(join(repositoryRoot, 'docs', 'examples', 'first-workflow.yml'), 'utf8');
    here.writeWorkflow('env.yml', first.replaceAll('OWNER/', 'octo-org/').replaceAll('@REF', `@${SHA}`));
    expect(here.initPinned().status).toBe(0);
    expect(here.workflows()).toEqual(['env.yml', 'greenroom.yml']);
  });

  it('leaves a foreign preview.yml alone where its own has another name', () => {
    here.initEarlier();
    rename('preview.yml', 'env.yml');
    here.writeWorkflow('preview.yml', 'name: Previews of the design\n');
    expect(here.initPinned().status).toBe(0);
    expect(here.workflow('preview.yml')).toBe('name: Previews of the design\n');
    expect(here.workflow('env.yml')).toContain(`@${SHA}`);
  });

  it('deletes what an earlier init wrote a second time', () => {
    here.initEarlier();
    here.writeWorkflow('env.yml', here.workflow('preview.yml'));
    const { status, stdout } = here.initPinned();
    expect(status).toBe(0);
    expect(stdout).toContain('Deleted .github/workflows/env.yml');
    expect(here.workflows()).toEqual(['greenroom.yml', 'preview.yml']);
  });

  it('asks before it overwrites one that a person has edited too', () => {
    here.initEarlier();
    rename('preview.yml', 'env.yml');
    here.writeWorkflow('env.yml', here.workflow('env.yml').replace('name: Preview', 'name: Mine'));
    const edited = here.everything();
    const { status, stderr } = here.initPinned();
    expect(status).toBe(1);
    expect(stderr).toContain('a person wrote or edited .github/workflows/env.yml');
    expect(here.everything()).toEqual(edited);
    expect(here.initPinned('--force').status).toBe(0);
    expect(here.workflows()).toEqual(['env.yml', 'greenroom.yml']);
  });

  it('writes none beside a workflow of a person that calls the same, and touches that one neither', () => {
    const own = `name: Mine
on: pull_request
jobs:
  lint: { runs-on: ubuntu-latest, steps: [{ run: make }] }
  preview:
    uses: octo-org/greenroom/.github/workflows/on-pull-request.yml@${EARLIER_SHA}
`;
    here.writeWorkflow('ci.yml', own);
    const { status, stdout } = here.initPinned('--force');
    expect(status).toBe(0);
    expect(stdout).toContain('.github/workflows/ci.yml calls on-pull-request.yml already');
    expect(here.workflows()).toEqual(['ci.yml', 'greenroom.yml']);
    expect(here.workflow('ci.yml')).toBe(own);
  });

  it('takes out the renamed ones as well', () => {
    here.initPinned();
    rename('preview.yml', 'env.yml');
    here.init('DIR', '--remove');
    expect(here.workflows()).toEqual(['greenroom.yml', 'leave.yml']);
    rename('leave.yml', 'down.yml');
    expect(here.init('DIR', '--remove').stdout).toContain('gh workflow run down.yml');
    expect(here.workflows()).toEqual(['down.yml', 'greenroom.yml']);
  });
});

describe('npm run init after --flat', () => {
  it('stays flat, says so, and writes calls again when it is told to', () => {
    here.initEarlier('--flat');
    const { status, stdout } = here.initPinned();
    expect(status).toBe(0);
    expect(stdout).toContain('all jobs are in your files, as before; --no-flat');
    expect(here.workflow('preview.yml')).toContain(`octo-org/greenroom/actions/provision@${SHA}`);
    expect(here.workflow('greenroom.yml')).toContain(`octo-org/greenroom/actions/due@${SHA}`);
    expect(here.initPinned().stdout).toBe(NOTHING);
    expect(here.initPinned('--no-flat').status).toBe(0);
    expect(here.workflow('preview.yml')).not.toContain('actions/provision');
    expect(here.workflow('greenroom.yml')).toContain(`on-default-branch.yml@${SHA}`);
    expect(here.initPinned().stdout).toBe(NOTHING);
  });

  it('remembers it of renamed files, together with how often they look', () => {
    here.initEarlier('--flat', '--accept-every', '15m');
    rename('greenroom.yml', 'night.yml');
    expect(here.initPinned().status).toBe(0);
    expect(here.workflow('night.yml')).toContain("cron: '8,23,38,53 * * * *'");
    expect(here.workflow('night.yml')).toContain(`octo-org/greenroom/actions/due@${SHA}`);
  });
});
