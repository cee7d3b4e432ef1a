import { z } from 'zod';
import { parseHours } from '../hours/hours.ts';
import { parseDuration } from '../input/durations.ts';
import { globExcess } from '../input/glob-bounds.ts';
import {
  ACCOUNT_ID,
  BUCKET_NAME,
  CAPABILITIES,
  DOMAIN,
  type Form,
  GITHUB_LOGIN,
  HOSTED_ZONE_ID,
  REGION,
  ROLE_ARN,
  SITE_PATH,
  TAG_KEY,
} from '../input/legal-values.ts';
import { isReadableGlob, parseList } from '../input/text-lists.ts';
import { commandAliasesSchema } from './command-settings.ts';
import { deploymentKindsSchema } from './deployment-kinds.ts';
import { peopleSettingsSchema } from './people-settings.ts';
import { storySettingsSchema } from './story-settings.ts';

const plainValue = z
  .union([z.string(), z.number(), z.boolean()], { error: 'it takes text, a number, true or false' })
  .transform(String);
const readableGlobs = (globs: readonly string[]) => globs.every(isReadableGlob);
const BROKEN_GLOB = 'a bracket of a glob has no other one; close it, or write a backslash before it';
const globList = z
  .union([z.string().transform(parseList), z.array(z.string())], {
    error: 'it takes text, or a list of texts',
  })
  .refine(readableGlobs, BROKEN_GLOB)
  .refine((globs) => globs.every((glob) => globExcess(glob) === undefined), {
    error: ({ input }) =>
      `a glob ${(input as readonly string[]).map(globExcess).find((each) => each !== undefined)}`,
  });

const WANTED = 'it takes branch, pull-request, review-requested, label:NAME, story-label:NAME';
const wantedRule = z.string().regex(/^(branch|pull-request|review-requested|(story-)?label:.+)$/, WANTED);
/** Several in one text, as in an input; the name of a label with a comma in it stands in a list. */
const wantedText = z
  .string()
  .regex(
    /^(branch|pull-request|review-requested|(story-)?label:[^,]+)(\s*,\s*(branch|pull-request|review-requested|(story-)?label:[^,]+))*$/,
    WANTED,
  )
  .transform(parseList);
const hours = z.string().superRefine((text, context) => {
  try {
    parseHours(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
  }
});

const formed = ({ pattern, takes }: Form) => z.string().regex(pattern, `it takes ${takes}`);
const roleArn = formed(ROLE_ARN);
const regions = z.union([formed(REGION).transform((region) => [region]), z.array(formed(REGION))], {
  error: `it takes ${REGION.takes}`,
});

const variableName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'a variable has letters, digits and underscores, no digit first');
const secretArn = z
  .string()
  .regex(
    /^arn:aws[a-z-]*:(secretsmanager|ssm):\S+$/,
    'it takes the ARN of a secret or of a parameter in SSM',
  );

/** One role, several, or several that the team has names for. */
const roleArns = z.union(
  [roleArn, z.array(roleArn).min(1), z.record(z.string().regex(/^[a-z][a-z0-9-]{0,29}$/), roleArn)],
  { error: 'it takes the ARN of a role, a list of them, or a map from short names to them' },
);

/** Each action's own role, so that a preview's may differ from production's, and a teardown's from both. */
export const rolesSchema = z.strictObject({
  provision: roleArn.optional(),
  teardown: roleArns.optional(),
  hours: roleArns.optional(),
  due: roleArns.optional(),
});

