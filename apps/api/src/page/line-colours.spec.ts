import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

type Rgb = [number, number, number];

const SEEN_AS: Record<string, Rgb[]> = {
  'with full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  // Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009: at full severity.
  'without red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'without green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'without blue cones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Okabe and Ito's own eight are 7.6 apart. */
const APART = 8.5;

function colours(scheme: 'light' | 'dark', file: string, name: RegExp): Rgb[] {
  const css = readFileSync(`apps/web/src/${file}`, 'utf8');
  const [light = '', dark = ''] = css.split('prefers-color-scheme: dark');
  return [...(scheme === 'light' ? light : dark).matchAll(name)].map(([, hex = '']) => linear(hex));
}

function linear(hex: string): Rgb {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(0), channel(2), channel(4)];
}

function contrast(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [a, b]
    .map(([r, g, blue]) => 0.2126 * r + 0.7152 * g + 0.0722 * blue)
    .sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** In Oklab, where distances are as large as they are seen to be: black and white are 100 apart. */
function distance(a: Rgb, b: Rgb): number {
  const [p, q] = [oklab(a), oklab(b)];
  return 100 * Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function seen(colour: Rgb, as: Rgb[]): Rgb {
  const of = (row: Rgb) => Math.min(1, Math.max(0, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]));
  return as.map(of) as Rgb;
}

describe.each(['light', 'dark'] as const)('the colours of the lines, %s', (scheme) => {
  const lines = colours(scheme, 'timeline/timeline.css', /--holder-\d: #([0-9a-f]{6})/g);

  test('are eight, each with a contrast of 3:1 to what it stands on', () => {
    const papers = colours(scheme, 'theme/tokens.css', /--paper(?:-raised|-sunken)?: #([0-9a-f]{6})/g);
    expect(papers).toHaveLength(3);
    expect(lines).toHaveLength(8);
    for (const line of lines) for (const paper of papers) expect(contrast(line, paper)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(SEEN_AS))('are told apart %s', (_eyes, as) => {
    const distances = lines.flatMap((a, i) => lines.slice(i + 1).map((b) => distance(seen(a, as), seen(b, as))));
    expect(Math.min(...distances)).toBeGreaterThan(APART);
  });
});
