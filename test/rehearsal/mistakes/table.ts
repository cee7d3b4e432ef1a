/** A change of one text in a file of the good repository: what is taken out, and what is put in its place. */
type Edit = readonly [path: string, from: string, to: string];

/** A mistake that somebody makes who takes Greenroom up, as a small change of a repository that is right. */
export interface Mistake {
  readonly name: string;
  /** What somebody wrote wrongly. */
  readonly kind: 'settings' | 'workflow' | 'variable' | 'role' | 'command';
  /** The folder of `good` that is changed: `called` has the README's caller, `steps` has steps of its own. */
  readonly base: 'called' | 'steps';
  readonly edits?: readonly Edit[];
  /** Texts by path; they are written beside the others, or over them. */
  readonly files?: Readonly<Record<string, string>>;
  /** Variables of the repository, which win over those of the set-up. */
  readonly variables?: Readonly<Record<string, string>>;
  /** What says it: `npm run settings`, a rehearsal of the repository, or `npm run init` with these arguments. */
  readonly by: 'settings' | 'rehearse' | { readonly init: readonly string[] };
  /** Stands in what is printed, whole. */
  readonly sentence: string;
  /** 1 when absent. 0 for what may be meant so. */
  readonly exit?: 0;
  /** Must not be printed. */
  readonly untold?: string;
}

const SETTINGS = '.github/greenroom.yml';
const WORKFLOW = '.github/workflows/preview.yml';
const PREVIEW = '    parameters: { InstanceType: t4g.small, MinInstances: 1 }\n';
/** Where the parameters of the good settings are. */
const LINE = `${SETTINGS}:5`;
const TEMPLATE = `Parameters:
  Size: { Type: String, AllowedValues: [small, medium, large], Default: small }
Resources:
  Pages: { Type: AWS::S3::Bucket }
Outputs:
  Url: { Value: !GetAtt Pages.WebsiteURL }
`;

/** The settings of `called` with other lines in the place of the parameters. */
function settings(name: string, lines: string, sentence: string): Mistake {
  return {
    name,
    kind: 'settings',
    base: 'called',
    edits: [[SETTINGS, PREVIEW, lines]],
    by: 'settings',
    sentence,
  };
}

/** The settings of `called` with a template of its own, whose file is there. */
function template(name: string, text: string, sentence: string, more = ''): Mistake {
  return {
    ...settings(name, `    template: infra/site.yml\n${more}`, sentence),
    files: { 'infra/site.yml': text },
  };
}

/** A workflow in which one text is another. */
function workflow(
  base: Mistake['base'],
  name: string,
  [from, to]: readonly [string, string],
  sentence: string,
): Mistake {
  return { name, kind: 'workflow', base, edits: [[WORKFLOW, from, to]], by: 'rehearse', sentence };
}

function variables(
  name: string,
  given: Readonly<Record<string, string>>,
  sentence: string,
  kind: 'variable' | 'role' = 'variable',
): Mistake {
  return { name, kind, base: 'called', variables: given, by: 'rehearse', sentence };
}

