import type { PagesSite } from '../../ports/pages-site.ts';
import type { GitHubClient } from './client.ts';

/**
 * `public` says whether everybody may read the site (docs.github.com/rest/pages/pages, "Get a GitHub Pages site"); a repository that is
 * internal to an enterprise is private here (rest/repos/repos, "Get a repository"). 404 is said where there is no site, and to a token
 * that may not see it.
 */
export function createPagesSite(client: GitHubClient): PagesSite {
  return {
    async pagesAccess() {
      const { private: isPrivate } = await client.readRepository();
      const { repository } = client;
      if (!isPrivate) return { repository, isPrivate, site: undefined };
      const found = await client.askForOne(
        `read the Pages site of ${repository}`,
        async (octokit) => (await octokit.rest.repos.getPages(client.at)).data,
      );
      return { repository, isPrivate, site: found && { isPublic: publicOf(found) } };
    },
  };
}

function publicOf(site: { readonly public?: unknown }): boolean | undefined {
  return typeof site.public === 'boolean' ? site.public : undefined;
}
