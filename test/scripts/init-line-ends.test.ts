import { expect, it } from '@jest/globals';
import { EARLIER_SHA, NOTHING, SHA, SIX, withInitFolder } from './init-folder.ts';

const here = withInitFolder();

function toWindows(): void {
  for (const name of here.workflows()) here.writeWorkflow(name, here.workflow(name).replaceAll('\n', '\r\n'));
  here.writeSettings(here.settings().replaceAll('\n', '\r\n'));
}

it.each([[[]], [['--flat']]])(
  'keeps the line ends of Windows, and shows only what changes, with %j',
  (options) => {
    here.initPinned(...options);
    toWindows();
    const written = here.everything();
    expect(here.initPinned().stdout).toBe(NOTHING);
    here.initEarlier();
    const { status, stdout } = here.initPinned();
    expect(status).toBe(0);
    const removed = stdout.split('\n').filter((line) => /^-(?!-- )/.test(line));
    expect(removed.length).toBeGreaterThan(2);
    expect(removed.filter((line) => !line.includes(EARLIER_SHA))).toEqual([]);
    expect(here.everything()).toEqual(written);
  },
);

it('writes a line into settings as their other lines end', () => {
  here.writeEarlier(...SIX);
  here.writeSettings('project: mine\r\nenvironments:\r\n  preview:\r\n    ttl: 7d\r\n');
  expect(here.initPinned().status).toBe(0);
  expect(here.settings()).toBe(
    'project: mine\r\nenvironments:\r\n  preview:\r\n    wanted: [review-requested]\r\n    ttl: 7d\r\n',
  );
});

it('leaves line ends alone that are not all the same', () => {
  here.writeEarlier(...SIX);
  here.writeSettings('project: mine\nenvironments:\r\n  preview:\r\n    ttl: 7d\r\n');
  here.initPinned();
  expect(here.settings()).toBe(
    'project: mine\nenvironments:\r\n  preview:\r\n    wanted: [review-requested]\n    ttl: 7d\r\n',
  );
});

it('seals settings with the line ends of Windows once, however often they change', () => {
  here.initEarlier();
  toWindows();
  for (const name of here.workflows()) here.deleteWorkflow(name);
  here.writeEarlier(...SIX);
  here.initPinned();
  expect(here.settings()).not.toMatch(/[^\r]\n/);
  expect(here.settings().match(/# Written by/g)).toHaveLength(1);
  expect(here.settings()).toContain(`octo-org/greenroom/${SHA}/schema/`);
  expect(here.initPinned().stdout).toBe(NOTHING);
});
