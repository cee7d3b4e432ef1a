/** What a service of AWS answers instead of doing it: a code of its own, and the status of the answer. */
export abstract class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.status = status;
  }
}
