import { ComplianceBadge } from '../compliance-badge/compliance-badge.js';
import { defineOnce } from '../foundation/define-once.js';

defineOnce('hv-compliance-badge', ComplianceBadge);

export { ComplianceBadge };
