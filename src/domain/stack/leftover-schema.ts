import { z } from 'zod';
import { tellableText } from '../privacy/tellable-text.ts';

/** Something that is still there although its stack is gone or should be, in words for everybody: no ARN, no account id. */
export const leftoverSchema = z
  .object({
    /** The logical id in the template. */
    resource: tellableText,
    /** Such as `AWS::S3::Bucket`. */
    type: tellableText,
    /** What AWS calls it, where that is a name that may be told. */
    name: tellableText.exactOptional(),
    /** At most 300 characters on one line, without a full stop that the reader needs. */
    why: tellableText,
  })
  .readonly();
