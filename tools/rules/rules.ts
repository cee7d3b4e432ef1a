import { untilLabel } from '../../src/domain/environment/kept-until.ts';
import { JUDGED_AT, PLAIN, type Situation, withPull, withStack } from './situation.ts';

/** Something by which people or GitHub say what is to become of environments and branches. */
export interface TeamRule {
  /** As people write it. */
  readonly name: string;
  /** Who sets it, and where. */
  readonly where: string;
  /** The situation in which it holds and nothing else does. */
  apply(situation: Situation): Situation;
}

const HOUR = 3_600_000;
const LABEL = 'a label of the pull request';
const SETTING = 'the settings or an input';

function labelled(label: string): TeamRule['apply'] {
  return (of) => withPull(of, { labels: [label] });
}

/** Each rule by its key; the page docs/rules.md and its test go through all of them. */
export const TEAM_RULES = {
  wantedLabel: { name: '`wanted: label:NAME`, `story-label:NAME`', where: LABEL, apply: labelled('Preview') },
  wantedPullRequest: {
    name: '`wanted: pull-request`',
    where: SETTING,
    apply: (of) => ({ ...of, wanted: ['pull-request'] }),
  },
  wantedReview: {
    name: '`wanted: review-requested`',
    where: 'a requested review',
    apply: (of) => ({
      ...withPull(of, { review: { author: 'mr-a', requestedReviewers: ['mr-b'], reviewers: [] } }),
      wanted: ['review-requested'],
    }),
  },
  wantedBranch: { name: '`wanted: branch`', where: SETTING, apply: (of) => ({ ...of, wanted: ['branch'] }) },
  off: {
    name: '`stage:off`',
    where: LABEL,
    apply: (of) => ({ ...labelled('Stage:Off')(of), wanted: ['pull-request'] }),
  },
  keep: { name: '`stage:keep`', where: LABEL, apply: labelled('STAGE:KEEP') },
  until: {
    name: '`stage:until-DAY`',
    where: LABEL,
    apply: labelled(untilLabel(JUDGED_AT).toUpperCase()),
  },
  awake: { name: '`stage:awake`', where: LABEL, apply: labelled('Stage:Awake') },
  lock: {
    name: '`/stage lock`',
    where: 'a command',
    apply: (of) => ({ ...of, held: { version: 'e'.repeat(40), lock: undefined } }),
  },
  reviewed: { name: '`reviewed-label`', where: LABEL, apply: labelled('Reviewed') },
  auto: { name: '`labels: auto`', where: 'a label that sync-tracker puts on', apply: labelled('auto') },
  acceptedBy: {
    name: '`accepted-by`',
    where: SETTING,
    apply: (of) => ({ ...of, acceptedBy: ['somebody else'] }),
  },
  skipBranches: {
    name: '`skip-branches`',
    where: SETTING,
    apply: (of) => ({ ...of, wanted: ['pull-request'], skipBranches: ['feature-*'] }),
  },
  paths: {
    name: '`paths`',
    where: SETTING,
    apply: (of) => ({ ...of, wanted: ['pull-request'], paths: ['infra/**'] }),
  },
  cap: {
    name: '`max-environments`',
    where: SETTING,
    apply: (of) => ({ ...of, wanted: ['pull-request'], maxEnvironments: 1, otherStacks: [of.stack] }),
  },
  fork: {
    name: 'a fork',
    where: 'GitHub',
    apply: (of) => ({ ...withPull(of, { headRepositoryId: 99 }), wanted: ['pull-request'] }),
  },
  hours: { name: '`hours`', where: SETTING, apply: (of) => ({ ...of, hours: 'Mon-Fri 08:00-20:00 UTC' }) },
  awakeFor: {
    name: '`awake-for`',
    where: 'the last push',
    apply: (of) => ({ ...of, lastPush: new Date(JUDGED_AT.getTime() - HOUR), ttlMs: 0 }),
  },
  ttl: { name: '`ttl`', where: SETTING, apply: (of) => ({ ...of, ttlMs: 48 * HOUR }) },
  grace: {
    name: '`grace`',
    where: SETTING,
    apply: (of) => withStack(of, { updatedAt: new Date(JUDGED_AT.getTime() - 60_000).toISOString() }),
  },
  protectedGlob: {
    name: '`protected`, as globs',
    where: SETTING,
    apply: (of) => ({ ...of, protected: ['feature-*'] }),
  },
  protectedKind: {
    name: '`protected: true` of a kind',
    where: 'the settings',
    apply: (of) => ({ ...of, kindIsProtected: true }),
  },
  protectTag: {
    name: 'the tag `protect`',
    where: 'the stack in AWS',
    apply: (of) => withStack(of, { tags: { ...of.stack.tags, protect: 'true' } }),
  },
  terminationProtection: {
    name: 'termination protection',
    where: 'the stack in AWS',
    apply: (of) => withStack(of, { terminationProtection: true }),
  },
  ownership: {
    name: 'tags of another repository',
    where: 'the stack in AWS',
    apply: (of) => withStack(of, { tags: { ...of.stack.tags, 'greenroom:repository-id': '1' } }),
  },
  brake: {
    name: '`max-deletions`',
    where: 'an input of the sweep',
    apply: (of) => ({ ...of, maxDeletions: 0 }),
  },
  defaultBranch: {
    name: 'the default branch',
    where: 'GitHub',
    apply: (of) => ({ ...of, defaultBranch: PLAIN.branch }),
  },
  kindBranch: {
    name: '`branch` of a kind',
    where: 'the settings',
    apply: (of) => ({ ...of, kinds: [{ kind: 'staging', branch: PLAIN.branch }] }),
  },
  branchProtection: {
    name: 'branch protection, or a ruleset, for this branch',
    where: 'GitHub',
    apply: (of) => ({ ...of, isProtectedBranch: true }),
  },
} as const satisfies Readonly<Record<string, TeamRule>>;
