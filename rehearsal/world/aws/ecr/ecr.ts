import { z } from 'zod';
import { verb } from '../../kernel/control-args.ts';
import { listPage, pageStart, pageToken } from '../../kernel/pages.ts';
import { namerOf } from '../../kernel/wire.ts';
import type { WorldCore } from '../../kernel/world.ts';
import { answerJson, type JsonApi, JsonError, jsonAction, jsonOperation } from '../protocol/json-protocol.ts';
import { DEFAULT_REGION, type EcrWorld, PeerError } from '../protocol/peers.ts';

interface Image {
  readonly digest: string;
  readonly tags: Set<string>;
  /** Digests of the images that this one is a list of; none for a plain image. */
  readonly lists: readonly string[];
}

interface Repository {
  readonly name: string;
  readonly region: string;
  readonly images: Map<string, Image>;
  /** Digests whose deletion is refused. */
  readonly denied: Set<string>;
}

interface Registry {
  readonly core: WorldCore;
  readonly repositories: Repository[];
  readonly pageSize: number;
  /** Whether a list that goes in the same request frees its images is told nowhere. */
  readonly freesAtOnce: boolean;
}

/** Most ids in one BatchDeleteImage. Source: `ImageIdentifierList` of the service model. */
const LARGEST_BATCH = 100;

/** The private registry of one account. Source of operations and shapes: botocore's model of 2015-09-21. */
export function createEcr(core: WorldCore): EcrWorld {
  const registry: Registry = {
    core,
    repositories: [],
    pageSize: core.pageSize ?? [3, 40, 100][core.seed % 3] ?? 3,
    freesAtOnce: core.seed % 2 === 0,
  };
  const api: JsonApi = {
    service: 'ECR',
    target: 'AmazonEC2ContainerRegistry_V20150921',
    operations: operations(registry),
    requestId: () => core.random.uuid(),
  };
  return {
    name: 'ecr',
    operationOf: namerOf(Object.keys(api.operations), jsonAction),
    isWrite: (request) => jsonAction(request) !== 'ListImages',
    handle: (request) => answerJson(api, request),
    ...hooks(registry),
    control: controls(registry),
    state: () => ({
      repositories: registry.repositories.map(({ name, region, images }) => ({
        name,
        region,
        images: [...images.values()].map(({ digest, tags }) => ({ digest, tags: [...tags] })),
      })),
    }),
  };
}

const IDENTITY = { imageDigest: 'string', imageTag: 'string' } as const;

function operations(registry: Registry): JsonApi['operations'] {
  return {
    ListImages: jsonOperation(
      { registryId: 'string', repositoryName: 'string', nextToken: 'string', maxResults: 'integer' },
      ['repositoryName'],
      (input, { region }) => {
        const ids = idsOf(requireRepository(registry, region, input.repositoryName, input.registryId));
        checkPageSize(input.maxResults);
        const from = input.nextToken === undefined ? 0 : readToken(input.nextToken);
        const { items, next } = listPage(ids, from, Math.min(input.maxResults ?? 100, registry.pageSize));
        const nextToken = pageToken(PLACE, next);
        return { imageIds: items, ...(nextToken === undefined ? {} : { nextToken }) };
      },
    ),
    BatchDeleteImage: jsonOperation(
      { registryId: 'string', repositoryName: 'string', imageIds: [IDENTITY] },
      ['repositoryName', 'imageIds'],
      (input, { region }) => {
        const repository = requireRepository(registry, region, input.repositoryName, input.registryId);
        const ids = input.imageIds ?? [];
        if (ids.length === 0 || ids.length > LARGEST_BATCH)
          throw new JsonError(
            'InvalidParameterException',
            `Invalid parameter at 'imageIds' failed to satisfy constraint: 'Member must have length less than or equal to ${LARGEST_BATCH}'`,
          );
        return deleteImages(registry, repository, ids);
      },
    ),
  };
}

/** Source: `MaxResults` of the service model. */
const LARGEST_PAGE = 1000;

function checkPageSize(size: number | undefined): void {
  if (size !== undefined && (size < 1 || size > LARGEST_PAGE))
    throw new JsonError(
      'InvalidParameterException',
      `Invalid parameter at 'maxResults' failed to satisfy constraint: 'Member must have value between 1 and ${LARGEST_PAGE}'`,
    );
}

/** A place in the list, which moves when images before it are deleted: whoever lists and deletes in turns misses some. */
const PLACE = 'after ';

function readToken(token: string): number {
  const index = pageStart(PLACE, token);
  if (index !== undefined) return index;
  throw new JsonError('InvalidParameterException', `Invalid parameter at 'nextToken'`);
}

/** One entry for each tag, and one for an image without any. */
function idsOf(repository: Repository): readonly { imageDigest: string; imageTag?: string }[] {
  return [...repository.images.values()].flatMap(({ digest, tags }) =>
    tags.size === 0
      ? [{ imageDigest: digest }]
      : [...tags].map((tag) => ({ imageDigest: digest, imageTag: tag })),
  );
}

interface ImageId {
  readonly imageDigest?: string;
  readonly imageTag?: string;
}

interface ImageFailure {
  readonly imageId: ImageId;
  readonly failureCode: string;
  readonly failureReason: string;
}

