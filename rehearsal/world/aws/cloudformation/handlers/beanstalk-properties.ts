import type { WorldCore } from '../../../kernel/world.ts';
import type { BeanstalkService } from '../../beanstalk/beanstalk.ts';
import type { Beanstalk, OptionSetting } from '../../beanstalk/records.ts';
import { textProperty } from '../stacks/handler.ts';
import { asText, isList, isObject, type JsonObject } from '../template/json.ts';

/** What the account's Beanstalk keeps. */
export function beanstalkOf(core: WorldCore): Beanstalk {
  return (core.peer('elasticbeanstalk') as BeanstalkService).beanstalk;
}

/** `OptionSettings` as the template writes them. */
export function templateOptions(properties: JsonObject): OptionSetting[] {
  const settings = properties['OptionSettings'];
  if (!isList(settings)) return [];
  return settings.filter(isObject).map((each) => ({
    namespace: asText(each['Namespace']),
    name: asText(each['OptionName']),
    value: asText(each['Value']),
  }));
}

/** The platform that a template names, as the API takes it. */
export function platformInput(properties: JsonObject): { SolutionStackName?: string; PlatformArn?: string } {
  const stack = textProperty(properties, 'SolutionStackName');
  const platform = textProperty(properties, 'PlatformArn');
  return { ...(stack ? { SolutionStackName: stack } : {}), ...(platform ? { PlatformArn: platform } : {}) };
}
