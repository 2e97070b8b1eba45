/** Wordings of error messages that differ between versions. */

export interface Words {
  readonly intFloorDivisionByZero: string;
  readonly intModuloByZero: string;
  readonly floatDivisionByZero: string;
  readonly floatFloorDivisionByZero: string;
  readonly floatModuloByZero: string;
  readonly floatDivmodByZero: string;
  readonly zeroToNegativePower: string;
  readonly complexDivisionByZero: string;
  readonly complexZeroToPower: string;
  /** How the limit of int-to-str conversions is named. */
  readonly intDigitsLimit: string;
  /** Of `'abc'[x]`; `{type}` stands for the name of the index's type. */
  readonly strIndex: string;
  /** Of `'abc'.find(1)`: `{name}` is the method, `{type}` the argument's type. */
  readonly strSubstring: string;
  /** Of an ill-formed format specification; `{spec}` and `{type}`. */
  readonly formatSpecInvalid: string;
  /** Of a native function; `{name}` and `{keyword}`. */
  readonly unexpectedKeyword: string;
  readonly unexpectedKeywordSuggests: boolean;
  /** Of setting an attribute where there is no `__dict__`; `{type}` and `{name}`. */
  readonly noAttributeToSet: string;
  /** Of deleting an attribute that an object or a class (`{type}`) does not have. */
  readonly noAttributeToDelete: string;
  readonly noTypeAttributeToDelete: string;
  /** Of a property without getter, setter or deleter; `{type}` and `{name}`. */
  readonly propertyGet: string;
  readonly propertySet: string;
  readonly propertyDelete: string;
  /** The same where the property does not know its name. */
  readonly propertyGetUnnamed: string;
  readonly propertySetUnnamed: string;
  readonly propertyDeleteUnnamed: string;
  /** Of an abstract class; `{class}`, `{methods}` (one or several), and `{names}`, each in the form of `abstractName`. */
  readonly abstractClass: string;
  readonly abstractName: string;
  /** An uncaught exception of a class of `__main__` is named with its module. */
  readonly uncaughtNamesMain: boolean;
  /** Of `ExceptionGroup.split` and its relatives. */
  readonly groupCondition: string;
  readonly weakrefSlotDisallowed: string;
  /** Of `super(type, object)`; `{object}` (as in `instance of A`, `type A`) and `{class}`. */
  readonly superWrongInstance: string;
  /** What wraps an error in `__set_name__`; null: it is raised as it is. `{descriptor}`, `{name}`, `{type}`. */
  readonly setNameFailed: string | null;
  /** Between the two halves of the message about an inconsistent order of resolution. */
  readonly resolutionOrderBreak: string;
  /**
   * Of a name that a module does not have: `{module}`, `{name}`, `{file}`. While the module's body runs, of a
   * submodule whose body runs, and where the file hides a module of the library or may hide an installed one.
   */
  readonly moduleInitializing: string;
  readonly submoduleInitializing: string | null;
  readonly moduleHidesLibrary: string | null;
  readonly moduleMayHide: string | null;
  /** The last two of `from module import name`. */
  readonly importHidesLibrary: string | null;
  readonly importMayHide: string | null;
  /** Of `[].index(x)`, `{repr}`, and of `rows[a:b] = 1`. */
  readonly listIndexMissing: string;
  readonly sliceNotIterable: string;
  /** Of `min([])`, after the function's name. */
  readonly emptyIterable: string;
  /** Of `1 in 2`; `{type}`. */
  readonly notContainer: string;
  /** `json` has a message of its own for `[1,]`, (3.13+) and shows the float that it cannot write (3.12+). */
  readonly jsonNamesTrailingComma: boolean;
  /** `csv.QUOTE_STRINGS` and `QUOTE_NOTNULL` (3.12+), and the advice about line ends that came with them. */
  readonly csvMoreQuoting: boolean;
  readonly jsonShowsFloat: boolean;
  /** Of a dict key and a set element that cannot be hashed; `{type}` and the `{error}` of its hash. */
  readonly dictKeyUnhashable: string;
  readonly setElementUnhashable: string;
  /** `a, b = [1, 2, 3]` says how many there were (3.14+). */
  readonly unpackSaysCount: boolean;
  /** Of a local, and of a free variable, that is not bound; `{name}`. */
  readonly localUnbound: string;
  readonly freeUnbound: string;
  /** Of the TypeError for an object that is no context manager, `{type}` and `{protocol}`; null: an AttributeError that names the method. */
  readonly notContextManager: string | null;
  /** Above the text of an exception that a finalizer or a callback raised; `{doing}` and `{repr}`. */
  readonly exceptionIgnored: string;
  /** Of `list[int][str]`; `{repr}`. */
  readonly notGeneric: string;
  /** Too few arguments for type variables: `expected at least 2` (3.13+). */
  readonly tooFewArgumentsSayAtLeast: boolean;
  /** Of `int[str]`; `{type}` and `{metatype}`. */
  readonly typeNotSubscriptable: string;
}

