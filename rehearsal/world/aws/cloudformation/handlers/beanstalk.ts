import type { WorldCore } from '../../../kernel/world.ts';
import { createApplication, deleteApplication } from '../../beanstalk/applications.ts';
import { templateOf, wantedStack } from '../../beanstalk/environment-operations.ts';
import { findApplication, findVersion, removeFrom } from '../../beanstalk/records.ts';
import { createTemplate } from '../../beanstalk/settings-operations.ts';
import { createVersion, deleteVersion } from '../../beanstalk/versions.ts';
import {
  type ExistingResource,
  generatedName,
  type ResourceHandler,
  textProperty,
} from '../stacks/handler.ts';
import { asText, isObject } from '../template/json.ts';
import { environmentHandler } from './beanstalk-environment.ts';
import { beanstalkOf, platformInput, templateOptions } from './beanstalk-properties.ts';

/** The resource types of Elastic Beanstalk. */
export function beanstalkHandlers(core: WorldCore): ResourceHandler[] {
  return [application(core), applicationVersion(core), configurationTemplate(core), environmentHandler(core)];
}

function application(core: WorldCore): ResourceHandler {
  return {
    type: 'AWS::ElasticBeanstalk::Application',
    schema: {
      properties: ['ApplicationName', 'Description', 'ResourceLifecycleConfig'],
      replacedBy: ['ApplicationName'],
      attributes: [],
    },
    tagged: false,
    seconds: { create: 5, update: 4, delete: 5 },
    create(request) {
      const name =
        textProperty(request.properties, 'ApplicationName') ??
        generatedName(request, core.random.hex(12), 100);
      const description = textProperty(request.properties, 'Description');
      createApplication(beanstalkOf(core), { name, region: request.region, description, tags: request.tags });
      return { physicalId: name };
    },
    update: (request) => ({ physicalId: request.physicalId }),
    delete(request) {
      const found = findApplication(beanstalkOf(core), request.region, request.physicalId);
      if (found) deleteApplication(beanstalkOf(core), found, false);
      return {};
    },
    attribute: () => '',
  };
}

function applicationVersion(core: WorldCore): ResourceHandler {
  return {
    type: 'AWS::ElasticBeanstalk::ApplicationVersion',
    schema: {
      properties: ['ApplicationName', 'Description', 'SourceBundle'],
      required: ['ApplicationName', 'SourceBundle'],
      replacedBy: ['ApplicationName', 'SourceBundle'],
      attributes: ['Id'],
    },
    tagged: false,
    seconds: { create: 8, update: 4, delete: 4 },
    create(request) {
      const bundle = request.properties['SourceBundle'];
      const label = generatedName(request, core.random.hex(12), 100);
      createVersion(beanstalkOf(core), {
        application: textProperty(request.properties, 'ApplicationName') ?? '',
        region: request.region,
        label,
        description: textProperty(request.properties, 'Description'),
        bucket: isObject(bundle) ? asText(bundle['S3Bucket']) : '',
        key: isObject(bundle) ? asText(bundle['S3Key']) : '',
        process: false,
        tags: {},
      });
      return { physicalId: label };
    },
    update: (request) => ({ physicalId: request.physicalId }),
    delete(request) {
      const name = textProperty(request.properties, 'ApplicationName') ?? '';
      const found = findVersion(beanstalkOf(core), request.region, name, request.physicalId);
      if (found) deleteVersion(beanstalkOf(core), found, false);
      return {};
    },
    attribute: (resource) => resource.physicalId,
  };
}

function configurationTemplate(core: WorldCore): ResourceHandler {
  const applicationOf = (request: ExistingResource) =>
    textProperty(request.properties, 'ApplicationName') ?? '';
  return {
    type: 'AWS::ElasticBeanstalk::ConfigurationTemplate',
    schema: {
      properties: ['ApplicationName', 'Description', 'OptionSettings', 'PlatformArn', 'SolutionStackName'],
      required: ['ApplicationName'],
      replacedBy: ['ApplicationName', 'PlatformArn', 'SolutionStackName'],
      attributes: ['TemplateName'],
    },
    tagged: false,
    seconds: { create: 6, update: 5, delete: 4 },
    create(request) {
      const name = generatedName(request, core.random.hex(12), 100);
      createTemplate(beanstalkOf(core), {
        application: textProperty(request.properties, 'ApplicationName') ?? '',
        region: request.region,
        name,
        solutionStack: wantedStack(request.region, platformInput(request.properties)) ?? '',
        description: textProperty(request.properties, 'Description'),
        options: templateOptions(request.properties),
      });
      return { physicalId: name };
    },
    update(request) {
      const found = templateOf(beanstalkOf(core), request.region, applicationOf(request), request.physicalId);
      if (found) found.options = templateOptions(request.properties);
      return { physicalId: request.physicalId };
    },
    delete(request) {
      removeFrom(
        beanstalkOf(core).templates,
        (each) => each.name === request.physicalId && each.region === request.region,
      );
      return {};
    },
    attribute: (resource) => resource.physicalId,
  };
}
