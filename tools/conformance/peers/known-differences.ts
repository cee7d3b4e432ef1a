/** A call that the world and a peer take differently, and why the world stays as it is. */
export interface KnownDifference {
  readonly call: string;
  readonly peers: readonly string[];
  readonly because: string;
}

const ONLY_CODES = 'both refuse; ';
const NAMED_VALIDATION = `${ONLY_CODES}a missing parameter is a ValidationError that names it, as the constraint texts of the query services have it`;
const SHAPE_OF_RECORD = `${ONLY_CODES}the API reference has InvalidInput for what is not valid by itself, and InvalidChangeBatch for what does not fit the zone`;
const NOT_IN_ZONE = `${ONLY_CODES}the API reference has InvalidChangeBatch for a record that cannot be deleted because it is not there so`;
const SAME_SET = `the same request again is the same change set: CloudFormation's refusal reads "due to a mismatch with existing attribute", so without a mismatch there is none`;
const SET_OF_NO_STACK = `${ONLY_CODES}which of the two the reference does not say, and the peers disagree`;

const CHECKED_FIRST = `${ONLY_CODES}the model's limits on a name are checked before the name is looked up`;
const LEFTOVERS: readonly KnownDifference[] = [
  { call: 'ecr: images of no repository', peers: ['moto', 'ministack', 'fakecloud'], because: CHECKED_FIRST },
  {
    call: 'logs: delete a group with a blank',
    peers: ['moto', 'ministack', 'fakecloud'],
    because: CHECKED_FIRST,
  },
  { call: 'logs: delete a group of 513 letters', peers: ['moto', 'ministack'], because: CHECKED_FIRST },
  { call: 'logs: delete no group', peers: ['moto', 'ministack', 'fakecloud'], because: CHECKED_FIRST },
  { call: 'rds: start no database', peers: ['ministack', 'fakecloud'], because: CHECKED_FIRST },
  { call: 'rds: stop no database', peers: ['ministack', 'fakecloud'], because: CHECKED_FIRST },
];

const AS_RECORDED =
  'LocalStack recorded the real service (test_stack_description_lifecycle[with-tags]): a stack under review has `Tags: []`, and its change set has the tags; fakecloud agrees of the stack, ministack of the set';
const UNDER_REVIEW: readonly KnownDifference[] = [
  {
    call: 'cloudformation: Tags of a stack in review',
    peers: ['moto', 'ministack'],
    because: AS_RECORDED,
  },
  { call: 'cloudformation: tags of its set', peers: ['moto', 'fakecloud'], because: AS_RECORDED },
  {
    call: 'cloudformation: parameters of its set',
    peers: ['fakecloud'],
    because: 'DescribeChangeSet in the API reference has the parameters; moto and ministack have them',
  },
  {
    call: 'cloudformation: Parameters of the stack once it is made',
    peers: ['fakecloud'],
    because: 'fakecloud counts pseudo parameters, which no stack declares',
  },
];

