/** What the pane needs of Office beside the workbook: its start, its ribbon, its theme. */
import { isDark } from './darkness';

/** `dark` where Office shows a dark theme; `undefined` where it does not say. */
export type OfficeTheme = 'light' | 'dark' | undefined;

export const office = {
  /** Resolves when Office.js is ready; `false` where the page runs outside Excel. */
  async ready(): Promise<boolean> {
    const { host } = await Office.onReady();
    return host === Office.HostType.Excel;
  },

  /** Lets a button of the ribbon call `handler`, which has to be settled before Excel lets it be pressed again. */
  onCommand(actionId: string, handler: () => Promise<void>): void {
    Office.actions.associate(actionId, (event: Office.AddinCommands.Event) => {
      void handler().finally(() => event.completed());
    });
  },

  /** Opens the task pane, or brings it to the front. */
  async showTaskpane(): Promise<void> {
    await Office.addin.showAsTaskpane();
  },

  /** Tells when the pane is closed: its page lives on behind the ribbon. */
  onHidden(listener: () => void): void {
    const addin: Partial<Office.Addin> = Office.addin;
    void addin
      .onVisibilityModeChanged?.(({ visibilityMode }) => {
        if (String(visibilityMode) === 'Hidden') listener();
      })
      .catch(() => undefined);
  },

  theme(): OfficeTheme {
    const theme = (Office.context as Partial<Office.Context>).officeTheme;
    if (!theme) return undefined;
    const dark = theme.isDarkTheme ?? isDark(theme.bodyBackgroundColor);
    return dark === undefined ? undefined : dark ? 'dark' : 'light';
  },
};