/** One kind of environment as it is written. Descriptions go into the JSON Schema, where editors show them. */
export const environmentSchema = z.strictObject({
  inherits: z
    .string()
    .describe(
      'Another kind of this file. Its keys apply where this kind has none of its own. Maps are merged.',
    )
    .optional(),
  template: z
    .string()
    .describe(
      'A bundled template by name, or the path of a .yml, .yaml or .json file in the repository at the commit. At the head of the default branch it may be a module that ends in .ts, .mjs or .js.',
    )
    .optional(),
  parameters: z.record(z.string(), plainValue).describe('Parameters for the template.').optional(),
  'option-settings': z
    .record(z.string().regex(/^aws:/, 'a namespace starts with aws:'), z.record(z.string(), plainValue))
    .describe('Options of the Beanstalk environment, by namespace. They win over those of the template.')
    .optional(),
  'environment-variables': z
    .record(
      variableName,
      plainValue.refine((value) => !/[\r\n]/.test(value), 'it takes one line'),
    )
    .describe('Variables for the application. Put no secrets here, because they can be read in the stack.')
    .optional(),
  secrets: z
    .record(variableName, secretArn)
    .describe(
      'Variables whose values the application gets from Secrets Manager or SSM, by ARN. The shipped roles can read names that start with the project and a slash.',
    )
    .optional(),
  noindex: z
    .boolean()
    .describe("Elastic Beanstalk's proxy asks search engines not to index the environment.")
    .optional(),
  'basic-auth': secretArn
    .describe(
      "Secret with the text `user:password`, by ARN. Elastic Beanstalk's proxy asks for it on every page but `health-path` and `deployment-info`. So `health-path` must not be `/`.",
    )
    .optional(),
  tags: z
    .record(formed(TAG_KEY), plainValue)
    .describe('More tags for the stack. A changed tag updates every resource.')
    .optional(),
  application: z.string().describe('Elastic Beanstalk application that holds the versions.').optional(),
  domain: formed(DOMAIN)
    .describe('Domain under which each environment gets a name that carries its branch.')
    .optional(),
  'hosted-zone-id': formed(HOSTED_ZONE_ID)
    .describe('Route 53 hosted zone that serves the domain.')
    .optional(),
  'artifact-bucket': formed(BUCKET_NAME)
    .describe("S3 bucket for source bundles and large templates. Without it, Elastic Beanstalk's own bucket.")
    .optional(),
  'health-path': formed(SITE_PATH)
    .describe('Path that must answer before the environment counts as ready.')
    .optional(),
  health: z.enum(['http', 'beanstalk', 'none']).describe('How readiness is judged.').optional(),
  'health-patience': z
    .string()
    .refine((text) => (parseDuration(text) ?? 0) > 0, 'it takes durations above 0 such as 90s or 15m')
    .describe(
      'How long an environment may be Red after its change before the run gives it up, such as 15m. Without it, 2m.',
    )
    .optional(),
  'url-output': z
    .string()
    .describe("Output of the stack that holds the environment's URL. Without it, `Url`.")
    .optional(),
  'deployment-info': formed(SITE_PATH)
    .describe(
      'Path that must answer with the commit that was deployed before the environment counts as ready.',
    )
    .optional(),
  wanted: z
    .union([wantedText, z.array(wantedRule)], {
      error: WANTED,
    })
    .describe(
      'What asks for an environment: branch, pull-request, review-requested, label:NAME, story-label:NAME.',
    )
    .optional(),
  'skip-branches': globList.describe('Globs of branches that get no environment.').optional(),
  paths: globList
    .describe(
      'Globs of files; a leading ! takes files out again. What changes none of these files gets no environment.',
    )
    .optional(),
  'max-environments': z
    .int()
    .min(1)
    .describe('How many environments of this kind may exist. If there are so many, a new one is skipped.')
    .optional(),
  'hourly-price': z
    .record(z.string(), z.number().nonnegative())
    .describe(
      'Your own price of an hour for each thing, such as t4g.micro, t4g.micro spot, db.t4g.micro or load-balancer. Reports then show what environments cost.',
    )
    .optional(),
  ttl: z
    .string()
    .refine((text) => (parseDuration(text) ?? 0) > 0, 'it takes durations above 0 such as 12h or 7d')
    .describe('How long an environment may exist after its last push, such as 12h or 7d.')
    .optional(),
  hours: hours.describe('When environments are awake, such as Mon-Fri 08:00-20:00 Europe/Berlin.').optional(),
  branch: z
    .string()
    .describe('The branch that an environment of this kind always serves, whatever the event is.')
    .optional(),
  shared: z
    .boolean()
    .describe(
      'One environment of this kind for the whole project, to which `/stage deploy` sends any commit. No branch takes it along.',
    )
    .optional(),
  protected: z
    .boolean()
    .describe(
      'No teardown takes the environment down, and it never sleeps. Without this key only the kind production is protected.',
    )
    .optional(),
  accounts: z
    .array(plainValue.refine((id) => ACCOUNT_ID.pattern.test(id), 'an account id has twelve digits'))
    .describe('AWS account ids in which the actions may work.')
    .optional(),
  roles: rolesSchema
    .describe(
      "ARNs of the roles that provision, teardown, hours and due assume with the job's OIDC token, if their inputs give none. All but provision take one role of each account: a list, or a map from names that reports then show. Without a role of its own, due takes that of teardown.",
    )
    .optional(),
  'cfn-role-arn': roleArn.describe('Service role that CloudFormation works with.').optional(),
  capabilities: z
    .array(z.enum(CAPABILITIES))
    .describe('Capabilities that the template is granted, such as CAPABILITY_IAM.')
    .optional(),
  region: regions
    .describe(
      'AWS region of the environments. With several regions, teardown and hours work in all of them, and a step that provisions names one.',
    )
    .optional(),
  'fork-instance-profile': z
    .string()
    .regex(/^[\w+=,.@-]{1,128}$/, 'it takes the name of an instance profile')
    .describe(
      'Name of an instance profile without rights, for the commits of forks that a maintainer allows by `/stage up`. Without it forks get no environment.',
    )
    .optional(),
  overridable: z
    .array(z.string())
    .describe("Template parameters that a branch's own copy of this file may change for its environment.")
    .optional(),
});

