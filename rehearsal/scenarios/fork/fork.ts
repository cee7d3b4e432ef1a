import type { RehearsalWorld } from '../../world/rehearsal-world.ts';
import { BRANCH, decisionsIn, ENVIRONMENT, HOURLY } from '../life-facts.ts';
import type { LifeStep, Scenario } from '../scenario.ts';
import {
  nameOfFork,
  ownStays,
  previews,
  pushTheirs,
  replies,
  STRANGER,
  say,
  serves,
  stackOfFork,
  theirs,
} from './fork-views.ts';

/** What the default branch says. The secret is the team's, and nothing of a fork gets it. */
const SETTINGS = `environments:
  preview:
    fork-instance-profile: greenroom-shop-fork
    secrets: { TOKEN: 'arn:aws:ssm:eu-central-1:111122223333:parameter/shop/token' }
    environment-variables: { COLOUR: green }
`;
/** What the fork's own copy asks for. */
const GREEDY = `environments:
  preview:
    template: infra/preview.yml
    overridable: [InstanceProfile, InstanceType, DatabaseEngine]
    parameters: { InstanceProfile: aws-elasticbeanstalk-ec2-role, InstanceType: x2iedn.32xlarge, DatabaseEngine: postgres }
    secrets: { ADMIN: 'arn:aws:ssm:eu-central-1:111122223333:parameter/shop/admin' }
`;
const TEMPLATE = `Resources:
  Door: { Type: AWS::IAM::User }
Outputs:
  Url: { Value: 'http://evil.example.com' }
`;
const EXTENSION = `Resources:
  Door: { Type: AWS::IAM::User }
option_settings:
  aws:autoscaling:launchconfiguration: { IamInstanceProfile: aws-elasticbeanstalk-ec2-role }
`;

/** A stranger's commit gets an environment by a maintainer's word alone, and nothing of it has rights, whatever it asks for. */
export const FORK: Scenario = {
  name: 'fork',
  description:
    "A fork's commit by command: it gets an environment without rights and secrets, and moves by a maintainer's word alone.",
  shop: { settings: SETTINGS, examples: ['commands.yml'], furnish: makeProfile },
  steps: [begins(), isNamed(), comesUp(), staysThere(), isRefused(), movesOn(), goesDown(), isClosed()],
};

/** As the template beanstalk-application makes it with `CreateForkRole`. */
function makeProfile(world: RehearsalWorld) {
  const name = 'greenroom-shop-fork';
  const Principal = { Service: 'ec2.amazonaws.com' };
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }],
  };
  world.act('iam', 'role', { name, trust });
  world.act('iam', 'profile', { name, roles: [name] });
  return { vars: {}, secrets: {} };
}

function begins(): LifeStep {
  return {
    number: 1,
    name: 'open',
    headline: 'A stranger opens a pull request whose contents ask for more, and gets nothing',
    breaks: '$/actions/provision',
    async play(stage) {
      await stage.act('Mr. A opens a pull request, and requests a review from Mr. B.', () => {
        stage.world.act('github', 'user', { login: STRANGER, role: 'read' });
        stage.world.act('github', 'push', { branch: BRANCH, by: 'mr-a' });
        const opened = { branch: BRANCH, title: 'Check out with one click', by: 'mr-a' };
        const { number } = stage.world.act<{ number: number }>('github', 'open', opened);
        stage.world.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' });
      });
      await stage.act('Mr. O opens one from a fork, whose branch has the same name.', () => {
        pushTheirs(stage, { '.github/greenroom.yml': GREEDY, 'infra/preview.yml': TEMPLATE });
        const opened = { branch: BRANCH, title: 'Mine', by: STRANGER, fork: true };
        const { number } = stage.world.act<{ number: number }>('github', 'open', opened);
        stage.notes.set('fork', number);
        stage.world.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' });
      });
      stage.notes.set('own', stage.views.stack(ENVIRONMENT)?.parameters['Commit']);
    },
    check(stage, expect) {
      expect.equal('The stacks of previews', previews(stage), [ENVIRONMENT]);
      expect.equal('What was said of the fork', stage.decided.at(-1)?.reasonCode, 'fork');
      ownStays(stage, expect);
    },
  };
}

function isNamed(): LifeStep {
  return {
    number: 2,
    name: 'name',
    headline: 'A maintainer names no commit, or a part of one, and reads which one to look at',
    breaks: '$/actions/command',
    async play(stage) {
      await say(stage, '/stage up');
      await say(stage, `/stage up ${theirs(stage).head.slice(0, 7)}`);
      await say(stage, `/stage up ${theirs(stage).head}`, STRANGER);
    },
    check(stage, expect) {
      expect.equal('The stacks of previews', previews(stage), [ENVIRONMENT]);
      expect.equal('The decisions', decisionsIn(stage, 2), [
        'command skipped',
        'command skipped',
        'command skipped',
      ]);
      const [first, second, third] = replies(stage);
      expect.contains('The first reply', first, `/stage up ${theirs(stage).head}`);
      expect.contains('The second reply', second, 'There is no command');
      expect.contains('The reply to Mr. O', third, 'may not write to');
    },
  };
}

