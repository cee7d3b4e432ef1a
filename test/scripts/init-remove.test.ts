import { describe, expect, it } from '@jest/globals';
import { SHA, SIX, withInitFolder } from './init-folder.ts';

const here = withInitFolder();

describe('npm run init -- --remove', () => {
  const remove = (...args: readonly string[]) => here.init('DIR', '--remove', ...args);

  it('takes out first what makes environments, brings what takes them down, and says how to go on', () => {
    here.initPinned();
    const { status, stdout } = remove();
    expect(status).toBe(0);
    expect(here.workflows()).toEqual(['greenroom.yml', 'leave.yml']);
    expect(here.workflow('leave.yml')).toContain(`uses: octo-org/greenroom/actions/teardown@${SHA}`);
    const steps = [
      'default branch',
      'GREENROOM --body false',
      'leave.yml -f really=true',
      '--remove --emptied',
    ];
    const places = steps.map((step) => stdout.indexOf(step));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const left = here.everything();
    expect(remove().status).toBe(0);
    expect(here.everything()).toEqual(left);
  });

  it('takes out the rest only once nothing makes environments any more', () => {
    here.initPinned();
    const refused = remove('--emptied');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('run init with --remove alone first');
    expect(here.workflows()).toEqual(['greenroom.yml', 'preview.yml']);
    remove();
    const { status, stdout } = remove('--emptied');
    expect(status).toBe(0);
    expect(stdout).toContain('docs/templates.md');
    expect(here.everything()).toEqual({});
  });

  it('does the same with six workflows of an earlier init, which any value of GREENROOM switches on', () => {
    here.writeEarlier(...SIX);
    const { stdout } = remove();
    expect(stdout).toContain('2. gh variable delete GREENROOM, so that the schedule creates and wakes none.');
    expect(stdout).not.toContain('--body false');
    expect(remove().stdout).toContain('2. gh variable delete GREENROOM');
    expect(here.workflows()).toEqual([
      'accepted.yml',
      'cleanup.yml',
      'hours.yml',
      'leave.yml',
      'rescue.yml',
      'reviewed.yml',
    ]);
    remove('--emptied');
    expect(here.everything()).toEqual({});
  });

  it('says so where nothing is there', () => {
    expect(remove().stderr).toContain('No workflow here uses Greenroom.');
    expect(here.everything()).toEqual({});
  });

  it('deletes nothing that it did not write unchanged, and names it', () => {
    here.initPinned();
    here.writeWorkflow(
      'greenroom.yml',
      here.workflow('greenroom.yml').replace("'23 * * * *'", "'41 * * * *'"),
    );
    here.writeWorkflow('leave.yml', 'name: Holidays\n');
    here.writeWorkflow('ci.yml', 'name: CI\n');
    here.writeSettings('project: mine\n');
    expect(remove().stdout).toContain('gh workflow run greenroom-leave.yml');
    const { stdout } = remove('--emptied');
    expect(stdout).toContain('.github/workflows/greenroom.yml was edited, so it stays');
    expect(stdout).toContain('.github/greenroom.yml was edited, so it stays');
    expect(here.workflows()).toEqual(['ci.yml', 'greenroom.yml', 'leave.yml']);
    expect(here.settings()).toBe('project: mine\n');
  });

  function edit(name: string): void {
    here.writeWorkflow(name, here.workflow(name).replace(/^name: .*$/m, 'name: Mine'));
  }

  it('says that pull requests still make environments where an edited workflow stays', () => {
    here.initPinned();
    edit('preview.yml');
    const { status, stdout } = remove();
    expect(status).toBe(0);
    expect(here.workflows()).toEqual(['greenroom.yml', 'leave.yml', 'preview.yml']);
    expect(stdout).toContain(
      '.github/workflows/preview.yml was edited, so it stays; delete it by hand, or add --force.',
    );
    expect(stdout).toContain('1. Pull requests still make environments by .github/workflows/preview.yml.');
    expect(remove('--emptied').stderr).toContain(
      'Pull requests still make environments by .github/workflows/preview.yml',
    );
  });

  it('takes out with --force what a person has edited, and shows it', () => {
    here.initPinned();
    edit('preview.yml');
    edit('greenroom.yml');
    here.writeSettings('project: mine\n');
    const first = remove('--force');
    expect(first.stdout).toContain('-name: Mine');
    expect(first.stdout).toContain('1. Commit this to the default branch.');
    expect(here.workflows()).toEqual(['greenroom.yml', 'leave.yml']);
    expect(remove('--emptied', '--force').stdout).toContain('-project: mine');
    expect(here.everything()).toEqual({});
  });

  it("never takes out a person's own workflow that uses Greenroom among other things", () => {
    const own = `jobs:\n  a:\n    steps:\n      - uses: octo-org/greenroom/actions/provision@${SHA}\n`;
    here.initPinned();
    here.writeWorkflow('ci.yml', own);
    const { stdout } = remove('--force');
    expect(stdout).toContain('.github/workflows/ci.yml is not from init, but uses Greenroom, so it stays');
    expect(stdout).toContain('1. Pull requests still make environments by .github/workflows/ci.yml.');
    expect(here.workflow('ci.yml')).toBe(own);
  });
});
