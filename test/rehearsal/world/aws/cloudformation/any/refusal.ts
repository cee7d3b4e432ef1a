import { CreateStackCommand, type CreateStackCommandInput } from '@aws-sdk/client-cloudformation';
import { aws } from './team-stack.ts';

/** Resources, and sections besides, in JSON. */
export function template(resources: object, sections: object = {}): string {
  return JSON.stringify({ Resources: resources, ...sections });
}
export const TOPIC = { Type: 'AWS::SNS::Topic' };

/** A topic whose name is what is tried. */
export function named(value: unknown, sections: object = {}): string {
  return template({ Topic: { ...TOPIC, Properties: { TopicName: value } } }, sections);
}

/** What CreateStack answers; `taken` when it makes a stack. */
export async function refusal(body: string, more: Partial<CreateStackCommandInput> = {}): Promise<string> {
  const command = new CreateStackCommand({ StackName: 'team', TemplateBody: body, ...more });
  return aws.cloudFormation.send(command).then(
    () => 'taken',
    (error: Error) => `${error.name}: ${error.message}`,
  );
}
