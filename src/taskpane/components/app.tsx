/** The pane in its theme, with the live region for screen readers around it. */
import { AriaLiveAnnouncer, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTheme } from '../hooks/use-theme';
import { ErrorBoundary } from './error-boundary';

const useStyles = makeStyles({
  root: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
});

interface AppProps {
  readonly officeTheme: 'light' | 'dark' | undefined;
  readonly children: ReactNode;
}

export function App({ officeTheme, children }: AppProps) {
  const styles = useStyles();
  return (
    <FluentProvider theme={useTheme(officeTheme)} className={styles.root}>
      <AriaLiveAnnouncer>
        <ErrorBoundary>{children}</ErrorBoundary>
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}
