/** The account that an ARN names; '' where it names none, as that of a bucket does, and undefined for what is no ARN. */
export function accountOfArn(arn: string): string | undefined {
  return arn.startsWith('arn:') ? arn.split(':')[4] : undefined;
}
