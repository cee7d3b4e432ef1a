import { type Mistake, SETTINGS, WORKFLOW, workflow } from './mistake.ts';

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

/** What `npm run settings` says. */
export const OF_SETTINGS: readonly Mistake[] = [
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
    sentence: `${SETTINGS}:6: 'environments.preview.hours': The hours cannot be read; write them like 'Mon-Fri 08:00-20:00 Europe/Berlin'.`,
  },
  {
    name: 'a time zone that nobody knows',
    kind: 'settings',
    base: 'called',
    edits: [[SETTINGS, 'Europe/Berlin', 'Europe/Berln']],
    by: 'settings',
    sentence: `${SETTINGS}:6: 'environments.preview.hours': The hours name a time zone that nobody knows; write them like 'Mon-Fri 08:00-20:00 Europe/Berlin'.`,
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
    `${LINE}: 'environments.preview.wanted': it takes branch, pull-request, review-requested, label:NAME, story-label:NAME.`,
  ),
  settings(
    'the name of a parameter',
    '    parameters: { InstanceTyp: t4g.small }\n',
    `${LINE}: the template 'beanstalk-environment' does not declare the parameter 'InstanceTyp', so nothing comes of it; the nearest is 'InstanceType'.`,
  ),
  settings(
    'the value of a parameter',
    '    parameters: { EnvironmentType: LoadBalancd }\n',
    `${LINE}: Parameter 'EnvironmentType' has a value that the template does not take; it takes SingleInstance, LoadBalanced.`,
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
      `${WORKFLOW}:27: the step provisions the kind 'previw', which ${SETTINGS} does not have; the nearest is 'preview'.`,
    ),
    by: 'settings',
  },
  {
    ...workflow(
      'steps',
      'the value of a parameter in a step',
      ["allowed-accounts: '111122223333'", "parameters: '{ MinInstances: none }'"],
      `${WORKFLOW}:27: Parameter 'MinInstances' has a value that the template does not take; it takes a number from 1 on.`,
    ),
    by: 'settings',
  },
];
