/** What is wrong in a pack, where, and what would be right. */
export interface Complaint {
  file: string;
  /** 1-based; null where the file as a whole is meant. */
  line: number | null;
  message: string;
}

export function complaintLine(complaint: Complaint): string {
  return `${complaint.file}${complaint.line === null ? "" : `:${complaint.line}`}: ${complaint.message}`;
}

/** A pack that cannot be used; the message holds every complaint, a line each. */
export class PackError extends Error {
  readonly code = "bad_pack";
  readonly retryable = false;
  readonly complaints: Complaint[];

  constructor(complaints: Complaint[]) {
    super(complaints.map(complaintLine).join("\n"));
    this.name = "PackError";
    this.complaints = complaints;
  }
}
