export interface LearningTrigger {
  /** Usable lessons since the model in use was trained. */
  lessons: number;
  /** Hours since the first lesson. */
  hours: number;
}

/** Enough new lessons to move a category, or a day with at least one. */
const LESSONS_FOR_TRAINING = 50;
const HOURS_FOR_TRAINING = 24;

export function isTrainingDue({ lessons, hours }: LearningTrigger): boolean {
  return lessons >= LESSONS_FOR_TRAINING || (lessons > 0 && hours >= HOURS_FOR_TRAINING);
}
