/** Eight colours told apart with every common colour blindness, each with a contrast of 3:1 and more (timeline.css has them, light and dark). */
export const HOLDER_COLOURS = 8;

/** A holder keeps its colour while others come and go, as far as the colours reach: it is given by its place among all holders. */
export function colourOfPlace(place: number): string {
  return `var(--holder-${place % HOLDER_COLOURS})`;
}
