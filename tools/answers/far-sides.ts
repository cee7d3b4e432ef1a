import type { ServiceName } from '../../rehearsal/world/kernel/wire.ts';
import { AWS_ANSWERS } from '../../src/adapters/aws/access/answers.ts';
import { SLACK_ANSWERS } from '../../src/adapters/chat/answers.ts';
import type { ForeignAnswer } from '../../src/adapters/fetch/answers.ts';
import { GITHUB_ANSWERS } from '../../src/adapters/github/answers.ts';
import { JIRA_ANSWERS } from '../../src/adapters/trackers/jira/jira-answers.ts';
import { LINEAR_ANSWERS } from '../../src/adapters/trackers/linear/linear-answers.ts';
import { TRACKER_ANSWERS } from '../../src/adapters/trackers/pivotal/answers.ts';
import { SHORTCUT_ANSWERS } from '../../src/adapters/trackers/shortcut/shortcut-answers.ts';
import { AWS_EVIDENCE } from './aws.ts';
import { awsDocumented } from './aws-calls.ts';
import type { DocumentedAnswer, Evidence } from './evidence.ts';
import { GITHUB_EVIDENCE } from './github.ts';
import { githubDocumented } from './github-calls.ts';
import { JIRA_EVIDENCE, jiraDocumented } from './jira.ts';
import { LINEAR_EVIDENCE, linearDocumented } from './linear.ts';
import { SHORTCUT_EVIDENCE, shortcutDocumented } from './shortcut.ts';
import { SLACK_EVIDENCE, slackDocumented } from './slack.ts';
import { TRACKER_EVIDENCE, trackerDocumented } from './tracker.ts';

/** A far side with its table, where the rows are from, and what is documented for the calls that the code makes. */
export interface FarSide {
  readonly title: string;
  /** The services of the world that stand for it. */
  readonly services: readonly ServiceName[];
  readonly rows: Readonly<Record<string, ForeignAnswer>>;
  readonly evidence: Readonly<Record<string, Evidence>>;
  documented(): readonly DocumentedAnswer[];
}

/** Everybody whom the code calls. */
export const FAR_SIDES: readonly FarSide[] = [
  {
    title: 'GitHub',
    services: ['github'],
    rows: GITHUB_ANSWERS,
    evidence: GITHUB_EVIDENCE,
    documented: githubDocumented,
  },
  {
    title: 'AWS',
    services: ['cloudformation', 'elasticbeanstalk', 's3', 'rds', 'sts', 'ecr', 'logs'],
    rows: AWS_ANSWERS,
    evidence: AWS_EVIDENCE,
    documented: awsDocumented,
  },
  {
    title: 'Pivotal Tracker',
    services: ['tracker'],
    rows: TRACKER_ANSWERS,
    evidence: TRACKER_EVIDENCE,
    documented: trackerDocumented,
  },
  {
    title: 'Jira',
    services: ['jira', 'jira-cloud'],
    rows: JIRA_ANSWERS,
    evidence: JIRA_EVIDENCE,
    documented: jiraDocumented,
  },
  {
    title: 'Shortcut',
    services: ['shortcut'],
    rows: SHORTCUT_ANSWERS,
    evidence: SHORTCUT_EVIDENCE,
    documented: shortcutDocumented,
  },
  {
    title: 'Linear',
    services: ['linear'],
    rows: LINEAR_ANSWERS,
    evidence: LINEAR_EVIDENCE,
    documented: linearDocumented,
  },
  {
    title: 'Slack',
    services: ['slack'],
    rows: SLACK_ANSWERS,
    evidence: SLACK_EVIDENCE,
    documented: slackDocumented,
  },
];
