/** Modules of C's binary data: `struct` and `array`. */

export { arrayModule } from './array';
export { structModule } from './struct';
