import { describe, expect, it } from '@jest/globals';
import { createRoute53, type Route53Service } from '../../../../rehearsal/world/aws/route53/route53.ts';
import { PREVIEW_ZONE } from '../../../../rehearsal/world/aws/route53/zones.ts';
import { startWorld } from '../with-world.ts';

const HEADERS = {
  authorization: 'AWS4-HMAC-SHA256 Credential=AKIAREHEARSAL0000000/20260302/us-east-1/route53/aws4_request',
};

async function started(seed = 1) {
  const running = await startWorld([createRoute53], seed);
  const dns = running.world.core.peer('route53') as Route53Service;
  async function call(
    method: string,
    path: string,
    body?: string,
  ): Promise<{ status: number; text: string }> {
    const url = `${running.origin}/2013-04-01${path}`;
    const answer = await fetch(url, { method, headers: HEADERS, ...(body === undefined ? {} : { body }) });
    return { status: answer.status, text: await answer.text() };
  }
  const change = (action: string, name: string, value: string, type = 'CNAME') =>
    call('POST', `/hostedzone/${PREVIEW_ZONE}/rrset/`, batch(action, name, value, type));
  return { ...running, dns, call, change };
}

function batch(action: string, name: string, value: string, type: string): string {
  const record = `<Name>${name}</Name><Type>${type}</Type><TTL>60</TTL><ResourceRecords><ResourceRecord><Value>${value}</Value></ResourceRecord></ResourceRecords>`;
  return `<ChangeResourceRecordSetsRequest xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><ChangeBatch><Changes><Change><Action>${action}</Action><ResourceRecordSet>${record}</ResourceRecordSet></Change></Changes></ChangeBatch></ChangeResourceRecordSetsRequest>`;
}

const HOST = 'checkout.preview.example.com';

describe('the world’s Route 53', () => {
  it('shows a record at once and answers for its name only when the change is INSYNC', async () => {
    const { change, call, dns, world } = await started();
    const made = await change('CREATE', HOST, 'shop.eu-central-1.elasticbeanstalk.com');
    expect(made.status).toBe(200);
    expect(made.text).toContain('<Status>PENDING</Status>');
    expect(dns.record(PREVIEW_ZONE, HOST, 'CNAME')?.values).toEqual([
      'shop.eu-central-1.elasticbeanstalk.com',
    ]);
    expect(dns.lookup(HOST)).toBeUndefined();
    world.core.clock.advance(61_000);
    const id = /\/change\/(C[A-Z0-9]+)/.exec(made.text)?.[1];
    expect((await call('GET', `/change/${id}`)).text).toContain('<Status>INSYNC</Status>');
    expect(dns.lookup(HOST)?.values).toEqual(['shop.eu-central-1.elasticbeanstalk.com']);
  });

  it('lists every record over its pages, by reversed name', async () => {
    const { change, call } = await started(1);
    for (const name of ['c', 'a', 'b', 'a.b'])
      await change('UPSERT', `${name}.preview.example.com`, 'x.example.net');
    const names: string[] = [];
    let query = '';
    for (;;) {
      const { text } = await call('GET', `/hostedzone/${PREVIEW_ZONE}/rrset?maxitems=2${query}`);
      names.push(...[...text.matchAll(/<Name>(.*?)<\/Name><Type>CNAME/g)].map((match) => match[1] ?? ''));
      const name = /<NextRecordName>(.*?)</.exec(text)?.[1];
      if (name === undefined) break;
      query = `&name=${name}&type=${/<NextRecordType>(.*?)</.exec(text)?.[1]}`;
    }
    expect(names.map((name) => name.replace('.preview.example.com.', ''))).toEqual(['a', 'b', 'a.b', 'c']);
  });

  it.each([
    [
      'CREATE',
      HOST,
      'other.example.net',
      'CNAME',
      `Tried to create resource record set [name=&apos;${HOST}.&apos;, type=&apos;CNAME&apos;] but it already exists`,
    ],
    ['DELETE', HOST, 'other.example.net', 'CNAME', 'but the values provided do not match the current values'],
    ['DELETE', `no.${HOST}`, 'x.example.net', 'CNAME', 'but it was not found'],
    ['UPSERT', 'www.example.org', 'x.example.net', 'CNAME', 'is not permitted in zone preview.example.com.'],
    ['UPSERT', HOST, '192.0.2.1', 'A', 'conflicts with other records with the same DNS name'],
    ['UPSERT', 'preview.example.com', 'x.example.net', 'CNAME', 'is not permitted at apex'],
  ])('refuses to %s %s to %s (%s) in the words of Route 53', async (action, name, value, type, words) => {
    const { change, call } = await started();
    await change('CREATE', HOST, 'shop.example.net');
    const before = await call('GET', `/hostedzone/${PREVIEW_ZONE}/rrset`);
    const refused = await change(action, name, value, type);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('<Code>InvalidChangeBatch</Code>');
    expect(refused.text).toContain(words);
    expect((await call('GET', `/hostedzone/${PREVIEW_ZONE}/rrset`)).text).toBe(before.text);
  });

  it('knows its zones by id and by name, and says when there is none', async () => {
    const { call, drive } = await started();
    await drive('route53/zone', { id: 'Z11111111EXAMPLE', name: 'staging.example.com' });
    expect((await call('GET', '/hostedzonesbyname?dnsname=staging.example.com')).text).toContain(
      '/hostedzone/Z11111111EXAMPLE',
    );
    const missing = await call('GET', '/hostedzone/Z999');
    expect(missing.status).toBe(404);
    expect(missing.text).toContain('No hosted zone found with ID: Z999');
    expect((await call('GET', '/hostedzone?delegationsetid=N1')).text).toContain('delegationsetid');
  });
});

