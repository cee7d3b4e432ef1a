import { createHash } from 'node:crypto';
import { type ArtifactOwner, templateKey } from '../../domain/environment/naming.ts';
import type { Log } from '../../ports/log.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import type { WrittenTemplate } from '../../ports/stack-cloud.ts';

/** Bytes of template that fit into a request. Source: quotas of the CloudFormation user guide. */
const LONGEST_BODY = 51_200;

/** True for a text that CloudFormation takes without a copy in S3. */
export function fitsRequest(template: string): boolean {
  return Buffer.byteLength(template) <= LONGEST_BODY;
}

/**
 * A template in the form that CloudFormation takes: the text itself, or the address of a copy in S3.
 * The copy is named after its content, so that runs side by side cannot overwrite each other's and a
 * second run finds it there. A name proves nothing, so what S3 does not vouch for is written over.
 * CloudFormation keeps a copy of its own, so this one goes with the environment.
 * @param bucket asked only for a template that does not fit.
 */
export async function storeTemplate(
  deps: { readonly objects: Pick<ObjectStore, 'compare' | 'put' | 'address'>; readonly log: Log },
  environment: ArtifactOwner,
  template: string,
  bucket: () => Promise<string>,
): Promise<WrittenTemplate> {
  if (fitsRequest(template)) return { body: template };
  const name = await bucket();
  const bytes = Buffer.from(template, 'utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const key = templateKey(environment, sha256);
  if ((await deps.objects.compare(name, key, sha256)) !== 'same') {
    await deps.objects.put(name, key, bytes, 'application/yaml');
    deps.log.info(`Uploaded the template (${bytes.byteLength} bytes) as ${key}.`);
  }
  return { url: await deps.objects.address(name, key) };
}
