/** What a question says: where it is too long for its frame and nothing in it takes the focus, it takes it itself, so that keys can scroll it. */
import { DialogContent } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';

const TAKES_FOCUS = 'input, select, textarea, button, a[href], [tabindex]';

interface QuestionContentProps {
  readonly className: string;
  readonly children: ReactNode;
}

export function QuestionContent({ className, children }: QuestionContentProps) {
  const place = useRef<HTMLDivElement>(null);
  const [needsKeys, setNeedsKeys] = useState(false);
  useEffect(() => {
    const look = () => {
      const content = place.current;
      if (!content) return;
      setNeedsKeys(
        content.scrollHeight > content.clientHeight && content.querySelector(TAKES_FOCUS) === null,
      );
    };
    look();
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  });
  return (
    <DialogContent ref={place} className={className} {...(needsKeys && { tabIndex: 0 })}>
      {children}
    </DialogContent>
  );
}
