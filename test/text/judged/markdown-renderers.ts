import type { AnnouncementState } from '../../../src/domain/announce/announcement.ts';
import { brakeIssue } from '../../../src/text/brake-issue.ts';
import { commandReply, statusLines } from '../../../src/text/commands/command-reply.ts';
import { dueSummary } from '../../../src/text/due-summary.ts';
import { environmentsComment } from '../../../src/text/environments/environments-comment.ts';
import { itemsSummary } from '../../../src/text/items-summary.ts';
import { provisionSummary } from '../../../src/text/provision-summary.ts';
import { resultsSummary } from '../../../src/text/results-summary.ts';
import { sweepPlan } from '../../../src/text/sweep-plan.ts';
import { whereSummary } from '../../../src/text/where/summary.ts';
import { commentWithRow } from '../../../tools/builders/comments.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { listedEnvironment, listing } from '../../../tools/builders/listing.ts';
import { report, reportItem } from '../../../tools/builders/reports.ts';

/** Writes Markdown in which a text of somebody stands wherever one may; `url` is an address that nobody of us chose. */
export type MarkdownRenderer = (text: string, url: string) => string;

const COMMIT = 'a'.repeat(40);
const NOW = new Date('2026-03-02T09:00:00Z');

/** What has a name on GitHub or in AWS, which both keep short. */
function named(text: string): string {
  return text.slice(0, 200);
}

function stateWith(text: string, url: string): AnnouncementState {
  return {
    url,
    commit: COMMIT,
    note: text,
    why: text,
    failed: { step: 'provision', commit: COMMIT, problem: text, run: url },
    story: { ...storyWith(text, url), others: [storyWith(text, url)] },
    leftovers: { first: [{ resource: text, type: 'AWS::S3::Bucket', name: text, why: text }], more: 1 },
    cost: { unknown: text },
  };
}

function storyWith(text: string, url: string) {
  return {
    id: '1',
    title: text,
    url,
    state: text,
    held: text,
    owner: text,
    rejected: { key: '1', sentence: text },
    refused: { story: '1', why: text },
  };
}

function storyComment(more: object): MarkdownRenderer {
  return (text, url) =>
    commentWithRow('1/shop/preview/a', {
      ...stateWith(text, url),
      status: 'ready',
      story: { ...storyWith(text, url), ...more },
    });
}

/** The table of all environments, with one environment for each state. */
function tableComment(...states: readonly AnnouncementState[]): MarkdownRenderer {
  return (text, url) => {
    const rows = states.map((state, at) => {
      const told = { ...stateWith(text, url), hours: text, expires: text, run: url, ...state };
      return [`shop/kind${at}`, { ...told, subject: { of: COMMIT, text } }] as const;
    });
    const pull = pullRequest({ title: text, author: text });
    return environmentsComment(`1/${named(text)}`, Object.fromEntries(rows), pull);
  };
}

const STATES = ['ready', 'asleep', 'gone', 'failed', 'none', 'no-more'] as const;

/** Every comment that stands on GitHub, by what it tells. */
export const COMMENTS: Readonly<Record<string, MarkdownRenderer>> = {
  ...Object.fromEntries(STATES.map((status) => [status, tableComment({ status })])),
  'a table': (text, url) =>
    tableComment(
      ...STATES.map((status) => ({ status })),
      { preparing: COMMIT, preparation: { way: 'moved', run: url, serves: { commit: COMMIT, url } } },
      { stopped: { commit: COMMIT, why: text, run: url } },
      {
        status: 'ready',
        story: {
          ...storyWith(text, url),
          state: 'delivered',
          asked: true,
          delivered: COMMIT,
          owner: { name: text, login: 'mr-c' },
        },
      },
    )(text, url),
  'on its way': (text, url) =>
    tableComment({
      preparing: COMMIT,
      preparation: { way: 'made', run: url, serves: { commit: COMMIT, url } },
    })(text, url),
  stopped: (text, url) => tableComment({ stopped: { commit: COMMIT, why: text, run: url } })(text, url),
  asked: storyComment({ state: 'delivered', asked: true, delivered: COMMIT }),
  'asked by a login': (text, url) =>
    storyComment({ state: 'delivered', asked: true, owner: { name: text, login: 'mr-c' } })(text, url),
  'a reply': (text, url) =>
    commandReply(
      { id: 1, project: named(text), kind: named(text) },
      { said: text, sentence: text, url, run: url, done: undefined },
    ),
  'a reply with the status': (text, url) => {
    const commit = {
      commit: COMMIT,
      createdAt: '2026-03-02T09:00:00Z',
      environmentUrl: url,
      state: 'success',
    } as const;
    const { sentence } = statusLines({ serves: commit, newer: undefined }, { isAsleep: false, head: text });
    return commandReply(
      { id: 1, project: 'shop', kind: 'preview' },
      { said: text, sentence, url, run: url, done: undefined },
    );
  },
};

/** Every job summary and issue. */
export const SUMMARIES: Readonly<Record<string, MarkdownRenderer>> = {
  provision: (text, url) =>
    provisionSummary({ ...reportWith(text), environment: { name: 'shop-a', url, ...leftWith(text) } }, [
      text,
    ]),
  results: (text) =>
    resultsSummary([reportWith(text), report({ action: 'teardown', items: [itemWith(text)] })], {
      sentence: text,
      late: true,
    }),
  items: (text) =>
    itemsSummary(
      'Teardown',
      report({ action: 'teardown', sentence: `Done: ${text}`, items: [itemWith(text)] }),
      text,
    ),
  due: (text) =>
    dueSummary([{ duty: 'sweep', items: [{ ...itemWith(text), place: text }], more: 0 }], text, text),
  plan: (text) => sweepPlan([entryWith(text)], NOW, text),
  brake: (text) =>
    brakeIssue({ project: named(text), kind: named(text), key: named(text) }, [entryWith(text)], NOW, text)
      .body,
  where: (text, url) => {
    const pull = { number: 7, state: 'open', url, title: text } as const;
    const row = {
      name: text,
      branch: text,
      owner: text,
      why: text,
      hours: text,
      place: text,
      url,
      pullRequest: pull,
    };
    return whereSummary(
      listing([listedEnvironment({ ...row, cost: { unknown: text } })], {
        notSeen: [text],
        lastSweep: { unknown: text },
      }),
    );
  },
};

function reportWith(text: string) {
  const subject = {
    key: '1/shop/preview/a',
    repository: 'octo-org/shop',
    project: 'shop',
    kind: 'preview',
    branch: text,
    commit: COMMIT,
    pullRequest: 7,
  };
  return report({ sentence: text, subject, decision: 'failed', reasonCode: 'stack_failed' });
}

function leftWith(text: string) {
  return {
    leftovers: [{ resource: text, type: 'AWS::S3::Bucket', name: text, why: text }],
    cost: { unknown: text },
  };
}

function itemWith(text: string) {
  return reportItem({ branch: text, sentence: text, place: text, ...leftWith(text) });
}

function entryWith(text: string) {
  return {
    target: { name: text },
    stack: { name: 'shop-a', createdAt: '2026-03-01T09:00:00Z' },
    branch: text,
    remove: true,
    why: text,
    pullRequest: 7,
  };
}
