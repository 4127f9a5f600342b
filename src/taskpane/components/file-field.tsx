/** A file that is chosen: by a button of ours, as a browser's own one speaks the browser's language. */
import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { paneWords } from '../../words/taskpane';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  button: { flexShrink: 0 },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
});

interface FileFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly fault: string | undefined;
  /** endings, such as `.xlsx,.csv`; any where absent */
  readonly accept?: string;
  readonly onFile: (file: File) => void;
}

export function FileField({ label, hint, fault, accept, onFile }: FileFieldProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  return (
    <Field
      label={label}
      {...(hint !== undefined && { hint })}
      {...(fault !== undefined && { validationMessage: fault })}
    >
      {({ 'aria-describedby': described, 'aria-invalid': invalid }) => (
        <div className={styles.line}>
          <Button
            size="small"
            className={styles.button}
            aria-describedby={described}
            onClick={() => input.current?.click()}
          >
            {paneWords.chooseFile}
          </Button>
          <span className={styles.name}>{name}</span>
          <input
            ref={input}
            hidden
            type="file"
            accept={accept}
            aria-label={label}
            aria-invalid={invalid}
            aria-describedby={described}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (!file) return;
              setName(file.name);
              onFile(file);
              // the same may be chosen again
              target.value = '';
            }}
          />
        </div>
      )}
    </Field>
  );
}
