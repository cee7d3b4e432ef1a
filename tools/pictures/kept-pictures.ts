import { join } from 'node:path';
import { repositoryRoot } from '../repository/repository-root.ts';

/** Where the pictures lie, each with its text; a page of docs shows them. */
export const FOLDER = join(repositoryRoot, 'docs', 'pictures');

/** Of all pictures together: whoever clones the repository loads them. */
export const MOST_BYTES_OF_PICTURES = 600_000;
