import { describe, expect, it } from '@jest/globals';
import { createRehearsalWorld } from '../../../../rehearsal/world/rehearsal-world.ts';
import { inEachTest } from '../../../support/set-ups/in-each-test.ts';

const ISSUER = 'token.actions.githubusercontent.com';
const PROVIDER = `arn:aws:iam::111122223333:oidc-provider/${ISSUER}`;
const SUBJECT = `${ISSUER}:sub`;

const world = inEachTest(() => createRehearsalWorld({ seed: 5 }));

function trusting(Condition: object, more: object = {}): object {
  return {
    Effect: 'Allow',
    Principal: { Federated: PROVIDER },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition,
    ...more,
  };
}

/** Makes a role with these statements of trust, and has a job of the shop's default branch ask for it. */
async function ask(
  Statement: object | readonly object[],
  { audience = 'sts.amazonaws.com', seconds = '3600' } = {},
): Promise<string> {
  world.act('iam', 'role', { name: 'taken', trust: { Version: '2012-10-17', Statement } });
  const { url, token } = world.oidc.issueRequestToken({
    repository: 'octo-org/shop',
    repositoryId: 70107786,
    ref: 'refs/heads/main',
    eventName: 'schedule',
    runId: 7,
    environment: 'rescue',
  });
  const answer = await fetch(`${url}&audience=${audience}`, {
    headers: { authorization: `bearer ${token}` },
  });
  const form = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: 'arn:aws:iam::111122223333:role/taken',
    RoleSessionName: 'trust',
    DurationSeconds: seconds,
    WebIdentityToken: ((await answer.json()) as { value: string }).value,
  });
  const taken = await fetch(world.origin(), { method: 'POST', body: form });
  const text = await taken.text();
  return /<Message>([^<]*)/.exec(text)?.[1] ?? /<Arn>([^<]*)/.exec(text)?.[1] ?? text;
}

const TAKEN = 'arn:aws:sts::111122223333:assumed-role/taken/trust';
const REFUSED = 'Not authorized to perform sts:AssumeRoleWithWebIdentity';
const OF_THE_SHOP = { StringLike: { [SUBJECT]: 'repo:octo-org/shop:*' } };

describe('a trust policy that names an identity provider of the account', () => {
  it.each<[string, object | readonly object[], string]>([
    ['lets in whom its pattern fits', trusting(OF_THE_SHOP), TAKEN],
    [
      'lets in whom any of its values fits',
      trusting({ 'ForAnyValue:StringEquals': { [SUBJECT]: ['x', 'repo:octo-org/shop:environment:rescue'] } }),
      TAKEN,
    ],
    [
      'may name the ids of owner and repository, and the environment',
      trusting({
        StringEquals: {
          [`${ISSUER}:repository_owner_id`]: '6811672',
          [`${ISSUER}:repository_id`]: '70107786',
          [`${ISSUER}:environment`]: 'rescue',
        },
      }),
      TAKEN,
    ],
    [
      'takes a pattern for a text where it says equals',
      trusting({ StringEquals: OF_THE_SHOP.StringLike }),
      REFUSED,
    ],
    [
      'lets in nobody of another branch',
      trusting({ StringLike: { [SUBJECT]: 'repo:*:ref:refs/heads/*' } }),
      REFUSED,
    ],
    [
      'lets in nobody by a claim that AWS does not look at',
      trusting({ StringEquals: { [`${ISSUER}:repository_owner`]: 'octo-org' } }),
      REFUSED,
    ],
    [
      'lets in nobody by a misspelt key',
      trusting({ StringLike: { 'token.action.githubusercontent.com:sub': '*' } }),
      REFUSED,
    ],
    ['lets in nobody by another action', trusting(OF_THE_SHOP, { Action: 'sts:AssumeRole' }), REFUSED],
    [
      'lets in nobody by the provider of another account',
      trusting(OF_THE_SHOP, { Principal: { Federated: PROVIDER.replace('111122223333', '444455556666') } }),
      REFUSED,
    ],
    [
      'lets in nobody whom it denies',
      [
        trusting(OF_THE_SHOP),
        trusting({ StringEquals: { [`${ISSUER}:environment`]: 'rescue' } }, { Effect: 'Deny' }),
      ],
      REFUSED,
    ],
    [
      'is not guessed where the world does not know a key',
      trusting({ StringEquals: { 'aws:SourceVpce': 'vpce-1' } }),
      'The world cannot judge who may take the role taken: the condition key aws:SourceVpce is not known to it.',
    ],
  ])('%s', async (_what, statements, expected) => {
    world.act('iam', 'provider', { url: `https://${ISSUER}` });
    expect(await ask(statements)).toBe(expected);
  });

  it('is not even read for a token that is addressed to nobody the provider knows', async () => {
    world.act('iam', 'provider', { url: `https://${ISSUER}`, audiences: ['other.amazonaws.com'] });
    expect(await ask(trusting(OF_THE_SHOP))).toBe('Incorrect token audience');
    expect(world.look<{ providers: unknown }>('iam').providers).toEqual([
      { issuer: ISSUER, audiences: ['other.amazonaws.com'] },
    ]);
  });

  it('is not even read where the account has no such provider', async () => {
    expect(await ask(trusting(OF_THE_SHOP))).toBe(
      `No OpenIDConnect provider found in your account for https://${ISSUER}`,
    );
  });

  it('gives no session that is longer than the role allows', async () => {
    world.act('iam', 'provider', { url: `https://${ISSUER}` });
    expect(await ask(trusting(OF_THE_SHOP), { seconds: '7200' })).toBe(
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
  });
});
