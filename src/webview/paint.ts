/** Pixels of the pool map. Colours are the theme's, read once a theme and turned into bytes by the canvas itself. */
import type { Colour, ColourBy, Pool } from '../protocol';
import { hueOf, poolCells, poolSide } from './layout';

type Rgb = readonly [number, number, number];

export interface Palette {
  readonly colours: readonly Rgb[];
  readonly rest: Rgb;
  readonly free: Rgb;
  readonly ground: Rgb;
  readonly edge: Rgb;
}

const names: Record<ColourBy, readonly string[]> = {
  type: ['--type-0', '--type-1', '--type-2', '--type-3', '--type-4', '--type-5'],
  line: ['--line-0', '--line-1', '--line-2', '--line-3', '--line-4', '--line-5'],
  generation: ['--gen-0', '--gen-1', '--gen-2'],
};

export function readPalette(element: Element, by: ColourBy, colours: readonly Colour[]): Palette {
  const probe = document.createElement('canvas');
  probe.width = probe.height = 1;
  const context = probe.getContext('2d', { willReadFrequently: true })!;
  const resolver = document.createElement('span');
  element.append(resolver);
  // A custom property may hold `color-mix(…)`; only a computed colour is one that a canvas takes.
  const read = (name: string): Rgb => {
    resolver.style.color = `var(${name})`;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = getComputedStyle(resolver).color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  };
  const hues = names[by].map(read);
  const rest = read('--type-rest');
  const palette = {
    colours: colours.map((_, i) => hues[hueOf(by, colours, i)] ?? rest),
    rest,
    free: read('--empty'),
    ground: read('--bg'),
    edge: read('--grid'),
  };
  resolver.remove();
  return palette;
}

/** Draws one pool as a square of cells; blocks that wait for the collector are a half-tone of their colour. */
export function paintPool(
  image: ImageData,
  left: number,
  top: number,
  pool: Pool,
  poolBytes: number,
  palette: Palette,
): void {
  const side = poolSide(poolBytes);
  const cells = poolCells(pool, poolBytes);
  for (let i = 0; i < side * side; i++) {
    const x = i % side;
    const y = (i - x) / side;
    put(image, left + x, top + y, colourOf(cells[i] ?? null, palette, (x + y) % 2 === 0));
  }
}

/** A pool of the arena that nobody uses: only its outline. */
export function paintEmptyPool(
  image: ImageData,
  left: number,
  top: number,
  side: number,
  palette: Palette,
): void {
  for (let i = 0; i < side; i++) {
    put(image, left + i, top, palette.edge);
    put(image, left + i, top + side - 1, palette.edge);
    put(image, left, top + i, palette.edge);
    put(image, left + side - 1, top + i, palette.edge);
  }
}

export function colourOf(run: number | null, palette: Palette, even: boolean): Rgb {
  if (run === null) return palette.ground;
  if (run === -1) return palette.free;
  if (run < -1 && even) return palette.ground;
  const colour = run < -1 ? -2 - run : run;
  return palette.colours[colour] ?? palette.rest;
}

export function put(image: ImageData, x: number, y: number, [red, green, blue]: Rgb): void {
  const at = (y * image.width + x) * 4;
  image.data[at] = red;
  image.data[at + 1] = green;
  image.data[at + 2] = blue;
  image.data[at + 3] = 255;
}
