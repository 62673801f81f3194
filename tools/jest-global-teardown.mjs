import { rmSync } from 'node:fs';

export default async function tearDown() {
  const { postgres, kafka, data } = globalThis.stancebookTestStack;
  await Promise.all([postgres.stop(), kafka.stop()]);
  rmSync(data, { recursive: true, force: true });
}
