import type { AnnouncedLeftovers } from '../domain/announce/announced-leftovers.ts';
import { describeLeftover, type Leftover } from '../domain/stack/leftover.ts';
import { markdownText, slackText } from './escape.ts';
import { IN_THE_LOG, markdownTable } from './markdown-table.ts';

/** What is left of one environment; `leftovers` is absent or empty where nothing is. */
export interface LeftOf {
  /** The environment's. */
  readonly name: string;
  readonly leftovers?: readonly Leftover[];
}

/** A table of everything that is left, so that a person can go through it; '' where nothing is. Safe Markdown. */
export function leftoversTable(environments: readonly LeftOf[]): string {
  const left = environments.flatMap(({ name, leftovers = [] }) =>
    leftovers.map((leftover) => ({ of: name, leftover })),
  );
  const table = markdownTable(
    left,
    [
      { heading: 'Environment', cell: ({ of }) => stackName(of) },
      { heading: 'Resource', cell: ({ leftover }) => markdownText(leftover.resource) },
      { heading: 'Type', cell: ({ leftover }) => `\`${leftover.type.replaceAll(/[^\w:]/g, '')}\`` },
      { heading: 'Name', cell: ({ leftover }) => markdownText(leftover.name ?? '') },
      { heading: 'Why', cell: ({ leftover }) => markdownText(leftover.why, 300) },
    ],
    IN_THE_LOG,
  );
  return table === '' ? '' : `\nLeft behind:\n${table}`;
}

/** Lines of a comment: each resource by name, with the reason. Safe Markdown. */
export function leftoversList({ first, more }: AnnouncedLeftovers): readonly string[] {
  const lines = first.map(
    (each) => `- ${markdownText(describeLeftover(each), 300)}: ${markdownText(each.why)}`,
  );
  return [
    'Left behind:',
    '',
    ...lines,
    ...(more === 0 ? [] : [`- ${more} more, which the job summary lists`]),
  ];
}

/** A message has room for few. */
const MOST_IN_A_MESSAGE = 3;

/** The same on one line of a chat message. Safe mrkdwn. */
export function slackLeftovers({ first, more }: AnnouncedLeftovers): string {
  const told = first
    .slice(0, MOST_IN_A_MESSAGE)
    .map((each) => `${slackText(describeLeftover(each))}: ${slackText(each.why.replace(/\.$/, ''), 100)}`);
  const left = first.length - told.length + more;
  return `Left behind: ${[...told, ...(left === 0 ? [] : [`and ${left} more`])].join('; ')}.`;
}

/** A stack's name as code; what is none may be anything, because a report may come from anywhere. */
function stackName(name: string): string {
  return /^[\w.-]{1,128}$/.test(name) ? `\`${name}\`` : markdownText(name);
}
