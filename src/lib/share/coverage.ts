/** A closed line of straight edges: x and y of each corner in turn. */
export type Polygon = readonly number[];

/** How much of each pixel a shape covers, row by row, in steps from none to all. */
export interface Mask {
  /** Place of the first pixel, from where the shape has its 0. */
  left: number;
  top: number;
  width: number;
  height: number;
  values: Uint8Array;
}

/** The box of whole pixels around polygons: left, top, right, bottom. */
function boxOf(polygons: readonly Polygon[]): [number, number, number, number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of polygons)
    for (let at = 0; at < polygon.length; at += 2) {
      const [x = 0, y = 0] = [polygon[at], polygon[at + 1]];
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  return [Math.floor(left), Math.floor(top), Math.ceil(right), Math.ceil(bottom)];
}

/**
 * Adds what an edge covers to its right. Each cell has by how much the covered part grows from the cell before; a cell that the edge
 * crosses is covered right of the crossing only, and what it lacks comes with the next.
 */
function addEdge(cells: Float32Array, width: number, x0: number, y0: number, x1: number, y1: number): void {
  const down = y1 > y0;
  const [top, bottom] = down ? [y0, y1] : [y1, y0];
  const slope = (x1 - x0) / (y1 - y0);
  for (let row = Math.floor(top); row < bottom; row += 1) {
    const [above, below] = [Math.max(top, row), Math.min(bottom, row + 1)];
    const [a, b] = [x0 + (above - y0) * slope, x0 + (below - y0) * slope];
    const [from, to] = a < b ? [a, b] : [b, a];
    const grown = down ? below - above : above - below;
    for (let column = Math.floor(from); column === Math.floor(from) || column < to; column += 1) {
      const [start, end] = [Math.max(from, column), Math.min(to, column + 1)];
      const part = to > from ? (grown * (end - start)) / (to - from) : grown;
      const beside = (start + end) / 2 - column;
      const at = row * width + column;
      cells[at] = (cells[at] ?? 0) + part * (1 - beside);
      cells[at + 1] = (cells[at + 1] ?? 0) + part * beside;
    }
  }
}

/**
 * How much of each pixel polygons cover, exact but where two of them cross within one pixel: the signed areas right of all edges summed
 * up, as FreeType and most rasterisers of fonts do. What is inside of any is inside (non-zero winding), unless another of the opposite
 * direction takes it out: the white of 口.
 *
 * @param polygons In pixels, x to the right, y downwards.
 * @param steps What a pixel covered wholly has, at most 255.
 */
export function coverageOf(polygons: readonly Polygon[], steps: number): Mask {
  if (polygons.length === 0) return { left: 0, top: 0, width: 0, height: 0, values: new Uint8Array() };
  const [left, top, right, bottom] = boxOf(polygons);
  // A column more than the shape has, for what the last one lacks.
  const [width, height] = [right - left + 1, bottom - top];
  const cells = new Float32Array(width * height + 1);
  for (const polygon of polygons) {
    let [x0 = 0, y0 = 0] = polygon.slice(-2);
    for (let at = 0; at < polygon.length; at += 2) {
      const [x1 = 0, y1 = 0] = [polygon[at], polygon[at + 1]];
      if (y0 !== y1) addEdge(cells, width, x0 - left, y0 - top, x1 - left, y1 - top);
      [x0, y0] = [x1, y1];
    }
  }
  const values = new Uint8Array(width * height);
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) {
    // Rows begin anew: rounding must not run on.
    if (at % width === 0) sum = 0;
    sum += cells[at] ?? 0;
    values[at] = Math.round(Math.min(Math.abs(sum), 1) * steps);
  }
  return { left, top, width, height, values };
}
