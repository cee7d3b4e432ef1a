import { describe, expect, it } from '@jest/globals';
import { AdapterError, UserError } from '../../../src/domain/verdict/errors.ts';
import { isPermissionMissing, warnIfFails, warnIfRefused } from '../../../src/usecases/pace/spare-work.ts';
import { silentLog } from '../../../tools/builders/ports.ts';

const service = 'CloudWatch Logs';
const denied = new AdapterError('access_denied', 'Account 111122223333 says no.', {
  service,
  code: 'AccessDeniedException',
});
const expired = new AdapterError('access_denied', 'The session ran out.', {
  service,
  code: 'ExpiredToken',
});
const broken = new AdapterError('busy', 'The service broke.', { service, code: 'Throttling' });
const wrong = new UserError('invalid_input', 'The input is wrong.');

function warnings() {
  const lines: string[] = [];
  return { lines, log: silentLog({ warning: (line) => void lines.push(line) }) };
}

const REMAINS = { what: 'Log groups', remedy: 'Allow logs:DeleteLogGroup.' };

describe('work that a role may lack the right for', () => {
  it('is a warning then, which says what may be left and what to do, and tells no account', async () => {
    const { lines, log } = warnings();
    await warnIfRefused(log, REMAINS, () => Promise.reject(denied));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^Log groups may be left: .* says no\. Allow logs:DeleteLogGroup\.$/);
    expect(lines[0]).not.toContain('111122223333');
  });

  it.each([
    ['a session that ran out', expired],
    ['a service that broke', broken],
    ['what the reader must put right', wrong],
  ])('fails with %s', async (_, error) => {
    const { lines, log } = warnings();
    await expect(warnIfRefused(log, REMAINS, () => Promise.reject(error))).rejects.toBe(error);
    expect(lines).toEqual([]);
  });

  it('warns of nothing when it succeeds', async () => {
    const { lines, log } = warnings();
    await warnIfRefused(log, REMAINS, async () => undefined);
    expect(lines).toEqual([]);
  });
});

describe('work that nobody may need', () => {
  it.each([
    ['refuses', denied, 'Log groups were not swept: Account this account says no.'],
    ['breaks', broken, 'Log groups were not swept: The service broke.'],
  ])('is a warning where its service %s', async (_, error, sentence) => {
    const { lines, log } = warnings();
    await warnIfFails(log, 'Log groups', () => Promise.reject(error));
    expect(lines).toEqual([sentence]);
  });

  it('fails with what is no word of a service', async () => {
    const { log } = warnings();
    await expect(warnIfFails(log, 'Log groups', () => Promise.reject(wrong))).rejects.toBe(wrong);
  });
});

it.each([
  ['AccessDenied', true],
  ['AccessDeniedException', true],
  ['InsufficientPrivilegesException', true],
  ['ExpiredToken', false],
  [undefined, false],
])('takes the code %s for a missing permission: %s', (code, isMissing) => {
  const details = code === undefined ? { service } : { service, code };
  expect(isPermissionMissing(new AdapterError('access_denied', 'No.', details))).toBe(isMissing);
});
