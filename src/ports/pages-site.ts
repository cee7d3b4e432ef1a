import type { PagesAccess } from '../domain/where/page-place.ts';

/** The site of the repository on GitHub Pages. */
export interface PagesSite {
  /**
   * Who may read the repository, and who its site: of a public repository nobody asks for the site. Two requests at most; only reads. It
   * throws what `CodeHost` says for every method of its own.
   */
  pagesAccess(): Promise<PagesAccess>;
}
