import { Fragment } from 'preact';
import { useLinkTo } from '../address/use-address.js';
import { texts } from '../texts/texts.js';
import { spokenFor } from './held-together.js';

interface HolderNamesProps {
  holders: string[];
  speaker: string | undefined;
  nameOf: (actor: string) => string;
  /** Where a holder's name leads. */
  pageOf: (holder: string) => string;
}

/** "France, by Emmanuel Macron": who holds it, and who said it for them. */
export function HolderNames({ holders, speaker, nameOf, pageOf }: HolderNamesProps) {
  const linkTo = useLinkTo();
  const shown = spokenFor(holders, speaker);
  const link = (holder: string) => <a href={linkTo(pageOf(holder))}>{nameOf(holder)}</a>;
  return (
    <span class="holder-names">
      <strong>
        {shown.holders.map((holder, i) => (
          <Fragment key={holder}>
            {i > 0 && ', '}
            {link(holder)}
          </Fragment>
        ))}
      </strong>
      {shown.by !== null && (
        <>
          , {texts.stance.byPrefix} {link(shown.by)}
        </>
      )}
    </span>
  );
}
