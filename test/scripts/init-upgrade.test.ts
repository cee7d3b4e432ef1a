import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseSettings } from '../../src/domain/settings/settings.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { NOTHING, SHA, SIX, withInitFolder } from './init-folder.ts';

const here = withInitFolder();

describe('npm run init where files are there already', () => {
  it('leaves what a person edited, writes nothing, and shows what it would change', () => {
    here.initPinned();
    here.writeWorkflow(
      'greenroom.yml',
      here.workflow('greenroom.yml').replace("'23 * * * *'", "'41 * * * *'"),
    );
    const edited = here.everything();
    const { status, stdout, stderr } = here.initEarlier();
    expect(status).toBe(1);
    expect(stderr).toContain('.github/workflows/greenroom.yml');
    expect(stderr).toContain('--force');
    expect(stdout).toContain("-    - cron: '41 * * * *'");
    expect(here.everything()).toEqual(edited);
  });

  it('overwrites it with --force, and shows that too', () => {
    here.writeWorkflow('preview.yml', 'name: My own\n');
    expect(here.initPinned().status).toBe(1);
    expect(here.workflow('preview.yml')).toBe('name: My own\n');
    const { status, stdout } = here.initPinned('--force');
    expect(status).toBe(0);
    expect(stdout).toContain('-name: My own\n');
    expect(here.workflow('preview.yml')).toContain('on-pull-request.yml');
  });

  it('never touches other workflows, nor settings that are there', () => {
    here.writeWorkflow('hours.yml', 'name: Opening hours\non: push\njobs: {}\n');
    here.writeSettings('project: mine\n');
    expect(here.initPinned().status).toBe(0);
    expect(here.workflow('hours.yml')).toBe('name: Opening hours\non: push\njobs: {}\n');
    expect(here.settings()).toBe('project: mine\n');
  });

  it("is an upgrade after the README's first workflow, and after that of today", () => {
    const first = readFileSync(join(repositoryRoot, 'docs', 'examples', 'first-workflow.yml'), 'utf8');
    here.writeWorkflow('preview.yml', first.replaceAll('OWNER/', 'octo-org/').replaceAll('@REF', `@${SHA}`));
    const { status, stdout } = here.initPinned();
    expect(status).toBe(0);
    expect(stdout).toContain('+# Written by `npm run init`');
    expect(stdout).not.toContain('What asks for an environment');
    expect(here.workflows()).toEqual(['greenroom.yml', 'preview.yml']);
  });

  it('is an upgrade after an earlier first workflow, which says what asks, and that GREENROOM is new', () => {
    here.writeEarlier('first-workflow.yml');
    const { status, stdout } = here.initPinned();
    expect(status).toBe(0);
    expect(stdout).toContain('-      - uses: octo-org/greenroom/actions/provision@');
    expect(stdout).toContain('What asks for an environment stays as it was.');
    expect(stdout).toContain('The pasted workflow ran without the variable GREENROOM.');
    expect(here.workflow('preview.yml')).toContain('on-pull-request.yml');
    expect(parseSettings(here.settings(), 'greenroom.yml').environments).toEqual({});
  });

  it('puts two workflows in the place of six, and keeps by the settings what asked for an environment', () => {
    here.writeEarlier(...SIX);
    const { status, stdout } = here.initPinned();
    expect(status).toBe(0);
    expect(here.workflows()).toEqual(['greenroom.yml', 'preview.yml']);
    expect(stdout).toContain('Deleted .github/workflows/hours.yml');
    expect(stdout).toContain('What asks for an environment stays as it was: a requested review.');
    expect(stdout).toContain('Now it is on for true, on, yes and 1 alone.');
    expect(stdout).toContain('`--accept-every 15m` keeps that.');
    expect(parseSettings(here.settings(), 'greenroom.yml').environments).toEqual({
      preview: { wanted: ['review-requested'] },
    });
    const written = here.everything();
    expect(here.initPinned().stdout).toBe(NOTHING);
    expect(here.everything()).toEqual(written);
  });

  it('adds what asked to the settings that are there, and changes nothing else of them', () => {
    here.writeEarlier(...SIX);
    here.writeSettings('project: mine # ours\nenvironments:\n  preview: { ttl: 7d }\n');
    expect(here.initPinned().stdout).toContain('+  preview: { wanted: [review-requested], ttl: 7d }');
    expect(here.settings()).toBe(
      'project: mine # ours\nenvironments:\n  preview: { wanted: [review-requested], ttl: 7d }\n',
    );
  });

  it('says that the settings count from now on where they asked for something else', () => {
    here.writeEarlier(...SIX);
    const own = 'environments:\n  preview: { wanted: [branch] }\n';
    here.writeSettings(own);
    expect(here.initPinned().stdout).toContain('The settings say `wanted: [branch]`.');
    expect(here.settings()).toBe(own);
  });

  it('deletes none of the six that a person has edited, unless it is forced to', () => {
    here.writeEarlier(...SIX);
    here.writeWorkflow('hours.yml', here.workflow('hours.yml').replace('7 * * * *', '11 * * * *'));
    const edited = here.everything();
    const { status, stderr } = here.initPinned();
    expect(status).toBe(1);
    expect(stderr).toContain('.github/workflows/hours.yml');
    expect(here.everything()).toEqual(edited);
    expect(here.initPinned('--force').status).toBe(0);
    expect(here.workflows()).toEqual(['greenroom.yml', 'preview.yml']);
  });

  it('names a file that makes environments too', () => {
    here.writeWorkflow(
      'mine.yml',
      `on: push\njobs:\n  a:\n    steps:\n      - uses: octo-org/greenroom/actions/provision@${SHA}\n`,
    );
    expect(here.initPinned().stdout).toContain('.github/workflows/mine.yml makes environments too');
  });
});
