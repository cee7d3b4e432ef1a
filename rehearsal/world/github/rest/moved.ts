import type { WireRequest } from '../../kernel/wire.ts';
import type { GitHubState } from '../model/model.ts';
import { Problem } from './problems.ts';

/**
 * The answer at a name that the repository had before: where it is by its number, which stays. Whoever reads is told that this is for
 * good, and whoever writes is asked to say the same again there (developer.github.com/changes/2015-04-17-preview-repository-redirects;
 * docs.github.com/rest, "Best practices for using the REST API", "Follow redirects").
 */
export function movedAway(state: GitHubState, { method, path, query }: WireRequest): Problem {
  const rest = path.split('/').slice(4).join('/');
  const asked = query.size === 0 ? '' : `?${query}`;
  const url = `${state.core.origin()}/github/repositories/${state.repository.id}${rest === '' ? '' : `/${rest}`}${asked}`;
  const isRead = method === 'GET' || method === 'HEAD';
  return new Problem(
    isRead ? 301 : 307,
    isRead ? 'Moved Permanently' : 'Temporary Redirect',
    { url },
    { location: url },
  );
}
