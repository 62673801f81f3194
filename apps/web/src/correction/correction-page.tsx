import type { Drafts, OneStatement } from '../api/answers.js';
import { useAnswer } from '../api/use-answer.js';
import { Answered } from '../layout/answered.js';
import { PageSkeleton } from '../layout/page-skeleton.js';
import { useTitle } from '../layout/use-title.js';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import { useSession } from '../session/session.js';
import { SignIn } from '../session/sign-in.js';
import { correctionTexts } from '../texts/correction-texts.js';
import { Correcting } from './correcting.js';

/** Where one statement is recoded, voided and reinstated. Asks for a key first, where whoever records needs one. */
export default function CorrectionPage({ id }: { id: string }) {
  const session = useSession();
  useTitle(correctionTexts.title);
  if (session === null) return <PageSkeleton />;
  if (session.keyNeededTo !== null && session.caller === null) {
    return <SignIn keyNeededTo={session.keyNeededTo} done={() => location.reload()} />;
  }
  if (!session.scopes.includes('record')) return <Refused id={id} why={correctionTexts.notAllowed} />;
  return <OfStatement key={id} id={id} coder={session.coder} />;
}

function OfStatement({ id, coder }: { id: string; coder: string | null }) {
  const asked = useAnswer<OneStatement>(`/v1/statements/${encodeURIComponent(id)}?include=names`);
  const drafts = useAnswer<Drafts>('/v1/drafts?limit=1');
  // What was read of it before may be out of date.
  const isFresh = !asked.loading && (drafts.answer !== null || drafts.trouble !== null);
  const shown = isFresh ? asked : { ...asked, answer: null, trouble: null };
  return (
    <Answered asked={shown} skeleton={<PageSkeleton />}>
      {(statement) =>
        drafts.answer?.reviewRequired && !drafts.answer.mayReview ? (
          <Refused id={id} why={correctionTexts.reviewRequired} />
        ) : (
          <Correcting initial={statement} coder={coder} />
        )
      }
    </Answered>
  );
}

function Refused({ id, why }: { id: string; why: string }) {
  const linkTo = useLinkTo();
  return (
    <div class="page-head">
      <h1>{correctionTexts.title}</h1>
      <p role="note">{why}</p>
      <p>
        <a href={linkTo(pages.statement(id))}>{correctionTexts.back}</a>
      </p>
    </div>
  );
}
