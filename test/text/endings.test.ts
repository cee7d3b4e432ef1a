import { describe, expect, it } from '@jest/globals';
import { foldNews } from '../../src/domain/announce/announcement.ts';
import { currentNews } from '../../src/domain/announce/current-news.ts';
import { collectNews } from '../../src/domain/announce/news.ts';
import type { PullRequestFacts } from '../../src/domain/environment/pull-request.ts';
import { slackParent, slackReply } from '../../src/text/slack-message.ts';
import { commentWithRow } from '../../tools/builders/comments.ts';
import { pullRequest } from '../../tools/builders/facts.ts';
import { report, reportItem } from '../../tools/builders/reports.ts';

const WHY = "its last push was 8 d ago and 'ttl' is 7 d";
const REPORT = report({
  action: 'teardown',
  decision: 'deleted',
  reasonCode: 'environment_deleted',
  sentence: 'Took down shop-a.',
  items: [
    reportItem({
      name: 'shop-a',
      sentence: `Environment shop-a is gone, and so is everything in it: ${WHY}.`,
      branch: 'a',
      why: WHY,
    }),
  ],
});

/** What people read of that report: the comment's line, the message's second line, and the reply. */
function told(pull: PullRequestFacts | undefined) {
  const news = currentNews(collectNews([REPORT], undefined)[0]?.news ?? [], {}, pull);
  const state = foldNews({ status: 'ready', commit: 'c1' }, news);
  const subject = { key: 'key', repository: 'octo-org/shop', branch: 'a', pull };
  return {
    comment:
      pull && commentWithRow('1/shop/preview/a', state, pull).split('\n\n<details>')[0]?.split('\n').at(-1),
    message: slackParent(subject, state).split('\n').at(-1),
    reply: news.map((each) => slackReply(subject, state, each)),
  };
}

describe('an environment that is gone', () => {
  it('says of an open pull request why it was taken down', () => {
    expect(told(pullRequest({ number: 7, state: 'open' }))).toEqual({
      comment: "It was taken down: its last push was 8 d ago and 'ttl' is 7 d.",
      message: `Taken down: ${WHY}.`,
      reply: [`The environment of pull request #7 is gone: ${WHY}.`],
    });
  });

  it('says of a closed or merged one what became of that, which every later run knows too', () => {
    expect(told(pullRequest({ number: 7, state: 'closed' }))).toEqual({
      comment: 'It was taken down because the pull request is closed.',
      message: 'Taken down: closed.',
      reply: ['Pull request #7 is closed and its environment is gone.'],
    });
    expect(told(pullRequest({ number: 7, state: 'closed', merged: true }))).toEqual({
      comment: 'It was taken down because the pull request is merged.',
      message: 'Taken down: merged.',
      reply: ['Pull request #7 is merged and its environment is gone.'],
    });
  });

  it('names the branch where there is no pull request', () => {
    expect(told(undefined)).toMatchObject({
      message: 'Taken down.',
      reply: ['The environment of branch a is gone.'],
    });
  });

  it('forgets the reason when it comes back', () => {
    const back = foldNews({ status: 'gone', why: WHY }, [{ kind: 'ready', url: 'https://a', commit: 'c2' }]);
    expect(back).toMatchObject({ status: 'ready', why: undefined });
  });
});
