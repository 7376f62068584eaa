export interface LearningTrigger {
  /** Usable lessons which the model in use does not know. */
  lessons: number;
  /** Hours since the oldest of them. */
  hours: number;
  /** Lessons the model in use knows and must forget. */
  takenBack: number;
  /** The model in use was trained with other examples or categories of the pack. */
  packChanged: boolean;
}

/** Enough new lessons to move a category, or a day with at least one. */
export const LESSONS_FOR_TRAINING = 50;
export const HOURS_FOR_TRAINING = 24;

/** A lesson taken back was called wrong, or its person asked to be forgotten: neither waits. A new category waits for no lesson. */
export function isTrainingDue({ lessons, hours, takenBack, packChanged }: LearningTrigger): boolean {
  return packChanged || takenBack > 0 || lessons >= LESSONS_FOR_TRAINING || (lessons > 0 && hours >= HOURS_FOR_TRAINING);
}
