import type { PassedRole, ResourceWork } from '../../../identity/resources/resource-work.ts';
import { iamOf } from '../../../identity/roles/iam.ts';
import { namedProfile } from '../../../identity/roles/records.ts';
import type { WorldCore } from '../../../kernel/world.ts';
import { arnIn } from '../../protocol/partitions.ts';

type Place = ResourceWork['place'];

/** The roles that instances get by a profile, which is named by its name or its ARN; one that is not there is taken to have its role's name. */
export function rolesOfProfile(core: WorldCore, place: Place, profile: string): readonly PassedRole[] {
  const iam = iamOf(core);
  const found = iam && namedProfile(iam, profile);
  const names = found?.roles ?? [profile.split('/').at(-1) ?? ''];
  return names.map((name) => ({
    role: iam?.roles.get(name)?.arn ?? roleArn(place, name),
    service: 'ec2.amazonaws.com',
  }));
}

/** ARN of a role that is named by its name or its ARN. */
export function roleArn({ account, region }: Place, nameOrArn: string): string {
  return nameOrArn.startsWith('arn:') ? nameOrArn : arnIn(region, `iam::${account}:role/${nameOrArn}`);
}
