import { z } from 'zod';
import { withoutAccount } from './without-account.ts';

/** Text of somebody else's run, which is trusted no farther than AWS's own words are: read without ARNs and account ids. */
export const tellableText = z.string().overwrite(withoutAccount);
