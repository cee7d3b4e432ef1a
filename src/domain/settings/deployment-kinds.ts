import { z } from 'zod';
import { nearest } from '../input/nearest.ts';

/** A GitHub environment has at most 255 characters (docs.github.com, "Managing environments for deployment"). */
const name = z.string().min(1).max(255, 'the name of an environment on GitHub has at most 255 characters');
const kind = z
  .string({ error: 'it takes a kind of this file' })
  .regex(/^[a-z][a-z0-9]{1,15}$/, 'it takes a kind: 2 to 16 lower-case letters and digits, a letter first');

/** Which kind another tool means by the name of an environment on GitHub: `staging: qa`. */
export const deploymentKindsSchema = z.record(name, kind);

/** Kinds by the name of an environment on GitHub. */
export type DeploymentKinds = Readonly<Record<string, string>>;

/** What is wrong with one name of the map. */
export interface DeploymentKindFault {
  /** As it is written. */
  readonly name: string;
  /** What is there and what to do, without a dot at its end. */
  readonly what: string;
}

/**
 * Names that lead to a kind that the file does not have, and names that GitHub takes for one: it compares them without case
 * (docs.github.com, "Managing environments for deployment"). Every file may have previews without naming them.
 */
export function deploymentKindFaults(
  mapped: DeploymentKinds,
  kinds: readonly string[],
): readonly DeploymentKindFault[] {
  const names = Object.keys(mapped);
  return Object.entries(mapped).flatMap(([each, kindOfIt], index) => {
    const twin = names.slice(0, index).find((other) => isSameName(other, each));
    if (twin !== undefined)
      return [
        {
          name: each,
          what: `'deployments' has '${twin}' and '${each}', which GitHub takes for one name; keep one of the two`,
        },
      ];
    if (kindOfIt === 'preview' || kinds.includes(kindOfIt)) return [];
    const known = [...new Set([...kinds, 'preview'])];
    return [
      {
        name: each,
        what: `'deployments' maps '${each}' to the kind '${kindOfIt}', which is not there; the nearest kind is '${nearest(kindOfIt, known)}'`,
      },
    ];
  });
}

/** The kind that is meant by the name of an environment; undefined for a name that nobody mapped. */
export function kindOfDeployment(
  mapped: DeploymentKinds | undefined,
  environment: string,
): string | undefined {
  return Object.entries(mapped ?? {}).find(([each]) => isSameName(each, environment))?.[1];
}

/** Names of environments that mean the kind; [] for none. */
export function namesOfKind(mapped: DeploymentKinds | undefined, kindOfIt: string): readonly string[] {
  return Object.entries(mapped ?? {}).flatMap(([each, mappedTo]) => (mappedTo === kindOfIt ? [each] : []));
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
