import { describe, expect, it } from '@jest/globals';
import { settingsDifference } from '../../../src/domain/settings/settings-difference.ts';

describe('settingsDifference', () => {
  it('names what differs by path, at whatever depth, and what only one side has', () => {
    const left = {
      application: 'shop',
      parameters: { InstanceType: 't4g.micro', MinInstances: '1' },
      roles: { provision: 'one', teardown: undefined },
      wanted: ['branch', 'label:stage'],
    };
    const right = {
      application: 'shop',
      parameters: { InstanceType: 't4g.small', MinInstances: '1' },
      roles: { provision: 'one', teardown: 'two' },
      wanted: ['branch'],
      protected: false,
    };
    expect(settingsDifference(left, right)).toEqual([
      { key: 'parameters.InstanceType', left: 't4g.micro', right: 't4g.small' },
      { key: 'protected', left: undefined, right: 'false' },
      { key: 'roles.teardown', left: undefined, right: 'two' },
      { key: 'wanted', left: 'branch, label:stage', right: 'branch' },
    ]);
  });

  it('finds nothing between equals', () => {
    expect(settingsDifference({ parameters: { A: '1' } }, { parameters: { A: '1' } })).toEqual([]);
  });
});
