import { expect, it } from '@jest/globals';
import type { Tracker } from '../../../src/ports/tracker.ts';
import { type SyncDeps, type SyncRequest, syncStories } from '../../../src/usecases/stories/sync-stories.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf, portOf, silentLog } from '../../../tools/builders/ports.ts';
import { scope } from '../../../tools/builders/scope.ts';

const REQUEST: SyncRequest = {
  scope: scope(),
  source: { named: [], rule: { family: 'pivotal', host: undefined } },
  rules: {
    reviewedLabel: 'reviewed',
    reviewedBy: [],
    longLived: { defaultBranch: 'main', kinds: [] },
    unestimated: 'warn',
    people: [],
  },
  pullRequest: 7,
  labels: { labels: [], justLabelled: undefined, justUnlabelled: undefined },
  reports: [],
  dryRun: false,
};

function depsFor(body: string, warnings: string[] = []): SyncDeps {
  return depsOf<SyncDeps>({
    log: silentLog({ warning: (line) => void warnings.push(line) }),
    codeHost: {
      pullRequest: async () => pullRequest({ number: 7, body }),
      storyMentions: async () => new Map(),
    },
  });
}

// Dependabot has secrets of its own (docs.github.com, "Troubleshooting Dependabot on GitHub Actions").
it('asks no tracker in a run that may not read its token, and says so', async () => {
  const { report } = await syncStories(depsFor('[#123456789]'), { ...REQUEST, withoutSecrets: true });
  expect(report).toMatchObject({
    decision: 'nothing',
    reasonCode: 'nothing_to_do',
    sentence:
      "A run of Dependabot's has no 'tracker-token', so no story is looked at; give Dependabot that secret too if it is to be.",
  });
});

// A look by schedule, or a deleted branch.
it('moves no story where the event is about no single pull request, and says that as a plain fact', async () => {
  const { report } = await syncStories(depsFor(''), { ...REQUEST, pullRequest: undefined });
  expect(report).toMatchObject({
    decision: 'nothing',
    reasonCode: 'nothing_to_do',
    sentence: 'The event is about no single pull request, so it moves no story.',
  });
});

it.each([
  [20, []],
  [21, ['Pull request #7 names many stories; only the first 20 are looked at.']],
])('looks at %i stories of a text, and says where it was cut', async (length, said) => {
  const warnings: string[] = [];
  const asked: string[] = [];
  const named = Array.from({ length }, (_, each) => `[#${123456700 + each}]`).join(' ');
  const deps: SyncDeps = {
    ...depsFor(named, warnings),
    tracker: () =>
      portOf<Tracker>('tracker', {
        stories: async (ids) => {
          asked.push(...ids);
          return new Map();
        },
        requireProjects: async () => undefined,
      }),
  };
  expect((await syncStories(deps, REQUEST)).report.reasonCode).toBe('no_story');
  expect(asked).toHaveLength(20);
  expect(warnings).toEqual(said);
});