const OF_SETTINGS: readonly Mistake[] = [
  {
    name: 'a kind at the top of the file',
    kind: 'settings',
    base: 'called',
    files: { [SETTINGS]: 'project: storefront\npreview:\n  ttl: 7d\n' },
    by: 'settings',
    sentence: `${SETTINGS}:2: unknown key 'preview'; a kind of environment belongs under 'environments:', so write environments.preview.`,
  },
  settings(
    'an unknown key',
    '    hour: "Mon-Fri 08:00-20:00 Europe/Berlin"\n',
    `${LINE}: unknown key 'hour'; the nearest legal key is 'hours'.`,
  ),
  settings(
    'a parameter outside of parameters',
    '    InstanceType: t4g.small\n',
    `${LINE}: unknown key 'InstanceType'; a parameter of the template belongs under 'parameters:'.`,
  ),
  settings(
    'a tab',
    '\tparameters: { MinInstances: 1 }\n',
    `${LINE}: the line begins with a tab, and YAML takes only spaces there; indent it with spaces.`,
  ),
  {
    name: 'hours in no known form',
    kind: 'settings',
    base: 'called',
    edits: [[SETTINGS, 'Mon-Fri 08:00-20:00 Europe/Berlin', 'Mo-Fr 8-20 Berlin']],
    by: 'settings',
    sentence: `${SETTINGS}:6: 'environments.preview.hours': The hours 'Mo-Fr 8-20 Berlin' cannot be read; write them like 'Mon-Fri 08:00-20:00 Europe/Berlin'.`,
  },
  {
    name: 'a time zone that nobody knows',
    kind: 'settings',
    base: 'called',
    edits: [[SETTINGS, 'Europe/Berlin', 'Europe/Berln']],
    by: 'settings',
    sentence: `${SETTINGS}:6: 'environments.preview.hours': The hours 'Mon-Fri 08:00-20:00 Europe/Berln' name the time zone 'Europe/Berln', which nobody knows; write them like 'Mon-Fri 08:00-20:00 Europe/Berlin'.`,
  },
  {
    name: 'a span without its unit',
    kind: 'settings',
    base: 'called',
    edits: [[SETTINGS, 'ttl: 7d', 'ttl: 7 days']],
    by: 'settings',
    sentence: `${SETTINGS}:7: 'environments.preview.ttl': it takes durations above 0 such as 12h or 7d.`,
  },
  {
    name: 'an account that lost a digit',
    kind: 'settings',
    base: 'called',
    edits: [[SETTINGS, '"111122223333"', '11112222333']],
    by: 'settings',
    sentence: `${SETTINGS}:4: 'environments.preview.accounts.0': an account id has twelve digits.`,
  },
  settings(
    'a base that is not there',
    '    inherits: bse\n',
    `${LINE}: 'preview' inherits 'bse', which is not there; the nearest environment is 'preview'.`,
  ),
  settings(
    'what asks for an environment',
    '    wanted: review_requested\n',
    `${LINE}: 'environments.preview.wanted': it takes branch, pull-request, review-requested, label:NAME.`,
  ),
  settings(
    'the name of a parameter',
    '    parameters: { InstanceTyp: t4g.small }\n',
    `${LINE}: the template 'beanstalk-environment' does not declare the parameter 'InstanceTyp', so nothing comes of it; the nearest is 'InstanceType'.`,
  ),
  settings(
    'the value of a parameter',
    '    parameters: { EnvironmentType: LoadBalancd }\n',
    `${LINE}: Parameter 'EnvironmentType' has the value 'LoadBalancd'; it takes SingleInstance, LoadBalanced.`,
  ),
  settings(
    'the name of a platform',
    '    parameters: { SolutionStackName: nodejs24 }\n',
    `${LINE}: Parameter 'SolutionStackName' names no platform of Elastic Beanstalk; it takes one such as 'Node.js 24 running on 64bit Amazon Linux 2023'.`,
  ),
  settings(
    'the namespace of an option',
    '    option-settings: { "aws:autoscaling:agg": { Cooldown: 60 } }\n',
    `${LINE}: Elastic Beanstalk documents no namespace 'aws:autoscaling:agg'; the nearest is 'aws:autoscaling:asg'.`,
  ),
  settings(
    'a parameter that branches may change',
    '    overridable: [InstanceTypes]\n',
    `${LINE}: 'overridable' names 'InstanceTypes', which the template 'beanstalk-environment' does not declare; the nearest is 'InstanceType'.`,
  ),
  settings(
    'the path of a template',
    '    template: infra/preview.yml\n',
    `${LINE}: there is no file 'infra/preview.yml' in this repository; correct 'template', or add the file.`,
  ),
  settings(
    'the name of a bundled template',
    '    template: beanstalk-enviroment\n',
    `${LINE}: Template 'beanstalk-enviroment' is neither a bundled template nor a path that ends in .yml, .yaml, .json, .ts, .mjs or .js; correct 'template'.`,
  ),
  template(
    'a template without resources',
    'Outputs: {}\n',
    `${LINE}: Template 'infra/site.yml' defines no resources; write at least one under Resources, or correct 'template'.`,
  ),
  template(
    'a template without the output that is asked',
    TEMPLATE.replace('Url:', 'Address:'),
    `${SETTINGS}:3: Template 'infra/site.yml' has no output 'Url' to ask for the environment's health; add the output, name another in 'url-output', or set 'health' to beanstalk or none.`,
  ),
  template(
    'a template that makes a role',
    `${TEMPLATE}`.replace('Outputs:', '  Reader: { Type: AWS::IAM::Role }\nOutputs:'),
    `${SETTINGS}:3: the template 'infra/site.yml' needs CAPABILITY_IAM, because it makes AWS::IAM::Role; add it to 'capabilities' if that is intended.`,
  ),
  template(
    'a parameter that nobody supplies',
    `Parameters: { ApiKey: { Type: String } }\n${TEMPLATE.slice(TEMPLATE.indexOf('Resources'))}`,
    `${SETTINGS}:3: nobody supplies the parameter 'ApiKey' of the template 'infra/site.yml'; write it under 'parameters:', give it in the step's input 'parameters', or give it a default.`,
  ),
  {
    ...template(
      'a secret that is too short',
      TEMPLATE.replace('Resources:', '  ApiKey: { Type: String, NoEcho: true, MinLength: 32 }\nResources:'),
      `${SETTINGS}:6: Parameter 'ApiKey' has a value that the template does not take; it takes text of at least 32 characters.`,
      '    parameters: { ApiKey: hush-hush }\n',
    ),
    untold: 'hush-hush',
  },
  settings(
    'half a domain name',
    '    domain: preview.example.com\n',
    `${LINE}: 'domain' is given and 'hosted-zone-id' is not, so the environment keeps its own address; give both, or neither.`,
  ),
  {
    ...settings(
      'a role of another account in the settings',
      '    roles: { provision: "arn:aws:iam::444455556666:role/greenroom-provision" }\n',
      `${LINE}: the role of 'roles.provision' belongs to an account that 'accounts' does not list (it ends in 6666); correct the role or the list.`,
    ),
    kind: 'role',
    untold: '44445555',
  },
  {
    ...workflow(
      'steps',
      'a kind that the settings do not have',
      ["allowed-accounts: '111122223333'", 'environment: previw'],
      `${WORKFLOW}:29: the step provisions the kind 'previw', which ${SETTINGS} does not have; the nearest is 'preview'.`,
    ),
    by: 'settings',
  },
  {
    ...workflow(
      'steps',
      'the value of a parameter in a step',
      ["allowed-accounts: '111122223333'", "parameters: '{ MinInstances: none }'"],
      `${WORKFLOW}:27: Parameter 'MinInstances' has the value 'none'; it takes a number from 1 on.`,
    ),
    by: 'settings',
  },
];

