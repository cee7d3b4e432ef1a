import { expect } from '@jest/globals';
import { shownState } from '../../../src/domain/announce/announced-environment.ts';
import { type AnnouncementState, foldNews } from '../../../src/domain/announce/announcement.ts';
import type { News } from '../../../src/domain/announce/news.ts';
import type { Rows } from '../../../src/domain/announce/rows.ts';
import type { DeploymentFacts } from '../../../src/ports/deployments.ts';
import { toldRows } from '../../../src/text/environments/environments-comment.ts';
import {
  findTable,
  keepEnvironmentComment,
  type TableDeps,
} from '../../../src/usecases/announce/environment-comments.ts';
import { deployment, pullRequest } from '../../../tools/builders/facts.ts';
import type { CommentsInMemory } from '../../support/ports/comments-in-memory.ts';

export const BRANCH = 'feature/checkout';
export const OF = `70107786/${BRANCH}`;
export const pull = pullRequest();
export const READY: AnnouncementState = {
  status: 'ready',
  commit: 'a'.repeat(40),
  url: 'http://a.example.com',
};

export const log = { warning: () => undefined };

/** With when it was told. */
export const BEFORE: AnnouncementState = { ...READY, since: '2026-03-01T09:00Z' };

export function keyOf(row: string): string {
  return `70107786/${row}/${BRANCH}`;
}

export function recorded(row: string, overrides: Partial<DeploymentFacts> = {}): DeploymentFacts {
  const [, environment = ''] = row.split('/');
  return deployment({
    environment,
    payload: { key: keyOf(row) },
    environmentUrl: 'http://a.example.com',
    ...overrides,
  });
}

export function depsOn({ host }: CommentsInMemory, records: readonly DeploymentFacts[] = []): TableDeps {
  return { codeHost: host, deployments: { list: async () => records, newest: async () => records }, log };
}

/** As a run does: looks again where another one of its environment was faster. */
export async function tell(deps: TableDeps, row: string, news: readonly News[], looks = 1): Promise<void> {
  const about = { key: keyOf(row), pull, news };
  const found = await findTable(deps.codeHost, about);
  const kept = await keepEnvironmentComment(deps, about, found, foldNews(found.state, news));
  if (kept === 'overtaken' && looks < 4) await tell(deps, row, news, looks + 1);
}

export function ready(commit = 'a'): readonly News[] {
  return [{ kind: 'ready', url: 'http://a.example.com', commit: commit.repeat(40) }];
}

/** As people read them. */
export function rowsIn({ comments }: CommentsInMemory) {
  const [only, ...others] = comments.values();
  expect(others).toEqual([]);
  return shownRows(only?.body ?? '');
}

export function shownRows(body: string): Rows {
  return Object.fromEntries(
    Object.entries(toldRows(body, OF)).map(([row, state]) => [row, shownState(state)]),
  );
}
