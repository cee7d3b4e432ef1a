import { describe, expect, it } from '@jest/globals';
import {
  commentsIn,
  labelsIn,
  namesRead,
  usesAction,
  usesSuite,
  valuesUnder,
  wantedIn,
  withNearest,
} from '../../../rehearsal/repository/workflow-texts.ts';

const at = (text: string, file = 'a.yml') => ({ file, text });

describe('what a workflow reads', () => {
  it('is each name once, with the first place, in any spelling', () => {
    const text = `if: vars.Domain != ''\n# vars.COMMENT\nwith: \${{ vars['DOMAIN'] || secrets.token }} # vars.TAIL\n`;
    expect(namesRead([at(text), at(`x: \${{ secrets.TOKEN }} \${{ vars.OTHER }}`, 'b.yml')])).toEqual([
      { name: 'vars.DOMAIN', place: 'a.yml:1' },
      { name: 'secrets.TOKEN', place: 'a.yml:3' },
      { name: 'vars.OTHER', place: 'b.yml:1' },
    ]);
  });

  it('leaves out what its callers pass it, and keeps what they read for that', () => {
    const called = `on: { workflow_call: { secrets: { token: { required: true } } } }\nx: \${{ secrets.TOKEN }} \${{ secrets.OTHER }}\n`;
    const caller = `secrets: { token: "\${{ secrets.NPM_TOKEN }}" }\n`;
    expect(namesRead([at(called), at(caller, 'b.yml')]).map(({ name }) => name)).toEqual([
      'secrets.OTHER',
      'secrets.NPM_TOKEN',
    ]);
    expect(namesRead([at(`on: push\nx: \${{ secrets.TOKEN }}\n`)])).toHaveLength(1);
  });

  it('leaves out the token that each job has', () => {
    expect(namesRead([at(`x: \${{ secrets.GITHUB_TOKEN }} \${{ env.vars }}`)])).toEqual([]);
  });
});

describe('what a workflow uses', () => {
  it.each([
    ['uses: octo-org/greenroom/actions/hours@v1', true],
    ['uses: "./actions/hours"', true],
    ['uses: $/actions/hours', true],
    ['uses: octo-org/greenroom/actions/hours-later@v1', false],
    ['run: echo actions/hours', false],
  ])('%s is the action hours: %s', (text, expected) => {
    expect(usesAction(at(text), 'hours')).toBe(expected);
  });

  it('is the suite only where it is of Greenroom', () => {
    expect(usesSuite(at('uses: somebody/greenroom/.github/workflows/on-pull-request.yml@v1'))).toBe(true);
    expect(usesSuite(at('uses: actions/checkout@v5'))).toBe(false);
  });

  it('asks about labels in several ways', () => {
    const text = `
if: github.event.label.name == 'preview' || contains(github.event.pull_request.labels.*.name, 'try me')
# label:COMMENT
with:
  wanted: label:preview
  reviewed-label: \${{ vars.GREENROOM_REVIEWED_LABEL || 'reviewed' }}
`;
    expect(labelsIn(at(text))).toEqual(['preview', 'try me', 'reviewed', 'preview']);
  });

  it('says what asks for an environment', () => {
    const text = `wanted: \${{ vars.GREENROOM_WANTED || 'review-requested,label:preview' }} # label:no\nlabel:x\n`;
    expect(wantedIn(at(text))).toEqual(['review-requested', 'label:preview']);
  });

  it('looks for comments', () => {
    const text = `if: startsWith(github.event.comment.body, '/deploy') || github.event.comment.body == '.sleep' # comment.body == 'no'`;
    expect(commentsIn(at(text))).toEqual(['/deploy', '.sleep']);
  });

  it('has plain values under a key, wherever that stands', () => {
    const text = `a: { project: shop, b: [{ project: api }, { project: '\${{ x }}' }] }\nproject: [web, api]\n`;
    expect(valuesUnder('project', text)).toEqual([['shop'], ['api'], ['web', 'api']]);
  });
});

describe('a name that nobody set', () => {
  const set = ['vars.GREENROOM_PROVISION_ROLE', 'vars.AWS_REGION', 'secrets.SLACK_TOKEN'];
  it.each([
    ['vars.GREENROOM_PROVISON_ROLE', 'vars.GREENROOM_PROVISION_ROLE'],
    ['vars.AWS_REGOIN', 'vars.AWS_REGION'],
    ['vars.SLACK_TOKEN', 'secrets.SLACK_TOKEN'],
    ['vars.GREENROOM_TEARDOWN_ROLE', undefined],
  ])('%s may be meant as %s', (name, meant) => {
    expect(withNearest({ name, place: 'a.yml:1' }, set).meant).toBe(meant);
  });
});
