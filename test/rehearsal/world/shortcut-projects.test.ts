import { describe, expect, it } from '@jest/globals';
import { createWorkspace } from '../../support/world/shortcut-world.ts';

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the test reads answers of several shapes.
  readonly body: any;
}

async function ask(url: string, method: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(url, {
    method,
    headers: { 'Shortcut-Token': 'rehearsal-shortcut-token', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json() };
}

describe('the projects of the world’s Shortcut', () => {
  it.each([1, 2, 3, 4])('are shown by their ids, and hold stories, with seed %s', async (seed) => {
    const { url, act, close } = await createWorkspace(seed);
    act('project', { id: 55, name: 'Counter' });
    act('project', { id: 57, name: 'Old counter', archived: true });
    expect((await ask(`${url}/projects/57`, 'GET')).body).toMatchObject({ id: 57, archived: true });
    expect((await ask(`${url}/projects/58`, 'GET')).status).toBe(404);
    expect((await ask(`${url}/projects?archived=true`, 'GET')).status).toBe(400);
    expect((await ask(`${url}/stories/123`, 'PUT', { project_id: 55 })).body.project_id).toBe(55);
    expect((await ask(`${url}/stories/123`, 'PUT', { project_id: 58 })).status).toBe(422);
    await close();
  });

  it('are listed, and archived ones only with some seeds', async () => {
    const listed = new Set<string>();
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { url, act, close } = await createWorkspace(seed);
      act('project', { id: 55, name: 'Counter' });
      act('project', { id: 57, name: 'Old counter', archived: true });
      const { body } = await ask(`${url}/projects`, 'GET');
      listed.add(body.map(({ name }: { readonly name: string }) => name).join());
      await close();
    }
    expect(listed).toEqual(new Set(['Counter', 'Counter,Old counter']));
  });
});
