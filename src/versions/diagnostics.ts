/** What findings say about a version beyond what the run shows: library code that is not simulated, as measured. */

/** A cycle that a call of the library leaves behind: objects of the collector's count and bytes, a call. */
export interface LibraryCycle {
  readonly objects: number;
  readonly bytes: number;
}

export interface DiagnosticsProfile {
  /** By qualified name; `json.dumps indent` where it depends on an argument. Collector off, mean of 600 calls. */
  readonly libraryCycles: ReadonlyMap<string, LibraryCycle>;
  /** An attribute dict that holds itself is never collected once it is made of inline values. */
  readonly ownDictStays: boolean;
  /** A connection of sqlite3 that nobody closed keeps its descriptor until a collection. */
  readonly sqliteStaysOpen: boolean;
  /** It warns when it is dropped open. */
  readonly sqliteWarns: boolean;
  /** A GzipFile for writing is in a cycle of its own: nothing is written until a collection. */
  readonly gzipWaits: boolean;
  /** A SpooledTemporaryFile that is dropped open warns. */
  readonly spooledFileWarns: boolean;
  /** `iterparse` that was not read to its end keeps its file open until a collection. */
  readonly iterparseStaysOpen: boolean;
}

const cycles = (
  rows: Readonly<Record<string, readonly [number, number]>>,
): DiagnosticsProfile['libraryCycles'] =>
  new Map(Object.entries(rows).map(([name, [objects, bytes]]) => [name, { objects, bytes }]));

const cycles310 = cycles({
  'json.dump': [32, 2385],
  'json.dumps indent': [33, 2636],
  'argparse.ArgumentParser': [28, 4047],
  'configparser.ConfigParser': [35, 4750],
  'xml.dom.minidom.parseString': [7, 846],
  'unittest.mock.Mock': [44, 24509],
});

/** Bytes as measured on 3.8, which 3.10 shares in all rows but those of classes. */
export const diagnostics310: DiagnosticsProfile = {
  libraryCycles: cycles310,
  ownDictStays: false,
  sqliteStaysOpen: false,
  sqliteWarns: false,
  gzipWaits: false,
  spooledFileWarns: false,
  iterparseStaysOpen: true,
};

export const diagnostics311: DiagnosticsProfile = {
  ...diagnostics310,
  libraryCycles: cycles({
    'json.dump': [32, 2441],
    'json.dumps indent': [33, 2636],
    'argparse.ArgumentParser': [21, 3345],
    'configparser.ConfigParser': [32, 4243],
    'xml.dom.minidom.parseString': [6, 819],
    'unittest.mock.Mock': [44, 24905],
  }),
  sqliteStaysOpen: true,
  spooledFileWarns: true,
};

export const diagnostics312: DiagnosticsProfile = {
  ...diagnostics311,
  libraryCycles: cycles({
    'json.dump': [32, 2473],
    'json.dumps indent': [33, 2652],
    'argparse.ArgumentParser': [21, 3322],
    'configparser.ConfigParser': [32, 4204],
    'xml.dom.minidom.parseString': [6, 795],
    'unittest.mock.Mock': [44, 26629],
  }),
  gzipWaits: true,
};

export const diagnostics313: DiagnosticsProfile = {
  ...diagnostics312,
  libraryCycles: cycles({
    'json.dump': [32, 2473],
    'argparse.ArgumentParser': [21, 3390],
    'configparser.ConfigParser': [33, 4734],
    'xml.dom.minidom.parseString': [7, 1081],
    'unittest.mock.Mock': [40, 26069],
  }),
  // Measured on 3.13.0; python/cpython#133543.
  ownDictStays: true,
  sqliteWarns: true,
  iterparseStaysOpen: false,
};

/** What was not measured is not said. */
export const diagnostics314: DiagnosticsProfile = {
  ...diagnostics313,
  libraryCycles: new Map(),
  ownDictStays: false,
};
