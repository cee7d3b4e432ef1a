import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../../tools/repository/repository-root.ts';
import { type Mistake, WORKFLOW, workflow } from './mistake.ts';

/** The first line of the workflow for pull requests that has the words, from 1. */
function lineOf(words: string): number {
  const text = readFileSync(join(repositoryRoot, '.github/workflows/on-pull-request.yml'), 'utf8');
  return text.split('\n').findIndex((line) => line.includes(words)) + 1;
}

function variables(
  name: string,
  given: Readonly<Record<string, string>>,
  sentence: string,
  kind: 'variable' | 'role' = 'variable',
): Mistake {
  return { name, kind, base: 'called', variables: given, by: 'rehearse', sentence };
}

const ARN = 'arn:aws:iam::111122223333:role/greenroom-provision';
const NO_ROLE =
  "the account has no role of that name, or its trust policy does not name this job; correct the role's ARN, or let the trust policy name this repository in token.actions.githubusercontent.com:sub";
const NO_CREDENTIALS =
  'there are no AWS credentials; give `role-to-assume` and `permissions: id-token: write`, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.';
const OFF =
  'Greenroom is off, because the repository variable GREENROOM is not set, or says neither yes nor no. Set it to true to switch Greenroom on, or to false to switch it off without this word.';

/** What a rehearsal says of workflows. */
export const OF_WORKFLOWS: readonly Mistake[] = [
  {
    name: 'placeholders of the documentation',
    kind: 'workflow',
    base: 'called',
    edits: [
      [WORKFLOW, 'octo-org/greenroom/', 'OWNER/greenroom/'],
      [WORKFLOW, '@4f1c2a7e9b3d5068c1e2f4a6b8d0c3e5f7a91b2d', '@REF'],
    ],
    by: 'rehearse',
    sentence:
      "preview.yml:13: OWNER and REF are placeholders; write the owner of Greenroom's repository and the full SHA of a commit.",
    untold: 'Nothing is to be mended.',
  },
  {
    ...workflow(
      'called',
      'a workflow of another repository',
      ['octo-org/greenroom/', 'octo-org/other/'],
      'Nothing of Greenroom was played: no workflow uses OWNER/greenroom/…; correct the repository in its `uses:`.',
    ),
    untold: 'Nothing is to be mended.',
  },
  workflow(
    'steps',
    'the name of an input',
    [`role-to-assume: $\{{ vars.GREENROOM_PROVISION`, `rol-to-assume: $\{{ vars.GREENROOM_PROVISION`],
    "preview.yml, job preview, step Provision: Unexpected input(s) 'rol-to-assume', valid inputs are project, environment,",
  ),
  workflow(
    'steps',
    'no permission for an id token',
    ['      id-token: write # the roles in AWS\n', ''],
    'preview.yml, job preview, step Provision: The job may not ask for an OIDC token, so no role can be assumed; give it `permissions: id-token: write`',
  ),
  workflow(
    'steps',
    'no permission for deployments',
    ["      deployments: write # the environment's record and its URL\n", ''],
    '(Resource not accessible by integration): give the job the permission deployments: write.',
  ),
  workflow(
    'steps',
    'an account without quotes',
    ["'111122223333'", '011122223333'],
    "preview.yml, job preview, step Provision: Input 'allowed-accounts' has a value of 11 characters; it takes account ids, each of twelve digits.",
  ),
  workflow(
    'steps',
    'a project that the roles are not for',
    ["allowed-accounts: '111122223333'", 'project: storefrnt'],
    "Where the policy allows it for other names only, correct 'project', which the names begin with.",
  ),
  workflow(
    'steps',
    'an environment of GitHub that the trust policy does not name',
    ['    runs-on: ubuntu-latest\n', '    runs-on: ubuntu-latest\n    environment: staging\n'],
    `Not authorized to perform sts:AssumeRoleWithWebIdentity on the role greenroom-provision: ${NO_ROLE}`,
  ),
  workflow(
    'steps',
    'a context that there is not',
    ['toJSON(steps)', 'toJSON(step)'],
    "preview.yml is not a valid workflow: preview.yml (Line: 40, Col: 20): Unrecognized named-value: 'step'",
  ),
  workflow(
    'called',
    'a caller without a permission that the called workflow needs',
    ["      deployments: write # the environment's record and its URL\n", ''],
    "The nested job 'preview' is requesting 'deployments: write', but is only allowed 'deployments: none'.",
  ),
  workflow(
    'called',
    'a secret by a wrong name',
    ['SLACK_TOKEN: $', 'SLACK_TOKN: $'],
    '.github/workflows/preview.yml (Line: 22, Col: 19): Invalid secret, SLACK_TOKN is not defined in the referenced workflow.',
  ),
  workflow(
    'called',
    'no word of closed pull requests',
    [', closed]', ']'],
    'preview.yml: no workflow takes an environment down once its pull request is closed; add closed to the types of pull_request, and a step that uses actions/teardown where no job does.',
  ),
  workflow(
    'steps',
    'one concurrency group for all branches',
    [
      `group: preview-$\{{ github.event.pull_request.head.repo.id }}-$\{{ github.head_ref }}`,
      'group: preview',
    ],
    `preview.yml, job preview: its concurrency group is the same for every branch, so a pull request that waits is cancelled when the next one comes; put $\{{ github.head_ref }} into 'group'.`,
  ),
  {
    name: 'a checkout of code that anybody proposes',
    kind: 'workflow',
    base: 'steps',
    edits: [
      [WORKFLOW, '  pull_request:\n', '  pull_request_target:\n  pull_request:\n'],
      [
        WORKFLOW,
        '    steps:\n',
        `    steps:\n      - name: Check out\n        uses: actions/checkout@v5\n        with: { ref: "$\{{ github.event.pull_request.head.sha }}" }\n`,
      ],
    ],
    by: 'rehearse',
    sentence:
      'preview.yml, job preview, step Check out: a run of pull_request_target has the secrets and a token that may write, and this step fetches code that anybody may have proposed; use on: pull_request, or leave the step out, since provision reads the commit by itself.',
  },
];

