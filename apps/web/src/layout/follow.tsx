import { pathWith } from '../api/client.js';
import { texts } from '../texts/texts.js';
import { CopyButton } from './copy-button.js';
import { Popover } from './popover.js';

interface FollowProps {
  /** As /v1/shifts takes it. */
  filter: Record<string, string | undefined>;
}

/** The addresses where changes are told as they are recorded: for a feed reader, and for a program. */
export function Follow({ filter }: FollowProps) {
  const atom = pathWith('/v1/shifts.atom', filter);
  const stream = pathWith('/v1/shifts/stream', { ...filter, from: 'now' });
  return (
    <Popover label={texts.follow.label}>
      <div>
        <a class="button" href={atom}>
          {texts.follow.atom}
        </a>{' '}
        <CopyButton text={() => location.origin + atom} label={texts.follow.copy} />
        <p class="label">{texts.follow.atomHint}</p>
      </div>
      <div>
        <CopyButton text={() => location.origin + stream} label={texts.follow.stream} />
        <p class="label">{texts.follow.streamHint}</p>
      </div>
    </Popover>
  );
}
