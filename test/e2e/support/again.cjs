/** A click that a busy machine loses is made once more; what failed first is shown. */
/* global jest */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
