/** What modules of the library can do in one version and not in another; Python source of ours asks by these names. */

interface LibraryFlags {
  /** `PurePath.with_segments`, and `case_sensitive=` of `match` (3.12+). */
  readonly pathHasWithSegments: boolean;
  /** `PurePath.full_match` (3.13+). */
  readonly pathHasFullMatch: boolean;
  /** `Path.from_uri` (3.13+). */
  readonly pathHasFromUri: boolean;
}

export type LibraryFlag = keyof LibraryFlags;

export interface LibraryProfile extends LibraryFlags {
  /** Slots of `pathlib.PurePath`, which give its size. */
  readonly pathSlots: string;
}

/** Measured on 3.10.13. */
export const behaviour310: LibraryProfile = {
  pathSlots: '_drv _root _parts _str _hash _pparts _cached_cparts',
  pathHasWithSegments: false,
  pathHasFullMatch: false,
  pathHasFromUri: false,
};

/** Measured on 3.11.7. */
export const behaviour311: LibraryProfile = { ...behaviour310 };

/** Measured on 3.12.1. */
export const behaviour312: LibraryProfile = {
  ...behaviour311,
  pathSlots:
    '_raw_paths _drv _root _tail_cached _str _str_normcase_cached _parts_normcase_cached _lines_cached _hash',
  pathHasWithSegments: true,
};

/** Measured on 3.13.0. */
export const behaviour313: LibraryProfile = {
  ...behaviour312,
  pathSlots: '_raw_paths _drv _root _tail_cached _str _str_normcase_cached _parts_normcase_cached _hash',
  pathHasFullMatch: true,
  pathHasFromUri: true,
};

/** As 3.13, where nothing else is known. */
export const behaviour314: LibraryProfile = { ...behaviour313 };
