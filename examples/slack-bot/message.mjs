/** A shift as chat.postMessage and chat.update take it. Rich text, in which nothing is markup: titles and quotes are other people's words. */
export function messageOf({ type, holderName, proposalTitle, from, to }) {
  const note = { 'shift-amended': 'Corrected: ', 'shift-revoked': 'Taken back: ' }[type] ?? '';
  const what = `${holderName} on ${proposalTitle}: ${from ? `${plain(from.value)} → ` : ''}${plain(to.value)}`;
  const before = from ? `, before: ${said(from)}` : '';
  const { url, reference, publisher } = to.source;
  const elements = [
    { type: 'text', text: `${what} (${said(to)})${before}, source: `, style: { strike: type === 'shift-revoked' } },
    url ? { type: 'link', url, text: publisher ?? new URL(url).host } : { type: 'text', text: reference },
  ];
  if (note) elements.unshift({ type: 'text', text: note, style: { bold: true } });
  const blocks = [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
  // Notifications and screen readers have the text, and in it & < > are markup: <!channel> would call everybody.
  return { text: elements.map(({ text }) => escaped(text)).join(''), blocks: JSON.stringify(blocks) };
}

const QUOTE_MAX = 300;
const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const plain = (value) => value.replaceAll('-', ' ');
const escaped = (text) => text.replace(/[&<>]/g, (sign) => SIGNS[sign]);

/** 13 July 2021, “We consider it harmful.” */
function said({ saidOn, quote, evidence }) {
  const characters = [...(quote ?? '').replace(/\s+/g, ' ')];
  const shown = characters.slice(0, QUOTE_MAX).join('') + (characters.length > QUOTE_MAX ? ' …' : '');
  return `${inWords(saidOn)}${evidence === 'indirect' ? ', as others report' : ''}${quote ? `, “${shown}”` : ''}`;
}

const OPEN = ['', '..'];
const DOUBTS = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' };
const PARTS = [{ year: 'numeric' }, { month: 'long' }, { day: 'numeric' }];

/** A date as exact as the source has it (EDTF): 13 July 2021, July 2021, about 2021, by July 2021, 11 July 2023 to 12 July 2023. */
export function inWords(edtf) {
  const [from, to] = edtf.split('/');
  if (to !== undefined) {
    if (OPEN.includes(from)) return `by ${inWords(to)}`;
    return OPEN.includes(to) ? `from ${inWords(from)}` : `${inWords(from)} to ${inWords(to)}`;
  }
  // An instant stands for its day as written.
  const [date, doubt] = [edtf.replace(/T.*|[~?%]$/g, ''), DOUBTS[edtf.at(-1)] ?? ''];
  const options = Object.assign({ timeZone: 'UTC' }, ...PARTS.slice(0, date.split('-').length));
  return doubt + new Intl.DateTimeFormat('en-GB', options).format(new Date(date));
}
