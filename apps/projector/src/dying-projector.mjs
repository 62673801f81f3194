/** A projector, as built, that the fold of some events into one view ends: by its exit, or by a heap that it fills. */
import { createPool } from '#postgres';
import { PROJECTIONS } from '#read-model';

// Asked for as it runs: what is checked before a build has no such files.
const built = (path) => import(new URL(`../../../dist/apps/projector/src/${path}`, import.meta.url));
const { runDuties } = await built('duties.js');
const { runProjector } = await built('projector.js');

const [url, view, poison, end] = process.argv.slice(2);
const projection = PROJECTIONS.find(({ name }) => name === view);
const project = projection.project.bind(projection);
projection.project = async (tx, place, events, options) => {
  if (events.some(({ data }) => data.proposal === poison)) {
    if (end === 'exit') process.exit(1);
    const heap = [];
    for (;;) heap.push(Array.from({ length: 1_000_000 }, (_, i) => ({ i })));
  }
  await project(tx, place, events, options);
};

const stopping = new AbortController();
process.once('SIGTERM', () => stopping.abort());
const pool = createPool({ url, applicationName: 'test-projector' });
const { signal } = stopping;
const report = (message) => console.error(message);
await Promise.all([runProjector(pool, { signal, report, waitingFor: () => {} }), runDuties(pool, { signal, report })]);
await pool.end();
