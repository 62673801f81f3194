import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import type { Problem } from '../api/answers.js';
import { deskTexts } from '../texts/desk-texts.js';

/** Why it was refused, where no field says it. `rest`: what concerns none of the fields. */
export function ProblemBox({ problem, rest }: { problem: Problem | null; rest: string[] }) {
  const linkTo = useLinkTo();
  if (!problem) return null;
  return (
    <div class="desk-problem" role="alert">
      <p>
        <strong>{problem.title || deskTexts.problem.title}</strong>
      </p>
      {rest.length > 0 || !problem.errors?.length ? <p>{rest.join('; ') || problem.detail}</p> : null}
      {problem.existing && (
        <p>
          <a href={linkTo(pages.statement(problem.existing.split('/').at(-1) ?? ''))}>{deskTexts.problem.existing}</a>
        </p>
      )}
    </div>
  );
}