function comesUp(): LifeStep {
  return {
    number: 3,
    name: 'up',
    headline: 'A maintainer names the commit, and it comes up without rights, as the default branch says',
    breaks: '$/actions/provision',
    async play(stage) {
      stage.notes.set('commit', theirs(stage).head);
      await say(stage, `/stage up ${theirs(stage).head}`);
    },
    check(stage, expect) {
      serves(stage, expect);
      const { parameters = {}, resources = {} } = stackOfFork(stage) ?? {};
      expect.equal('The type of its instances', parameters['InstanceType'], 't3.micro');
      expect.equal('Its host name', parameters['HostName'], '');
      expect.equal('Its branch', parameters['Branch'], `fork:${theirs(stage).number}`);
      const types = Object.values(resources).map(({ type }) => type);
      expect.equal('What it is made of', types.toSorted(), [
        'AWS::ElasticBeanstalk::Environment',
        'AWS::S3::Bucket',
      ]);
      const { head, comments } = theirs(stage);
      const about = comments.find(({ body }) => body.startsWith('<!-- greenroom:environments '))?.body;
      expect.contains('The comment of the environment', about, '**From a fork:**');
      const records = stage.views.github().deployments.filter(({ sha }) => sha === head);
      expect.equal(
        'The refs of its deployments',
        records.map(({ ref }) => ref),
        [head],
      );
      ownStays(stage, expect);
    },
  };
}

function staysThere(): LifeStep {
  return {
    number: 4,
    name: 'push',
    headline: 'The fork is pushed to, and neither that nor the hour changes anything',
    async play(stage) {
      await stage.act('Mr. O pushes a commit that nobody has looked at.', () =>
        pushTheirs(stage, { x: '1' }),
      );
      await stage.act('An hour is over.', () => {
        stage.world.act('github', 'schedule', { cron: HOURLY });
      });
      await say(stage, '/stage status');
    },
    check(stage, expect) {
      serves(stage, expect);
      expect.contains('The reply', replies(stage).at(-1), String(stage.notes.get('commit')).slice(0, 7));
      ownStays(stage, expect);
    },
  };
}

function isRefused(): LifeStep {
  return {
    number: 5,
    name: 'refuse',
    headline: 'A commit that would change the environment itself is not deployed, and the older one stays',
    breaks: '$/actions/provision',
    async play(stage) {
      await stage.act('Mr. O pushes what Elastic Beanstalk would read with the rights of others.', () =>
        pushTheirs(stage, { '.ebextensions/door.config': EXTENSION }),
      );
      await say(stage, `/stage up ${theirs(stage).head}`);
    },
    check(stage, expect) {
      serves(stage, expect);
      expect.contains('The reply', replies(stage).at(-1), 'would change the environment itself');
    },
  };
}

function movesOn(): LifeStep {
  return {
    number: 6,
    name: 'again',
    headline: 'The next word brings the next commit, and not one that came after it',
    breaks: '$/actions/provision',
    async play(stage) {
      await stage.act('Mr. O takes it out again.', () =>
        pushTheirs(stage, { '.ebextensions/door.config': null, 'y.txt': '2' }),
      );
      const looked = theirs(stage).head;
      await stage.act('Mr. O pushes once more while Mr. A looks.', () => pushTheirs(stage, { 'z.txt': '3' }));
      await say(stage, `/stage up ${looked}`);
      await say(stage, `/stage up ${theirs(stage).head}`);
      stage.notes.set('commit', theirs(stage).head);
    },
    check(stage, expect) {
      serves(stage, expect);
      const late = replies(stage).at(-2);
      expect.contains('The first reply', late, 'so nothing was done; look at that one, and name it');
    },
  };
}

function goesDown(): LifeStep {
  return {
    number: 7,
    name: 'down',
    headline: 'A word takes it down, and leaves the branch of the same name alone',
    breaks: '$/actions/teardown',
    play: (stage) => say(stage, '/stage down'),
    check(stage, expect) {
      expect.equal('The stacks of previews', previews(stage), [ENVIRONMENT]);
      expect.equal('The label', theirs(stage).labels.includes('stage:off'), true);
      ownStays(stage, expect);
    },
  };
}

function isClosed(): LifeStep {
  return {
    number: 8,
    name: 'close',
    headline: 'It comes up again, and goes within the hour once its pull request is closed',
    breaks: '$/actions/teardown',
    async play(stage) {
      await say(stage, `/stage up ${theirs(stage).head}`);
      stage.notes.set('up', previews(stage));
      await stage.act('Mr. O closes the pull request, of which no job with rights hears.', () => {
        stage.world.act('github', 'close', { number: theirs(stage).number, by: STRANGER });
      });
      stage.notes.set('closed', previews(stage));
      await stage.act('Two hours are over.', () => {
        stage.world.clock.advance(2 * 3_600_000);
        stage.world.act('github', 'schedule', { cron: HOURLY });
      });
    },
    check(stage, expect) {
      const both = [ENVIRONMENT, nameOfFork(stage)].toSorted();
      expect.equal('What was up', stage.notes.get('up'), both);
      expect.equal('What was up once it was closed', stage.notes.get('closed'), both);
      expect.equal('The stacks of previews', previews(stage), [ENVIRONMENT]);
      ownStays(stage, expect);
    },
  };
}
