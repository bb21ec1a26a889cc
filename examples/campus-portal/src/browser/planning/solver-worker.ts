import { serveSolver } from '@homevisit/sdk/schedule/worker';

serveSolver(self);
