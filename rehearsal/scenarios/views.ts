import type { ServiceName } from '../world/kernel/wire.ts';
import { type NotAsked, sayNotAsked } from '../world/site/network-edge.ts';

/** The parts of the world's state that scenarios look at. */
export interface GitHubView {
  readonly branches: Readonly<Record<string, string>>;
  readonly pulls: readonly PullView[];
  readonly deployments: readonly DeploymentView[];
}

/** A pull request; `head` is a SHA, `author` a login. */
export interface PullView {
  readonly number: number;
  readonly branch: string;
  readonly state: string;
  readonly merged: boolean;
  readonly head: string;
  readonly labels: readonly string[];
  readonly comments: readonly { readonly id: number; readonly author: string; readonly body: string }[];
}

/** A deployment; statuses oldest first. */
export interface DeploymentView {
  readonly ref: string;
  readonly sha: string;
  readonly environment: string;
  readonly statuses: readonly { readonly state: string; readonly url: string }[];
}

/** A stack; `status` as CloudFormation spells it, resources by logical id. */
export interface StackView {
  readonly name: string;
  readonly id: string;
  readonly region: string;
  /** Id of the stack that it is a part of. */
  readonly parentId?: string;
  readonly status: string;
  readonly statusReason?: string;
  /** World time, ISO 8601. */
  readonly createdAt: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly resources: Readonly<
    Record<string, { readonly type: string; readonly physicalId: string; readonly status: string }>
  >;
}

/** A story; `state` as Tracker spells it. */
export interface StoryView {
  readonly id: number;
  readonly state: string;
  readonly labels: readonly string[];
  /** Oldest first. */
  readonly comments: readonly { readonly text: string }[];
}

/** A bucket, and how many versions of objects it holds. */
export interface BucketView {
  readonly name: string;
  readonly versioning: string;
  readonly versions: number;
}

/** A Beanstalk environment. */
export interface EnvironmentView {
  readonly name: string;
  readonly status: string;
  readonly versionLabel: string;
}

/** A hosted zone of Route 53 and its records. */
export interface ZoneView {
  readonly id: string;
  readonly records: readonly { readonly name: string; readonly type: string }[];
}

/** A message in Slack, with Slack's ids. */
export interface MessageView {
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  /** The ts of the message that this one answers. */
  readonly thread: string | null;
}

interface ChannelView {
  readonly id: string;
  readonly messages: readonly MessageView[];
}

type Look = <T>(service: ServiceName) => T;

/** What a scenario looks at, read anew at each call. */
export function viewsOf(look: Look) {
  const github = () => look<GitHubView>('github');
  const stacks = () => look<{ stacks: readonly StackView[] }>('cloudformation').stacks;
  const notAsked = () => look<{ notAsked: readonly NotAsked[] }>('site').notAsked;
  const notices = () => [
    ...look<{ notices: readonly string[] }>('cloudformation').notices,
    ...new Set(notAsked().map(({ host }) => sayNotAsked(host))),
  ];
  return {
    github,
    pull: (branch: string) => github().pulls.find((pull) => pull.branch === branch),
    deploymentsOf: (branch: string) =>
      github().deployments.filter(({ ref, sha }) => ref === branch || sha === branch),
    /** The living stack of that name. */
    stack: (name: string) =>
      stacks().find((stack) => stack.name === name && stack.status !== 'DELETE_COMPLETE'),
    stacks,
    /** What the world does not model of the templates that it was given, and real hosts that were not asked, each sentence once. */
    notices,
    notAsked,
    story: (id: number) =>
      look<{ stories: readonly StoryView[] }>('tracker').stories.find((story) => story.id === id),
    buckets: () => look<{ buckets: readonly BucketView[] }>('s3').buckets,
    environment: (name: string) =>
      look<{ environments: readonly EnvironmentView[] }>('elasticbeanstalk').environments.find(
        (each) => each.name === name && each.status !== 'Terminated',
      ),
    records: () => look<{ zones: readonly ZoneView[] }>('route53').zones.flatMap(({ records }) => records),
    messages: (channel: string) =>
      look<{ channels: readonly ChannelView[] }>('slack').channels.find(({ id }) => id === channel)
        ?.messages ?? [],
  };
}

/** What `viewsOf` gives. */
export type Views = ReturnType<typeof viewsOf>;
