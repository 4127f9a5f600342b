/** Which side of the work the pane shows, as this browser remembers it: 填报 of one's own report, or 汇总 of many. */
import { useState } from 'react';

export type Side = 'report' | 'review';

const KEY = 'ogi.side';

export function useSide(): readonly [Side, (side: Side) => void] {
  const [side, setSide] = useState(keptSide);
  return [
    side,
    (next) => {
      setSide(next);
      try {
        localStorage.setItem(KEY, next);
      } catch {
        // a browser that keeps nothing asks again
      }
    },
  ];
}

function keptSide(): Side {
  try {
    return localStorage.getItem(KEY) === 'review' ? 'review' : 'report';
  } catch {
    return 'report';
  }
}
