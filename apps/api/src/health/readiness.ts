import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';

/** What whoever started this process still has to do before it counts as ready: `npm start` loads the samples. */
@Injectable()
export class Readiness {
  private readonly waiting = new Set<string>();

  constructor(@Inject(CONFIG) { STANCEBOOK_WAIT_FOR }: Config) {
    if (STANCEBOOK_WAIT_FOR) this.waiting.add(STANCEBOOK_WAIT_FOR);
    process.on('message', (message) => {
      if (typeof message === 'object' && message !== null && 'done' in message)
        this.waiting.delete(String(message.done));
    });
  }

  waitingFor(): string[] {
    return [...this.waiting];
  }
}
