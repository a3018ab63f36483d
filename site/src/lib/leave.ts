/** Where "Leave now" goes: a dull, fast page that many people open. The early script gets it at build time. */
export const LEAVE_TO = 'https://www.weather.gov/';
