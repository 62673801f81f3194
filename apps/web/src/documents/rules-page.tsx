import html from '../../../../docs/rules.md';
import { texts } from '../texts/texts.js';
import { DocumentPage } from './document-page.js';

export default function RulesPage() {
  return <DocumentPage title={texts.documents.rules} html={html} />;
}
