/** The pane in its theme, with the live region for screen readers around it. */
import { AriaLiveAnnouncer, FluentProvider, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePageInTheme } from '../hooks/use-page-in-theme';
import { useTheme } from '../hooks/use-theme';
import { ErrorBoundary } from './error-boundary';

/** Not of the provider itself: menus and dialogs are laid over the page in its looks, and would cover all of it. */
const useStyles = makeStyles({ page: { minHeight: '100vh' } });

interface AppProps {
  readonly officeTheme: 'light' | 'dark' | undefined;
  readonly children: ReactNode;
}

export function App({ officeTheme, children }: AppProps) {
  const styles = useStyles();
  const theme = useTheme(officeTheme);
  usePageInTheme(theme);
  return (
    <FluentProvider theme={theme}>
      <div className={styles.page}>
        <AriaLiveAnnouncer>
          <ErrorBoundary>{children}</ErrorBoundary>
        </AriaLiveAnnouncer>
      </div>
    </FluentProvider>
  );
}
