import { Octokit as Core } from '@octokit/core';
import { paginateRest } from '@octokit/plugin-paginate-rest';
import { restEndpointMethods } from '@octokit/plugin-rest-endpoint-methods';

/**
 * GitHub's client as `@actions/github` puts it together, without the HTTP stack of its own that it brings along for proxies.
 * It is loaded when it is first needed, so nothing else may import it but for its type.
 */
export const Octokit = Core.plugin(restEndpointMethods, paginateRest);
export type Octokit = InstanceType<typeof Octokit>;
