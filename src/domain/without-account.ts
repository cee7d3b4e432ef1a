/** Reports are public: `arn:aws:iam::111122223333:role/x` becomes `role/x`, and a bare account id `this account`. */
export function withoutAccount(text: string): string {
  return text
    .replace(/\barn:aws[\w-]*:[\w-]*:[\w-]*:\d{0,12}:/g, '')
    .replace(/(?<![\w-])\d{12}(?![\w-])/g, 'this account');
}
