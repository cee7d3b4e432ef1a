import type { AddressFault } from '../../../domain/readiness/address-fault.ts';
import type { SiteAnswer, SiteProbe } from '../../../ports/site-probe.ts';
import { describeNoAnswer, NO_SUCH_HOST, shapeOf } from '../access/no-answer.ts';
import { type AddressesOf, leadsToMachine } from './own-network.ts';

const MOST_BYTES = 65_536;

/**
 * Asks over plain http as well: a single Beanstalk instance has no certificate. A template says where its site is, and it may be
 * anybody's, so what only the runner's machine reaches is not asked.
 * @param addressesOf by default nobody's: where a proxy finds the hosts.
 * @param asksLoopback true where AWS itself is played on this machine.
 */
export function createSiteProbe(
  fetch: typeof globalThis.fetch,
  timeout: (ms: number) => AbortSignal = AbortSignal.timeout,
  addressesOf: AddressesOf = async () => [],
  asksLoopback = false,
): SiteProbe {
  const refuseMachine = async (url: string): Promise<void> => {
    if (await leadsToMachine(new URL(url), addressesOf, asksLoopback))
      throw new Error("the address leads to the runner's own machine, which is not asked");
  };
  return {
    async get(url, timeoutMs) {
      try {
        await refuseMachine(url);
        const answer = await fetch(url, { redirect: 'manual', signal: timeout(timeoutMs) });
        await answer.body?.cancel();
        return { status: answer.status };
      } catch (error) {
        return noAnswer(error);
      }
    },
    async read(url, timeoutMs) {
      try {
        await refuseMachine(url);
        const headers = {
          accept: 'application/json, text/plain;q=0.9, */*;q=0.1',
          'cache-control': 'no-cache',
        };
        const answer = await fetch(url, { redirect: 'manual', headers, signal: timeout(timeoutMs) });
        return { status: answer.status, body: await beginningOf(answer) };
      } catch (error) {
        return noAnswer(error);
      }
    },
  };
}

function noAnswer(error: unknown): SiteAnswer {
  const fault = faultOf(error);
  return { status: undefined, problem: describeNoAnswer(error), ...(fault === undefined ? {} : { fault }) };
}

/** A name server that does not answer is `EAI_AGAIN`, which passes (Node.js API, "DNS"). */
function faultOf(error: unknown): AddressFault | undefined {
  const { code } = Object(shapeOf(error).cause);
  if (code === NO_SUCH_HOST) return 'unknown name';
  return typeof code === 'string' && CERTIFICATE.test(code) ? 'wrong certificate' : undefined;
}

/** Node.js API, "TLS", "X509 certificate error codes", and "Errors" for the name. */
const CERTIFICATE =
  /^(?:ERR_TLS_CERT_ALTNAME_(?:INVALID|FORMAT)|HOSTNAME_MISMATCH|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(?:GET_ISSUER_CERT(?:_LOCALLY)?|VERIFY_LEAF_SIGNATURE)|CERT_\w+|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_EXCEEDED)$/;

/** What stands at the address is anybody's page, so no more of it is taken in than the little that is looked for. */
async function beginningOf(answer: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body ?? []) {
    parts.push(part);
    length += part.byteLength;
    if (length >= MOST_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, MOST_BYTES).toString('utf8');
}
