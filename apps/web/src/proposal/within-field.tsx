import { useAddress } from '../address/use-address.js';
import { texts } from '../texts/texts.js';

/** As the API has it where nothing is chosen. */
const USUAL = 90;
const DAYS = [1, 7, 30, USUAL, 365];

/** How far apart two may be said on this page and still contradict each other. */
export function WithinField() {
  const { query, push } = useAddress();
  const usual = `P${USUAL}D`;
  return (
    <label class="tool" title={texts.proposal.withinHint}>
      <span class="label">{texts.proposal.within}</span>
      <select
        class="field"
        value={query['within'] ?? usual}
        onChange={({ currentTarget: { value } }) => push({ within: value === usual ? null : value })}
      >
        {DAYS.map((days) => (
          <option key={days} value={`P${days}D`}>
            {texts.proposal.days(days)}
          </option>
        ))}
        <option value="any">{texts.proposal.anyTime}</option>
      </select>
    </label>
  );
}