const ARN = 'arn:aws:iam::111122223333:role/greenroom-provision';
const NO_ROLE =
  "the account has no role of that name, or its trust policy does not name this job; correct the role's ARN, or let the trust policy name this repository in token.actions.githubusercontent.com:sub";
const NO_CREDENTIALS =
  'there are no AWS credentials; give `role-to-assume` and `permissions: id-token: write`, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.';
const OFF =
  'Greenroom is off, because the repository variable GREENROOM is not set, or says neither yes nor no. Set it to true to switch Greenroom on, or to false to switch it off without this word.';

const OF_WORKFLOWS: readonly Mistake[] = [
  workflow(
    'steps',
    'the name of an input',
    ['role-to-assume: ${{ vars.GREENROOM_PROVISION', 'rol-to-assume: ${{ vars.GREENROOM_PROVISION'],
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
    "preview.yml, job preview, step Provision: Input 'allowed-accounts' has the value '…'; it takes account ids, each of twelve digits.",
  ),
  workflow(
    'steps',
    'a context that there is not',
    ['toJSON(steps)', 'toJSON(step)'],
    "preview.yml is not a valid workflow: preview.yml (Line: 39, Col: 20): Unrecognized named-value: 'step'",
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
    ['SLACK_TOKEN: ${{', 'SLACK_TOKN: ${{'],
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
    ['group: preview-${{ github.event.pull_request.head.repo.id }}-${{ github.head_ref }}', 'group: preview'],
    "preview.yml, job preview: its concurrency group is the same for every branch, so a pull request that waits is cancelled when the next one comes; put ${{ github.head_ref }} into 'group'.",
  ),
  {
    ...workflow(
      'steps',
      'a checkout of code that anybody proposes',
      [
        '    steps:\n',
        '    steps:\n      - uses: actions/checkout@v5\n        with: { ref: "${{ github.event.pull_request.head.sha }}" }\n',
      ],
      'preview.yml, job preview, step __actions_checkout: a run of pull_request_target has the secrets and a token that may write, and this step fetches code that anybody may have proposed; use on: pull_request, or leave the step out, since provision reads the commit by itself.',
    ),
  },
];

