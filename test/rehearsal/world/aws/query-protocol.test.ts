import { describe, expect, it } from '@jest/globals';
import {
  answerQuery,
  operation,
  type QueryApi,
  QueryError,
} from '../../../../rehearsal/world/aws/protocol/query-protocol.ts';
import type { WireRequest } from '../../../../rehearsal/world/kernel/wire.ts';

const api: QueryApi = {
  service: 'Example',
  namespace: 'http://example.com/',
  version: '1',
  requestId: () => 'id',
  operations: {
    Echo: operation(
      { Name: 'string', Count: 'integer', Flag: 'boolean', Tags: [{ Key: 'string' }], Names: ['string'] },
      (input) => ({ Got: JSON.stringify(input) }),
    ),
    List: operation({}, () => ({ Items: ['a', 'b & c'], None: undefined, Empty: [], Deep: { One: 1 } })),
    Nothing: operation({}, () => undefined),
    Fail: operation({}, () => {
      throw new QueryError('NoSuchThing', 'Nothing <there>', 404);
    }),
  },
};

function ask(body: string): { status: number; body: string } {
  const request: WireRequest = {
    method: 'POST',
    path: '/',
    query: new URLSearchParams(),
    headers: {},
    body: Buffer.from(body),
  };
  const { status, body: text } = answerQuery(api, request);
  return { status, body: String(text) };
}

describe('the Query protocol', () => {
  it('reads scalars, lists and structures by the shape of the operation', () => {
    const { body } = ask(
      'Action=Echo&Version=1&Name=a%26b&Count=3&Flag=false&Tags.member.2.Key=y&Tags.member.1.Key=x&Names=',
    );
    const got = /<Got>(.*)<\/Got>/.exec(body)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    expect(JSON.parse(got ?? '')).toEqual({
      Name: 'a&b',
      Count: 3,
      Flag: false,
      Tags: [{ Key: 'x' }, { Key: 'y' }],
      Names: [],
    });
  });

  it('writes lists as members, leaves out what is undefined, and escapes text', () => {
    expect(ask('Action=List&Version=1').body).toBe(
      '<ListResponse xmlns="http://example.com/"><ListResult><Items><member>a</member><member>b &amp; c</member></Items><Empty></Empty><Deep><One>1</One></Deep></ListResult><ResponseMetadata><RequestId>id</RequestId></ResponseMetadata></ListResponse>',
    );
  });

  it('gives an operation without an answer no result element', () => {
    expect(ask('Action=Nothing&Version=1').body).not.toContain('NothingResult');
  });

  it('tells an error with its code and its status', () => {
    expect(ask('Action=Fail&Version=1')).toEqual({
      status: 404,
      body: '<ErrorResponse xmlns="http://example.com/"><Error><Type>Sender</Type><Code>NoSuchThing</Code><Message>Nothing &lt;there&gt;</Message></Error><RequestId>id</RequestId></ErrorResponse>',
    });
  });

  it.each([
    ['Action=Echo&Version=1&Count=many', 'Parameter Count has the value many, which is no integer.'],
    ['Action=Echo&Version=1&Flag=yes', 'Parameter Flag has the value yes, which is no boolean.'],
    ['Action=Echo&Version=1&Names=a', 'Parameter Names has the value &quot;a&quot;, which is no list.'],
  ])('refuses %s by name', (body, message) => {
    const answer = ask(body);
    expect(answer.status).toBe(400);
    expect(answer.body).toContain(`<Message>${message}</Message>`);
  });

  it.each([
    ['Action=Foo&Version=1', 'the operation Foo of version 1'],
    ['Action=Echo&Version=2', 'the operation Echo of version 2'],
    ['Action=Echo&Version=1&Nme=a', 'the parameter Nme of Echo'],
    ['Action=Echo&Version=1&Tags.member.1.Kye=a', 'the parameter Tags.member.1.Kye of Echo'],
  ])('says of %s that the world does not know it', (body, what) => {
    const answer = ask(body);
    expect(answer.status).toBe(501);
    expect(answer.body).toContain(
      `<Code>NotImplemented</Code><Message>The world's Example does not know ${what}.</Message>`,
    );
  });
});
