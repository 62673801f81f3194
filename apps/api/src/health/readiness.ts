import { Injectable } from '@nestjs/common';

/** What whoever started this process still has to do before it counts as ready: `npm start` loads the samples. */
@Injectable()
export class Readiness {
  private readonly waiting = new Set<string>();

  constructor() {
    const { STANCEBOOK_WAIT_FOR } = process.env;
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
