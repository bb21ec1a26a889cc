export * from "./check-visit.js";
export * from "./json-pointer.js";
export * from "./visit-fault.js";
