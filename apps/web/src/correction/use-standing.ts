/** A statement as it stands, and as others change it while it is being corrected. */
import { useRef, useState } from 'preact/hooks';
import type { OneStatement, Problem, Statement, StatementRevision } from '../api/answers.js';
import { pathWith, read, type Sent } from '../api/client.js';
import { troubleOf } from '../api/use-answer.js';
import { problemFor } from '../desk/errors.js';
import { correctionTexts } from '../texts/correction-texts.js';
import { texts } from '../texts/texts.js';

export interface Meanwhile {
  /** As it was read at first. */
  before: StatementRevision;
  /** What others have made of it since, oldest first. */
  revisions: StatementRevision[];
}

interface Standing {
  standing: OneStatement;
  meanwhile: Meanwhile | null;
  /** Somebody was quicker: reads what stands now. The answer is why it cannot; else null. */
  catchUp: (stale: Problem) => Promise<Problem | null>;
  /** Carries a change out, to the version that was read. The answer is why not; null where it is done, or somebody was quicker. */
  attempt: (
    work: (ifMatch: string) => Promise<Sent<Statement>>,
    done: (now: OneStatement) => void,
  ) => Promise<Problem | null>;
  isSending: boolean;
}

const TRIES_MAX = 20;
const PAUSE_MS = 250;

/** `moved`: it stands otherwise now, by the caller's own change or by somebody else's. */
export function useStanding(initial: OneStatement, moved: (now: OneStatement) => void): Standing {
  const [standing, setStanding] = useState(initial);
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null);
  const [isSending, setSending] = useState(false);
  const isCatchingUp = useRef(false);
  /** At once, where the state comes with the next drawing: nothing is sent twice. */
  const isUnderWay = useRef(false);
  /** At once, too: a preview of before may still be answered. */
  const latest = useRef(initial.version);
  const { id, version } = standing;
  const stand = (now: OneStatement) => {
    latest.current = now.version;
    moved(now);
    setStanding(now);
  };

  const readAnew = async (stale: Problem): Promise<Problem | null> => {
    const isOwn = stale.version !== undefined && stale.version <= latest.current;
    if (isOwn || isCatchingUp.current) return null;
    isCatchingUp.current = true;
    try {
      const { now, items } = await readSince(id, stale.version ?? version + 1);
      const from = meanwhile?.before.version ?? version;
      const before = items.findLast((one) => one.version <= from);
      if (before) setMeanwhile({ before, revisions: items.filter((one) => one.version > from) });
      stand(now);
      return null;
    } catch {
      return problemFor(correctionTexts.meanwhile.lost);
    } finally {
      isCatchingUp.current = false;
    }
  };
  const attempt: Standing['attempt'] = async (work, done) => {
    if (isUnderWay.current) return null;
    isUnderWay.current = true;
    setSending(true);
    try {
      const { answer, sequence } = await work(`"${version}"`);
      const path = pathWith(`/v1/statements/${id}`, { include: 'names', 'min-sequence': sequence });
      // It is recorded all the same, where it cannot be read right now.
      const now = await read<OneStatement>(path).catch(() => ({ ...standing, ...answer }));
      setMeanwhile(null);
      stand(now);
      done(now);
      return null;
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.kind === 'offline') return problemFor(texts.state.offline);
      return trouble.problem.status === 412 ? await readAnew(trouble.problem) : trouble.problem;
    } finally {
      isUnderWay.current = false;
      setSending(false);
    }
  };
  // A preview may be asked beside the caller's own change, which it would take for somebody else's.
  const catchUp = async (stale: Problem) => (isUnderWay.current ? null : readAnew(stale));
  return { standing, meanwhile, catchUp, attempt, isSending };
}

/** The views may have come less far than the log, by which a change is refused. Throws where they do not get there. */
async function readSince(id: string, version: number): Promise<{ now: OneStatement; items: StatementRevision[] }> {
  for (let i = 0; i < TRIES_MAX; i += 1) {
    const now = await read<OneStatement>(`/v1/statements/${id}?include=names`);
    const { items } = await read<{ items: StatementRevision[] }>(`/v1/statements/${id}/revisions`);
    if (now.version >= version && items.some((one) => one.version === now.version)) return { now, items };
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`expected version ${version} of ${id}`);
}
