export interface QueueMessage {
  id: string;
  /** JSON text; a store may escape characters in it differently, so compare what it means. */
  body: string;
  attributes: Record<string, string>;
}

export interface SendMessage {
  body: string;
  attributes?: Record<string, string>;
  delaySeconds?: number;
  /** FIFO only. */
  group?: string | null;
  deduplicationId?: string;
}

export interface ReceivedMessage extends QueueMessage {
  /** Valid for this receive only. */
  receipt: string;
  receiveCount: number;
  sentAt: string;
  /** Ordering group of a FIFO queue. */
  group?: string;
}

/** Queues with SQS's rules: at least once, visibility timeout, receive count, dead-letter queue. */
export interface MessageQueue {
  send(queue: string, messages: SendMessage[]): Promise<void>;
  receive(queue: string, options: { max: number; visibilitySeconds: number; waitSeconds: number }): Promise<ReceivedMessage[]>;
  /** Acknowledges; a stale receipt changes nothing. */
  remove(queue: string, receipts: string[]): Promise<void>;
  /** Shows the message again after `seconds` (0: at once). */
  extend(queue: string, receipt: string, seconds: number): Promise<void>;
  depth(queue: string): Promise<{ visible: number; inFlight: number; delayed: number; oldestSeconds: number }>;
}