const OF_VARIABLES: readonly Mistake[] = [
  variables(
    'a region without its dash',
    { AWS_REGION: 'eu-central1' },
    "preview.yml, job greenroom / preview, step Provision: Input 'region' has the value 'eu-central1'; it takes regions such as eu-central-1, separated by commas or newlines.",
  ),
  variables(
    'an empty variable',
    { GREENROOM_PROVISION_ROLE: '' },
    `preview.yml, job greenroom / preview, step Provision: Could not learn which account the credentials belong to, because ${NO_CREDENTIALS}`,
  ),
  variables(
    'the name of a variable',
    { GREENROOM_PROVISION_ROLE: '', GREENROOM_PROVISON_ROLE: ARN },
    'on-pull-request.yml:49: vars.GREENROOM_PROVISION_ROLE is not set; vars.GREENROOM_PROVISON_ROLE is.',
  ),
  { ...variables('GREENROOM: yes please', { GREENROOM: 'yes please' }, OFF), exit: 0 },
  {
    ...variables(
      'a channel that is not set',
      { GREENROOM_SLACK_CHANNEL: '' },
      "Tell people: 'slack-token' is given and 'slack-channel' is not, so Slack is told nothing; give both, or neither.",
    ),
    exit: 0,
  },
  variables(
    'a role by its name',
    { GREENROOM_PROVISION_ROLE: 'greenroom-provision' },
    "preview.yml, job greenroom / preview, step Provision: Input 'role-to-assume' has the value 'greenroom-provision'; it takes the ARN of a role, such as arn:aws:iam::ACCOUNT:role/NAME.",
    'role',
  ),
  variables(
    'a role that is not there',
    { GREENROOM_PROVISION_ROLE: ARN.replace('provision', 'provison') },
    `Not authorized to perform sts:AssumeRoleWithWebIdentity on the role greenroom-provison: ${NO_ROLE}`,
    'role',
  ),
  variables(
    'a role of another account',
    { GREENROOM_PROVISION_ROLE: ARN.replace('111122223333', '444455556666') },
    `Not authorized to perform sts:AssumeRoleWithWebIdentity on the role greenroom-provision: ${NO_ROLE}`,
    'role',
  ),
];

const OF_COMMANDS: readonly Mistake[] = [
  {
    name: 'a ref that can be moved',
    kind: 'command',
    base: 'called',
    by: { init: ['--ref', 'main', '--repository', 'octo-org/greenroom'] },
    sentence:
      'Warning: main can be moved, so what runs in your account can change without you. Name the full commit SHA: git rev-parse main^{commit}',
    exit: 0,
  },
  {
    name: 'the address of a repository instead of its name',
    kind: 'command',
    base: 'called',
    by: { init: ['--ref', 'main', '--repository', 'https://github.com/octo-org/greenroom'] },
    sentence: "--repository is OWNER/NAME, not 'https://github.com/octo-org/greenroom'.",
  },
];

/** Mistakes of adopters, each with the sentence that says it before the first push. */
export const MISTAKES: readonly Mistake[] = [
  ...OF_SETTINGS,
  ...OF_WORKFLOWS,
  ...OF_VARIABLES,
  ...OF_COMMANDS,
];
