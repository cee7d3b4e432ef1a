import { BARD, LITETRACKER } from '../../../../src/adapters/trackers/pivotal/dialects.ts';
import { createPivotal } from '../../../../src/adapters/trackers/pivotal/pivotal.ts';
import type { Story } from '../../../../src/ports/tracker.ts';
import { type ScriptedFetch, scriptedFetch } from '../../../support/fetch/scripted-fetch.ts';

/** What may differ from a tracker of Pivotal's. */
export type Options = Partial<Parameters<typeof createPivotal>[0]>;

export const STORY: Story = {
  id: '7',
  project: '99',
  title: 'T',
  url: 'https://tracker.example.com/',
  type: 'feature',
  state: 'unstarted',
  estimated: true,
  labels: [],
  ownerIds: [],
  requesterId: undefined,
};

/** An answer in JSON. */
export function told(body: unknown, status = 200): () => Response {
  return () => Response.json(body, { status });
}

/** A tracker of a dialect whose far side gives these answers in turn. */
export function scripted(options: Options, ...answers: readonly (() => Response)[]) {
  const script = scriptedFetch(...answers);
  const heard: string[] = [];
  const tracker = createPivotal({
    fetch: script.fetch,
    url: 'https://tracker.example.com/api',
    token: 'secret-token',
    sleep: async () => undefined,
    tell: (sentence) => heard.push(sentence),
    ...options,
  });
  return { tracker, heard, requests: () => requestsOf(script) };
}

function requestsOf({ sent }: ScriptedFetch): readonly string[] {
  return sent.map(({ method, url, body }) =>
    `${method} ${url.pathname.slice(4)}${url.search} ${body}`.trim(),
  );
}

export const LITE: Options = { dialect: LITETRACKER, projects: ['99'] };
export const AT_BARD: Options = { dialect: BARD, projects: ['99'] };
