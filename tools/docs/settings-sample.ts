/** The sample with the schema's address in the form that editors read. */
export function settingsSample(repository: string, ref: string): string {
  const at = ref.split('/').map(encodeURIComponent).join('/');
  const schema = `https://raw.githubusercontent.com/${repository}/${at}/schema/greenroom.schema.json`;
  return `# yaml-language-server: $schema=${schema}\n${SETTINGS_SAMPLE}`;
}

/** A settings file in which everything is commented out: it changes nothing until a team wants it to. */
export const SETTINGS_SAMPLE = `# What Greenroom's actions read, from the default branch only, so that a pull request cannot change it.
# Without a line in here the defaults serve. An unknown key is an error that names the nearest legal one.

# Every environment's name starts with it.
# project: shop

# What your tracker calls the states of a story, where these are not the usual names; see docs/trackers.md.
# stories:
#   statuses: { finished: In Review, delivered: On staging }

# environments:
#   base:
#     template: beanstalk-environment
#     parameters:
#       InstanceType: t4g.small
#   preview:
#     inherits: base
#     application: shop-staging
#     domain: preview.example.com
#     hosted-zone-id: Z00000000EXAMPLE
#     hours: "Mon-Fri 08:00-20:00 Europe/Berlin"
#     parameters:
#       InstanceType: t4g.micro
#   production:
#     inherits: base
#     application: shop-production
#     branch: main
#     protected: true
`;
