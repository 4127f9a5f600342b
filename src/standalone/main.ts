/** The one script of the page that stands alone: it is the page's, and that of the workers that the page begins. */

const begin = () => (typeof document === 'undefined' ? import('./worker') : import('./page-main'));

// what goes wrong in a worker is told to whoever began it as an error alone
begin().catch((failure: unknown) =>
  setTimeout(() => {
    throw failure;
  }),
);
