/** One turn of work at a time, so that more gathers for the next; but none waits behind one that is held up. What comes alone goes at once. */

const HELD_UP_AFTER_MS = 20;

export class Turns {
  private underWay = 0;
  /** The turn that others wait for. */
  private leading: Promise<void> | null = null;
  private isToBegin = false;

  /** `next` begins a turn with what has gathered, or returns null where nothing can be begun. It never rejects. */
  constructor(
    private readonly next: () => Promise<void> | null,
    private readonly underWayMax: number,
  ) {}

  /** Begins the next turn, if it is time for it, once all is there that comes in this turn of the event loop. */
  soon(): void {
    if (this.isToBegin) return;
    this.isToBegin = true;
    setImmediate(() => {
      this.isToBegin = false;
      this.begin();
    });
  }

  private begin(): void {
    if (this.leading || this.underWay >= this.underWayMax) return;
    const turn = this.next();
    if (!turn) return;
    this.underWay += 1;
    this.leading = turn;
    const letOthersGo = () => {
      if (this.leading !== turn) return;
      this.leading = null;
      this.soon();
    };
    const timer = setTimeout(letOthersGo, HELD_UP_AFTER_MS);
    void turn.finally(() => {
      clearTimeout(timer);
      this.underWay -= 1;
      letOthersGo();
      this.soon();
    });
  }
}
