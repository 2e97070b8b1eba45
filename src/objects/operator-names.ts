/** Indices of the binary operators, as `binaryOperators` of code/ numbers them; divmod() follows them. */

export const Operator = {
  add: 0,
  subtract: 1,
  multiply: 2,
  matrixMultiply: 3,
  trueDivide: 4,
  modulo: 5,
  power: 6,
  shiftLeft: 7,
  shiftRight: 8,
  or: 9,
  xor: 10,
  and: 11,
  floorDivide: 12,
  /** The built-in function divmod(), whose slot is a binary one too. */
  divmod: 13,
} as const;

/** Index into `unaryOperators` of code/; abs() follows them. */
export const Unary = { negative: 0, positive: 1, invert: 2, absolute: 3 } as const;
