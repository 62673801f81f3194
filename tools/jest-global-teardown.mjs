export default async function tearDown() {
  await globalThis.stancebookTestServers.stop();
}
