import { describe, expect, it } from '@jest/globals';
import { createPivotal } from '../../../../src/adapters/trackers/pivotal/pivotal.ts';
import { scriptedFetch } from '../../../support/fetch/scripted-fetch.ts';

const OPTIONS = {
  url: 'https://tracker.example.com/services/v5',
  token: 'secret-token',
  projects: ['99'],
  sleep: async () => undefined,
};
const STORY = (id: number) => ({
  id,
  project_id: 99,
  name: 'T',
  current_state: 'started',
  story_type: 'bug',
});
const REFUSED = (status: number, code: string) => () =>
  Response.json({ kind: 'error', code, error: 'No.' }, { status });

function pathsOf(sent: readonly { readonly url: URL }[]): readonly string[] {
  return sent.map(({ url }) => url.href.replace(OPTIONS.url, ''));
}

describe('many stories of Pivotal', () => {
  it.each([
    ['does not know the call', REFUSED(404, 'route_not_found')],
    ['takes its name for an id', REFUSED(400, 'invalid_parameter')],
    ['refuses it', REFUSED(403, 'unauthorized_operation')],
    ['answers with something else', () => Response.json({})],
  ])('are read one by one where a server %s', async (_, bulk) => {
    const wire = scriptedFetch(bulk, () => Response.json(STORY(1)), REFUSED(404, 'unfound_resource'));
    const found = await createPivotal({ ...OPTIONS, fetch: wire.fetch }).stories(['1', '2']);
    expect([...found.keys()]).toEqual(['1']);
    expect(pathsOf(wire.sent)).toEqual([
      '/projects/99/stories/bulk?ids=1,2',
      '/projects/99/stories/1',
      '/projects/99/stories/2',
    ]);
  });

  it('take nothing that was not asked for, and ask a hundred at a time', async () => {
    const wire = scriptedFetch(
      () => Response.json([STORY(1), STORY(500)]),
      () => Response.json([STORY(101)]),
    );
    const ids = Array.from({ length: 101 }, (_, at) => String(at + 1));
    const found = await createPivotal({ ...OPTIONS, fetch: wire.fetch }).stories(ids);
    expect([...found.keys()]).toEqual(['1', '101']);
    expect(wire.sent).toHaveLength(2);
  });
});
