import { describe, expect, it } from '@jest/globals';
import { type Case, record, whyNot } from './acceptance-cases.ts';

const BY_MR_B: Case = {
  alike: [record()],
  move: { by: 'Mr-B' },
  acceptedBy: ['mr-b'],
  tracker: { ownId: 'Mr-B', isCodeHost: true },
};

describe('an acceptance in the name of the token', () => {
  it.each<[string, Case]>([
    ['in any case where it is a login', BY_MR_B],
    ['as the tracker writes it', { ...BY_MR_B, tracker: { ownId: 'Mr-B' }, acceptedBy: ['Mr-B'] }],
  ])('counts where accepted-by names it %s', async (_, given) => {
    expect(await whyNot(given)).toBeUndefined();
  });

  it.each<[string, Case, string]>([
    [
      'of another tracker in another case, whose ids are no logins',
      { ...BY_MR_B, tracker: { ownId: 'Mr-B' } },
      'accepted by the user of tracker-token, as whom every workflow can act',
    ],
    [
      'of the code host that accepted-by does not name',
      { ...BY_MR_B, acceptedBy: ['mr-c'] },
      "accepted with the workflow's token, with which every workflow can act, so pull request #7 is not merged; move the story back to delivered and let another person accept it, or name the login Mr-B in accepted-by.",
    ],
    [
      'of the code host in another case',
      { ...BY_MR_B, tracker: { ownId: 'mr-b', isCodeHost: true }, acceptedBy: ['mr-c'] },
      "accepted with the workflow's token",
    ],
  ])('does not count for a token %s', async (_, given, why) => {
    expect(await whyNot(given)).toContain(why);
  });
});
