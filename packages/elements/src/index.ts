/**
 * The classes of the elements. Importing this module registers nothing; import `@homevisit/elements/hv-….js` for that,
 * or call `defineOnce` with a tag of your choice.
 *
 * @module
 */
export {
  announceProvider,
  appearanceContext,
  APPEARANCE_TOKENS,
  clientContext,
  defineOnce,
  familyClientContext,
  feedbackUrlContext,
  localeContext,
  policiesContext,
  sessionContext,
  VERSION,
  type Appearance,
  type AppearanceToken,
  type DefineOptions,
  type DefineOutcome,
  type DefineResult,
  type Density,
  type LanguageEntry,
  type LanguageSource,
  type MessageCatalogue,
  type Scheme,
} from './foundation/index.js';
export { ComplianceBadge, type BadgeVariant } from './compliance-badge/compliance-badge.js';
export { complianceBadgeMessages } from './compliance-badge/compliance-badge.messages.js';
export { ChoiceField } from './controls/choice-field/choice-field.js';
export { ChoicesField } from './controls/choices-field/choices-field.js';
export { DateField } from './controls/date-field/date-field.js';
export { DeclaredForm } from './controls/form/form.js';
export { PeopleField, type ListedPerson } from './controls/people-field/people-field.js';
export { PhotoField } from './controls/photo-field/photo-field.js';
export { RatingField } from './controls/rating-field/rating-field.js';
export { TextField } from './controls/text-field/text-field.js';
export { TimeField } from './controls/time-field/time-field.js';
export { ControlElement, type FormEntry } from './controls/foundation/control-element.js';
export { DutyList } from './duty-list/duty-list.js';
export { dutyListMessages } from './duty-list/duty-list.messages.js';
export { DutiesCloseEvent } from './events/duties-close-event.js';
export { DutiesOpenEvent } from './events/duties-open-event.js';
export { FeedbackSentEvent } from './events/feedback-sent-event.js';
export { FeedbackSubmitEvent } from './events/feedback-submit-event.js';
export { FormSubmitEvent } from './events/form-submit-event.js';
export { LoadErrorEvent, type LoadErrorReason } from './events/load-error-event.js';
export { PlanAcceptEvent } from './events/plan-accept-event.js';
export { PlanChangeEvent } from './events/plan-change-event.js';
export { RequestAnsweredEvent } from './events/request-answered-event.js';
export { SignInNeededEvent } from './events/sign-in-needed-event.js';
export { VisitDeclinedEvent } from './events/visit-declined-event.js';
export { VisitFiledEvent } from './events/visit-filed-event.js';
export { VisitStartEvent } from './events/visit-start-event.js';
export { VisitSubmitEvent } from './events/visit-submit-event.js';
export { fieldMessages } from './fields/field.messages.js';
export type * from './fields/field-definition.js';
export type { FaultCode, FieldFault } from './fields/field-fault.js';
export type { FieldRow, FieldValue, FormValues } from './fields/field-value.js';
export { FormCore } from './fields/form-core.js';
export { VisitWaitingEvent } from './events/visit-waiting-event.js';
export { WaitingChangeEvent, type WaitingWrites } from './events/waiting-change-event.js';
export { keepingContext, type KeepingChoice } from './keeping/keeping-context.js';
export type { KeepingPlaces } from './keeping/page-keeping.js';
export { ParentFeedback } from './parent-feedback/parent-feedback.js';
export { parentFeedbackMessages } from './parent-feedback/parent-feedback.messages.js';
export { ConfigurationError } from './provider/configuration-error.js';
export { readConfiguration, type Configuration, type ConfiguredAuthentication } from './provider/configuration.js';
export { ownDataMessages } from './parent-feedback/own-data/own-data.messages.js';
export { reportMessages } from './parent-feedback/report/report.messages.js';
export { HomevisitProvider } from './provider/provider.js';
export { withKnown } from './provider/with-known.js';
export { RequestDesk } from './request-desk/request-desk.js';
export { requestDeskMessages } from './request-desk/request-desk.messages.js';
export { keepingMessages } from './visit-form/keeping/keeping.messages.js';
export { lateFormMessages } from './visit-form/late/late-form.messages.js';
export type { PickPhoto } from './visit-form/form-view.js';
export type { OpenedVisit } from './visit-form/opening.js';
export { paperFormMessages } from './visit-form/paper/paper.messages.js';
export { photoMessages } from './visit-form/photos/photos.messages.js';
export { visitStageMessages } from './visit-form/stages/visit-stage.messages.js';
export { VisitForm } from './visit-form/visit-form.js';
export { visitFormMessages } from './visit-form/visit-form.messages.js';
export { VisitPlanner } from './visit-planner/visit-planner.js';
export { visitPlannerMessages } from './visit-planner/visit-planner.messages.js';
