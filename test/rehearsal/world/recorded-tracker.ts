/**
 * The fields of Pivotal Tracker's answers as they were recorded from the hosted service between 2014 and 2021: names and JSON types, with a
 * question mark where not every recorded object of the shape has the field. Source: the cassettes of dashofcode/tracker_api (test/vcr), of
 * calls without `fields=`, but for the owners of a story. A shape is an object's `kind`; what stands inside of an activity has shapes of its own.
 */
export const RECORDED: Readonly<Record<string, string>> = {
  me: 'kind: string, id: number, name: string, initials: string, username: string, time_zone: object, api_token: string, has_google_identity: boolean, projects: list, email: string, receives_in_app_notifications: boolean, created_at: time, updated_at: time',
  membership_summary:
    'kind: string, id: number, project_id: number, project_name: string, project_color: string, favorite: boolean, role: string, last_viewed_at: time',
  time_zone: 'kind: string, olson_name: string, offset: string',
  project:
    'id: number, kind: string, name: string, version: number, iteration_length: number, week_start_day: string, point_scale: string, point_scale_is_custom: boolean, bugs_and_chores_are_estimatable: boolean, automatic_planning: boolean, enable_tasks: boolean, time_zone: object, velocity_averaged_over: number, number_of_done_iterations_to_show: number, has_google_domain: boolean, profile_content: string, enable_incoming_emails: boolean, initial_velocity: number, public: boolean, atom_enabled: boolean, project_type: string, start_time: time, created_at: time, updated_at: time, account_id: number, current_iteration_number: number, enable_following: boolean',
  story:
    'kind: string, id: number, created_at: time, updated_at: time, story_type: string, name: string, current_state: string, requested_by_id: number, url: string, project_id: number, owner_ids: list, labels: list, accepted_at?: time, description?: string, estimate?: number, owned_by_id?: number, deadline?: time, owners?: list',
  label: 'id: number, project_id: number, kind: string, name: string, created_at: time, updated_at: time',
  comment:
    'kind: string, id: number, story_id: number, text: string, person_id: number, created_at: time, updated_at: time',
  person: 'kind: string, id: number, name: string, email: string, initials: string, username: string',
  story_transition:
    'kind: string, state: string, story_id: number, project_id: number, project_version: number, occurred_at: time, performed_by_id: number',
  activity:
    'kind: string, guid: string, project_version: number, message: string, highlight: string, changes: list, primary_resources: list, secondary_resources: list, project: object, performed_by: object, occurred_at: time',
  'change of story':
    'kind: string, change_type: string, id: number, new_values: object, name: string, story_type: string, original_values?: object',
  'change of comment':
    'kind: string, change_type: string, id: number, new_values: object, original_values?: object',
  'story in short': 'kind: string, id: number, name: string, story_type: string, url: string',
  'project in short': 'kind: string, id: number, name: string',
  'person in short': 'kind: string, id: number, name: string, initials: string',
  'values of story':
    'updated_at?: time, current_state?: string, estimate?: number|null, label_ids?: list, labels?: list, owner_ids?: list, owned_by_id?: number|null, name?: string, accepted_at?: time|null',
  'values of comment':
    'id?: number, story_id?: number, text?: string, person_id?: number, created_at?: time, updated_at?: time, file_attachment_ids?: list, google_attachment_ids?: list, attachment_ids?: list, file_attachments?: list, google_attachments?: list',
  search: 'stories: object, epics: object, query: string',
  'search.stories':
    'stories: list, total_points: number, total_points_completed: number, total_hits: number, total_hits_with_done: number',
  'search.epics': 'epics: list, total_hits: number',
  error: 'code: string, kind: string, error: string, general_problem?: string',
};

/** What the world shows and nobody recorded there, each with what it rests on instead. */
export const UNRECORDED: Readonly<Record<string, string>> = {
  'comment.commit_identifier': '`Comment` of salsita/go-pivotaltracker, v5/pivotal/stories.go',
  'comment.commit_type': '`Comment` of salsita/go-pivotaltracker, v5/pivotal/stories.go',
  'error.possible_fix': '`Error` of salsita/go-pivotaltracker, v5/pivotal/errors.go',
  'error.validation_errors': 'salsaflow/salsaflow#143',
  'project_membership.kind': '`ProjectMembership` of salsita/go-pivotaltracker, v5/pivotal/memberships.go',
  'project_membership.id': '`ProjectMembership` of salsita/go-pivotaltracker, v5/pivotal/memberships.go',
  'project_membership.person': '`ProjectMembership` of salsita/go-pivotaltracker, v5/pivotal/memberships.go',
  'project_membership.project_id': 'none',
  'project_membership.role': 'none; `role` is recorded in the membership_summary of a user',
};
