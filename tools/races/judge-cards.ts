import type { WireEntry } from '../../rehearsal/world/kernel/wire-log.ts';
import type { JudgedRun } from '../runs/wire-breaches.ts';

interface Option {
  readonly id: string;
  readonly name: string;
}

/**
 * A run never writes an earlier status than the one that it has read last. So what a person set stays, unless that happened after the look
 * before the write: GitHub lets nobody write only if nothing has changed. Each breach is a sentence.
 */
export function cardsMovedBack({ entries }: JudgedRun): readonly string[] {
  const options = entries.flatMap((entry) => optionsIn(entry));
  const order = options.map(({ name }) => name);
  return entries.flatMap((entry, index) => {
    if (entry.operation !== 'mutation MoveBoardCard' || entry.status !== 200) return [];
    const read = entries.slice(0, index).findLast(({ operation }) => operation === 'query BoardCards');
    const from = /"name":"([^"]*)"/.exec(read?.responseBody ?? '')?.[1];
    const to = options.find(({ id }) => entry.requestBody.includes(id))?.name ?? '';
    if (from === undefined || order.indexOf(from) < order.indexOf(to)) return [];
    return [`Request ${entry.n} moved a card from '${from}' to '${to}'.`];
  });
}

/** From left to right. */
function optionsIn({ operation, responseBody }: WireEntry): readonly Option[] {
  if (operation !== 'query ProjectBoard') return [];
  return [...responseBody.matchAll(/"id":"([0-9a-f]{8})","name":"([^"]*)"/g)].map(
    ([, id = '', name = '']) => ({
      id,
      name,
    }),
  );
}
