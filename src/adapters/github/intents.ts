import { type HeldIntent, intentText, parseIntent } from '../../domain/intents/intent.ts';
import type { IntentKeeping } from '../../ports/intents.ts';
import type { GitHubClient } from './client.ts';
import { keepFacts } from './write-facts.ts';

/**
 * What shared environments shall run are refs beside branches and tags, as locks are, so that neither rules of branches nor workflows see
 * them. Each commit has the one before as its parent: so a ref is its own history, and GitHub itself refuses whoever has not seen the
 * newest one, since an update without `force` must be a fast-forward (docs.github.com/rest/git/refs, "Update a reference").
 */
const PLACE = 'greenroom/shared';

export function createIntents(client: GitHubClient): IntentKeeping {
  return {
    intentOf: (environment) => intentOf(client, environment),
    send: (intent, before) => send(client, intent, before),
  };
}

/** Names of environments are letters, digits and hyphens, so none is a part of another one's path. */
async function intentOf(client: GitHubClient, environment: string): Promise<HeldIntent | undefined> {
  const doing = `read what was sent to ${environment} in ${client.repository}`;
  const version = await client.askForOne(doing, async (octokit) => {
    const { data } = await octokit.rest.git.getRef({ ...client.at, ref: `${PLACE}/${environment}` });
    return data.object.sha;
  });
  if (version === undefined) return undefined;
  const message = await client.askForOne(
    doing,
    async (octokit) => (await octokit.rest.git.getCommit({ ...client.at, commit_sha: version })).data.message,
    { onceIsEnough: true },
  );
  return { version, intent: message === undefined ? undefined : parseIntent(message, environment) };
}

async function send(
  client: GitHubClient,
  intent: Parameters<IntentKeeping['send']>[0],
  before: string | undefined,
): ReturnType<IntentKeeping['send']> {
  const { environment, commit } = intent;
  return client.ask(
    `send ${commit.slice(0, 7)} to ${environment} in ${client.repository}`,
    async (octokit) => {
      const facts = { file: 'sent.json', text: intentText(intent), parents: [commit] };
      const version = await keepFacts(client, octokit, { name: `${PLACE}/${environment}`, before, ...facts });
      return version === undefined ? 'changed' : { version, intent };
    },
  );
}
