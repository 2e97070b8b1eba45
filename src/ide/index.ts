/**
 * ide: lenses, hints, hovers, findings, fixes and heap pages as plain data in editor words.
 * Invariant: knows nothing of the language server protocol's types and nothing of the editor.
 */
export { type FileEntry, folderOf, lastPartOf, type Workspace } from '../facts';
export { createAnalyzer } from './analyzer';
export { type CommentCompletion, completeComment } from './comment-completions';
export { listEndOfIgnore } from './ignore-comments';
export type * from './types';
