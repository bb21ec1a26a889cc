import type * as z from 'zod/mini';
import { sensitivityRegistry, type Sensitivity } from './sensitivity.js';

const ORDER: readonly Sensitivity[] = ['open', 'personal', 'sensitive', 'restricted'];

/** The schemas of which a schema is made. */
function partsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return [def.innerType];
    case 'array':
      return [def.element];
    case 'record':
      return [def.keyType, def.valueType];
    case 'object':
      return Object.values(def.shape);
    case 'union':
      return def.options;
    default:
      return [];
  }
}

/** The most harm that a datum of this schema can do, its parts among it; `open` where nothing is marked. */
export function sensitivityOf(schema: z.core.$ZodType): Sensitivity {
  const marks = [sensitivityRegistry.get(schema)?.sensitivity ?? 'open', ...partsOf(schema).map(sensitivityOf)];
  return marks.reduce((worst, one) => (ORDER.indexOf(one) > ORDER.indexOf(worst) ? one : worst));
}
