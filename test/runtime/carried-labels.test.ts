import { describe, expect, it } from '@jest/globals';
import { hintOf } from '../../src/domain/environment/subject.ts';
import { parseWanted } from '../../src/domain/environment/wanted-rules.ts';
import { carriedLabels } from '../../src/runtime/inputs/stories/carried-labels.ts';

const INPUTS = { labels: ['auto'], wanted: [], hasTracker: true };
const RULES = parseWanted(['story-label:Auto', 'story-label:preview', 'label:other']);

function event(action: string, type: string) {
  const pull = { number: 7, head: { ref: 'feature/a', sha: 'abc', repo: { id: 1 } } };
  const payload = { action, label: { name: 'auto' }, pull_request: pull, sender: { login: 'x', type } };
  return hintOf('pull_request', payload, { ref: undefined, sha: undefined });
}

describe('labels that a step carries', () => {
  it('are those of stories that ask, and beside them those that the step names, each once', () => {
    const carried = carriedLabels(INPUTS, RULES, event('opened', 'User'));
    expect(carried.asking().labels).toEqual(['Auto', 'preview']);
    expect(carried.all.labels).toEqual(['auto', 'preview']);
  });

  it.each([
    ['labeled', 'User', { justLabelled: 'auto', justUnlabelled: undefined }],
    ['unlabeled', 'User', { justLabelled: undefined, justUnlabelled: 'auto' }],
    ['labeled', 'Bot', { justLabelled: undefined, justUnlabelled: undefined }],
    ['unlabeled', 'Bot', { justLabelled: undefined, justUnlabelled: undefined }],
  ])('go to the story by an event of a person alone: %s by a %s', (action, type, expected) => {
    const carried = carriedLabels(INPUTS, RULES, event(action, type));
    expect(carried.asking()).toMatchObject(expected);
    expect(carried.all).toMatchObject(expected);
  });

  it('are refused where nobody said where stories are, if they are to decide', () => {
    const carried = carriedLabels({ ...INPUTS, hasTracker: false }, RULES, event('opened', 'User'));
    expect(carried.all.labels).toEqual(['auto', 'preview']);
    expect(() => carried.asking()).toThrow(/^'wanted' has 'story-label:Auto'/);
  });
});