/** Measured on 3.10.13. */
export const words310: Words = {
  intFloorDivisionByZero: 'integer division or modulo by zero',
  intModuloByZero: 'integer division or modulo by zero',
  floatDivisionByZero: 'float division by zero',
  floatFloorDivisionByZero: 'float floor division by zero',
  floatModuloByZero: 'float modulo',
  floatDivmodByZero: 'float divmod()',
  zeroToNegativePower: '0.0 cannot be raised to a negative power',
  complexDivisionByZero: 'complex division by zero',
  complexZeroToPower: '0.0 to a negative or complex power',
  intDigitsLimit: '4300',
  strIndex: 'string indices must be integers',
  strSubstring: 'must be str, not {type}',
  formatSpecInvalid: 'Invalid format specifier',
  unexpectedKeyword: "'{keyword}' is an invalid keyword argument for {name}()",
  unexpectedKeywordSuggests: false,
  noAttributeToSet: "'{type}' object has no attribute '{name}'",
  noAttributeToDelete: '{name}',
  noTypeAttributeToDelete: '{name}',
  propertyGet: "unreadable attribute '{name}'",
  propertySet: "can't set attribute '{name}'",
  propertyDelete: "can't delete attribute '{name}'",
  superWrongInstance: 'super(type, obj): obj must be an instance or subtype of type',
  abstractClass: "Can't instantiate abstract class {class} with abstract {methods} {names}",
  abstractName: '{name}',
  groupCondition: 'expected a function, exception type or tuple of exception types',
  uncaughtNamesMain: true,
  propertyGetUnnamed: 'unreadable attribute',
  propertySetUnnamed: "can't set attribute",
  propertyDeleteUnnamed: "can't delete attribute",
  weakrefSlotDisallowed: '__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0',
  setNameFailed: "Error calling __set_name__ on '{descriptor}' instance '{name}' in '{type}'",
  resolutionOrderBreak: '\n',
  unpackSaysCount: false,
  localUnbound: "local variable '{name}' referenced before assignment",
  freeUnbound: "free variable '{name}' referenced before assignment in enclosing scope",
  notContextManager: null,
  exceptionIgnored: 'Exception ignored in: {repr}',
  notGeneric: 'There are no type variables left in {repr}',
  tooFewArgumentsSayAtLeast: false,
  typeNotSubscriptable: "'{metatype}' object is not subscriptable",
  notContainer: "argument of type '{type}' is not iterable",
  jsonNamesTrailingComma: false,
  csvMoreQuoting: false,
  jsonShowsFloat: false,
  dictKeyUnhashable: '{error}',
  setElementUnhashable: '{error}',
  moduleInitializing:
    "partially initialized module '{module}' has no attribute '{name}' (most likely due to a circular import)",
  submoduleInitializing: null,
  moduleHidesLibrary: null,
  moduleMayHide: null,
  importHidesLibrary: null,
  importMayHide: null,
  listIndexMissing: '{repr} is not in list',
  sliceNotIterable: 'can only assign an iterable',
  emptyIterable: 'arg is an empty sequence',
};

