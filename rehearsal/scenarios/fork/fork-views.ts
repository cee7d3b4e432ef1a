import type { Expectations } from '../expectations.ts';
import { BRANCH, ENVIRONMENT } from '../life-facts.ts';
import type { Stage } from '../scenario.ts';
import type { PullView, StackView } from '../views.ts';

/** Whose fork it is. */
export const STRANGER = 'mr-o';

export function pushTheirs(stage: Stage, files: Readonly<Record<string, string | null>>): void {
  stage.world.act('github', 'push', { branch: BRANCH, by: STRANGER, fork: true, files });
}

export async function say(stage: Stage, body: string, by = 'mr-a'): Promise<void> {
  await stage.act(`${by} comments on the fork's pull request: ${body}`, () => {
    stage.world.act('github', 'comment', { number: theirs(stage).number, body, by });
  });
}

/** The fork's pull request. */
export function theirs(stage: Stage): PullView {
  const found = stage.views.github().pulls.find(({ number }) => number === stage.notes.get('fork'));
  if (found === undefined) throw new Error('There is no pull request from a fork.');
  return found;
}

export function replies(stage: Stage): readonly string[] {
  const bodies = theirs(stage).comments.map(({ body }) => body);
  return bodies.filter((body) => body.startsWith('<!-- greenroom:command ')).map(plain);
}

/** Without the backslashes that keep it from being markup. */
function plain(body: string): string {
  return body.replaceAll('\\', '');
}

/** Names of the shop's previews that are there. */
export function previews(stage: Stage): readonly string[] {
  const living = stage.views.stacks().filter(({ status }) => status !== 'DELETE_COMPLETE');
  return living
    .map(({ name }) => name)
    .filter((name) => name.startsWith('shop-') && name !== 'shop-production')
    .toSorted();
}

/** `shop-fork-2-…`, with a hash that no name of a branch can have. */
export function nameOfFork(stage: Stage): string {
  const start = `shop-fork-${theirs(stage).number}-`;
  return (
    stage.views
      .stacks()
      .map(({ name }) => name)
      .find((name) => name.startsWith(start)) ?? start
  );
}

export function stackOfFork(stage: Stage): StackView | undefined {
  return stage.views.stack(nameOfFork(stage));
}

/** It runs the commit that was named, with the profile without rights and without anything that the fork asks for. */
export function serves(stage: Stage, expect: Expectations): void {
  const { parameters = {}, status } = stackOfFork(stage) ?? {};
  expect.equal('Whether it stands', status?.endsWith('_COMPLETE'), true);
  expect.equal('The commit of the fork', parameters['Commit'], stage.notes.get('commit'));
  expect.equal('Its instance profile', parameters['InstanceProfile'], 'greenroom-shop-fork');
  expect.equal('Its database', parameters['DatabaseEngine'], '');
}

/** Nothing of a fork reaches the environment of a branch, whatever the fork calls its own. */
export function ownStays(stage: Stage, expect: Expectations): void {
  const { parameters = {} } = stage.views.stack(ENVIRONMENT) ?? {};
  expect.equal('The commit of the branch', parameters['Commit'], stage.notes.get('own'));
  expect.equal(
    'The instance profile of the branch',
    parameters['InstanceProfile'],
    'aws-elasticbeanstalk-ec2-role',
  );
}