/** What a rehearsal says of variables and of roles. */
export const OF_VARIABLES: readonly Mistake[] = [
  variables(
    'a region without its dash',
    { AWS_REGION: 'eu-central1' },
    "preview.yml, job greenroom / preview, step Provision: Input 'region' has a value of 11 characters; it takes regions such as eu-central-1, separated by commas or newlines.",
  ),
  variables(
    'an empty variable',
    { GREENROOM_PROVISION_ROLE: '' },
    `preview.yml, job greenroom / preview, step Provision: Could not learn which account the credentials belong to, because ${NO_CREDENTIALS}`,
  ),
  variables(
    'the name of a variable',
    { GREENROOM_PROVISION_ROLE: '', GREENROOM_PROVISON_ROLE: ARN },
    `on-pull-request.yml:${lineOf('vars.GREENROOM_PROVISION_ROLE')}: vars.GREENROOM_PROVISION_ROLE is not set; vars.GREENROOM_PROVISON_ROLE is.`,
  ),
  { ...variables('GREENROOM: yes please', { GREENROOM: 'yes please' }, OFF), exit: 0 },
  variables(
    'a channel that is not set',
    { GREENROOM_SLACK_CHANNEL: '' },
    "preview.yml, job greenroom / preview, step Provision: Input 'slack-token' is given and 'slack-channel' is not, so nothing could be announced; give slack-channel the id of a channel, or leave both empty.",
  ),
  variables(
    'a role by its name',
    { GREENROOM_PROVISION_ROLE: 'greenroom-provision' },
    "preview.yml, job greenroom / preview, step Provision: Input 'role-to-assume' has a value of 19 characters; it takes the ARN of a role, such as arn:aws:iam::ACCOUNT:role/NAME.",
    'role',
  ),
  variables(
    'a role that is not there',
    { GREENROOM_PROVISION_ROLE: ARN.replace('provision', 'provison') },
    `Not authorized to perform sts:AssumeRoleWithWebIdentity on the role greenroom-provison: ${NO_ROLE}`,
    'role',
  ),
  variables(
    'a role for CloudFormation that is not there',
    { GREENROOM_CFN_ROLE: 'arn:aws:iam::111122223333:role/greenroom-cloudfromation' },
    "is not authorized to perform: iam:PassRole on resource: role/greenroom-cloudfromation because no identity-based policy allows the iam:PassRole action. Allow iam:PassRole in the role's policy. Where the policy allows it for another role only, correct 'cfn-role-arn'.",
    'role',
  ),
  variables(
    'a role of another account',
    { GREENROOM_PROVISION_ROLE: ARN.replace('111122223333', '444455556666') },
    "The credentials belong to an account that 'allowed-accounts' does not list (it ends in 6666); correct the role or the list.",
    'role',
  ),
];

/** What `npm run init` says of its own line. */
export const OF_COMMANDS: readonly Mistake[] = [
  {
    name: 'a ref that can be moved',
    kind: 'command',
    base: 'called',
    by: { init: ['--ref', 'main', '--repository', 'octo-org/greenroom'] },
    sentence:
      "Warning: main can be moved, so what runs in your account can change without you. Name the full commit SHA: git rev-parse 'main^{commit}'",
    exit: 0,
  },
  {
    name: 'the address of a repository instead of its name',
    kind: 'command',
    base: 'called',
    by: { init: ['--ref', 'main', '--repository', 'https://github.com/octo-org/greenroom'] },
    sentence: "--repository is OWNER/NAME on GitHub, not 'https://github.com/octo-org/greenroom'.",
  },
];
