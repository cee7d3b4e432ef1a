import { describe, expect, it } from '@jest/globals';
import { applicationLines, scrubLine, tailLines } from '../../../src/domain/privacy/scrub-log.ts';

describe('a line of a log that everybody may see', () => {
  it.each([
    ['DB_PASSWORD=hunter2-hunter2', 'DB_PASSWORD=***'],
    ['export STRIPE_API_KEY="sk_live_abc def"', 'export STRIPE_API_KEY=***'],
    ['{"clientSecret": "s3cr3t", "port": 80}', '{"clientSecret": ***, "port": 80}'],
    ['Authorization: Bearer abcdefgh12345678', 'Authorization: ***'],
    ['postgres://shop:pa55w0rd@db.internal:5432/shop', 'postgres://shop:***@db.internal:5432/shop'],
    ['postgres://shop:p@ss/w:rd@db.internal:5432/shop', 'postgres://shop:***@db.internal:5432/shop'],
    ['{"password":"a\\"bcd","port":80}', '{"password":***,"port":80}'],
    ["password: 'it''s'", 'password: ***'],
    ['"secret" => "hunter2",', '"secret" => ***,'],
    ['run: tool --password hunter2 --user x', 'run: tool --password *** --user x'],
    ['tool --api-key "hunter two" -v', 'tool --api-key *** -v'],
    ['SMTP_PASS="x y"', 'SMTP_PASS=***'],
    ['passphrase: foo', 'passphrase: ***'],
    ['SESSION_KEY=foo', 'SESSION_KEY=***'],
    ['Cookie: session=abc; other=def', 'Cookie: ***'],
    ['used sk_live_abcdefghijklmnop1234 to pay', 'used *** to pay'],
    ['used glpat-abcdefghijklmnopqrst', 'used ***'],
    ['used npm_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789', 'used ***'],
    ['used AKIAIOSFODNN7EXAMPLE to sign', 'used *** to sign'],
    ['secret is wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY now', 'secret is *** now'],
    ['pushed with ghp_0123456789abcdefghij', 'pushed with ***'],
    [
      'https://x.example.com/a?X-Amz-Signature=0123abcd&b=1',
      'https://x.example.com/a?X-Amz-Signature=***&b=1',
    ],
    ['-----BEGIN RSA PRIVATE KEY-----MIIE', '***'],
    ['arn:aws:iam::111122223333:role/shop is missing', 'role/shop is missing'],
    ['account 111122223333 may not', 'account this account may not'],
  ])('says %j as %j', (line, shown) => {
    expect(scrubLine(line)).toBe(shown);
  });

  it.each([
    ['\u001b[36mpassword\u001b[0m=hunter2', 'password=***'],
    ["  password: \u001b[32m'hunter2'\u001b[39m,", '  password: ***,'],
    ['\u001b[1;31mDB_PASSWORD\u001b[0m=hunter2', 'DB_PASSWORD=***'],
    ['\u001b[34m"token"\u001b[39m: \u001b[38;5;2m"hunter2"\u001b[39m', '"token": ***'],
  ])('has no credential either where a program colours it: %j', (line, shown) => {
    expect(scrubLine(line)).toBe(shown);
  });

  it.each([
    'Error: Cannot find module "express"',
    'npm ERR! code ELIFECYCLE at 2026-03-02T09:00:00Z',
    '12 passed: no bypass=found, npm_lifecycle_event_of_the_build ran with --port 80',
    'duplicate key: id in http://localhost:8080/shop',
    'commit 0123456789abcdef0123456789abcdef01234567 was deployed',
  ])('leaves %j as it is', (line) => {
    expect(scrubLine(line)).toBe(line);
  });

  it('has no control characters, so it can neither colour a terminal nor command a runner', () => {
    expect(scrubLine('a\u001b[31mb\r::error::c')).toBe('ab ::error::c');
  });
});

describe('the lines of the deployment engine', () => {
  const rule = '-'.repeat(37);
  const file = (path: string, ...lines: string[]) => [rule, path, rule, ...lines];

  it('are found among the files of a tail, the last ones only', () => {
    const tail = [
      ...file('/var/log/nginx/error.log', 'nginx one'),
      ...file('/var/log/eb-engine.log', 'one', '', 'two', 'three'),
      ...file('/var/log/web.stdout.log', 'web one'),
    ].join('\n');
    expect(tailLines(tail, 2)).toEqual(['two', 'three']);
  });

  it("are the tail's own last lines where the engine's file is not among them", () => {
    expect(tailLines('a\nb\nc\n', 2)).toEqual(['b', 'c']);
    expect(tailLines('', 30)).toEqual([]);
  });
});

describe('the lines of the application', () => {
  it('have no private key, also where a program colours its lines', () => {
    const key = [
      '-----BEGIN PRIVATE KEY-----',
      'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC',
      '-----END PRIVATE KEY-----',
    ];
    const tail = key.map((line) => `\u001b[32m${line}\u001b[39m`).join('\n');
    expect(applicationLines(tail, 10)).toEqual(['***', '***', '***']);
    const cut = key
      .slice(0, 2)
      .map((line) => `\u001b[32m${line}\u001b[39m`)
      .join('\n');
    expect(applicationLines(cut, 10)).toEqual(['***', '***']);
  });
});
