import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decisionsIn, pullFor } from './life-facts.ts';
import type { LifeStep, Scenario, Stage } from './scenario.ts';
import { openShell, type SetUpShell } from './set-up-shell.ts';
import { ROOT } from './stage.ts';
import { stagedOnDisk } from './staged-repository.ts';

// As docs/examples/first-setup.sh names them.
const REPOSITORY = { owner: 'octo-org', name: 'storefront', id: 1296269, defaultBranch: 'main' } as const;
const ENVIRONMENT = 'storefront-cart-drbn3qbi';
const SECOND = 'storefront-wishlist-z7xhzeyy';
const ROLE = 'arn:aws:iam::111122223333:role/greenroom';
const BUCKET = 'greenroom-storefront-111122223333-eu-central-1';
const VARIABLES = {
  GREENROOM: 'true',
  GREENROOM_PROJECT: 'storefront',
  AWS_REGION: 'eu-central-1',
  GREENROOM_PROVISION_ROLE: `${ROLE}-provision`,
  GREENROOM_TEARDOWN_ROLE: `${ROLE}-teardown`,
  GREENROOM_READ_ROLE: `${ROLE}-read`,
  GREENROOM_CFN_ROLE: `${ROLE}-cloudformation`,
  GREENROOM_ARTIFACT_BUCKET: BUCKET,
};

/** The files of the repository: an application, and workflows of the documentation as they stand. */
function filesOf(): Readonly<Record<string, string>> {
  const example = (name: string) => readFileSync(join(ROOT, 'docs', 'examples', name), 'utf8');
  return {
    'server.js':
      "require('node:http').createServer((_, response) => response.end('Welcome.')).listen(8080);\n",
    Procfile: 'web: node server.js\n',
    '.github/workflows/preview.yml': example('first-workflow.yml'),
    '.github/workflows/leave.yml': example('leave.yml'),
  };
}

/** The README's set-up, its first workflow with the roles that it made, and the way out again. */
export function setUp(): Scenario {
  const variables: Record<string, string> = {};
  let shell: SetUpShell | undefined;
  const shellOf = (stage: Stage): SetUpShell => {
    shell ??= openShell(stage.world.env(), (command) => stage.tell(`$ ${command}`));
    return shell;
  };
  return {
    name: 'set-up',
    description: "The README's set-up by the AWS CLI, its first workflow with those roles, and the way out.",
    programs: ['aws'],
    repository: () => stagedOnDisk({ ...REPOSITORY, files: filesOf() }, variables),
    steps: [
      account(shellOf),
      settings(shellOf, variables),
      OPENS,
      CLOSES,
      leaves(variables),
      removes(shellOf),
    ],
  };
}

function account(shellOf: (stage: Stage) => SetUpShell): LifeStep {
  return {
    number: 1,
    name: 'account',
    headline: 'An ops person creates the application and the roles by the commands of the README',
    async play(stage) {
      stage.tell('The AWS CLI asks only every half minute whether a stack is there, so this takes a minute.');
      stage.notes.set('printed', await shellOf(stage).script('first-setup.sh'));
      const values = String(stage.notes.get('printed')).matchAll(/^(\w+)\t/gm);
      stage.tell(`The AWS CLI prints ${[...values].map(([, name]) => name).join(', ')}.`);
    },
    check(stage, expect) {
      for (const name of ['greenroom-application', 'greenroom-roles'])
        expect.equal(`The stack ${name}`, stage.views.stack(name)?.status, 'CREATE_COMPLETE');
      expect.contains(
        'What is printed',
        String(stage.notes.get('printed')),
        `ProvisionRole\t${ROLE}-provision`,
      );
    },
  };
}

function settings(shellOf: (stage: Stage) => SetUpShell, variables: Record<string, string>): LifeStep {
  return {
    number: 2,
    name: 'variables',
    headline: 'The values become variables of the repository',
    async play(stage) {
      const shell = shellOf(stage);
      await shell.script('first-variables.sh');
      Object.assign(variables, shell.variables);
    },
    check: (_stage, expect) => expect.equal('The variables', variables, VARIABLES),
  };
}

const OPENS: LifeStep = {
  number: 3,
  name: 'open',
  headline: 'A pull request gets its environment, by the role that the stack made',
  breaks: '$/actions/provision',
  async play(stage) {
    await open(stage, 'cart');
  },
  check(stage, expect) {
    expect.equal('The status of the stack', stage.views.stack(ENVIRONMENT)?.status, 'CREATE_COMPLETE');
    expect.equal('The roles that were assumed', assumed(stage), [`${ROLE}-provision`]);
    expect.equal('The role of CloudFormation', roleOfStack(stage), `${ROLE}-cloudformation`);
    expect.equal('The decisions', decisionsIn(stage, 3), ['provision created', 'notify updated']);
    expect.contains(
      'The comment',
      pullFor(stage, 'cart').comments[0]?.body,
      stage.views.stack(ENVIRONMENT)?.outputs['Url'] ?? 'a URL',
    );
  },
};

