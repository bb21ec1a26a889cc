import type { LocalDate } from '@homevisit/sdk/calendar';
import { nothing } from 'lit';
import type { BoardParts } from './board-parts.js';

/** How a day takes what is dragged over it; nothing where nothing is. */
export function fitOn(date: LocalDate, { dragged, over, session }: BoardParts): string | typeof nothing {
  return dragged === undefined || over !== date ? nothing : session.verdictOn(dragged, date).kind;
}

/** Handlers of a place that a visit can be dropped on. */
export function dropZone(date: LocalDate, { dragged, session, actions }: BoardParts) {
  return {
    over: (event: DragEvent): void => {
      if (dragged === undefined) return;
      actions.dragOver(date);
      const { kind } = session.verdictOn(dragged, date);
      if (kind === 'fits' || kind === 'crowded' || kind === 'here') event.preventDefault();
    },
    drop: (event: DragEvent): void => {
      event.preventDefault();
      if (dragged !== undefined) actions.drop(dragged, date);
    },
  };
}
