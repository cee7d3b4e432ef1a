import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { EARLIER_SHA, NOTHING, withInitFolder } from './init-folder.ts';

const here = withInitFolder();

/** As a team has it that took the example over. */
function example(name: string): string {
  const text = readFileSync(join(repositoryRoot, 'docs', 'examples', name), 'utf8');
  return text.replaceAll('OWNER/', 'octo-org/').replaceAll('@REF', `@${EARLIER_SHA}`);
}

describe("npm run init beside a team's own workflow that provisions at pull requests", () => {
  it.each([
    ['built-elsewhere.yml', 'env.yml'],
    ['made-template.yml', 'env.yml'],
    ['several-projects.yml', 'env.yml'],
    ['test-data.yml', 'env.yml'],
    ['built-elsewhere.yml', 'preview.yml'],
  ])('leaves %s alone as %s, writes no second one, and says what to set', (name, path) => {
    here.writeWorkflow(path, example(name));
    const { status, stdout } = here.initPinned();
    expect(status).toBe(0);
    expect(here.workflows()).toEqual([path, 'greenroom.yml'].sort());
    expect(here.workflow(path)).toBe(example(name));
    expect(stdout).toContain(
      `.github/workflows/${path} makes the environments of pull requests, so init writes no preview.yml`,
    );
    expect(stdout).toContain('gh variable set GREENROOM_HEAL --body false');
    expect(stdout).not.toContain('A person edited what asked');
    expect(stdout).not.toContain('every event would run twice');
    const again = here.initPinned().stdout;
    expect(again).toContain(NOTHING);
    expect(again).toContain('gh variable set GREENROOM_HEAL --body false');
  });

  it.each([
    'on: pull_request',
    'on: [push, pull_request_target]',
    'on: { pull_request: { types: [opened] } }',
  ])('hears it from `%s`', (on) => {
    const own = `${on}\njobs: { a: { steps: [{ uses: octo-org/greenroom/actions/provision@v1 }] } }\n`;
    here.writeWorkflow('env.yml', own);
    here.initPinned();
    expect(here.workflows()).toEqual(['env.yml', 'greenroom.yml']);
  });

  it('leaves one alone that is as old as the earlier six, and names it too', () => {
    const own = example('built-elsewhere.yml').replaceAll(
      `contains(fromJSON('["true", "on", "yes", "1"]'), vars.GREENROOM)`,
      "vars.GREENROOM != ''",
    );
    for (const path of ['env.yml', 'preview.yml']) {
      here.writeWorkflow(path, own);
      expect(here.initPinned().stdout).toContain(`.github/workflows/${path} makes the environments`);
      expect(here.workflow(path)).toBe(own);
      here.deleteWorkflow(path);
    }
    expect(here.workflows()).toEqual(['greenroom.yml']);
  });

  it('says so too where an earlier init wrote one beside it, and deletes neither', () => {
    here.initEarlier();
    here.writeWorkflow('env.yml', example('built-elsewhere.yml'));
    expect(here.initPinned().stdout).toContain('.github/workflows/env.yml makes environments too');
    expect(here.workflows()).toEqual(['env.yml', 'greenroom.yml', 'preview.yml']);
  });
});

describe('npm run init beside a comment that looks like a call', () => {
  const OTHER = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make\n';

  it.each([
    ['a line that was', '      # was: uses: octo-org/greenroom/.github/workflows/on-default-branch.yml@v1\n'],
    ['a preview', '  # b:\n  #   uses: octo-org/greenroom/.github/workflows/on-pull-request.yml@v1\n'],
    ['a step', '      # - uses: octo-org/greenroom/actions/provision@v1\n'],
    ['a text', '      - run: "echo uses: octo-org/greenroom/actions/provision@v1"\n'],
  ])('takes %s for nothing of Greenroom', (_what, line) => {
    here.writeWorkflow('ci.yml', OTHER + line);
    const { status, stdout } = here.initPinned();
    expect(status).toBe(0);
    expect(stdout).not.toContain('ci.yml');
    expect(here.workflows()).toEqual(['ci.yml', 'greenroom.yml', 'preview.yml']);
    expect(here.init('DIR', '--remove').stdout).not.toContain('ci.yml');
  });

  it('reads a call in quotes, in braces and before a comment', () => {
    const path = '.github/workflows/on-pull-request.yml@v1';
    for (const call of [
      `{ uses: "octo-org/greenroom/${path}" }`,
      `{ uses: octo-org/greenroom/${path} } # v1`,
    ]) {
      here.writeWorkflow('ci.yml', `on: pull_request\njobs:\n  a: ${call}\n`);
      here.initPinned();
      expect(here.workflows()).toEqual(['ci.yml', 'greenroom.yml']);
    }
  });

  it('is not stopped by a workflow that is no YAML', () => {
    here.writeWorkflow('ci.yml', 'on: [push\njobs: }\n');
    expect(here.initPinned().status).toBe(0);
    expect(here.workflows()).toEqual(['ci.yml', 'greenroom.yml', 'preview.yml']);
  });
});

describe("npm run init beside today's first workflow, of which a person has edited one line", () => {
  it.each(['preview.yml', 'pr.yml'])('leaves it alone as %s, names it, and writes the other one', (path) => {
    const own = example('first-workflow.yml').replace('name: Preview', 'name: Mine');
    here.writeWorkflow(path, own);
    const { status, stdout } = here.initPinned();
    expect(status).toBe(0);
    expect(stdout).toContain(`.github/workflows/${path} calls on-pull-request.yml already`);
    expect(stdout).not.toContain('A person edited what asked');
    expect(here.workflows()).toEqual([path, 'greenroom.yml'].sort());
    expect(here.workflow(path)).toBe(own);
  });

  it('does the same with the hourly one', () => {
    here.initEarlier();
    const own = here
      .workflow('greenroom.yml')
      .replace(/# Written by .*\n/, '')
      .replace('23 * * * *', '41 * * * *');
    here.writeWorkflow('greenroom.yml', own);
    const { status, stdout } = here.initPinned();
    expect(status).toBe(0);
    expect(stdout).toContain('.github/workflows/greenroom.yml calls on-default-branch.yml already');
    expect(here.workflow('greenroom.yml')).toBe(own);
  });

  it('still asks before it overwrites an edited one of the earlier six', () => {
    here.writeEarlier('preview.yml', 'hours.yml');
    here.writeWorkflow('preview.yml', here.workflow('preview.yml').replace('name: Preview', 'name: Mine'));
    const edited = here.everything();
    expect(here.initPinned().stderr).toContain('a person wrote or edited .github/workflows/preview.yml');
    expect(here.everything()).toEqual(edited);
    expect(here.initPinned('--force').status).toBe(0);
    expect(here.workflow('preview.yml')).toContain('on-pull-request.yml');
  });
});
