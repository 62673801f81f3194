import { DeskLinks } from '../layout/desk-links.js';
import { TimelessBar } from '../layout/time-bar.js';
import { useTitle } from '../layout/use-title.js';
import { mendingTexts } from '../texts/mending-texts.js';
import './mending.css';
import { ManyChanges } from './many-changes.js';
import { MergeTwo } from './merge-two.js';

/** Where what was coded wrong is put right, many statements at once. */
export default function MendPage() {
  useTitle(mendingTexts.title);
  return (
    <>
      <TimelessBar />
      <header class="page-head">
        <h1>{mendingTexts.title}</h1>
        <p class="hint">{mendingTexts.lead}</p>
        <DeskLinks />
      </header>
      <MergeTwo />
      <ManyChanges />
    </>
  );
}
