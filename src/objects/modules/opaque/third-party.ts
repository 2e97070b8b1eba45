/**
 * Functions of well-known packages that keep none of their arguments once they have returned, by public name. What
 * is not named here may keep them. A star stands for all functions of a module; `()` for what any of the package's
 * functions answers, whose methods follow.
 */

const table = `
numpy
  abs add all allclose amax amin any arange arccos arcsin arctan arctan2 argmax argmin argsort around
  average bincount broadcast_to ceil clip column_stack concatenate convolve copy corrcoef cos cosh count_nonzero cov
  cross cumprod cumsum deg2rad diag diff digitize divide dot dstack einsum empty empty_like equal exp expand_dims
  eye fill_diagonal flip floor full full_like gradient greater hstack hypot identity interp isclose isfinite isinf
  isnan less linspace log log10 log1p log2 logspace matmul maximum mean median meshgrid min max minimum mod multiply
  nan_to_num nanmean nanmax nanmin nansum nonzero ones ones_like outer pad percentile polyfit polyval power prod
  quantile rad2deg ravel repeat roll rot90 round save savetxt searchsorted set_printoptions sign sin sinh sort sqrt
  square stack std subtract sum swapaxes take tan tanh tile trace transpose trapz tri tril triu trunc unique var
  vstack where zeros zeros_like loadtxt load genfromtxt array_equal isin float64 float32 int64 int32
  array* asarray*
  random.* linalg.* fft.* testing.*
  () sum mean std var min max argmin argmax sort argsort reshape astype copy tolist dot round clip cumsum cumprod
    prod any all nonzero repeat take item ravel flatten transpose squeeze swapaxes trace fill choice integers normal
    random uniform shuffle permutation standard_normal rand randn randint
pandas
  read_csv read_excel read_json read_html read_parquet read_pickle read_sql to_datetime to_numeric isna isnull
  notna notnull date_range concat merge cut qcut get_dummies crosstab set_option factorize unique
  DataFrame* Series* Index* Timestamp Timedelta
  () head tail describe info groupby agg sum mean median min max std var count nunique value_counts sort_values
    sort_index reset_index set_index dropna drop drop_duplicates merge join to_csv to_json to_excel to_dict to_list
    tolist astype copy isna isnull notna corr cumsum rank sample nlargest nsmallest unique query rolling shift
    pivot_table melt to_numpy to_string items iterrows itertuples
requests
  get post put delete patch head options request
  () get post put delete patch head options json raise_for_status close iter_lines iter_content
httpx
  get post put delete patch head options request
  () get post put delete patch head options json raise_for_status close
matplotlib
  use
  pyplot.plot* pyplot.scatter* pyplot.bar* pyplot.barh* pyplot.hist* pyplot.pie* pyplot.figure pyplot.subplots
  pyplot.subplot pyplot.show pyplot.savefig pyplot.close pyplot.clf pyplot.grid pyplot.tight_layout pyplot.xlim
  pyplot.ylim pyplot.axis pyplot.pause pyplot.ion pyplot.ioff
  () plot* scatter* bar* hist* grid set_xlim set_ylim savefig
scipy
  stats.* integrate.* interpolate.* linalg.* signal.* special.* spatial.distance.*
yaml
  load safe_load dump safe_dump load_all safe_load_all
tqdm
  tqdm.write
dateutil
  parser.parse
bs4
  () find find_all get_text select select_one get
click
  echo secho confirm prompt style clear
rich
  print
colorama
  init deinit
termcolor
  colored cprint
dotenv
  load_dotenv find_dotenv dotenv_values
psutil
  cpu_percent virtual_memory cpu_count pid_exists disk_usage
  () memory_info cpu_percent rss name
cv2
  imread imwrite imshow waitKey destroyAllWindows cvtColor resize GaussianBlur Canny
PIL
  Image.open Image.new Image.fromarray
  () save resize crop rotate convert show thumbnail paste getpixel putpixel
simplejson
  dumps loads
ujson
  dumps loads
orjson
  dumps loads
markdown
  markdown
tabulate
  tabulate
torch
  zeros ones rand randn randint arange linspace tensor* cat stack sum mean matmul manual_seed save load
  () sum mean backward item tolist numpy to cpu cuda detach view reshape step zero_grad
sympy
  sqrt sin cos simplify
pytest
  approx skip fail
`;

/** What a call leaves behind: `nothing`; the `contents` of its arguments; `all` of them perhaps. */
export type Kept = 'nothing' | 'contents' | 'all';

interface Package {
  /** Patterns of functions, and of methods of what they answer. */
  readonly functions: ReadonlyMap<string, Kept>;
  readonly methods: ReadonlyMap<string, Kept>;
  /** Modules whose functions all keep nothing. */
  readonly whole: readonly string[];
}

let packages: ReadonlyMap<string, Package> | null = null;

function readPackage(words: readonly string[]): Package {
  const functions = new Map<string, Kept>();
  const methods = new Map<string, Kept>();
  const whole: string[] = [];
  let into = functions;
  for (const word of words) {
    if (word === '()') into = methods;
    else if (word.endsWith('.*')) whole.push(word.slice(0, -1));
    else if (word.endsWith('*')) into.set(word.slice(0, -1), 'contents');
    else into.set(word, 'nothing');
  }
  return { functions, methods, whole };
}

function knownPackages(): ReadonlyMap<string, Package> {
  packages ??= new Map(
    table
      .trim()
      .split(/\n(?=\S)/)
      .map((block) => {
        const [name = '', ...words] = block.split(/\s+/);
        return [name, readPackage(words)];
      }),
  );
  return packages;
}

/** What the call of something opaque with this public name (`numpy.zeros`, `pandas.DataFrame().head`) keeps. */
export function keptByCall(path: string | null): Kept {
  if (path === null) return 'all';
  const dot = path.indexOf('.');
  const found = knownPackages().get(dot < 0 ? path : path.slice(0, dot));
  if (found === undefined || dot < 0) return 'all';
  const rest = path.slice(dot + 1);
  const call = rest.lastIndexOf('().');
  if (call >= 0) return found.methods.get(rest.slice(call + 3)) ?? 'all';
  if (found.whole.some((module) => rest.startsWith(module))) return 'nothing';
  return found.functions.get(rest) ?? 'all';
}