const CLOSES: LifeStep = {
  number: 4,
  name: 'close',
  headline: 'The pull request is closed, and its environment goes',
  breaks: '$/actions/teardown',
  async play(stage) {
    const { number } = pullFor(stage, 'cart');
    await stage.act('Mr. A closes the pull request.', () =>
      stage.world.act('github', 'close', { number, by: 'mr-a' }),
    );
  },
  check(stage, expect) {
    expect.equal('The stack', stage.views.stack(ENVIRONMENT)?.status, undefined);
    expect.equal('The decisions', decisionsIn(stage, 4), [
      'provision skipped',
      'teardown deleted',
      'notify updated',
    ]);
    expect.contains('The comment', pullFor(stage, 'cart').comments[0]?.body, 'The environment is gone');
  },
};

function leaves(variables: Record<string, string>): LifeStep {
  return {
    number: 5,
    name: 'leave',
    headline: 'The team leaves: what still runs is shown, and then taken down',
    breaks: 'OWNER/greenroom/actions/teardown@REF',
    async play(stage) {
      await open(stage, 'wishlist');
      variables['GREENROOM'] = 'false';
      await dispatchLeave(stage, false);
      stage.notes.set('shown', stage.views.stack(SECOND)?.status);
      await dispatchLeave(stage, true);
    },
    check(stage, expect) {
      expect.equal('The stack after the plan', stage.notes.get('shown'), 'CREATE_COMPLETE');
      expect.equal('The stack', stage.views.stack(SECOND)?.status, undefined);
      expect.equal('The decisions', decisionsIn(stage, 5), [
        'provision created',
        'notify updated',
        'teardown planned',
        'teardown deleted',
        'notify updated',
      ]);
      expect.contains('The comment', pullFor(stage, 'wishlist').comments[0]?.body, 'The environment is gone');
    },
  };
}

function removes(shellOf: (stage: Stage) => SetUpShell): LifeStep {
  return {
    number: 6,
    name: 'remove',
    headline: 'The two stacks and the bucket go, and the account is as it was',
    async play(stage) {
      const shell = shellOf(stage);
      for (const stack of ['greenroom-application', 'greenroom-roles']) {
        await shell.aws('cloudformation', 'delete-stack', '--stack-name', stack);
        // The CLI asks only every half minute, and would find the stack there once more.
        stage.world.clock.advance(10 * 60_000);
        await shell.aws('cloudformation', 'wait', 'stack-delete-complete', '--stack-name', stack);
      }
      await shell.aws('s3', 'rb', `s3://${BUCKET}`, '--force');
    },
    check(stage, expect) {
      const left = stage.views.stacks().filter(({ status }) => status !== 'DELETE_COMPLETE');
      expect.equal(
        'The stacks that are left',
        left.map(({ name }) => name).filter((name) => !name.startsWith('blog-')),
        [],
      );
      const buckets = stage.views.buckets().map(({ name }) => name);
      expect.equal(
        'The buckets that are left',
        buckets.filter((name) => name.includes('storefront')),
        [],
      );
      expect.equal('The roles that are left', rolesOf(stage), []);
    },
  };
}

async function open(stage: Stage, branch: string): Promise<void> {
  await stage.act(`Mr. A pushes ${branch} and opens a pull request.`, () => {
    const files = { [`${branch}.js`]: 'export const open = true;\n' };
    stage.world.act('github', 'push', { branch, by: 'mr-a', files });
    stage.world.act('github', 'open', { branch, title: `Add the ${branch}`, by: 'mr-a' });
  });
}

async function dispatchLeave(stage: Stage, really: boolean): Promise<void> {
  await stage.act(`An ops person starts leave.yml ${really ? 'with' : 'without'} 'really'.`, () =>
    stage.world.act('github', 'dispatch-workflow', {
      workflow: 'leave.yml',
      inputs: { really },
      by: 'mr-a',
    }),
  );
}

/** Each role for which a job's token was exchanged, once. */
function assumed(stage: Stage): readonly string[] {
  const { sessions } = stage.world.look<{ sessions: readonly { role: string }[] }>('sts');
  return [...new Set(sessions.map(({ role }) => role))];
}

/** The role that a change of the stack was handed. */
function roleOfStack(stage: Stage): string | null {
  const made = stage.world.log.entries().findLast(({ operation }) => operation === 'CreateChangeSet');
  return new URLSearchParams(made?.requestBody).get('RoleARN');
}

function rolesOf(stage: Stage): readonly string[] {
  const { roles } = stage.world.look<{ roles: readonly { arn: string }[] }>('sts');
  return roles.map(({ arn }) => arn).filter((arn) => arn.startsWith(ROLE));
}
