import { ListStacksCommand, ValidateTemplateCommand } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { named, refusal, TOPIC, template } from './refusal.ts';
import { aws } from './team-stack.ts';

describe('a template that would go on for ever', () => {
  const LONG = 20_000;

  it('because of its pattern is refused, and the world says what to do', async () => {
    const body = template(
      { Topic: TOPIC },
      { Parameters: { P: { Type: 'String', AllowedPattern: '(a+)+' } } },
    );
    const Parameters = [{ ParameterKey: 'P', ParameterValue: `${'a'.repeat(60)}!` }];
    expect(await refusal(body, { Parameters })).toBe(
      'ValidationError: The world gave up matching parameter P of the template against its AllowedPattern (a+)+, which takes too long; write the pattern without repetitions of repetitions.',
    );
  });

  it('because each condition asks the one before twice is worked out', async () => {
    const chain = Array.from({ length: 100 }, (_, n) => [
      `C${n}`,
      n === 0
        ? { 'Fn::Equals': ['a', 'a'] }
        : { 'Fn::And': [{ Condition: `C${n - 1}` }, { Condition: `C${n - 1}` }] },
    ]);
    const body = template(
      { Topic: { ...TOPIC, Condition: 'C99' } },
      { Conditions: Object.fromEntries(chain) },
    );
    expect(await refusal(body)).toBe('taken');
  });

  it('because thousands of conditions ask each other in a row is refused', async () => {
    const chain = Array.from({ length: 10_000 }, (_, n) => [
      `C${n}`,
      { 'Fn::Not': n === 9999 ? [{ 'Fn::Equals': ['a', 'a'] }] : [{ Condition: `C${n + 1}` }] },
    ]);
    const body = template({ Topic: TOPIC }, { Conditions: Object.fromEntries(chain) });
    aws.s3.createBucket('templates', { versioned: false, tags: {}, region: 'eu-central-1' });
    aws.s3.buckets.get('templates')?.objects.set('long.json', Buffer.from(body));
    const TemplateURL = 'https://templates.s3.eu-central-1.amazonaws.com/long.json';
    expect(await refusal(body, { TemplateBody: undefined, TemplateURL })).toBe(
      'ValidationError: The world follows no chain of more than 500 conditions of a template, each of which asks the next.',
    );
  });

  it('because of variables that are never closed is read', async () => {
    expect(await refusal(named({ 'Fn::Sub': '${'.repeat(LONG) }))).toBe('taken');
  });

  it('because of its depth is refused', async () => {
    expect(await refusal(`Resources: ${'['.repeat(LONG)}${']'.repeat(LONG)}`)).toBe(
      'ValidationError: The world reads no template with more than 200 maps and lists within each other.',
    );
    expect(await refusal(`{"Resources":${'['.repeat(LONG)}${']'.repeat(LONG)}}`)).toBe(
      'ValidationError: The world reads no template with more than 200 maps and lists within each other.',
    );
  });

  it('because it joins a long text many times fails where it would be joined', async () => {
    const body = template(
      { Topic: TOPIC },
      {
        Outputs: { O: { Value: { 'Fn::Join': ['x'.repeat(LONG), Array.from({ length: 100 }, () => 'y')] } } },
      },
    );
    await refusal(body);
    aws.pass(60);
    const { StackSummaries } = await aws.cloudFormation.send(new ListStacksCommand({}));
    expect(StackSummaries?.map((each) => each.StackStatus)).toEqual(['ROLLBACK_COMPLETE']);
  });

  it('for no reason is checked by ValidateTemplate, which names its transforms', async () => {
    const body = template({ Topic: TOPIC }, { Transform: 'AWS::LanguageExtensions' });
    const told = await aws.cloudFormation.send(new ValidateTemplateCommand({ TemplateBody: body }));
    expect(told.DeclaredTransforms).toEqual(['AWS::LanguageExtensions']);
  });
});

describe('a pattern that JavaScript does not write as Java does', () => {
  it('is not held against the value, and the world says so', async () => {
    const body = template(
      { Topic: TOPIC },
      { Parameters: { P: { Type: 'String', AllowedPattern: '\\p{Alpha}+', Default: '1' } } },
    );
    expect(await refusal(body)).toBe('taken');
    expect(aws.world.core.log.entries().at(-1)?.notices).toEqual([
      'not modelled: AllowedPattern of parameter P, which is not as JavaScript writes it',
    ]);
  });
});
