import { readFileSync } from 'node:fs';
import {
  evaluate,
  evaluateObject,
  holds,
  liveResources,
  type TemplateScope,
} from '../../../rehearsal/world/aws/cloudformation/template/evaluate.ts';
import { asText, type Json } from '../../../rehearsal/world/aws/cloudformation/template/json.ts';
import {
  parameterReferences,
  resolveParameters,
} from '../../../rehearsal/world/aws/cloudformation/template/parameters.ts';
import { parseTemplate } from '../../../rehearsal/world/aws/cloudformation/template/template.ts';

export type Properties = Readonly<Record<string, unknown>>;

export interface WorkedOut {
  readonly resources: Readonly<Record<string, Properties>>;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface Option {
  readonly Namespace: string;
  readonly OptionName: string;
  readonly Value: string;
}

/**
 * What a shipped template comes to under these parameters: the resources that exist, with their properties, and the outputs.
 * A resource is told by its name in the template, an attribute by `Name.Attribute`.
 * @param place pseudo parameters of another place than `aws` and eu-central-1.
 * @throws QueryError when a parameter breaks the rules of its declaration
 */
export function workedOut(
  name: string,
  given: Readonly<Record<string, string>>,
  place: Readonly<Record<string, string>> = {},
): WorkedOut {
  const template = parseTemplate(
    readFileSync(new URL(`../../../templates/${name}.yml`, import.meta.url), 'utf8'),
  );
  const values = resolveParameters(
    template,
    Object.entries(given).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })),
    undefined,
  );
  const scope: TemplateScope = {
    template,
    parameters: parameterReferences(template, values),
    pseudo: {
      'AWS::AccountId': '111122223333',
      'AWS::Partition': 'aws',
      'AWS::Region': 'eu-central-1',
      'AWS::StackId':
        'arn:aws:cloudformation:eu-central-1:111122223333:stack/shop-x/0f0f0f0f-0000-4000-8000-000000000000',
      'AWS::StackName': 'shop-x',
      'AWS::URLSuffix': 'amazonaws.com',
      ...place,
    },
    ref: (id) => id,
    getAtt: (id, attribute) => `${id}.${attribute}`,
    importValue: (of) => of,
  };
  const resources = liveResources(scope).map((id) => [
    id,
    evaluateObject(template.resources[id]?.properties ?? {}, scope),
  ]);
  const outputs = Object.entries(template.outputs)
    .filter(([, output]) => output['Condition'] === undefined || holds(asText(output['Condition']), scope))
    .map(([id, output]) => [id, asText(evaluate(output['Value'] ?? '', scope) as Json)]);
  return { resources: Object.fromEntries(resources), outputs: Object.fromEntries(outputs) };
}

/** A Beanstalk environment's options as one map; `namespace name` gives the value. */
export function optionsOf(environment: Properties | undefined): Readonly<Record<string, string>> {
  const settings = (environment?.['OptionSettings'] ?? []) as readonly Option[];
  return Object.fromEntries(
    settings.map((each) => [`${each.Namespace} ${each.OptionName}`, String(each.Value)]),
  );
}
