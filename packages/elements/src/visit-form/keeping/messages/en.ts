import type { LanguageEntry } from '../../../foundation/messages.js';
import type { texts } from './zh-CN.js';

/** Texts about what is kept on the device, in English. */
export const entry: LanguageEntry<typeof texts> = {
  texts: {
    heading: 'What is kept',
    keptAt: (time) => `Kept on this device, ${time}`,
    continued: (time) => `Continued from a draft of ${time}`,
    discard: 'Discard',
    discarded: 'The draft was discarded',
    takeBack: 'Take it back',
    replaced: (time) => `Another page wrote something newer at ${time}; you see that now`,
    otherKept: (time) => `This device also keeps what was written at ${time}`,
    useOther: 'Use that one',
    onlyMemory:
      'This device cannot keep drafts now (private window, no encryption, or restricted storage). What you type stays on this page only: please do not close it.',
    deviceFull:
      'This device has no space left. What you type stays on this page only: please do not close it. It is kept again once there is space.',
    signedOut: 'You have signed out. This page keeps nothing any more.',
    unreadable: 'This device holds a draft that cannot be read. It is removed when it expires.',
    stale: (time) =>
      `The school’s system cannot be reached: students, staff and policies are as of ${time} and may have changed.`,
    reload: 'Fetch again',
    arrived: 'The record that was waiting here has reached the school’s system.',

    waitingHeading: 'Kept on this device, waiting to be sent',
    waitingNoConnection: (since) =>
      `There is no connection now. The record has been waiting on this device since ${since}; it will be sent when there is a connection, and filed once.`,
    waitingServer: (since) =>
      `The school’s system cannot take it now. The record has been waiting on this device since ${since}; it will be sent again by itself, and filed once.`,
    waitingSignIn: (since) =>
      `Your sign-in has expired. The record has been waiting on this device since ${since}; it will be sent after you sign in. Nothing you typed is lost.`,
    waitingMemory: 'This device cannot keep unsent records. Please do not close this page before it has been sent.',
    waitingSending: 'Sending…',
    attempts: (count) => (count === 1 ? 'Tried once' : `Tried ${count} times`),
    sendNow: 'Send now',
    signedIn: 'I have signed in, go on',
    goOnWriting: 'Take it back and change it',

    conflictHeading: 'Somebody has filed this visit already',
    conflictText: 'What you wrote and what the system has are both below; nothing is lost. Please choose.',
    mine: 'What you wrote',
    theirs: 'What the system has',
    theirsUnknown: 'What the system has cannot be read now.',
    keepTheirs: 'Keep what is there, drop mine',
    keepBoth: 'File mine as another record',
    startedAt: 'Start',
    endedAt: 'End',
    findings: 'What was talked about',
    requests: 'Requests',
    followUp: 'Follow-up',
  },
};
