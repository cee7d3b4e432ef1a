import { notModelled } from '../stacks/handler.ts';
import type { Account } from '../stacks/stacks.ts';
import { isReadable } from '../template/patterns.ts';
import { unjudgedRules } from '../template/rules.ts';
import type { Template } from '../template/template.ts';

/** Notes what the world does not model of a template, for whoever looks at the state, the log or the timeline. */
export function noteUnmodelled(account: Account, template: Template): void {
  for (const notice of new Set(noticesOf(account, template))) {
    account.notices.all.add(notice);
    account.notices.fresh.add(notice);
  }
}

function noticesOf(account: Account, template: Template): string[] {
  const ofResources = Object.values(template.resources).flatMap(({ type, properties, waitsForSignals }) => {
    const handler = account.types.get(type);
    if (handler?.schema.notice !== undefined)
      return [
        handler.schema.notice,
        ...(waitsForSignals || WAITS.test(type) ? [notModelled(`signals to ${type}`)] : []),
      ];
    const kept = Object.keys(properties).filter((name) => handler?.schema.onlyKept?.includes(name));
    return kept.map((name) => notModelled(`${name} of ${type}`));
  });
  const ofParameters = Object.entries(template.parameters).flatMap(([name, { AllowedPattern: pattern }]) =>
    typeof pattern === 'string' && !isReadable(pattern)
      ? [notModelled(`AllowedPattern of parameter ${name}, which is not as JavaScript writes it`)]
      : [],
  );
  const ofRules = unjudgedRules(template).map((name) => notModelled(`rule ${name}, which asks the account`));
  return [...ofResources, ...ofParameters, ...ofRules];
}

/** Nobody in the world sends signals, so what waits for them goes on as if they had come. */
const WAITS = /^AWS::CloudFormation::WaitCondition$/;

/** What was noted since somebody last asked. */
export function takeNotices(account: Account): readonly string[] {
  const taken = [...account.notices.fresh];
  account.notices.fresh.clear();
  return taken;
}
