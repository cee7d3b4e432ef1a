import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hideCredentials } from '../../../src/domain/privacy/credentials-in-text.ts';
import { scrubLine, tailLines } from '../../../src/domain/privacy/scrub-log.ts';
import { BY_THE_SQUARE, growth, IN_STEP } from '../../support/clocks/growth.ts';

const SECRET = fc
  .string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!$%^*._~'),
    minLength: 5,
    maxLength: 30,
  })
  // A value that is a word of its surroundings, or stars already, would be seen though it is hidden.
  .map((text) => `q${text.replaceAll('*', 'x')}q`);

const NAMES = ['PGPASSWORD', 'DB_PASSWORD', 'SECRET_KEY_BASE', 'STRIPE_API_KEY', 'GITHUB_TOKEN', 'SMTP_PASS'];

/** How programs write a name and its value. */
const DUMPS: readonly ((name: string, value: string) => string)[] = [
  (name, value) => `${name}=${value}`,
  (name, value) => `${name} ${value}`,
  (name, value) => `${name}\t${value}`,
  (name, value) => `${name} = ${value}`,
  (name, value) => `${name}=${value} and ${value}`,
  (name, value) => `export ${name}='${value}'`,
  (name, value) => `declare -x ${name}="${value}"`,
  (name, value) => `2026-03-02 09:00:00 [INFO] env: ${name}: ${value}`,
  (name, value) => `| ${name} | ${value} |`,
  (name, value) => `    [${name}] => ${value}`,
  (name, value) => `{'${name}': '${value}', 'PORT': '80'}`,
  (name, value) => `{"${name}"=>"${value}"}`,
  (name, value) => `map[PORT:80 ${name}:${value} HOST:x]`,
  (name, value) => `{"name":"${name}","value":"${value}"}`,
  (name, value) => `{ Name: '${name}', Value: '${value}' }`,
  (name, value) => JSON.stringify({ level: 'info', [name]: value }),
  (name, value) => JSON.stringify({ message: JSON.stringify({ [name]: value, port: 80 }) }),
  (name, value) => JSON.stringify({ log: JSON.stringify({ message: JSON.stringify({ [name]: value }) }) }),
  (name, value) => `<${name}>${value}</${name}>`,
];

/** Where else programs put a credential. */
const ELSEWHERE: readonly ((value: string) => string)[] = [
  (value) => `postgres://shop:${value}@db.internal:5432/shop`,
  (value) => `redis://:${value}@cache.internal:6379`,
  (value) => `jdbc:oracle:thin:shop/${value}@//db.internal:1521/shop`,
  (value) => `jdbc:mysql://db.internal/shop?user=shop&password=${value}`,
  (value) => `Server=db.internal;User Id=sa;Password=${value};Encrypt=true`,
  (value) => `mysql -u root -p${value} shop < seed.sql`,
  (value) => `mysqldump --user=root --password=${value} shop`,
  (value) => `+ curl -sS -u shop:${value} https://api.example.com/v1`,
  (value) => `sshpass -p ${value} ssh deploy@host`,
  (value) => `redis-cli -h cache -a ${value} ping`,
  (value) => `Authorization: Bearer ${value}`,
  (value) => `> authorization: ApiKey ${value}`,
  (value) => `Proxy-Authorization: Negotiate x ${value}`,
  (value) => `curl -H 'Authorization: Token ${value}' https://api.example.com`,
  (value) => JSON.stringify({ headers: { authorization: `Basic ${value}`, host: 'x' } }),
  (value) => JSON.stringify({ message: JSON.stringify({ headers: { Authorization: `Custom a ${value}` } }) }),
  (value) => `Authorization: Digest username="shop", realm="x", response="${value}"`,
  (value) => `Authorization: AWS4-HMAC-SHA256 Credential=x/y, SignedHeaders=host, Signature=${value}`,
  (value) => `Cookie: theme=dark; shop=${value}`,
  (value) => `Set-Cookie: shop=${value}; Path=/; HttpOnly`,
  (value) => JSON.stringify({ message: JSON.stringify({ cookie: `shop=${value}` }) }),
  (value) => `cookies: connect.sid=${value}`,
  (value) => `got JSESSIONID=${value} from 10.0.0.1`,
  (value) => `GET https://b.s3.amazonaws.com/a.zip?X-Amz-Date=1&X-Amz-Signature=${value}`,
  (value) => `GET https://b.s3.amazonaws.com/a.zip?x=1&amp;X-Amz-Security-Token=${value}&amp;y=2`,
  (value) => `"https:\\/\\/b.s3.amazonaws.com\\/a?x=1\\u0026X-Amz-Signature=${value}"`,
  (value) => `https://b.s3.amazonaws.com/a?AWSAccessKeyId=x&Expires=1&Signature=${value}`,
  (value) => `https://storage.googleapis.com/b/a?X-Goog-Signature=${value}`,
  (value) => `https://b.blob.core.windows.net/a?sv=2026&sig=${value}`,
  (value) => `https://d1.cloudfront.net/a?Policy=x&Signature=${value}&Key-Pair-Id=K1`,
];

