/** What the tests use of jest-axe, which comes without types. */
declare module 'jest-axe' {
  export function axe(element: Element): Promise<unknown>;
  export const toHaveNoViolations: Parameters<typeof expect.extend>[0];
}

declare namespace jest {
  interface Matchers<R> {
    toHaveNoViolations(): R;
  }
}
