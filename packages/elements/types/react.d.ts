/**
 * The elements as plain tags in React 19's JSX: `import '@homevisit/elements/types/react.js'` once in a project.
 *
 * @module
 */
import type { HTMLAttributes, RefAttributes } from 'react';
import type { ElementAttributes, ElementClasses, ElementEvents, ElementProperties } from './elements.js';

/** React 19 hears an event by `on` and its name as it is. */
type Handlers<Tag extends keyof ElementEvents> = {
  [Name in keyof ElementEvents[Tag] & string as `on${Name}`]?: (event: ElementEvents[Tag][Name]) => void;
};

type Own<Tag extends keyof ElementClasses> = ElementProperties[Tag] & ElementAttributes[Tag] & Handlers<Tag>;

/** The props of each element by its tag. */
export type HomevisitTags = {
  [Tag in keyof ElementClasses]: Own<Tag> &
    RefAttributes<ElementClasses[Tag]> &
    Omit<HTMLAttributes<ElementClasses[Tag]>, keyof Own<Tag>> & { class?: string };
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends HomevisitTags {}
  }
}
