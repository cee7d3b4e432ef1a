import { z } from 'zod';

/** Binds a control verb to the shape of its arguments; a wrong or unknown key is an error that names it. */
export function verb<Shape extends z.ZodRawShape>(
  name: string,
  shape: Shape,
  act: (args: z.infer<z.ZodObject<Shape>>) => unknown,
): (args: Record<string, unknown>) => unknown {
  const schema = z.strictObject(shape);
  return (args) => {
    const parsed = schema.safeParse(args);
    if (parsed.success) return act(parsed.data as z.infer<z.ZodObject<Shape>>);
    const problems = parsed.error.issues.map(
      (issue) => `${issue.path.join('.') || 'arguments'}: ${issue.message}`,
    );
    throw new Error(`${name} cannot take ${JSON.stringify(args)}: ${problems.join('; ')}.`);
  };
}