describe('a credential in a line of a log', () => {
  it.each(DUMPS.map((dump) => [dump('NAME', 'VALUE'), dump] as const))('is hidden in %j', (_, dump) => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), SECRET, (name, secret) => {
        const shown = scrubLine(dump(name, secret));
        expect(shown).not.toContain(secret);
        expect(shown).toContain(name);
      }),
      { numRuns: 60, seed: 20_260_302 },
    );
  });

  it.each(ELSEWHERE.map((target) => [target('VALUE'), target] as const))('is hidden in %j', (_, target) => {
    fc.assert(
      fc.property(SECRET, (secret) => {
        expect(scrubLine(target(secret))).not.toContain(secret);
      }),
      { numRuns: 40, seed: 20_260_302 },
    );
  });

  it.each([
    ['DB_PASSWORD=two words', 'DB_PASSWORD=***'],
    [
      '{"message":"{\\"password\\":\\"a b\\",\\"port\\":80}"}',
      '{"message":"{\\"password\\":***,\\"port\\":80}"}',
    ],
    [
      'curl -H "Authorization: Bearer a.b" https://x.example.com',
      'curl -H "Authorization: ***" https://x.example.com',
    ],
    ['mysql -u root -phunter2 shop', 'mysql -u root -p*** shop'],
    ['https://0123456789abcdefghij@git.example.com/a', 'https://***@git.example.com/a'],
    ['-----BEGIN PGP PRIVATE KEY BLOCK----- lQ', '***'],
  ])('goes alone: %j is shown as %j', (line, shown) => {
    expect(scrubLine(line)).toBe(shown);
  });

  it.each([
    'DB_PASSWORD is not set',
    'PGPASSWORD must not be empty',
    'DATABASE_TOKEN environment variable missing',
    'NOAUTH Authentication required.',
    'story 123456789012 was delivered at 202603020900',
    'PRIMARY_KEY violated in orders',
    'git clone https://deploy@git.example.com/shop',
    'mysql -u root shop failed: connection refused',
    'upload of shop-feature-a-316161615377.zip took 12 s',
    'the cookie jar is empty, and the signature is invalid',
  ])('is not seen where there is none: %j', (line) => {
    expect(scrubLine(line)).toBe(line);
  });

  it('costs no time to look for, however the line is made', () => {
    const parts = [
      'a-',
      'password',
      '_key',
      "'",
      '\\"',
      '"a":',
      'x=',
      'token ',
      '<',
      '://',
      'A_',
      'cookie',
      'pwd-',
      'auth-',
    ];
    const lineOf = (part: string) => (characters: number) => scrubLine(part.repeat(characters / part.length));
    const growing = parts.map((part) => [part, growth(lineOf(part), 240)] as const);
    expect(growing.filter(([, times]) => times > BY_THE_SQUARE)).toEqual([]);
    expect(growth(lineOf('a-'), 2000)).toBeLessThan(IN_STEP);
  });
});

describe('a line of others', () => {
  it.each([
    'eyJ-',
    'a.',
    'secret_',
    'a://',
    'a://b:',
    'a://aaaaaaaaaaaaaaaaaaaaaaaaa',
    'curl ',
    'authorization: ',
  ])('takes as long as it is to look through, also of %j many times', (piece) => {
    expect(growth((times) => hideCredentials(piece.repeat(times)), 1_000)).toBeLessThan(IN_STEP);
  });
});

describe('a private key over several lines', () => {
  it.each(['BEGIN', 'END'])('costs no time to look for where %s stands in two thousand lines', (edge) => {
    const line = `-----${edge} PRIVATE KEY----- MIIEvQIBADANBgkqhkiG9w0BAQEFAASC`;
    const tail = (lines: number) => Array<string>(lines).fill(line).join('\n');
    expect(tailLines(tail(2000), 2)).toEqual(['***', '***']);
    expect(growth((lines) => tailLines(tail(lines), 2), 500)).toBeLessThan(IN_STEP);
  });

  const body = ['MIIEvQIBADANBgkqhkiG9w0BAQEFAASC', 'BKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj', 'q83Yw=='];
  const key = ['-----BEGIN RSA PRIVATE KEY-----', ...body, '-----END RSA PRIVATE KEY-----'];
  const leaks = (lines: readonly string[]) => body.filter((each) => lines.join('\n').includes(each));

  it.each([
    ['as it is', key],
    ['with headers', [key[0], 'Proc-Type: 4,ENCRYPTED', 'DEK-Info: AES-256-CBC,0A', '', ...key.slice(1)]],
    ['behind the time of each line', key.map((line) => `2026-03-02 09:00:00 [INFO] ${line}`)],
    ['without its end', key.slice(0, -1)],
    ['without its beginning', key.slice(1)],
  ])('is hidden in whole %s, and nothing around it', (_, lines) => {
    const tail = ['before it', ...lines, 'after it'].join('\n');
    const shown = tailLines(tail, 30);
    expect(leaks(shown)).toEqual([]);
    expect([shown[0], shown.at(-1)]).toEqual(['before it', 'after it']);
  });

  it('is hidden where only its last lines are shown', () => {
    expect(tailLines([...key, 'after it'].join('\n'), 3)).toEqual(['***', '***', 'after it']);
  });
});