/** Each is true of every run: one that no longer shows turns the check red. */
export const KNOWN: readonly KnownDifference[] = [
  ...LEFTOVERS,
  ...UNDER_REVIEW,
  {
    call: 's3: a bucket of no region',
    peers: ['fakecloud'],
    because: `${ONLY_CODES}the error list of the S3 reference has both for a constraint that does not fit the endpoint`,
  },
  {
    call: 's3: get a missing version',
    peers: ['fakecloud'],
    because: `${ONLY_CODES}NoSuchVersion is the code of the S3 reference for a version that does not exist`,
  },
  {
    call: 's3: get a delete marker',
    peers: ['moto', 'fakecloud'],
    because: `${ONLY_CODES}the S3 user guide ("Working with delete markers") has 405 Method Not Allowed`,
  },
  {
    call: 's3: part number 0',
    peers: ['moto'],
    because: `${ONLY_CODES}UploadPart in the S3 reference takes parts from 1 to 10,000, so it is the argument that is wrong`,
  },
  {
    call: 's3: complete in the wrong order',
    peers: ['moto'],
    because: `${ONLY_CODES}CompleteMultipartUpload in the S3 reference has InvalidPartOrder for this, and moto looks at the size first`,
  },
  { call: 'route53: no changes', peers: ['fakecloud'], because: SHAPE_OF_RECORD },
  { call: 'route53: an unknown action', peers: ['fakecloud'], because: SHAPE_OF_RECORD },
  { call: 'route53: an unknown type', peers: ['fakecloud'], because: SHAPE_OF_RECORD },
  { call: 'route53: a record without values', peers: ['fakecloud'], because: SHAPE_OF_RECORD },
  { call: 'route53: an alias with a TTL', peers: ['fakecloud'], because: SHAPE_OF_RECORD },
  { call: 'route53: an alias with values', peers: ['fakecloud'], because: SHAPE_OF_RECORD },
  { call: 'route53: delete it with another TTL', peers: ['moto'], because: NOT_IN_ZONE },
  { call: 'route53: delete it with another value', peers: ['moto'], because: NOT_IN_ZONE },
  { call: 'route53: delete a missing record', peers: ['moto'], because: NOT_IN_ZONE },
  { call: 'route53: a batch of which one is wrong', peers: ['moto'], because: NOT_IN_ZONE },
  { call: "route53: delete the zone's own NS", peers: ['moto'], because: NOT_IN_ZONE },
  {
    call: 'sts: a token that is none',
    peers: ['fakecloud'],
    because: `${ONLY_CODES}InvalidIdentityToken is the modelled error of AssumeRoleWithWebIdentity`,
  },
  { call: 'sts: a role without a session name', peers: ['fakecloud'], because: NAMED_VALIDATION },
  { call: 'sts: no role', peers: ['fakecloud'], because: NAMED_VALIDATION },
  {
    call: 'cloudformation: the address of a missing template',
    peers: ['moto'],
    because: `${ONLY_CODES}CreateStack models no NoSuchBucket: CloudFormation tells S3's error inside of a ValidationError`,
  },
  {
    call: 'cloudformation: a template on another host',
    peers: ['moto'],
    because: `${ONLY_CODES}moto takes any address for a bucket; the reference wants one of S3 or of a Systems Manager document`,
  },
  {
    call: 'cloudformation: tag it in place of a change',
    peers: ['moto'],
    because: 'a change of tags is an update (UpdateStack in the API reference); moto calls it no update',
  },
  {
    call: 'cloudformation: a set that creates a stack that is there',
    peers: ['ministack', 'fakecloud'],
    because: `${ONLY_CODES}CloudFormation's text for it, "already exists and cannot be created again with the changeSet", comes as a ValidationError`,
  },
  {
    call: 'cloudformation: make a set of the same name',
    peers: ['ministack', 'fakecloud'],
    because: SAME_SET,
  },
  {
    call: 'cloudformation: make it again when it is there',
    peers: ['ministack', 'fakecloud'],
    because: SAME_SET,
  },
  {
    call: 'cloudformation: describe a set of a missing stack',
    peers: ['ministack', 'fakecloud'],
    because: SET_OF_NO_STACK,
  },
  {
    call: 'cloudformation: execute a set of a missing stack',
    peers: ['ministack', 'fakecloud'],
    because: SET_OF_NO_STACK,
  },
  {
    call: 'cloudformation: describe a missing set',
    peers: ['moto'],
    because: `${ONLY_CODES}ChangeSetNotFound is the modelled error of DescribeChangeSet`,
  },
  {
    call: 'cloudformation: execute a set',
    peers: ['fakecloud'],
    because:
      'fakecloud drops the set when another of its stack is made; the user guide lets a stack have many',
  },
  {
    call: 'cloudformation: execute it again',
    peers: ['fakecloud'],
    because: `${ONLY_CODES}InvalidChangeSetStatus is the modelled error of ExecuteChangeSet, and executed sets are kept`,
  },
  {
    call: 'elasticbeanstalk: an application without a name',
    peers: ['fakecloud'],
    because: NAMED_VALIDATION,
  },
  { call: 'elasticbeanstalk: a version without a label', peers: ['fakecloud'], because: NAMED_VALIDATION },
];
