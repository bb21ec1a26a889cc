import { defaultReporter } from '@web/test-runner';
import config from '../../web-test-runner.config.mjs';
import { webTestRunnerCounts } from './web-test-runner-counts.mjs';

export default { ...config, reporters: [defaultReporter(), webTestRunnerCounts()] };
