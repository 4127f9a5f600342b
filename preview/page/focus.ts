/**
 * Where the keyboard's focus goes between the parts of the page: F6 leads from one to the next as in Excel, and
 * out of the pane the add-in itself asks to be left, as office.js keeps Tab inside it.
 */
import type { Left } from '../protocol/add-in-session';

export interface FocusParts {
  readonly menu: HTMLElement;
  readonly ribbon: HTMLElement;
  readonly sheet: HTMLElement;
  readonly pane: {
    readonly visible: boolean;
    enter(): void;
    readonly closeButton: HTMLElement;
    contains(element: Element | null): boolean;
  };
}

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])';

/** The first element of a document that the keyboard reaches. */
export const firstOf = (document: Document): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].find((each) => each.getClientRects().length > 0);

export class Focus {
  constructor(private readonly parts: FocusParts) {
    addEventListener('keydown', (event) => this.key(event), { capture: true });
  }

  /** Takes F6 in a window of its own, as the add-in's frame is one. */
  watch(window: Window): void {
    window.addEventListener('keydown', (event) => this.key(event), { capture: true });
  }

  leavePane(left: Left): void {
    if (left === 'escape') this.focusSheet();
    else if (left === 'back') this.parts.pane.closeButton.focus();
    else this.parts.menu.focus();
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'F6') return;
    event.preventDefault();
    event.stopPropagation();
    this.cycle(event.shiftKey ? -1 : 1);
  }

  private cycle(step: number): void {
    const { menu, ribbon, sheet, pane } = this.parts;
    const within = (part: HTMLElement) => part.contains(document.activeElement);
    const stops = [
      { is: () => within(menu), go: () => menu.focus() },
      {
        is: () => within(ribbon),
        go: () => ribbon.querySelector<HTMLElement>('[aria-selected="true"]')?.focus(),
      },
      { is: () => within(sheet), go: () => this.focusSheet() },
      ...(pane.visible ? [{ is: () => pane.contains(document.activeElement), go: () => pane.enter() }] : []),
    ];
    const at = stops.findIndex(({ is }) => is());
    stops[(at + step + stops.length) % stops.length]?.go();
  }

  /** Univer's cell editor takes the keys of the sheet. */
  private focusSheet(): void {
    this.parts.sheet.querySelector<HTMLElement>('[data-u-comp=editor]')?.focus();
  }
}
