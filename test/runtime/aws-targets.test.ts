import { describe, expect, it } from '@jest/globals';
import { coversSettings, onlyTarget, targetsOf } from '../../src/runtime/aws-targets.ts';
import { awsOfLook } from '../../src/runtime/due-request.ts';

const NONE = { regions: [], rolesToAssume: [] };
const STAGING = 'arn:aws:iam::111122223333:role/greenroom-teardown';
const TOOLS = 'arn:aws:iam::444455556666:role/greenroom-teardown';
const REGIONS = ['eu-central-1', 'us-east-1'];

const named = (targets: readonly { readonly name: string | undefined }[]) => targets.map((each) => each.name);

describe('the places of a run', () => {
  it('are one without a name where there is one region and at most one role', () => {
    const targets = targetsOf({ AWS_REGION: 'eu-central-1' }, NONE, {}, 'teardown');
    expect(targets).toEqual([{ name: undefined, region: 'eu-central-1', role: undefined }]);
    const settings = { region: ['us-east-1'], roles: { teardown: STAGING } };
    expect(targetsOf({ AWS_REGION: 'eu-central-1' }, NONE, settings, 'teardown')).toEqual([
      { name: undefined, region: 'us-east-1', role: STAGING },
    ]);
  });

  it('are every role in every region, each with a name that does not tell the account', () => {
    const inputs = { regions: REGIONS, rolesToAssume: [STAGING, TOOLS] };
    const targets = targetsOf(
      {},
      inputs,
      { region: ['eu-west-1'], roles: { teardown: STAGING } },
      'teardown',
    );
    expect(targets).toEqual([
      { name: 'greenroom-teardown #1 in eu-central-1', region: 'eu-central-1', role: STAGING },
      { name: 'greenroom-teardown #1 in us-east-1', region: 'us-east-1', role: STAGING },
      { name: 'greenroom-teardown #2 in eu-central-1', region: 'eu-central-1', role: TOOLS },
      { name: 'greenroom-teardown #2 in us-east-1', region: 'us-east-1', role: TOOLS },
    ]);
    const telling = 'arn:aws:iam::444455556666:role/sweep-444455556666';
    const one = { regions: ['eu-central-1'], rolesToAssume: [STAGING, telling] };
    expect(named(targetsOf({}, one, {}, 'hours'))).toEqual(['greenroom-teardown', 'role']);
  });

  it('have the names that the settings give their roles', () => {
    const settings = { region: ['eu-central-1'], roles: { teardown: { staging: STAGING, tools: TOOLS } } };
    expect(named(targetsOf({}, NONE, settings, 'teardown'))).toEqual(['staging', 'tools']);
    const listed = { region: REGIONS, roles: { hours: [STAGING] } };
    expect(named(targetsOf({}, NONE, listed, 'hours'))).toEqual(REGIONS);
  });

  it('take a region once, and two roles of one account not at all', () => {
    const twice = { regions: ['eu-central-1', 'eu-central-1'], rolesToAssume: [] };
    expect(targetsOf({}, twice, {}, 'teardown')).toHaveLength(1);
    const other = 'arn:aws:iam::111122223333:role/other';
    const inputs = { regions: REGIONS, rolesToAssume: [STAGING, TOOLS, other] };
    expect(() => targetsOf({}, inputs, {}, 'teardown')).toThrow(
      /^Role 3 of 'role-to-assume' is of the same account as another one \(it ends in 3333\), so/,
    );
  });

  it.each(['eu-central-1 us-east-1', 'Frankfurt', '444455556666', 'eu-central-1|'])(
    'are none where %j is said to be a region',
    (region) => {
      expect(() => targetsOf({ AWS_REGION: region }, NONE, {}, 'teardown')).toThrow(
        'it takes regions such as',
      );
    },
  );

  it('are refused where there is no region, and where one environment is to be made in several', () => {
    expect(() => targetsOf({}, NONE, {}, 'teardown')).toThrow("Input 'region' is empty");
    const targets = targetsOf({}, NONE, { region: REGIONS }, 'provision');
    expect(() => onlyTarget(targets)).toThrow(
      "there are several to choose from (eu-central-1, us-east-1); give one in the input 'region'",
    );
  });
});

describe('a run that teardown is given', () => {
  const bothRegions = { region: REGIONS };
  const bothRoles = { roles: { teardown: [STAGING, TOOLS] } };
  const madeElsewhere = { roles: { provision: TOOLS, teardown: STAGING } };
  const other = 'arn:aws:iam::111122223333:role/other';

  it.each([
    ['no inputs and no settings', NONE, {}, true],
    ['inputs alone', { regions: ['eu-central-1'], rolesToAssume: [STAGING] }, {}, true],
    ['settings alone', NONE, { ...bothRegions, ...bothRoles }, true],
    ['every region of the settings', { ...NONE, regions: ['us-east-1', 'eu-central-1'] }, bothRegions, true],
    ['one of two regions', { ...NONE, regions: ['us-east-1'] }, bothRegions, false],
    ['another role of each account', { ...NONE, rolesToAssume: [other, TOOLS] }, bothRoles, true],
    ['a role of one of two accounts', { ...NONE, rolesToAssume: [other] }, bothRoles, false],
    ['no role of the account that provision works in', NONE, madeElsewhere, false],
    ['a role of that account as well', { ...NONE, rolesToAssume: [STAGING, TOOLS] }, madeElsewhere, true],
    ['credentials without a role', NONE, { roles: { provision: TOOLS } }, true],
  ])('with %s, covers what the settings name: %#', (_what, inputs, settings, covers) => {
    expect(coversSettings(inputs, settings, 'teardown')).toBe(covers);
  });
});

describe('the role of a look', () => {
  const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
  const VARIABLE = { AWS_REGION: 'eu-central-1', GREENROOM_TEARDOWN_ROLE: role('variable') };
  const bare = { AWS_REGION: 'eu-central-1' };
  const both = { due: role('due'), teardown: role('teardown') };

  it.each([
    ['the input', [role('input')], both, VARIABLE, 'input'],
    ['then that of the settings for a look', [], both, VARIABLE, 'due'],
    ['then the variable for teardown', [], { teardown: role('teardown') }, VARIABLE, 'variable'],
    ['then that of the settings for teardown', [], { teardown: role('teardown') }, bare, 'teardown'],
    ['then none', [], undefined, bare, undefined],
  ])('is %s', (_, rolesToAssume, roles, env, name) => {
    const inputs = awsOfLook(env, { regions: [], allowedAccounts: [], rolesToAssume }, { roles });
    const [target] = targetsOf(env, inputs, { roles }, 'due');
    expect(target.role).toBe(name && role(name));
  });

  it('is refused where the variable is needed and holds no ARN', () => {
    const inputs = { regions: [], allowedAccounts: [], rolesToAssume: [] };
    const env = { GREENROOM_TEARDOWN_ROLE: 'teardown' };
    expect(() => awsOfLook(env, inputs, {})).toThrow(
      "Input 'GREENROOM_TEARDOWN_ROLE' has a value of 8 characters",
    );
    expect(awsOfLook(env, inputs, { roles: both })).toEqual(inputs);
  });
});
