import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);

const schema = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  KAFKA_BROKERS: z.string().default(''),
  STANCEBOOK_PARTITIONS: z.coerce.number().int().min(1).max(1024).optional(),
});
export type Config = z.infer<typeof schema>;

/** The token under which it is injected. */
export const CONFIG = Symbol('config');

/** The settings, from the environment. Throws one sentence for each that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
}
