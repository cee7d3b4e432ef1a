import { operation, type QueryOperation, type XmlResult } from '../../protocol/query-protocol.ts';
import { requireStack } from '../stacks/lookup.ts';
import type { Account } from '../stacks/stacks.ts';
import { requiredCapability } from '../template/capabilities.ts';
import { asText, isList, type JsonObject } from '../template/json.ts';
import { isHidden } from '../template/parameters.ts';
import type { Template } from '../template/template.ts';
import { requireChangeSet } from './change-set-operations.ts';
import { requestedTemplate } from './requests.ts';

/** Operations that read templates. */
export function templateOperations(account: Account): Record<string, QueryOperation> {
  return {
    GetTemplate: operation(
      { StackName: 'string', ChangeSetName: 'string', TemplateStage: 'string' },
      (input, caller) => {
        const template =
          input.ChangeSetName === undefined
            ? requireStack(account, caller.region, input.StackName).desired.template
            : requireChangeSet(account, caller.region, input).changeSet.request.desired.template;
        return { TemplateBody: template.body, StagesAvailable: ['Original', 'Processed'] };
      },
    ),
    ValidateTemplate: operation({ TemplateBody: 'string', TemplateURL: 'string' }, (input) => {
      const template = requestedTemplate(account, input, undefined);
      return {
        Parameters: Object.entries(template.parameters).map(([key, declared]) => ({
          ParameterKey: key,
          DefaultValue: textOf(declared, 'Default'),
          NoEcho: isHidden(declared),
          Description: textOf(declared, 'Description'),
        })),
        Description: template.description,
        DeclaredTransforms: declaredTransforms(template),
        ...capabilities(template),
      };
    }),
    GetTemplateSummary: operation(
      {
        TemplateBody: 'string',
        TemplateURL: 'string',
        StackName: 'string',
        TemplateSummaryConfig: { TreatUnrecognizedResourceTypesAsWarnings: 'boolean' },
      },
      (input, caller) =>
        summary(
          input.StackName === undefined
            ? requestedTemplate(account, input, undefined)
            : requireStack(account, caller.region, input.StackName).desired.template,
        ),
    ),
  };
}

function summary(template: Template): XmlResult {
  return {
    Parameters: Object.entries(template.parameters).map(([key, declared]) => ({
      ParameterKey: key,
      DefaultValue: textOf(declared, 'Default'),
      ParameterType: textOf(declared, 'Type'),
      NoEcho: isHidden(declared),
      Description: textOf(declared, 'Description'),
      ParameterConstraints: { AllowedValues: allowedValues(declared) },
    })),
    Description: template.description,
    ...capabilities(template),
    ResourceTypes: [...new Set(Object.values(template.resources).map((resource) => resource.type))],
    Version: template.version,
    DeclaredTransforms: declaredTransforms(template),
    Metadata: template.metadata === undefined ? undefined : JSON.stringify(template.metadata),
  };
}

function declaredTransforms({ transforms }: Template): readonly string[] | undefined {
  return transforms.length === 0 ? undefined : transforms;
}

function capabilities(template: Template): XmlResult {
  const needed = requiredCapability(template);
  return needed === undefined ? {} : { Capabilities: [needed.name], CapabilitiesReason: needed.reason };
}

function allowedValues(declared: JsonObject): string[] | undefined {
  const values = declared['AllowedValues'];
  return isList(values) ? values.map(asText) : undefined;
}

function textOf(declared: JsonObject, name: string): string | undefined {
  return declared[name] === undefined ? undefined : asText(declared[name]);
}
