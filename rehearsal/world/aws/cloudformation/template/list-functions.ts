import { blocksWithin, MOST_BLOCKS } from './address-blocks.ts';
import { asText, isList, type Json } from './json.ts';
import { invalid } from './refusals.ts';

/** What stands for a value that is not known before a change is executed. */
export const LATER = '{{changeSet:KNOWN_AFTER_APPLY}}';

/** What a function on texts and lists is given besides its argument. */
interface Surroundings {
  /** Works out what the argument holds. */
  solid(value: Json): Json;
  readonly pseudo: Readonly<Record<string, Json>>;
}

/** Source: CloudFormation takes a template of 1 MB; what grows beyond that would only be long in the making. */
const LONGEST_TEXT = 1_000_000;

/** The members that a function wants. @throws QueryError ValidationError */
export function requireItems(value: Json, name: string, count: number): Json[] {
  if (!isList(value) || value.length !== count)
    throw invalid(`Template error: every ${name} object requires ${count} parameters.`);
  return [...value];
}

/** Functions that make texts of lists and lists of texts. The words are those that LocalStack recorded, or that users report. */
export const listFunctions: Readonly<Record<string, (argument: Json, around: Surroundings) => Json>> = {
  'Fn::Join': join,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::Cidr': cidr,
  'Fn::Base64': (argument, { solid }) => Buffer.from(asText(solid(argument))).toString('base64'),
  'Fn::GetAZs': (argument, { solid, pseudo }) => {
    const region = asText(solid(argument)) || asText(pseudo['AWS::Region']);
    return ['a', 'b', 'c'].map((zone) => `${region}${zone}`);
  },
  'Fn::Length': (argument, { solid }) => {
    const list = solid(argument);
    if (isList(list)) return list.length;
    throw invalid(
      'Transform AWS::LanguageExtensions failed with: The Fn::Length value could not be resolved for properties',
    );
  },
  'Fn::ToJsonString': (argument, { solid }) => JSON.stringify(solid(argument)),
};

function join(argument: Json, { solid }: Surroundings): Json {
  const [glue, items] = isList(argument) && argument.length === 2 ? argument : [];
  const list = items === undefined ? undefined : solid(items);
  if (list === LATER) return LATER;
  if (!isList(list))
    throw invalid(
      'Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.',
    );
  return joined(list.map(asText), asText(glue));
}

/** Texts as one. @throws QueryError ValidationError when it would be very long */
export function joined(texts: readonly string[], glue: string): string {
  const length = texts.reduce((sum, text) => sum + text.length, glue.length * texts.length);
  if (length > LONGEST_TEXT)
    throw invalid(`The world makes no text of a template that is longer than ${LONGEST_TEXT} characters.`);
  return texts.join(glue);
}

function select(argument: Json, { solid }: Surroundings): Json {
  const [index, items] = isList(argument) && argument.length === 2 ? argument : [];
  const list = items === undefined ? undefined : solid(items);
  const place = index === undefined ? '' : asText(solid(index));
  if (isUnknown(list)) return LATER;
  if (!isList(list) || !/^\d+$/.test(place))
    throw invalid(
      'Template error: Fn::Select requires a list argument with two elements: an integer index and a list',
    );
  const found = list[Number(place)];
  if (found === undefined)
    throw invalid(`Template error: Fn::Select cannot select nonexistent value at index ${place}`);
  return found;
}

/** A list of which it is not known yet how many parts a value will have. */
function isUnknown(list: Json | undefined): boolean {
  return (
    list === LATER || (isList(list) && list.some((item) => item !== LATER && asText(item).includes(LATER)))
  );
}

function split(argument: Json, { solid }: Surroundings): Json {
  const [glue, source] = isList(argument) && argument.length === 2 ? argument : [];
  const text = source === undefined ? undefined : solid(source);
  if (glue === undefined || text === undefined || isList(text))
    throw invalid(
      'Template error: every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split or a function that returns a string to be split.',
    );
  return asText(text) === LATER ? LATER : asText(text).split(asText(glue));
}

function cidr(argument: Json, { solid }: Surroundings): Json {
  const [block, count, bits = 0] = isList(argument) ? argument.map(solid) : [];
  if (block === LATER) return Array.from({ length: Math.min(Number(count) || 0, MOST_BLOCKS) }, () => LATER);
  const blocks = blocksWithin(asText(block), Number(asText(count)), Number(asText(bits)));
  if (blocks === undefined)
    throw invalid(
      `Fn::Cidr of the template cannot make ${asText(count)} blocks of ${asText(bits)} bits within ${asText(block)}.`,
    );
  return blocks;
}
