import { isFunction } from './evaluate.ts';
import { invalid } from './refusals.ts';
import type { Template } from './template.ts';

/** The one transform that the world knows, without its loops. */
const LANGUAGE_EXTENSIONS = 'AWS::LanguageExtensions';
/** What it adds. Source: the transform's page of the template reference. */
const ADDED = ['Fn::Length', 'Fn::ToJsonString'];
/** As the real service names them (an error of CreateStack that users quote). */
const SUPPORTED = [
  'Fn::Base64',
  'Fn::GetAtt',
  'Fn::GetAZs',
  'Fn::ImportValue',
  'Fn::Join',
  'Fn::Split',
  'Fn::FindInMap',
  'Fn::Select',
  'Ref',
  'Fn::Equals',
  'Fn::If',
  'Fn::Not',
  'Condition',
  'Fn::And',
  'Fn::Or',
  'Fn::Contains',
  'Fn::EachMemberEquals',
  'Fn::EachMemberIn',
  'Fn::ValueOf',
  'Fn::ValueOfAll',
  'Fn::RefAll',
  'Fn::Sub',
  'Fn::Cidr',
].join(', ');

/** Whether a template may use what the language extensions add. */
export function isExtended({ transforms }: Template): boolean {
  return transforms.includes(LANGUAGE_EXTENSIONS);
}

/** Says which macros the world would have to run. @throws QueryError ValidationError in the world's own words */
export function checkTransforms(transforms: readonly string[]): void {
  const other = transforms.filter((name) => name !== LANGUAGE_EXTENSIONS);
  if (other.length > 0)
    throw invalid(
      `The world runs no macro, and the template asks for ${other.join(', ')}; it knows ${LANGUAGE_EXTENSIONS} alone, without Fn::ForEach.`,
    );
}

/** Refuses functions that CloudFormation does not know, or that the world does not. @throws QueryError ValidationError */
export function checkFunctions(template: Template, names: readonly string[]): void {
  for (const name of names) {
    if (name === 'Fn::Transform')
      throw invalid('The world runs no macro, and the template asks for one by Fn::Transform.');
    if (name.startsWith('Fn::ForEach::') && isExtended(template))
      throw invalid(`The world unrolls no loop of a template, and this one has ${name}.`);
    if (name === 'Fn::GetStackOutput')
      throw invalid('The world knows the function Fn::GetStackOutput of a template not yet.');
    if (isFunction(name) && (!ADDED.includes(name) || isExtended(template))) continue;
    throw invalid(
      `Template Error: Encountered unsupported function: ${name} Supported functions are: [${SUPPORTED}]`,
    );
  }
}
