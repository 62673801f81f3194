/** Stances, histories and shifts as tables that a person can read. */
import Table from 'cli-table3';
import type { MixedSide, MixedSignal, ShiftRecord, Stance } from '#stance';

export interface HistoryEntry {
  value: string;
  kind: string;
  toward: string | null;
  saidOn: string;
  noLaterThan: string;
  evidence: string;
  contestedWith: string[] | null;
  statement: {
    id: string;
    speaker: string;
    quote: string | null;
    paraphrase: string | null;
    source: { url: string | null; reference: string | null };
  };
}

export interface History {
  holder: string;
  proposal: string;
  position: HistoryEntry[];
  status: HistoryEntry[];
  notes: { facet: string; value: string; dropped: string; statement: HistoryEntry['statement'] }[];
}

const BORDERS = {
  chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  style: { head: [], border: [] },
};

export function stanceTable(stances: Stance[]): string {
  const table = new Table({
    head: ['holder', 'proposal', 'position', 'status', 'since', 'evidence', 'last spoke'],
    ...BORDERS,
  });
  for (const { holder, proposal, position, status, lastSpoke } of stances) {
    const shown = position ?? status;
    table.push([
      holder,
      proposal,
      valueOf(position),
      valueOf(status),
      shown ? said(shown.since) : '',
      shown?.evidence ?? '',
      lastSpoke ?? '',
    ]);
  }
  return table.toString();
}

function valueOf(facet: { value: string; contestedWith: string[] | null } | null): string {
  if (!facet) return '-';
  return facet.contestedWith ? `${facet.value} (contested: ${facet.contestedWith.join(', ')})` : facet.value;
}

/** What the source said, and the last day that it may mean. */
function said({ saidOn, noLaterThan }: { saidOn: string; noLaterThan: string }): string {
  return saidOn === noLaterThan ? saidOn : `${saidOn} (by ${noLaterThan})`;
}

export function historyTables({ position, status, notes }: History): string {
  const head = ['said', 'value', 'kind', 'evidence', 'words', 'source'];
  const facetTable = (name: string, entries: HistoryEntry[]) => {
    const table = new Table({ head, colWidths: [null, null, null, null, 60, null], wordWrap: true, ...BORDERS });
    for (const entry of entries) {
      const kind = entry.toward ? `${entry.kind} toward ${entry.toward}` : entry.kind;
      table.push([
        said(entry),
        valueOf(entry),
        kind,
        entry.evidence,
        wordsOf(entry.statement),
        sourceOf(entry.statement),
      ]);
    }
    return `${name}\n${table.toString()}`;
  };
  const parts = [
    ...(position.length > 0 ? [facetTable('position', position)] : []),
    ...(status.length > 0 ? [facetTable('status', status)] : []),
    ...(notes.length > 0
      ? [
          `left out\n${notes.map(({ facet, value, dropped, statement }) => `  ${facet} ${value}: ${dropped}, ${wordsOf(statement)}`).join('\n')}`,
        ]
      : []),
  ];
  return parts.length > 0 ? parts.join('\n\n') : 'Nothing is recorded.';
}

export function mixedSignalsText({ body, bodyName, facet, pair }: MixedSignal): string {
  const side = (one: MixedSide) => {
    const { speaker, speakerName, speaksFor, value } = one;
    const whose = speaksFor && speaker !== body ? `, who speaks for ${bodyName}` : '';
    return `  ${value}: ${speakerName}${whose}, ${said(one)}\n    ${wordsOf(one)}\n    ${one.source.url ?? one.source.reference ?? ''}`;
  };
  return `${bodyName}, ${facet}:\n${pair.map(side).join('\n')}`;
}

function wordsOf({ quote, paraphrase }: Pick<HistoryEntry['statement'], 'quote' | 'paraphrase'>): string {
  return quote ? `"${quote}"` : (paraphrase ?? '');
}

function sourceOf({ source }: HistoryEntry['statement']): string {
  return source.url ?? source.reference ?? '';
}

export function shiftLine(shift: ShiftRecord): string {
  const { type, holderName, proposalTitle, facet, kind, toward, from, to, news } = shift;
  const what = type === 'stance-shifted' ? '' : `[${type === 'shift-amended' ? 'amended' : 'revoked'}] `;
  const moved = from ? `${from.value} -> ${to.value}` : to.value;
  const how = toward ? `${kind} toward ${toward}` : kind;
  return `${to.noLaterThan}  ${what}${holderName} on ${proposalTitle}: ${facet} ${moved} (${how})${news ? ' NEWS' : ''}`;
}

/** Line breaks stay. Any other control character, such as the one that begins a terminal's commands, is shown as a replacement character. */
export function withoutControls(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n]/gu, '\ufffd');
}
