import { texts } from '../texts/texts.js';
import './states.css';

/** A page threw, or an update of the service took its script away. */
export function Broken() {
  return (
    <div class="failed" role="alert">
      <p class="failed-title">{texts.state.broken}</p>
      <p>{texts.state.brokenDetail}</p>
      <button type="button" class="button" onClick={() => location.reload()}>
        {texts.state.reload}
      </button>
    </div>
  );
}