const LOGINS = 'it takes logins of GitHub, those of apps with [bot] at the end, and @others';
const logins = z
  .union([z.string().transform(parseList), z.array(z.string())], { error: LOGINS })
  .refine((names) => names.every((name) => /^(@others|[A-Za-z0-9_-]+(\[bot\])?)$/i.test(name)), LOGINS);

/** The settings file as it is written, before inheritance. */
export const settingsSchema = z.strictObject({
  project: z
    .string()
    .regex(/^[a-z][a-z0-9]{1,19}$/, 'a project has 2 to 20 lower-case letters and digits, a letter first')
    .describe('The name of every environment starts with it.')
    .optional(),
  'reviewed-by': logins
    .describe(
      "Whose label of the review counts, as logins of GitHub: apps with [bot] at the end, and @others for everybody but the pull request's author and whoever pushed its head. Without this key, or with [], every person's does, and no app's.",
    )
    .optional(),
  'trusted-writers': z
    .array(formed(GITHUB_LOGIN))
    .describe(
      "Logins on GitHub whose records count like those of the step's own token, such as shop-deployer[bot]. Name the app or person whose token other steps of the suite have.",
    )
    .optional(),
  people: peopleSettingsSchema
    .describe(
      'Who is who: a list of people, each with two or more of login, email, tracker-id, tracker-name, slack-id. They are mentioned by these, and none accepts their own pull request.',
    )
    .optional(),
  stories: storySettingsSchema
    .describe('How your tracker names states, and what moves a story. Without it, the defaults.')
    .optional(),
  'command-aliases': commandAliasesSchema
    .describe(
      'Your own words for commands on pull requests, such as `deploy restaurant: up`. People then write /deploy restaurant.',
    )
    .optional(),
  deployments: deploymentKindsSchema
    .describe(
      'Which kind another tool means by the name of an environment in its deployments on GitHub, such as `staging: qa`. Deployments with other names are left alone.',
    )
    .optional(),
  environments: z
    .record(z.string(), environmentSchema)
    .describe('The kinds of environments: preview, production, or your own.')
    .optional(),
});
