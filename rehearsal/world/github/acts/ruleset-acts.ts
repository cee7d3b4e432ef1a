import { z } from 'zod';
import { verb } from '../../kernel/control-args.ts';
import type { Service } from '../../kernel/wire.ts';
import type { GitHubState } from '../model/model.ts';
import { RULE_TYPES } from '../model/records.ts';

/** What an administrator does to the rulesets of the repository. */
export function rulesetVerbs(state: GitHubState): Service['control'] {
  const ruleset = {
    name: z.string(),
    branches: z.array(z.string()).min(1),
    rules: z.array(z.enum(RULE_TYPES)).min(1),
    enforcement: z.enum(['active', 'evaluate', 'disabled']).default('active'),
  };
  return {
    /** Makes a ruleset; one of the same name is made anew. */
    ruleset: verb('github/ruleset', ruleset, (wished) => {
      const { rulesets } = state.access;
      const known = rulesets.findIndex(({ name }) => name === wished.name);
      const id = rulesets[known]?.id ?? ++state.counters.lastId;
      rulesets.splice(known < 0 ? rulesets.length : known, 1, { id, ...wished });
      return { id };
    }),
  };
}
