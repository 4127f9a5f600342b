/** What the page's workers do: they read documents, read and write workbooks, and work for the reviewer. */
import './book-worker';
import '../taskpane/reading-worker';
import '../taskpane/actions/review-worker';

// one that never says so could not be begun
self.postMessage({ started: true });
