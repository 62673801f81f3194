/** The text of the article: a passage is marked in it, by the pointer or by the keyboard alone. */
import { Component, type RefObject } from 'preact';
import { useEffect, useId, useMemo } from 'preact/hooks';
import type { CodedPassage } from '../api/answers.js';
import { deskTexts } from '../texts/desk-texts.js';
import { texts } from '../texts/texts.js';
import { grown, linesOf, moved, type Passage, stretchesOf, trimmed, unitsOf } from './passage.js';

interface ArticleTextProps {
  text: string;
  language: string;
  passage: Passage | null;
  mark: (passage: Passage | null) => void;
  coded: CodedPassage[];
  /** On to the coding. */
  done: () => void;
  focus: RefObject<HTMLDivElement | null>;
}

const MOVES: Record<string, readonly ['sentence' | 'word', 'next' | 'previous']> = {
  ArrowDown: ['sentence', 'next'],
  ArrowUp: ['sentence', 'previous'],
  ArrowRight: ['word', 'next'],
  ArrowLeft: ['word', 'previous'],
};

export function ArticleText({ text, language, passage, mark, coded, done, focus }: ArticleTextProps) {
  const words = deskTexts.article;
  const hint = useId();
  const units = useMemo(() => unitsOf(text, language), [text, language]);
  const lines = useMemo(() => linesOf(text), [text]);
  useEffect(() => {
    focus.current?.querySelector('[data-passage]')?.scrollIntoView({ block: 'nearest' });
  }, [passage, focus]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = MOVES[event.key];
    if (move) {
      event.preventDefault();
      mark(event.shiftKey && passage ? grown(units, passage, ...move) : moved(units, passage, ...move));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      done();
    } else if (event.key === 'Escape') mark(null);
  };
  const onMouseUp = () => {
    const selected = selectedIn(focus.current);
    const within = selected && trimmed(text, selected);
    if (within) mark(within);
  };
  const shown = passage ? text.slice(passage.start, passage.end) : null;
  const here = passage && coded.filter(({ start, end }) => start < passage.end && end > passage.start);
  return (
    <>
      <div
        class="desk-text"
        role="application"
        tabIndex={0}
        aria-label={words.label}
        aria-roledescription={words.role}
        aria-describedby={hint}
        lang={language || undefined}
        ref={focus}
        onKeyDown={onKeyDown}
        onMouseUp={onMouseUp}
      >
        {lines.map((line) => (
          <Line key={line.start} text={text} line={line} {...touching(line, passage, coded)} />
        ))}
      </div>
      <p class="label" id={hint}>
        {words.hint}
      </p>
      <p class="visually-hidden" role="status">
        {shown === null ? words.none : words.marked(shown)}{' '}
        {here?.map((one) => words.codedHere(codedWords(one))).join('; ')}
      </p>
    </>
  );
}

export function codedWords({ speaker, position, status, kind }: CodedPassage): string {
  const value = position
    ? texts.valueOf('position', position)
    : status
      ? texts.valueOf('status', status)
      : texts.statementKind[kind];
  return `${speaker}: ${value.toLowerCase()}`;
}

function touching(line: Passage, passage: Passage | null, coded: CodedPassage[]) {
  const touches = (one: Passage) => one.start < line.end && one.end > line.start;
  return { passage: passage && touches(passage) ? passage : null, coded: coded.filter(touches) };
}

interface LineProps {
  text: string;
  line: Passage;
  passage: Passage | null;
  coded: CodedPassage[];
}

/** A line that nothing new touches stays as it is: a text has thousands. */
class Line extends Component<LineProps> {
  override shouldComponentUpdate({ text, passage, coded }: LineProps): boolean {
    const isSame =
      text === this.props.text &&
      passage === this.props.passage &&
      coded.length === this.props.coded.length &&
      coded.every((one, i) => one === this.props.coded[i]);
    return !isSame;
  }

  override render({ text, line, passage, coded }: LineProps) {
    return (
      <p>
        {stretchesOf(line, passage, coded).map(({ start, end, isPassage, coded: at }) => {
          const own = at === null ? undefined : coded[at];
          const said = { 'data-start': start, ...(isPassage && { 'data-passage': '' }) };
          const words = text.slice(start, end);
          return own ? (
            <mark key={start} {...said} title={deskTexts.article.codedHere(codedWords(own))}>
              {words}
            </mark>
          ) : (
            <span key={start} {...said}>
              {words}
            </span>
          );
        })}
      </p>
    );
  }
}

/** What the reader has selected with the pointer, as places in the text. */
function selectedIn(region: HTMLElement | null): Passage | null {
  const selection = getSelection();
  if (!region || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [start, end] = [
    placeIn(region, range.startContainer, range.startOffset),
    placeIn(region, range.endContainer, range.endOffset),
  ];
  return start === null || end === null || end <= start ? null : { start, end };
}

function placeIn(region: HTMLElement, node: Node, offset: number): number | null {
  if (!region.contains(node)) return null;
  if (node.nodeType === Node.TEXT_NODE) {
    const start = (node.parentElement?.closest('[data-start]') as HTMLElement | null)?.dataset.start;
    return start === undefined ? null : Number(start) + offset;
  }
  // Before a child: where the first words from there on begin.
  const child = node.childNodes[offset];
  const stretches = [...region.querySelectorAll<HTMLElement>('[data-start]')];
  if (!child) {
    const last = stretches.findLast((one) => node.contains(one));
    return last ? Number(last.dataset.start) + (last.textContent?.length ?? 0) : null;
  }
  const first = stretches.find(
    (one) =>
      child.contains(one) || child === one || child.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return first ? Number(first.dataset.start) : null;
}
