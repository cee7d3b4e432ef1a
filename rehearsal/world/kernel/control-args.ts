import { z } from 'zod';
import type { Service } from './wire.ts';

/** What a control route does with its arguments. */
export type Verb = Service['control'][string];

/**
 * Binds a control verb to the shape of its arguments; a wrong, missing or unknown key is an error that names it.
 * @param name as the route has it: `tracker/accept`.
 */
export function verb<Shape extends z.core.$ZodShape>(
  name: string,
  shape: Shape,
  act: (args: z.output<z.ZodObject<Shape, z.core.$strict>>) => unknown,
): Verb {
  const schema = z.strictObject(shape);
  return (args) => {
    const parsed = schema.safeParse(args);
    if (parsed.success) return act(parsed.data);
    const problems = parsed.error.issues.map(
      (issue) => `${issue.path.join('.') || 'arguments'}: ${issue.message}`,
    );
    throw new Error(
      `${name} cannot take ${JSON.stringify(args)}: ${problems.join('; ')}; it takes ${Object.keys(shape).join(', ') || 'nothing'}.`,
    );
  };
}
