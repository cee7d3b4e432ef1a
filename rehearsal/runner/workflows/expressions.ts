import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { hashFiles } from './hash-files.ts';

/** A part of a workflow file in which expressions are still expressions. */
export type WorkflowPart =
  | null
  | string
  | number
  | boolean
  | Expression
  | MixedText
  | readonly WorkflowPart[]
  | WorkflowMap;

/** A text of a workflow file with expressions among other words. */
export interface MixedText {
  /** As YAML gives it: folded, and without its indentation. */
  readonly $text: string;
}

/** A map of a workflow file. */
export interface WorkflowMap {
  readonly [key: string]: WorkflowPart;
}

/** An expression of a workflow file that is not evaluated yet. */
export interface Expression {
  /** Without `${{` and `}}`. */
  readonly $expression: string;
}

/** The values of `github`, `env`, `needs` and so on; plain JSON. */
export type Contexts = Readonly<Record<string, unknown>>;

/** How what ran before stands, for `success()` and its siblings. */
export interface Status {
  readonly failed: boolean;
  readonly cancelled: boolean;
  /** Something that this depends on was skipped. */
  readonly skipped?: boolean;
}

const GOING_WELL: Status = { failed: false, cancelled: false };

/** Whether a part has to be evaluated before it is a value. */
export function isExpression(template: WorkflowPart): template is Expression | MixedText {
  return (
    typeof template === 'object' && template !== null && ('$expression' in template || '$text' in template)
  );
}

/** Evaluates every expression in a part of a workflow file. */
export function resolveExpressions(
  template: WorkflowPart,
  contexts: Contexts,
  status: Status = GOING_WELL,
): unknown {
  if (isExpression(template))
    return '$text' in template
      ? interpolate(template.$text, contexts, status)
      : evaluateExpression(template.$expression, contexts, status);
  if (Array.isArray(template))
    return template.map((item: WorkflowPart) => resolveExpressions(item, contexts, status));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) => [key, resolveExpressions(value, contexts, status)]),
  );
}

/** Like `resolve`, for a map whose values GitHub hands on as text (`env`, `with`, `outputs`). */
export function resolveTexts(
  template: WorkflowPart | undefined,
  contexts: Contexts,
  status: Status = GOING_WELL,
): Record<string, string> {
  if (template === undefined || template === null) return {};
  const value = resolveExpressions(template, contexts, status);
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, expressionText(item)]));
}

/** Quotes may hold braces. */
const EXPRESSION = /\$\{\{((?:'(?:''|[^'])*'|[^'])*?)\}\}/gs;

/** A text with every `${{ … }}` in it evaluated. */
export function interpolate(text: string, contexts: Contexts, status: Status = GOING_WELL): string {
  return text.replaceAll(EXPRESSION, (_match, expression: string) =>
    expressionText(evaluateExpression(expression, contexts, status)),
  );
}

/** The one expression that a text is; undefined where it is more, or none. */
export function onlyExpression(text: string): string | undefined {
  const [first, ...others] = text.trim().matchAll(EXPRESSION);
  return first?.[0] === text.trim() && others.length === 0 ? first[1] : undefined;
}

/** A value as an expression turns it into text. */
export function expressionText(value: unknown): string {
  return toData(value).coerceString();
}

/** A name as text; what cannot be evaluated keeps its expressions (actions/runner, ActionRunner.cs, TryUpdateDisplayName). */
export function shownText(part: WorkflowPart, contexts: Contexts): string {
  try {
    return expressionText(resolveExpressions(part, contexts));
  } catch {
    if (!isExpression(part)) return '';
    return '$text' in part ? part.$text : `\${{${part.$expression}}}`;
  }
}

/** GitHub's truth: `false`, `0`, `''` and `null` are false. */
export function isTrue(value: unknown): boolean {
  return Boolean(value) && !Number.isNaN(value);
}

/**
 * Evaluates one expression with GitHub's own package.
 * @throws when the expression is not legal or names a context that does not exist.
 */
export function evaluateExpression(
  expression: string,
  contexts: Contexts,
  status: Status = GOING_WELL,
): unknown {
  const functions = new Map<string, AddedFunction>([...statusFunctions(status), ...fileFunctions(contexts)]);
  // The lexer unescapes the first of several quotes in a literal alone.
  const tokens = new Lexer(expression)
    .lex()
    .tokens.map((token) =>
      token.lexeme.startsWith("'")
        ? { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") }
        : token,
    );
  const tree = new Parser(tokens, Object.keys(contexts), [...functions.values()]).parse();
  return fromData(new Evaluator(tree, toData(contexts) as data.Dictionary, functions).evaluate());
}

/** What GitHub adds to the functions of its package. */
interface AddedFunction {
  readonly name: string;
  readonly minArgs: number;
  readonly maxArgs: number;
  readonly call: (...args: data.ExpressionData[]) => data.ExpressionData;
}

function statusFunctions(status: Status) {
  const answers = {
    always: true,
    cancelled: status.cancelled,
    failure: status.failed && !status.cancelled,
    success: !status.failed && !status.cancelled && status.skipped !== true,
  };
  return new Map(
    Object.entries(answers).map(([name, answer]) => [
      name,
      { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(answer) },
    ]),
  );
}

/** Only steps have a workspace (docs.github.com, "Contexts reference", context availability). */
function fileFunctions({ github }: Contexts): readonly (readonly [string, AddedFunction])[] {
  const workspace = (github as { readonly workspace?: string } | undefined)?.workspace;
  if (workspace === undefined) return [];
  const call = (...patterns: readonly data.ExpressionData[]) =>
    new data.StringData(
      hashFiles(
        workspace,
        patterns.map((each) => each.coerceString()),
      ),
    );
  return [['hashfiles', { name: 'hashFiles', minArgs: 1, maxArgs: 255, call }]];
}

function toData(value: unknown): data.ExpressionData {
  if (value === null || value === undefined) return new data.Null();
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (Array.isArray(value)) return new data.Array(...value.map(toData));
  return new data.Dictionary(...Object.entries(value).map(([key, item]) => ({ key, value: toData(item) })));
}

function fromData(value: data.ExpressionData): unknown {
  switch (value.kind) {
    case data.Kind.Null:
      return null;
    case data.Kind.Array:
      return (value as data.Array).values().map(fromData);
    case data.Kind.Dictionary:
      return Object.fromEntries(
        (value as data.Dictionary).pairs().map((pair) => [pair.key, fromData(pair.value)]),
      );
    default:
      return (value as data.StringData | data.NumberData | data.BooleanData).value;
  }
}
