/** For stuck.int.spec.ts, in a process of its own: locks a row, asks for more than fits into the socket buffers, and stops without a word. */
import { createPool } from '#postgres';

const [url, silenceMaxMs] = process.argv.slice(2);
const pool = createPool({ url, applicationName: 'reader', silenceMaxMs: Number(silenceMaxMs) });
const tx = await pool.connect();
await tx.query('BEGIN; SELECT FROM thing WHERE id = 1 FOR UPDATE');
void tx.query(`SELECT repeat('x', 1000000) FROM generate_series(1, 40)`).catch(() => {});
setTimeout(() => process.kill(process.pid, 'SIGSTOP'), 0);
