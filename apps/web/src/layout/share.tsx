import { useLocation } from 'preact-iso';
import { pathWith } from '../api/client.js';
import { texts } from '../texts/texts.js';
import { CopyButton } from './copy-button.js';
import { Popover } from './popover.js';
import { useShownSeen } from './seen.js';

/** Copies the address of what is on the screen: as it is, and with the record fixed, so that the view can be cited. */
export function Share() {
  const { path, query } = useLocation();
  const seen = useShownSeen();
  return (
    <Popover label={texts.share.label}>
      <div>
        <CopyButton text={() => location.href} label={texts.share.copy} />
        <p class="label">{texts.share.copyHint}</p>
      </div>
      {seen && (
        <div>
          <CopyButton
            text={() => location.origin + pathWith(path, { ...query, knownAt: null, snapshot: seen.snapshot })}
            label={texts.share.fix}
          />
          <p class="label">{texts.share.fixHint}</p>
        </div>
      )}
    </Popover>
  );
}
