import { expect, it } from '@jest/globals';
import { type AnnouncementState, foldNews } from '../../../src/domain/announce/announcement.ts';
import type { News } from '../../../src/domain/announce/news.ts';
import { repliesFor } from '../../../src/domain/announce/replies.ts';

const COMMIT = 'a'.repeat(40);
const ASLEEP: AnnouncementState = { status: 'asleep', url: 'https://shop.example.com', commit: COMMIT };
const WOKEN: News = { kind: 'ready', url: 'https://shop.example.com', commit: COMMIT };

/** A story that was delivered at the commit, as a run reads it. */
function read(id: string, state = 'delivered'): News {
  const story = { id, title: `T${id}`, url: `https://stories.example.com/${id}`, state, labelled: '95' };
  return {
    kind: 'story',
    story: { ...story, asked: state === 'delivered', delivered: COMMIT },
    commit: COMMIT,
  };
}

it.each<[string, readonly (readonly News[])[], readonly string[]]>([
  ['each story of the pull request', [[read('1'), read('2'), read('3')]], ['1', '2', '3']],
  ['none that nobody is to judge', [[read('1', 'started'), read('2')]], ['2']],
  ['none that the pull request names no more', [[read('1'), read('2')], [read('2')]], ['2']],
])('people are asked once the environment wakes about %s', (_, runs, asked) => {
  let state = ASLEEP;
  for (const news of runs) {
    expect(repliesFor(news, state)).toEqual([]);
    state = foldNews(state, news);
  }
  const keys = repliesFor([WOKEN], state).map(({ key }) => key);
  expect(keys).toEqual(asked.map((id) => `delivered:${id}@${COMMIT}#95`));
});
