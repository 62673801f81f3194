/** A bounded number of places for what takes long: each is held by a response until that is closed. */
import type { ServerResponse } from 'node:http';

export class Places {
  private readonly heldBy = new Map<string, number>();
  private held = 0;

  constructor(private readonly max: number) {}

  /**
   * Null where no place is free, or where this client's address holds half of them already: no one client keeps all others out. Else gives
   * the place back, which the end of the response does at the latest. A client that is gone before it is served takes none.
   */
  take(response: ServerResponse): (() => void) | null {
    const address = response.req.socket.remoteAddress ?? '';
    const own = this.heldBy.get(address) ?? 0;
    if (this.held >= this.max || own >= Math.ceil(this.max / 2)) return null;
    if (response.destroyed || response.req.socket.destroyed) return () => {};
    this.held += 1;
    this.heldBy.set(address, own + 1);
    let isHeld = true;
    const giveBack = () => {
      if (!isHeld) return;
      isHeld = false;
      this.held -= 1;
      const left = (this.heldBy.get(address) ?? 1) - 1;
      if (left === 0) this.heldBy.delete(address);
      else this.heldBy.set(address, left);
    };
    response.once('close', giveBack);
    return giveBack;
  }
}
