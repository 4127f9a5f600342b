/** A value that appears only after it has stood for a while, and goes at once. */
import { useEffect, useState } from 'react';

export function useDelayed<T>(value: T | undefined, milliseconds: number): T | undefined {
  const [stood, setStood] = useState<T>();
  useEffect(() => {
    if (value === undefined) return undefined;
    const timer = setTimeout(() => setStood(value), milliseconds);
    return () => {
      clearTimeout(timer);
      setStood(undefined);
    };
  }, [value, milliseconds]);
  return stood;
}
