/**
 * versions: what differs between CPython versions, as data, one file a version.
 * Invariant: knows nothing of interpretation; it is only facts.
 */
export * from './profile';
