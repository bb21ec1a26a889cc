import { hasMeetings } from '../meeting/has-meetings.js';
import type { Plan } from '../plan/plan.js';
import type { Problem } from '../problem/problem.js';
import type { Board } from './board.js';
import { CrewBoard } from './crew-board.js';
import { MeetingBoard } from './meeting-board.js';

/** The board that fits a problem. */
export function boardFor(problem: Problem, plan: Plan): Board {
  return hasMeetings(problem) ? new MeetingBoard(problem, plan) : new CrewBoard(problem, plan);
}