function deleteImages(registry: Registry, repository: Repository, ids: readonly ImageId[]) {
  const deleted: ImageId[] = [];
  const failures: ImageFailure[] = [];
  const before = new Map(repository.images);
  // Within a request, lists go before their images only where they free them at once.
  const order = registry.freesAtOnce ? [...ids].sort((a, b) => listsIn(before, b) - listsIn(before, a)) : ids;
  for (const id of order) {
    const problem = problemWith(repository, id, registry.freesAtOnce ? repository.images : before);
    if (problem) failures.push({ imageId: id, ...problem });
    else {
      removeImage(repository, id);
      deleted.push(id);
    }
  }
  return { imageIds: deleted, failures };
}

function listsIn(images: ReadonlyMap<string, Image>, id: ImageId): number {
  return images.get(id.imageDigest ?? '')?.lists.length ?? 0;
}

function imageOf(repository: Repository, { imageDigest, imageTag }: ImageId): Image | undefined {
  if (imageDigest !== undefined) return repository.images.get(imageDigest);
  return [...repository.images.values()].find((each) => each.tags.has(imageTag ?? ''));
}

/** Codes and reasons: `ImageFailureCode` of the service model, and what users of aws-cdk report (issue 24822). */
function problemWith(
  repository: Repository,
  id: ImageId,
  standing: ReadonlyMap<string, Image>,
): Omit<ImageFailure, 'imageId'> | undefined {
  if (id.imageDigest === undefined && id.imageTag === undefined)
    return {
      failureCode: 'MissingDigestAndTag',
      failureReason: 'Invalid request parameters: both tag and digest cannot be null',
    };
  const image = imageOf(repository, id);
  if (image === undefined)
    return { failureCode: 'ImageNotFound', failureReason: 'Requested image not found' };
  const users = [...standing.values()].filter((each) => each.lists.includes(image.digest));
  if (users.length > 0)
    return {
      failureCode: 'ImageReferencedByManifestList',
      failureReason: `Requested image referenced by manifest list: [${users.map((each) => each.digest).join(', ')}]`,
    };
  if (repository.denied.has(image.digest))
    return { failureCode: 'KmsError', failureReason: 'The key that encrypts the image cannot be used' };
  return undefined;
}

/** By digest the image goes with all its tags; by tag only the tag, and the image with its last one (API reference). */
function removeImage(repository: Repository, id: ImageId): void {
  const image = imageOf(repository, id);
  if (image === undefined) return;
  if (id.imageDigest === undefined) image.tags.delete(id.imageTag ?? '');
  if (id.imageDigest !== undefined || image.tags.size === 0) repository.images.delete(image.digest);
}

function findRepository(
  registry: Registry,
  region: string,
  name: string | undefined,
): Repository | undefined {
  return registry.repositories.find((each) => each.name === name && each.region === region);
}

function requireRepository(
  registry: Registry,
  region: string,
  name: string | undefined,
  registryId: string | undefined,
): Repository {
  const found = findRepository(registry, region, name);
  if (found !== undefined && (registryId ?? registry.core.account) === registry.core.account) return found;
  throw new JsonError(
    'RepositoryNotFoundException',
    `The repository with name '${name}' does not exist in the registry with id '${registryId ?? registry.core.account}'`,
  );
}

type Hooks = Pick<EcrWorld, 'createRepository' | 'deleteRepository' | 'hasRepository'>;

function hooks(registry: Registry): Hooks {
  return {
    createRepository(region, name) {
      if (findRepository(registry, region, name))
        throw new PeerError(
          'RepositoryAlreadyExistsException',
          `The repository with name '${name}' already exists in the registry with id '${registry.core.account}'`,
        );
      registry.repositories.push({ name, region, images: new Map(), denied: new Set() });
    },
    deleteRepository(region, name, force) {
      const found = findRepository(registry, region, name);
      if (found === undefined) return;
      if (found.images.size > 0 && !force)
        throw new PeerError(
          'RepositoryNotEmptyException',
          `The repository with name '${name}' in registry with id '${registry.core.account}' cannot be deleted because it still contains images`,
        );
      registry.repositories.splice(registry.repositories.indexOf(found), 1);
    },
    hasRepository: (region, name) => findRepository(registry, region, name) !== undefined,
  };
}

const PUSH = {
  repository: z.string(),
  region: z.string().default(DEFAULT_REGION),
  /** How many images; each has two tags. */
  images: z.number().int().min(0).default(1),
  /** How many lists of two more images each, as a build for two architectures pushes them. */
  lists: z.number().int().min(0).default(0),
};

function controls(registry: Registry): EcrWorld['control'] {
  const named = (region: string, name: string) => requireRepository(registry, region, name, undefined);
  return {
    push: verb('ecr/push', PUSH, ({ repository: name, region, images, lists }) => {
      const repository = named(region, name);
      for (let index = 0; index < images; index += 1)
        push(registry, repository, [], [`build-${index}`, `commit-${index}`]);
      for (let index = 0; index < lists; index += 1) {
        const parts = [push(registry, repository, [], []), push(registry, repository, [], [])];
        push(registry, repository, parts, [`list-${index}`]);
      }
    }),
    deny: verb('ecr/deny', { repository: z.string(), region: z.string().default(DEFAULT_REGION) }, (args) => {
      const repository = named(args.region, args.repository);
      for (const digest of repository.images.keys()) repository.denied.add(digest);
    }),
  };
}

function push(
  registry: Registry,
  repository: Repository,
  lists: readonly string[],
  tags: readonly string[],
): string {
  const digest = `sha256:${registry.core.random.hex(64)}`;
  repository.images.set(digest, { digest, tags: new Set(tags), lists });
  return digest;
}
