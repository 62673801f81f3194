/** A drawing of the page as a file of its own. */

/** What the style sheets say of a drawing, as far as it shows. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'color',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'text-decoration-line',
  'visibility',
] as const;

/** What a drawing needs so that it can be read away from its page. */
export interface Surroundings {
  title: string;
  /** The list of the page that explains the drawing's signs: entries with a sign and words. */
  legend: HTMLElement | null;
  /** Where it is from and how it was made, a line each. */
  origin: string[];
}

export interface DrawingFile {
  blob: Blob;
  width: number;
  height: number;
}

const MARGIN = 16;
const GAP = 12;
const TITLE_SIZE = 20;
const ORIGIN_SIZE = 12;
const LINE = 1.4;
/** The mean width of a letter, by the size of the type: lines are broken a little early rather than cut. */
const LETTER = 0.68;

/** The drawing with its computed styles written out as attributes, on the page's paper, between its title and its legend and origin. */
export function svgFileOf(svg: SVGSVGElement, { title, legend, origin }: Surroundings): DrawingFile {
  const { width } = svg.getBoundingClientRect();
  const sheet = element('svg', {});
  const linesOf = (text: string, size: number) => brokenIntoLines(text, Math.floor(width / (size * LETTER)));
  let y = MARGIN;
  const write = (text: string, size: number, weight: string) => {
    for (const line of linesOf(text, size)) {
      y += size * LINE;
      sheet.append(words(line, MARGIN, y - size * 0.35, size, weight));
    }
  };
  write(title, TITLE_SIZE, '600');
  y += GAP;
  y += append(sheet, copyOf(svg), MARGIN, y, svg);
  if (legend) y += GAP + appendLegend(sheet, legend, y + GAP);
  y += GAP;
  for (const line of origin) write(line, ORIGIN_SIZE, '400');
  const [sheetWidth, sheetHeight] = [width + 2 * MARGIN, Math.ceil(y + MARGIN)];
  for (const [name, value] of Object.entries({
    width: sheetWidth,
    height: sheetHeight,
    viewBox: `0 0 ${sheetWidth} ${sheetHeight}`,
  })) {
    sheet.setAttribute(name, String(value));
  }
  sheet.prepend(paper());
  const blob = new Blob([new XMLSerializer().serializeToString(sheet)], { type: 'image/svg+xml' });
  return { blob, width: sheetWidth, height: sheetHeight };
}

function copyOf(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  writeStyles(svg, copy);
  return copy;
}

/** Puts a drawing at a place, as large as it is on the page, and gives its height. */
function append(sheet: SVGElement, copy: SVGSVGElement, x: number, y: number, original: SVGSVGElement): number {
  const { width, height } = original.getBoundingClientRect();
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  // What stands a little beyond its edge on the page does so here.
  for (const [name, value] of Object.entries({ x, y, width, height, overflow: 'visible' })) {
    copy.setAttribute(name, String(value));
  }
  sheet.append(copy);
  return height;
}

// Its entries stand as they do on the page, which has broken them into lines for the same width.
function appendLegend(sheet: SVGElement, legend: HTMLElement, top: number): number {
  const frame = legend.getBoundingClientRect();
  const size = Number.parseFloat(getComputedStyle(legend).fontSize);
  for (const entry of legend.children) {
    const sign = entry.querySelector('svg');
    if (!sign) continue;
    const box = sign.getBoundingClientRect();
    const [x, y] = [MARGIN + box.x - frame.x, top + box.y - frame.y];
    append(sheet, copyOf(sign), x, y, sign);
    sheet.append(words(entry.textContent ?? '', x + box.width + 8, y + box.height / 2 + size * 0.35, size, '400'));
  }
  return frame.height;
}

function words(text: string, x: number, y: number, size: number, weight: string): SVGElement {
  const style = getComputedStyle(document.body);
  const line = element('text', {
    x,
    y,
    fill: style.color,
    'font-family': style.fontFamily,
    'font-size': size,
    'font-weight': weight,
  });
  line.textContent = text;
  return line;
}

/** At spaces, and within an address where it alone is longer than a line. */
export function brokenIntoLines(text: string, lettersMax: number): string[] {
  const max = Math.max(10, lettersMax);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= max) {
      lines[lines.length - 1] = `${line} ${word}`;
      continue;
    }
    for (let at = 0; at < word.length; at += max) lines.push(word.slice(at, at + max));
  }
  return lines;
}

const SVG = 'http://www.w3.org/2000/svg';

function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | number>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

const PNG_SCALE = 2;

/** The same as pixels, two to the page's one, for print and dense screens. */
export async function pngOf({ blob, width, height }: DrawingFile): Promise<Blob> {
  const url = URL.createObjectURL(blob);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * PNG_SCALE);
    canvas.height = Math.ceil(height * PNG_SCALE);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (pixels) => (pixels ? resolve(pixels) : reject(new Error('the canvas gave no picture'))),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

function writeStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  if (style.display === 'none') to.setAttribute('display', 'none');
  to.removeAttribute('style');
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    if (value !== '') to.setAttribute(name, value);
  }
  for (const [i, child] of [...from.children].entries()) {
    const twin = to.children[i];
    if (twin) writeStyles(child, twin);
  }
}

function paper(): SVGRectElement {
  return element('rect', {
    width: '100%',
    height: '100%',
    fill: getComputedStyle(document.documentElement).backgroundColor,
  });
}
