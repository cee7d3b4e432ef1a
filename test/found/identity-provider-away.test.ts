import { describe, expect, it } from '@jest/globals';
import type { WireResponse } from '../../rehearsal/world/kernel/wire.ts';
import { PER_WAIT } from '../../tools/runs/dist-step.ts';
import { idTokenOf, NO_KEYS } from '../../tools/runs/id-token-here.ts';
import { builtLife } from '../support/runs/life-built.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 7, perWait: PER_WAIT });

const ROLE = 'arn:aws:iam::123456789012:role/greenroom-provision';
const NO_KEY =
  "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements";

function refusal(code: string, message: string): WireResponse {
  return {
    status: 400,
    headers: { 'content-type': 'text/xml' },
    body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
  };
}

/** STS answers so to as many exchanges after the first `skip`; each token that it was sent is kept. */
function answerExchanges(
  answer: WireResponse,
  { times, skip = 0 }: { readonly times: number; readonly skip?: number },
): readonly string[] {
  const tokens: string[] = [];
  stage.world.faults.add({
    name: 'STS without an identity provider',
    operation: 'AssumeRoleWithWebIdentity',
    skip,
    times,
    phase: 'before',
    effect: 'interpose',
    async interpose({ body }) {
      tokens.push(new URLSearchParams(body.toString()).get('WebIdentityToken') ?? '');
      return answer;
    },
  });
  return tokens;
}

async function provision() {
  stage.world.act('sts', 'role', { arn: ROLE, subjects: ['repo:octo-org/shop:pull_request'] });
  const life = builtLife(stage);
  life.push('one');
  const { exitCode, outputs } = await life.play(
    'provision',
    { 'role-to-assume': ROLE, region: 'eu-central-1' },
    { ...idTokenOf(stage.world, { runId: 4242, event: 'pull_request' }), ...NO_KEYS },
  );
  const exchanges = stage.world.log
    .entries()
    .filter(({ operation }) => operation === 'AssumeRoleWithWebIdentity')
    .map(({ status }) => status);
  const { 'reason-code': reasonCode, decision, result = '{}' } = outputs;
  return { exitCode, decision, reasonCode, exchanges, sentence: String(JSON.parse(result).sentence) };
}

describe('STS that cannot ask the identity provider', () => {
  // aws-actions/configure-aws-credentials#299
  it.each([
    { code: 'InvalidIdentityToken', message: NO_KEY },
    { code: 'IDPCommunicationError', message: 'Could not reach the identity provider' },
  ])('is asked again with a fresh token after $code', async ({ code, message }) => {
    const tokens = answerExchanges(refusal(code, message), { times: 2 });
    const { exitCode, decision, exchanges } = await provision();
    expect({ exitCode, decision, exchanges }).toEqual({
      exitCode: 0,
      decision: 'created',
      exchanges: [400, 400, 200],
    });
    expect(new Set(tokens).size).toBe(2);
  });
});

describe('STS that cannot ask the identity provider in the middle of a wait', () => {
  it('is asked again as well when the session has ended', async () => {
    const expired = refusal('ExpiredToken', 'The security token included in the request is expired');
    stage.world.faults.add({
      name: 'a session that ends',
      operation: 'DescribeStacks',
      skip: 5,
      phase: 'before',
      effect: 'answer',
      answer: expired,
    });
    answerExchanges(refusal('InvalidIdentityToken', NO_KEY), { times: 1, skip: 1 });
    const { exitCode, decision, exchanges } = await provision();
    expect({ exitCode, decision, exchanges }).toEqual({
      exitCode: 0,
      decision: 'created',
      exchanges: [200, 400, 200],
    });
  });
});

describe('a token that STS does not take for good', () => {
  it.each([
    {
      message:
        'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
      advice:
        "create the identity provider token.actions.githubusercontent.com with the audience sts.amazonaws.com in the account, or correct the account in the role's ARN.",
    },
    {
      message: 'Incorrect token audience',
      advice:
        'give the identity provider token.actions.githubusercontent.com of the account the audience sts.amazonaws.com.',
    },
    {
      message: "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint",
      advice:
        'correct the thumbprints of the identity provider token.actions.githubusercontent.com in the account, or create it anew without any.',
    },
  ])('is refused at once: $message', async ({ message, advice }) => {
    answerExchanges(refusal('InvalidIdentityToken', message), { times: 100 });
    const { exitCode, reasonCode, exchanges, sentence } = await provision();
    expect({ exitCode, reasonCode, exchanges }).toEqual({
      exitCode: 1,
      reasonCode: 'missing_credentials',
      exchanges: [400],
    });
    expect(sentence).toBe(
      `STS cannot check the job's token for the role greenroom-provision (${message}); ${advice}`,
    );
  });
});
