/** What the page's workers do: they read documents, and work for the reviewer. */
import '../taskpane/reading-worker';
import '../taskpane/actions/review-worker';

// one that never says so could not be begun
self.postMessage({ started: true });
