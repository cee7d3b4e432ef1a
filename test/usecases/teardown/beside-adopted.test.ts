import { describe, expect, it } from '@jest/globals';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { BRANCH, ENVIRONMENT } from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';

const DRY = { 'dry-run': 'true' };
const WARNING = `warning: Stack shop-old serves branch '${BRANCH}' as well and goes on to cost money beside the environment that is made now; take it down by its name when nobody needs it, or leave it to the sweep after the end of its pull request.`;

const stage = withPreview({ seed: 9 });

function seed(overrides: Readonly<Record<string, unknown>> = {}): void {
  stage.world.act('cloudformation', 'seed', {
    name: 'shop-old',
    tags: tagsOf(BRANCH),
    agedHours: 48,
    ...overrides,
  });
}

async function warnings(inputs: Readonly<Record<string, string>> = DRY): Promise<readonly string[]> {
  const { report, log } = await provisionHere(stage, 1, inputs);
  expect(report).toMatchObject({ decision: 'planned' });
  return log.filter((line) => line.startsWith('warning: Stack'));
}

/** How often the whole list was read, from its first page. */
function lists(): number {
  return stage.world.log.entries().filter(({ operation, requestBody }) => {
    const body = new URLSearchParams(requestBody);
    return operation === 'DescribeStacks' && !body.has('StackName') && !body.has('NextToken');
  }).length;
}

describe('an environment that is made for the first time', () => {
  it('is told of beside a stack of another name that serves its branch, as an adopted one does', async () => {
    seed();
    expect(await warnings()).toEqual([WARNING]);
  });

  it.each([
    ['of another branch', { tags: tagsOf('feature-b') }],
    ['of another kind', { tags: { ...tagsOf(BRANCH), 'greenroom:environment': 'staging' } }],
    ['that others made', { tags: { branch: BRANCH } }],
    ['that is on its way out', { status: 'DELETE_IN_PROGRESS' }],
  ])('is made without a word beside a stack %s', async (_, overrides) => {
    seed(overrides);
    expect(await warnings()).toEqual([]);
  });

  it('is made without a word where nobody may list the stacks', async () => {
    seed();
    stage.world.faults.add({
      name: 'denied',
      service: 'cloudformation',
      operation: 'DescribeStacks',
      phase: 'before',
      effect: 'interpose',
      times: 9,
      interpose: async (request, handle) =>
        String(request.body).includes('StackName=') ? handle(request) : DENIED,
    });
    expect(await warnings()).toEqual([]);
  });

  it('costs one list, also where their number is limited, and an environment that stands costs none', async () => {
    seed();
    expect(await warnings({ ...DRY, 'max-environments': '5' })).toEqual([WARNING]);
    expect(lists()).toBe(1);
    seed({ name: ENVIRONMENT });
    expect(await warnings()).toEqual([]);
    expect(lists()).toBe(1);
  });
});

const DENIED = {
  status: 403,
  headers: { 'content-type': 'text/xml' },
  body: '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>User: x is not authorized to perform: cloudformation:DescribeStacks</Message></Error></ErrorResponse>',
};
