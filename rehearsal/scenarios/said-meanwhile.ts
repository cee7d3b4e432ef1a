import type { WireEntry } from '../world/kernel/wire-log.ts';
import type { Sight, Stage } from './scenario.ts';

/** A comment as it was written. */
interface Written {
  readonly id: number;
  readonly body: string;
}

/**
 * What comments of pull requests said for a while, and say no more: the oldest first, each text once.
 * @param from number of the first request on the wire that counts.
 */
export function saidMeanwhile(
  { world, views }: Pick<Stage, 'world' | 'views'>,
  from: number,
): readonly Sight[] {
  const { pulls } = views.github();
  const seen = new Set<string>();
  return world.log.entries(from).flatMap((entry) => {
    const written = commentIn(entry);
    if (written === undefined) return [];
    const pull = pulls.find(({ comments }) => comments.some(({ id }) => id === written.id));
    const now = pull?.comments.find(({ id }) => id === written.id)?.body ?? '';
    const id = `comment ${written.id} ${shown(written.body)}`;
    if (pull === undefined || shown(now) === shown(written.body) || seen.has(id)) return [];
    seen.add(id);
    return [{ id, where: `PR #${pull.number} comment at ${entry.at.slice(11, 16)}`, text: written.body }];
  });
}

/** Without the marker, which nobody sees. */
function shown(body: string): string {
  return body.replace(/^<!-- .*? -->\n?/s, '');
}

/** Undefined for another request, and for one that GitHub did not take. */
function commentIn({ service, operation, status, responseBody }: WireEntry): Written | undefined {
  const isComment = /^(?:POST|PATCH) .*\/issues\/.*comments/.test(operation);
  if (service !== 'github' || !isComment || status === 'no answer' || status >= 300) return undefined;
  const answer: unknown = JSON.parse(responseBody || '{}');
  if (typeof answer !== 'object' || answer === null || !('id' in answer) || !('body' in answer))
    return undefined;
  return typeof answer.id === 'number' && typeof answer.body === 'string'
    ? { id: answer.id, body: answer.body }
    : undefined;
}
