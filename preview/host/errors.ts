/** The errors that Excel answers with: their codes, and for each code the message that Excel gives. */

const MESSAGES = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidObjectPath: 'The object path is not valid for the current operation.',
  InvalidOperation: 'The requested operation is invalid.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  UnsupportedOperation: 'The operation being attempted is not supported.',
} as const;

export type ExcelErrorCode = keyof typeof MESSAGES;

const HTTP_STATUS: Partial<Record<ExcelErrorCode, number>> = {
  AccessDenied: 401,
  ApiNotFound: 404,
  GeneralException: 500,
  InvalidReference: 404,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
};
const BAD_REQUEST = 400;

/** A failure of one action, as the add-in will see it. */
export class ExcelError extends Error {
  override readonly name = 'ExcelError';
  readonly status: number;

  constructor(
    readonly code: ExcelErrorCode,
    message: string = MESSAGES[code],
  ) {
    super(message);
    this.status = HTTP_STATUS[code] ?? BAD_REQUEST;
  }
}

export const invalidArgument = (message?: string): ExcelError => new ExcelError('InvalidArgument', message);

/** Something that Excel can do and this stand-in cannot; told apart from what Excel itself would refuse. */
export class NotInterpreted extends ExcelError {
  constructor(readonly what: string) {
    super('ApiNotFound', `The interpreter of requests does not know ${what}.`);
  }
}
