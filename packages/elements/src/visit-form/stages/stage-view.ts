import type { FormView } from '../form-view.js';
import type { StageMessages } from './messages/zh-CN.js';

/** What the sections of the later stages render from. */
export interface StageView extends FormView {
  readonly stageTexts: StageMessages;
}