/** Measured on 3.11.7. */
export const words311: Words = {
  ...words310,
  submoduleInitializing:
    "cannot access submodule '{name}' of module '{module}' (most likely due to a circular import)",
  notGeneric: '{repr} is not a generic class',
  typeNotSubscriptable: "type '{type}' is not subscriptable",
  intModuloByZero: 'integer modulo by zero',
  intDigitsLimit: '4300 digits',
  strIndex: "string indices must be integers, not '{type}'",
  formatSpecInvalid: "Invalid format specifier '{spec}' for object of type '{type}'",
  localUnbound: "cannot access local variable '{name}' where it is not associated with a value",
  freeUnbound:
    "cannot access free variable '{name}' where it is not associated with a value in enclosing scope",
  notContextManager: "'{type}' object does not support the {protocol} protocol",
  noAttributeToDelete: "'{type}' object has no attribute '{name}'",
  noTypeAttributeToDelete: "type object '{type}' has no attribute '{name}'",
  propertyGet: "property '{name}' of '{type}' object has no getter",
  propertySet: "property '{name}' of '{type}' object has no setter",
  propertyDelete: "property '{name}' of '{type}' object has no deleter",
  uncaughtNamesMain: false,
  propertyGetUnnamed: "property of '{type}' object has no getter",
  propertySetUnnamed: "property of '{type}' object has no setter",
  propertyDeleteUnnamed: "property of '{type}' object has no deleter",
};

/** Measured on 3.12.1. */
export const words312: Words = {
  ...words311,
  csvMoreQuoting: true,
  jsonShowsFloat: true,
  weakrefSlotDisallowed: '__weakref__ slot disallowed: we already got one',
  setNameFailed: null,
  abstractClass:
    "Can't instantiate abstract class {class} without an implementation for abstract {methods} {names}",
  abstractName: "'{name}'",
  emptyIterable: 'iterable argument is empty',
};

/** Measured on 3.13.0. */
export const words313: Words = {
  ...words312,
  moduleInitializing:
    "partially initialized module '{module}' from '{file}' has no attribute '{name}' (most likely due to a circular import)",
  moduleHidesLibrary:
    "module '{module}' has no attribute '{name}' (consider renaming '{file}' since it has the same name as the standard library module named '{module}' and the import system gives it precedence)",
  moduleMayHide:
    "module '{module}' has no attribute '{name}' (consider renaming '{file}' if it has the same name as a third-party module you intended to import)",
  jsonNamesTrailingComma: true,
  tooFewArgumentsSayAtLeast: true,
  floatModuloByZero: 'float modulo by zero',
  strSubstring: '{name}() argument 1 must be str, not {type}',
  unexpectedKeyword: "{name}() got an unexpected keyword argument '{keyword}'",
  unexpectedKeywordSuggests: true,
  noAttributeToSet: "'{type}' object has no attribute '{name}' and no __dict__ for setting new attributes",
  resolutionOrderBreak: ' ',
  groupCondition:
    'expected an exception type, a tuple of exception types, or a callable (other than a class)',
  superWrongInstance: 'super(type, obj): obj ({object}) is not an instance or subtype of type ({class}).',
  sliceNotIterable: 'must assign iterable to extended slice',
};

/** Objects/longobject.c, floatobject.c and complexobject.c of 3.14. */
export const words314: Words = {
  ...words313,
  moduleHidesLibrary:
    "module '{module}' has no attribute '{name}' (consider renaming '{file}' since it has the same name as the standard library module named '{module}' and prevents importing that standard library module)",
  moduleMayHide:
    "module '{module}' has no attribute '{name}' (consider renaming '{file}' if it has the same name as a library you intended to import)",
  importHidesLibrary:
    "cannot import name '{name}' from '{module}' (consider renaming '{file}' since it has the same name as the standard library module named '{module}' and prevents importing that standard library module)",
  importMayHide:
    "cannot import name '{name}' from '{module}' (consider renaming '{file}' if it has the same name as a library you intended to import)",
  exceptionIgnored: 'Exception ignored while {doing} {repr}:',
  unpackSaysCount: true,
  intFloorDivisionByZero: 'division by zero',
  intModuloByZero: 'division by zero',
  floatDivisionByZero: 'division by zero',
  floatFloorDivisionByZero: 'division by zero',
  floatModuloByZero: 'division by zero',
  floatDivmodByZero: 'division by zero',
  zeroToNegativePower: 'zero to a negative power',
  complexDivisionByZero: 'division by zero',
  complexZeroToPower: 'zero to a negative or complex power',
  notContainer: "argument of type '{type}' is not a container or iterable",
  dictKeyUnhashable: "cannot use '{type}' as a dict key ({error})",
  setElementUnhashable: "cannot use '{type}' as a set element ({error})",
  listIndexMissing: 'list.index(x): x not in list',
};
