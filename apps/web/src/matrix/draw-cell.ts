/** Draws the cells: thousands of marks as drawings of their own would take longer to paint than a frame lasts. */
import type { Position } from '#stance/scale';
import type { MatrixFacet } from '../api/answers.js';
import { courseOf, POSITION_SHAPES, positionColour, type Shape, STATUS_SHAPES } from '../stance/shapes.js';
import type { MatrixCell } from './matrix-order.js';

/** Gives the colour that a `var(--…)` stands for now. */
export type Palette = (variable: string) => string;

export function paletteOfPage(): Palette {
  const style = getComputedStyle(document.documentElement);
  const known = new Map<string, string>();
  return (variable) => {
    const colour = known.get(variable) ?? style.getPropertyValue(variable.replace(/^var\(|\)$/g, '')).trim();
    known.set(variable, colour);
    return colour;
  };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The ground has the colour of the position, the shape says the same: solid where first-hand, hatched and hollow where told by others, split
 * and framed where contested. A claimed status is a small second mark, or the only one.
 */
export function drawCell(context: CanvasRenderingContext2D, cell: MatrixCell, box: Box, palette: Palette): void {
  const { position, status } = cell;
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (position) {
    const shape = POSITION_SHAPES[position.value as Position] ?? POSITION_SHAPES.undecided;
    drawGround(context, position, shape, box, palette);
    const ink = palette(positionColour(position.value));
    const isSolid = !shape.hollow && position.evidence === 'first-hand';
    if (isSolid) fillShape(context, shape, centre, 1.1, palette('--paper'));
    else strokeShape(context, shape, centre, 1.1, ink, palette(shape.hollow ? '--paper-sunken' : '--paper-raised'));
    if (status) drawStatusBeside(context, status, box, palette);
  } else if (status) {
    strokeShape(context, STATUS_SHAPES[courseOf(status.value)], centre, 1.1, statusInk(status, palette), null);
    if (status.evidence === 'indirect') frame(context, box, statusInk(status, palette), [2, 2]);
    if (status.contestedWith) frame(context, box, palette('--conflict'), [4, 3]);
  }
}

function drawGround(
  context: CanvasRenderingContext2D,
  { value, evidence, contestedWith, alsoCodedAs }: MatrixFacet,
  { hollow }: Shape,
  box: Box,
  palette: Palette,
): void {
  const ink = palette(positionColour(value));
  const { x, y, width, height } = box;
  if (hollow) {
    context.fillStyle = palette('--paper-sunken');
    context.fillRect(x, y, width, height);
  } else if (evidence === 'indirect') {
    hatch(context, box, ink);
  } else {
    context.fillStyle = ink;
    context.fillRect(x, y, width, height);
  }
  const [other] = contestedWith ?? [];
  if (other !== undefined && !hollow && evidence === 'first-hand') {
    context.fillStyle = palette(positionColour(other));
    fillPolygon(context, [
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ]);
  }
  if (evidence === 'indirect') frame(context, box, ink, hollow ? [2, 2] : []);
  if (contestedWith) frame(context, box, palette('--conflict'), [4, 3]);
  if (alsoCodedAs.length > 0) {
    context.fillStyle = palette('--paper-raised');
    fillPolygon(context, [
      [x, y + height - 9],
      [x + 9, y + height],
      [x, y + height],
    ]);
  }
}

function drawStatusBeside(context: CanvasRenderingContext2D, status: MatrixFacet, box: Box, palette: Palette): void {
  const size = 13;
  const x = box.x + box.width - size;
  context.fillStyle = palette('--paper-raised');
  context.fillRect(x, box.y, size, size);
  const centre = { x: x + size / 2, y: box.y + size / 2 };
  strokeShape(context, STATUS_SHAPES[courseOf(status.value)], centre, 0.72, statusInk(status, palette), null);
}

function statusInk({ value }: MatrixFacet, palette: Palette): string {
  return palette(`--status-${courseOf(value)}`);
}

const paths = new Map<string, Path2D>();

function pathOf({ path }: Shape): Path2D {
  const known = paths.get(path) ?? new Path2D(path);
  paths.set(path, known);
  return known;
}

interface Point {
  x: number;
  y: number;
}

function fillShape(context: CanvasRenderingContext2D, shape: Shape, at: Point, scale: number, fill: string): void {
  context.save();
  context.translate(at.x, at.y);
  context.scale(scale, scale);
  context.fillStyle = fill;
  context.fill(pathOf(shape));
  context.restore();
}

function strokeShape(
  context: CanvasRenderingContext2D,
  shape: Shape,
  at: Point,
  scale: number,
  ink: string,
  fill: string | null,
): void {
  if (fill !== null && !shape.hollow) fillShape(context, shape, at, scale, fill);
  context.save();
  context.translate(at.x, at.y);
  context.scale(scale, scale);
  context.strokeStyle = ink;
  context.lineWidth = 1.7;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.stroke(pathOf(shape));
  context.restore();
}

const HATCH_PX = 6;

function hatch(context: CanvasRenderingContext2D, { x, y, width, height }: Box, ink: string): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.beginPath();
  for (let offset = 0; offset < width + height; offset += HATCH_PX) {
    context.moveTo(x + offset, y);
    context.lineTo(x + offset - height, y + height);
  }
  context.strokeStyle = ink;
  context.globalAlpha = 0.45;
  context.lineWidth = 1.6;
  context.stroke();
  context.restore();
}

function frame(context: CanvasRenderingContext2D, { x, y, width, height }: Box, ink: string, dash: number[]): void {
  context.save();
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.setLineDash(dash);
  context.strokeRect(x + 1, y + 1, width - 2, height - 2);
  context.restore();
}

function fillPolygon(context: CanvasRenderingContext2D, corners: [number, number][]): void {
  context.beginPath();
  for (const [x, y] of corners) context.lineTo(x, y);
  context.fill();
}
