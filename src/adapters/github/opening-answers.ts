import type { ForeignAnswer } from '../fetch/answers.ts';
import { OPEN } from './named-calls.ts';

const FACT = {
  calls: OPEN,
  status: 422,
  cause: 'fact',
  repeat: 'final',
  concerns: 'nobody',
  todo: '',
} as const;

/** What GitHub answers where a pull request is to be opened; rows of `GITHUB_ANSWERS`, with the same sources. */
export const OPENING_ANSWERS = {
  mayNotOpen: {
    calls: OPEN,
    status: 403,
    says: /not permitted to create (?:or approve )?pull requests/i,
    cause: 'access_denied',
    repeat: 'final',
    concerns: 'ops',
    todo: 'allow GitHub Actions to create pull requests in the settings, under Actions > General > Workflow permissions',
  },
  openAlready: { ...FACT, says: /pull request already exists/i },
  nothingToMerge: { ...FACT, says: /no commits between|no history in common/i },
  noDrafts: {
    calls: OPEN,
    status: 422,
    says: /draft pull requests are not supported/i,
    cause: 'invalid_input',
    repeat: 'final',
    concerns: 'ops',
    todo: "set the input 'draft' to false",
  },
} as const satisfies Readonly<Record<string, ForeignAnswer>>;
