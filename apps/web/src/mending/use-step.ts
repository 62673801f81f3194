import { useRef, useState } from 'preact/hooks';
import type { Trouble } from '../api/client.js';
import { troubleOf } from '../api/use-answer.js';

interface Step {
  /** What became of the last one: done, in a sentence, or why not. */
  told: string | Trouble | null;
  isUnderWay: boolean;
  /** `step` answers with what is told of it, if anything; what it throws is told, too. Nothing where another one is under way. */
  carryOut: (step: () => Promise<string | null>) => Promise<void>;
}

/** One step at a time, however often it is asked for, and what became of it. */
export function useStep(): Step {
  const [told, setTold] = useState<string | Trouble | null>(null);
  const [isUnderWay, setUnderWay] = useState(false);
  /** At once, where the state comes with the next drawing. */
  const isBusy = useRef(false);
  const carryOut: Step['carryOut'] = async (step) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setUnderWay(true);
    setTold(null);
    try {
      setTold(await step());
    } catch (error) {
      setTold(troubleOf(error));
    } finally {
      isBusy.current = false;
      setUnderWay(false);
    }
  };
  return { told, isUnderWay, carryOut };
}