describe('the world’s Route 53 refuses', () => {
  const record = (content: string, name = HOST, type = 'A') =>
    `<ResourceRecordSet><Name>${name}</Name><Type>${type}</Type>${content}</ResourceRecordSet>`;
  const values = (...each: string[]) =>
    `<TTL>60</TTL><ResourceRecords>${each.map((value) => `<ResourceRecord><Value>${value}</Value></ResourceRecord>`).join('')}</ResourceRecords>`;
  const alias =
    '<AliasTarget><HostedZoneId>Z1</HostedZoneId><DNSName>x.example.net</DNSName><EvaluateTargetHealth>false</EvaluateTargetHealth></AliasTarget>';

  it.each([
    ['an unknown type', record(values('192.0.2.1'), HOST, 'AX'), 'InvalidInput'],
    ['a record without a TTL', record(values('192.0.2.1').replace('<TTL>60</TTL>', '')), 'InvalidInput'],
    ['a record without values', record('<TTL>60</TTL>'), 'InvalidInput'],
    ['a negative TTL', record(values('192.0.2.1').replace('60', '-1')), 'InvalidInput'],
    ['an alias with a TTL', record(`<TTL>60</TTL>${alias}`), 'InvalidInput'],
    ['an alias with values', record(`${values('192.0.2.1')}${alias}`), 'InvalidInput'],
    ['an address that is none', record(values('192.0.2.256')), 'InvalidChangeBatch'],
    ['an IPv4 address as AAAA', record(values('192.0.2.1'), HOST, 'AAAA'), 'InvalidChangeBatch'],
    ['a value that stands twice', record(values('192.0.2.1', '192.0.2.1')), 'InvalidChangeBatch'],
    [
      'a CNAME with two values',
      record(values('a.example', 'b.example'), HOST, 'CNAME'),
      'InvalidChangeBatch',
    ],
    ['a TXT without quotes', record(values('bare'), HOST, 'TXT'), 'InvalidChangeBatch'],
    ['an empty label', record(values('192.0.2.1'), `a..${HOST}`), 'InvalidChangeBatch'],
    ['a label of 64 letters', record(values('192.0.2.1'), `${'l'.repeat(64)}.${HOST}`), 'InvalidChangeBatch'],
  ])('%s', async (_what, content, code) => {
    const { call } = await started();
    const body = `<ChangeResourceRecordSetsRequest><ChangeBatch><Changes><Change><Action>UPSERT</Action>${content}</Change></Changes></ChangeBatch></ChangeResourceRecordSetsRequest>`;
    const { status, text } = await call('POST', `/hostedzone/${PREVIEW_ZONE}/rrset/`, body);
    expect({ status, code: /<Code>(.*?)</.exec(text)?.[1] }).toEqual({ status: 400, code });
  });

  it('one record twice in a batch, and a list from a type without a name', async () => {
    const { call } = await started();
    const change = `<Change><Action>UPSERT</Action>${record(values('192.0.2.1'))}</Change>`;
    const body = `<ChangeResourceRecordSetsRequest><ChangeBatch><Changes>${change}${change}</Changes></ChangeBatch></ChangeResourceRecordSetsRequest>`;
    const twice = await call('POST', `/hostedzone/${PREVIEW_ZONE}/rrset/`, body);
    expect(twice.text).toContain('<Code>InvalidChangeBatch</Code>');
    const list = await call('GET', `/hostedzone/${PREVIEW_ZONE}/rrset?type=A`);
    expect(list.text).toContain('<Code>InvalidInput</Code>');
  });

  it('nothing of a record with all it needs', async () => {
    const { call } = await started();
    for (const content of [record(values('192.0.2.1')), record(alias, `b.${HOST}`)]) {
      const body = `<ChangeResourceRecordSetsRequest><ChangeBatch><Changes><Change><Action>UPSERT</Action>${content}</Change></Changes></ChangeBatch></ChangeResourceRecordSetsRequest>`;
      const { status } = await call('POST', `/hostedzone/${PREVIEW_ZONE}/rrset/`, body);
      expect(status).toBe(200);
    }
  });
});
